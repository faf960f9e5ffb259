using System.Buffers;
using System.Security.Cryptography;
using Lucene.Net.Store;
using LuceneDirectory = Lucene.Net.Store.Directory;

namespace TalkBot.Search.Indexing;

/// <summary>Whole files of a Lucene directory, which may be a folder or memory.</summary>
internal static class DirectoryFiles
{
    private const int BlockSize = 256 * 1024;

    extension(LuceneDirectory directory)
    {
        public byte[] ReadFile(string name)
        {
            using var input = directory.OpenInput(name, IOContext.READ_ONCE);
            var content = new byte[input.Length];
            input.ReadBytes(content, 0, content.Length, useBuffer: false);
            return content;
        }

        /// <summary>Writes a file and waits until the disk has it.</summary>
        public void WriteFile(string name, byte[] content)
        {
            using (var output = directory.CreateOutput(name, IOContext.DEFAULT))
                output.WriteBytes(content, content.Length);
            directory.Sync([name]);
        }

        public FileDigest Digest(string name)
        {
            using var input = directory.OpenInput(name, IOContext.READ_ONCE);
            using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
            var block = ArrayPool<byte>.Shared.Rent(BlockSize);
            for (var left = input.Length; left > 0;)
            {
                var count = (int)Math.Min(left, BlockSize);
                input.ReadBytes(block, 0, count, useBuffer: false);
                hash.AppendData(block, 0, count);
                left -= count;
            }

            ArrayPool<byte>.Shared.Return(block);
            return new FileDigest(input.Length, Convert.ToHexStringLower(hash.GetHashAndReset()));
        }
    }
}
