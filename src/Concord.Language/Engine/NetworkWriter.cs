using System.Runtime.InteropServices;
using System.Text;

namespace Concord.Language.Engine;

/// <summary>Writes the model format that <see cref="Network"/> reads.</summary>
internal static unsafe class NetworkWriter
{
    public static byte[] Write(
        NetworkShape shape, WordEntry[] words, float[] embeddings, float[] vectors, Func<string, float[]> parameter)
    {
        using MemoryStream stream = new();
        byte[] tables = Encoding.UTF8.GetBytes(string.Join('\u0001',
            shape.Layers, string.Join('\n', shape.Upos), string.Join('\n', shape.Xpos), string.Join('\n', shape.Lemmas),
            string.Join('\n', shape.Names), string.Join('\n', shape.Relations)));
        Span<int> header = stackalloc int[16];
        header.Clear();
        int[] values =
        [
            (int)Network.Magic, Network.Version, shape.Width, shape.Hidden, shape.TagDepth, shape.Arc, shape.Label, shape.WordRows,
            shape.Vectors, shape.Slots, tables.Length, shape.Gazetteer ? 1 : 0,
        ];
        values.CopyTo(header);
        stream.Write(MemoryMarshal.AsBytes(header));
        stream.Write(tables);
        Section(stream, MemoryMarshal.AsBytes(words.AsSpan()));
        Quantised(stream, embeddings, shape.EmbeddingRows, shape.Width);
        Quantised(stream, vectors, shape.Vectors, NetworkShape.VectorSize);
        foreach (ParameterShape p in shape.Parameters())
        {
            float[] source = parameter(p.Name);
            if (!p.IsMatrix)
            {
                Section(stream, MemoryMarshal.AsBytes(source.AsSpan(0, p.Columns)));
                continue;
            }

            float[] scales = new float[p.StoredFloats];
            short[] integers = new short[p.StoredIntegers];
            fixed (float* from = source, scale = scales)
            {
                fixed (short* to = integers)
                {
                    IntegerKernels.Pack(from, p.Rows, p.Columns, to, scale);
                }
            }

            Section(stream, MemoryMarshal.AsBytes(scales.AsSpan()));
            Section(stream, MemoryMarshal.AsBytes(integers.AsSpan()));
        }

        return stream.ToArray();
    }

    private static void Section(MemoryStream stream, ReadOnlySpan<byte> bytes)
    {
        while (stream.Length % Network.Alignment != 0)
        {
            stream.WriteByte(0);
        }

        stream.Write(bytes);
    }

    /// <summary>One scale a row, eight bits a value.</summary>
    private static void Quantised(MemoryStream stream, float[] table, int rows, int width)
    {
        float[] scales = new float[rows];
        sbyte[] values = new sbyte[(long)rows * width];
        for (int r = 0; r < rows; r++)
        {
            ReadOnlySpan<float> row = table.AsSpan(r * width, width);
            float greatest = 0;
            foreach (float v in row)
            {
                greatest = Math.Max(greatest, Math.Abs(v));
            }

            scales[r] = greatest / 127f;
            for (int i = 0; greatest > 0 && i < width; i++)
            {
                values[(r * width) + i] = (sbyte)MathF.Round(row[i] / scales[r]);
            }
        }

        Section(stream, MemoryMarshal.AsBytes(scales.AsSpan()));
        Section(stream, MemoryMarshal.AsBytes(values.AsSpan()));
    }
}
