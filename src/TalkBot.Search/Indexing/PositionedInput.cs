using Lucene.Net.Store;
using Microsoft.Win32.SafeHandles;

namespace TalkBot.Search.Indexing;

/// <summary>Reads a file, or a part of one, at places; copies of it share the open file, which the first one closes.</summary>
internal sealed class PositionedInput : BufferedIndexInput
{
    /// <summary>A page of memory: Lucene's 1,024 take more calls for the same, and each copy of an input has a buffer of its own.</summary>
    private const int BytesAtOnce = 4_096;

    private readonly SafeFileHandle _file;
    private readonly long _start;
    private readonly long _length;
    private bool _owns;

    private PositionedInput(string name, SafeFileHandle file, long start, long length, bool owns)
        : base(name, BytesAtOnce)
    {
        _file = file;
        _start = start;
        _length = length;
        _owns = owns;
    }

    public override long Length => _length;

    public static PositionedInput Open(string path)
    {
        var file = File.OpenHandle(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
        return new PositionedInput(path, file, 0, RandomAccess.GetLength(file), owns: true);
    }

    public PositionedInput Slice(string name, long start, long length) => new($"{this} ({name})", _file, start, length, owns: false);

    public override object Clone()
    {
        var clone = (PositionedInput)base.Clone();
        clone._owns = false;
        return clone;
    }

    protected override void ReadInternal(byte[] b, int offset, int length)
    {
        var place = Position;
        if (place + length > _length)
            throw new EndOfStreamException($"{this} ends at {_length}");
        for (var rest = b.AsSpan(offset, length); !rest.IsEmpty;)
        {
            var read = RandomAccess.Read(_file, rest, _start + place);
            if (read == 0)
                throw new EndOfStreamException($"{this} ends at {place}");
            rest = rest[read..];
            place += read;
        }
    }

    protected override void SeekInternal(long pos)
    {
        // The next read says where.
    }

    protected override void Dispose(bool disposing)
    {
        if (disposing && _owns)
            _file.Dispose();
    }
}
