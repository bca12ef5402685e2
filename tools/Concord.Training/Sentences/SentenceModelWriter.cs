using System.Buffers;
using System.Runtime.InteropServices;
using Concord.Language.Engine;
using Concord.Language.Vectors;

namespace Concord.Training.Sentences;

/// <summary>Writes the format that SentenceModel reads.</summary>
internal sealed class SentenceModelWriter(SentenceShape shape)
{
    private readonly ArrayBufferWriter<byte> _sections = new();

    public void Section<T>(T[] values)
        where T : unmanaged
    {
        // The header is a whole number of alignments long.
        int gap = -_sections.WrittenCount & (SentenceModel.Alignment - 1);
        _sections.Write(new byte[gap]);
        _sections.Write(MemoryMarshal.AsBytes(values.AsSpan()));
    }

    /// <summary>A row an embedding; where quantised, one scale a group.</summary>
    public void Embeddings(float[] table)
    {
        if (!shape.Quantized)
        {
            Section(table);
            return;
        }

        float[] scales = new float[table.Length / SentenceShape.Group];
        sbyte[] values = new sbyte[table.Length];
        for (int group = 0; group < scales.Length; group++)
        {
            scales[group] = Quantize(table, group * SentenceShape.Group, SentenceShape.Group, values);
        }

        Section(scales);
        Section(values);
    }

    /// <summary>A row-major matrix with its bias, as floats.</summary>
    public unsafe void Matrix(float[] matrix, float[] bias)
    {
        int outputs = bias.Length, inputs = matrix.Length / outputs;
        float[] packed = new float[MatrixKernels.PackedSize(inputs, outputs)];
        fixed (float* from = matrix, to = packed)
        {
            MatrixKernels.Pack(from, inputs, outputs, outputs, 1, to);
        }

        Section(bias);
        Section(packed);
    }

    /// <summary>A row-major matrix in 8 bits; what rounding changes on the average is taken into the bias.</summary>
    public void Matrix(float[] matrix, float[] bias, double[] products, double[] means)
    {
        int outputs = bias.Length, inputs = matrix.Length / outputs;
        (sbyte[] values, float[] scales) = CarefulRounding.Round(matrix, inputs, outputs, products);
        double[] centred = Array.ConvertAll(bias, value => (double)value);
        for (int i = 0; i < matrix.Length; i++)
        {
            centred[i % outputs] += means[i / outputs] * (matrix[i] - ((double)values[i] * scales[i % outputs]));
        }

        sbyte[] packed = new sbyte[values.Length];
        IntegerKernel.Pack(values, inputs, outputs, packed);
        Section(Array.ConvertAll(centred, value => (float)value));
        Section(scales);
        Section(packed);
    }

    public byte[] ToArray()
    {
        int[] header = new int[SentenceModel.HeaderSize / sizeof(int)];
        int[] fields =
        [
            unchecked((int)SentenceModel.Magic), SentenceModel.Version, shape.Quantized ? 1 : 0, shape.Pieces, shape.Nodes, shape.EmbeddingRows,
            shape.Width, shape.Wide, shape.Hidden, shape.Heads, shape.Positions,
        ];
        fields.CopyTo(header, 0);
        return [.. MemoryMarshal.AsBytes(header.AsSpan()), .. _sections.WrittenSpan];
    }

    /// <summary>Eight bits each for a run of values; returns their scale.</summary>
    private static float Quantize(float[] source, int first, int count, sbyte[] target)
    {
        float greatest = 0;
        for (int i = 0; i < count; i++)
        {
            greatest = Math.Max(greatest, Math.Abs(source[first + i]));
        }

        float scale = greatest / 127f;
        for (int i = 0; i < count && greatest > 0; i++)
        {
            target[first + i] = (sbyte)MathF.Round(source[first + i] / scale);
        }

        return scale;
    }
}
