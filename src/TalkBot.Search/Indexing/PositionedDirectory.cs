using Lucene.Net.Store;

namespace TalkBot.Search.Indexing;

/// <summary>
/// The files of an index as <see cref="NIOFSDirectory"/> has them, read at a place with one call: Lucene's own inputs share a stream for
/// each file, which they lock, move, and read by way of a buffer of its own.
/// </summary>
internal sealed class PositionedDirectory(string path) : NIOFSDirectory(path, NoLockFactory.GetNoLockFactory())
{
    public override IndexInput OpenInput(string name, IOContext context)
    {
        EnsureOpen();
        return PositionedInput.Open(Path.Combine(Directory.FullName, name));
    }

    /// <summary>A file of several, each an input.</summary>
    public override IndexInputSlicer CreateSlicer(string name, IOContext context)
    {
        EnsureOpen();
        return new Slicer(PositionedInput.Open(Path.Combine(Directory.FullName, name)));
    }

    private sealed class Slicer(PositionedInput whole) : IndexInputSlicer
    {
        public override IndexInput OpenSlice(string sliceDescription, long offset, long length) => whole.Slice(sliceDescription, offset, length);

        [Obsolete("Only for reading CFS files from 3.x indexes.")]
        public override IndexInput OpenFullSlice() => whole.Slice("all", 0, whole.Length);

        protected override void Dispose(bool disposing)
        {
            if (disposing)
                whole.Dispose();
        }
    }
}
