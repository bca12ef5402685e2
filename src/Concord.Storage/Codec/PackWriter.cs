using System.Buffers.Binary;
using System.Runtime.InteropServices;
using System.Text;
using Concord.Language;

namespace Concord.Storage.Codec;

/// <summary>Writes numbers in as few bytes as they need, and each string once.</summary>
internal sealed class PackWriter(Stream stream)
{
    private readonly Dictionary<string, int> pool = new(StringComparer.Ordinal);
    private readonly byte[] small = new byte[8];

    public void Number(long value)
    {
        // Zigzag, so that small negative numbers are small too.
        ulong rest = (ulong)((value << 1) ^ (value >> 63));
        while (rest >= 0x80)
        {
            stream.WriteByte((byte)(rest | 0x80));
            rest >>= 7;
        }

        stream.WriteByte((byte)rest);
    }

    public void Flag(bool value) => stream.WriteByte(value ? (byte)1 : (byte)0);

    public void Real(double value)
    {
        BinaryPrimitives.WriteDoubleLittleEndian(small, value);
        stream.Write(small);
    }

    /// <summary>0 for null, 1 for a new string, else two more than its place among those written.</summary>
    public void Text(string? value)
    {
        if (value is null)
        {
            Number(0);
        }
        else if (pool.TryGetValue(value, out int at))
        {
            Number(at + 2);
        }
        else
        {
            Number(1);
            Whole(value);
            pool.Add(value, pool.Count);
        }
    }

    /// <summary>A long string that does not come again. UTF-16 code units are kept as they are, lone surrogates too.</summary>
    public void Whole(string value)
    {
        bool isClean = IsWellFormed(value);
        byte[] bytes = isClean ? Encoding.UTF8.GetBytes(value) : MemoryMarshal.AsBytes(value.AsSpan()).ToArray();
        Flag(isClean);
        Number(bytes.Length);
        stream.Write(bytes);
    }

    public void Span(TextSpan span)
    {
        Number(span.Start);
        Number(span.Length);
    }

    public void Spans(IReadOnlyCollection<TextSpan> spans)
    {
        Number(spans.Count);
        foreach (TextSpan span in spans)
        {
            Span(span);
        }
    }

    private static bool IsWellFormed(string value)
    {
        for (int i = 0; i < value.Length; i++)
        {
            if (char.IsHighSurrogate(value[i]) && i + 1 < value.Length && char.IsLowSurrogate(value[i + 1]))
            {
                i++;
            }
            else if (char.IsSurrogate(value[i]))
            {
                return false;
            }
        }

        return true;
    }
}
