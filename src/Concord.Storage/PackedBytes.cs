using System.IO.Compression;

namespace Concord.Storage;

/// <summary>Original bytes as they are kept: compressed without loss.</summary>
internal static class PackedBytes
{
    public static byte[] Pack(ReadOnlyMemory<byte> bytes)
    {
        using MemoryStream packed = new();
        using (ZLibStream stream = new(packed, CompressionLevel.Fastest))
        {
            stream.Write(bytes.Span);
        }

        return packed.ToArray();
    }

    public static byte[] Unpack(byte[] packed)
    {
        using ZLibStream stream = new(new MemoryStream(packed), CompressionMode.Decompress);
        using MemoryStream bytes = new();
        stream.CopyTo(bytes);
        return bytes.ToArray();
    }
}
