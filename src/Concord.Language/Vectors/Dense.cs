using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using Concord.Language.Engine;

namespace Concord.Language.Vectors;

/// <summary>What becomes of a product.</summary>
internal enum DenseResult
{
    Replace,
    Add,

    /// <summary>Replace, with what is negative set to 0.</summary>
    Rectify,
}

/// <summary>Looks at rows that stand one behind another.</summary>
internal unsafe delegate void RowObserver(float* rows, int count);

/// <summary>A matrix with its bias, in 8 bits with a scale a column or in floats, read in place.</summary>
internal sealed unsafe class Dense(int inputs, int outputs, float* bias)
{
    /// <summary>Rows that are gone over for each panel, a multiple of the tile: few enough to stay in the second-level cache.</summary>
    private const int RowsInCache = 96;

    private float* _floats, _scales;
    private sbyte* _bytes;
    /// <summary>Told of every input, for the tool that chooses the factors.</summary>
    public RowObserver? Seen { get; set; }

    public int Inputs => inputs;

    public int Outputs => outputs;

    public static Dense OfFloats(int inputs, int outputs, float* bias, float* packed) =>
        new(inputs, outputs, bias) { _floats = packed };

    public static Dense OfBytes(int inputs, int outputs, float* bias, sbyte* packed, float* scales) =>
        new(inputs, outputs, bias) { _bytes = packed, _scales = scales };

    /// <summary>output = rows · matrix + bias. Rows stand one behind another, with room up to a multiple of the tile on both sides.</summary>
    public void Apply(float* rows, int count, float* output, DenseResult result, RowCodes codes)
    {
        if (_bytes == null)
        {
            Seen?.Invoke(rows, count);
            MatrixKernels.Multiply(rows, inputs, 1, _floats, output, outputs, count, inputs, outputs, result == DenseResult.Add);
            VectorMath.AddBias(output, bias, count, outputs);
            if (result == DenseResult.Rectify)
            {
                Rectify(output, count * outputs);
            }

            return;
        }

        codes.Fill(rows, count, inputs);
        int* sums = stackalloc int[IntegerKernel.Tile * IntegerKernel.Panel];
        for (int first = 0; first < count; first += RowsInCache)
        {
            int end = Math.Min(count, first + RowsInCache);
            for (int j = 0; j < outputs; j += IntegerKernel.Panel)
            {
                IntegerKernel.Widen(_bytes + ((long)j * inputs), IntegerKernel.Panel * inputs, codes.Panel);
                for (int i = first; i < end; i += IntegerKernel.Tile)
                {
                    IntegerTile.Multiply(codes.Codes + ((long)i * inputs), inputs, codes.Panel, inputs, sums);
                    Put(sums, codes.Steps.AsSpan(i, Math.Min(IntegerKernel.Tile, end - i)), j, output + ((long)i * outputs) + j, result);
                }
            }
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void Put(int* sums, ReadOnlySpan<float> steps, int column, float* target, DenseResult result)
    {
        Vector256<float> lowScale = Vector256.Load(_scales + column), highScale = Vector256.Load(_scales + column + 8);
        Vector256<float> lowBias = Vector256.Load(bias + column), highBias = Vector256.Load(bias + column + 8);
        foreach (float size in steps)
        {
            Vector256<float> step = Vector256.Create(size);
            Vector256<float> low = (Vector256.ConvertToSingle(Vector256.Load(sums)) * (lowScale * step)) + lowBias;
            Vector256<float> high = (Vector256.ConvertToSingle(Vector256.Load(sums + 8)) * (highScale * step)) + highBias;
            if (result == DenseResult.Add)
            {
                low += Vector256.Load(target);
                high += Vector256.Load(target + 8);
            }
            else if (result == DenseResult.Rectify)
            {
                low = Vector256.Max(low, default);
                high = Vector256.Max(high, default);
            }

            Vector256.Store(low, target);
            Vector256.Store(high, target + 8);
            sums += IntegerKernel.Panel;
            target += outputs;
        }
    }

    private static void Rectify(float* values, int count)
    {
        for (int i = 0; i < count; i += 8)
        {
            Vector256.Store(Vector256.Max(Vector256.Load(values + i), default), values + i);
        }
    }
}
