using System.Buffers.Binary;
using System.Collections.Immutable;
using System.Runtime.InteropServices;
using System.Text;
using Concord.Language;

namespace Concord.Storage.Codec;

/// <summary>Reads what <see cref="PackWriter"/> wrote.</summary>
/// <exception cref="InvalidDataException">The bytes end too soon or are none of its own.</exception>
internal sealed class PackReader(ReadOnlyMemory<byte> bytes)
{
    private readonly List<string> pool = [];
    private int at;

    public int Number()
    {
        long value = Long();
        return value is >= int.MinValue and <= int.MaxValue ? (int)value : throw Bad();
    }

    public long Long()
    {
        ulong rest = 0;
        for (int shift = 0; shift < 64; shift += 7)
        {
            byte next = Byte();
            rest |= (ulong)(next & 0x7f) << shift;
            if (next < 0x80)
            {
                return (long)(rest >> 1) ^ -(long)(rest & 1);
            }
        }

        throw Bad();
    }

    public bool Flag() => Byte() switch
    {
        0 => false,
        1 => true,
        _ => throw Bad(),
    };

    public double Real() => BinaryPrimitives.ReadDoubleLittleEndian(Take(8));

    public string? Text()
    {
        int place = Number();
        if (place <= 1)
        {
            if (place == 0)
            {
                return null;
            }

            string value = Whole();
            pool.Add(value);
            return value;
        }

        return place - 2 < pool.Count ? pool[place - 2] : throw Bad();
    }

    public string Needed() => Text() ?? throw Bad();

    public string Whole()
    {
        bool isClean = Flag();
        ReadOnlySpan<byte> part = Take(Count());
        return isClean ? Encoding.UTF8.GetString(part) : new string(MemoryMarshal.Cast<byte, char>(part));
    }

    public TextSpan Span()
    {
        int start = Number(), length = Number();
        return new TextSpan(start, start + length);
    }

    public ImmutableArray<TextSpan> Spans() => Many(Span);

    public ImmutableArray<T> Many<T>(Func<T> one)
    {
        int count = Count();
        ImmutableArray<T>.Builder all = ImmutableArray.CreateBuilder<T>(count);
        for (int i = 0; i < count; i++)
        {
            all.Add(one());
        }

        return all.MoveToImmutable();
    }

    public T Kind<T>()
        where T : struct, Enum
    {
        T value = (T)Enum.ToObject(typeof(T), Number());
        return Enum.IsDefined(value) ? value : throw Bad();
    }

    /// <summary>A count: never more than what is left could hold.</summary>
    private int Count()
    {
        int count = Number();
        return count >= 0 && count <= bytes.Length - at ? count : throw Bad();
    }

    private byte Byte() => at < bytes.Length ? bytes.Span[at++] : throw Bad();

    private ReadOnlySpan<byte> Take(int count)
    {
        if (count < 0 || count > bytes.Length - at)
        {
            throw Bad();
        }

        at += count;
        return bytes.Span.Slice(at - count, count);
    }

    private static InvalidDataException Bad() => new("a stored analysis is damaged");
}
