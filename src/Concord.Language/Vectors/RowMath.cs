using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using Concord.Language.Engine;

namespace Concord.Language.Vectors;

/// <summary>What is done to one row of floats. Each result depends on its row alone. Widths are multiples of 32.</summary>
internal static unsafe class RowMath
{
    private const float VarianceFloor = 1e-6f, SquareFloor = 1e-12f;

    /// <summary>Zero mean and unit variance.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Normalize(float* row, float* output, int width)
    {
        Vector256<float> sum = default;
        for (int i = 0; i < width; i += 8)
        {
            sum += Vector256.Load(row + i);
        }

        Vector256<float> mean = Vector256.Create(Vector256.Sum(sum) / width);
        sum = default;
        for (int i = 0; i < width; i += 8)
        {
            Vector256<float> d = Vector256.Load(row + i) - mean;
            sum += d * d;
        }

        Vector256<float> scale = Vector256.Create(1f / MathF.Sqrt((Vector256.Sum(sum) / width) + VarianceFloor));
        for (int i = 0; i < width; i += 8)
        {
            Vector256.Store((Vector256.Load(row + i) - mean) * scale, output + i);
        }
    }

    /// <summary>A row as whole numbers; returns the size of a step.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static float Quantize(float* row, short* codes, int width)
    {
        Vector256<float> high = default;
        for (int i = 0; i < width; i += 8)
        {
            high = Vector256.Max(high, Vector256.Abs(Vector256.Load(row + i)));
        }

        float greatest = 0;
        for (int i = 0; i < 8; i++)
        {
            greatest = MathF.Max(greatest, high[i]);
        }

        if (greatest < 1e-30f)
        {
            new Span<short>(codes, width).Clear();
            return 0;
        }

        Vector256<float> steps = Vector256.Create(IntegerKernel.RowLimit / greatest);
        for (int i = 0; i < width; i += 16)
        {
            Vector256.Store(Vector256.Narrow(Code(row + i, steps), Code(row + i + 8, steps)), codes + i);
        }

        return greatest / IntegerKernel.RowLimit;
    }

    /// <summary>Softmax of <paramref name="count"/> values in place; the row has room up to a multiple of eight.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Softmax(float* row, int count)
    {
        for (int i = count; i % 8 != 0; i++)
        {
            row[i] = float.NegativeInfinity;
        }

        Vector256<float> high = Vector256.Load(row);
        for (int i = 8; i < count; i += 8)
        {
            high = Vector256.Max(high, Vector256.Load(row + i));
        }

        float greatest = high[0];
        for (int i = 1; i < 8; i++)
        {
            greatest = MathF.Max(greatest, high[i]);
        }

        Vector256<float> total = default;
        for (int i = 0; i < count; i += 8)
        {
            Vector256<float> value = VectorMath.Exp(Vector256.Load(row + i) - Vector256.Create(greatest));
            Vector256.Store(value, row + i);
            total += value;
        }

        Vector256<float> share = Vector256.Create(1f / Vector256.Sum(total));
        for (int i = 0; i < count; i += 8)
        {
            Vector256.Store(Vector256.Load(row + i) * share, row + i);
        }
    }

    /// <summary>tanh of each value, then the whole scaled to length 1.</summary>
    public static void TanhToUnit(float* row, float* output, int width)
    {
        Vector256<float> sum = default;
        for (int i = 0; i < width; i += 8)
        {
            Vector256<float> y = VectorMath.Tanh(Vector256.Load(row + i));
            Vector256.Store(y, output + i);
            sum += y * y;
        }

        Vector256<float> scale = Vector256.Create(1f / MathF.Sqrt(MathF.Max(Vector256.Sum(sum), SquareFloor)));
        for (int i = 0; i < width; i += 8)
        {
            Vector256.Store(Vector256.Load(output + i) * scale, output + i);
        }
    }

    /// <summary>The mean of rows that stand one behind another.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Mean(float* rows, int count, int width, float* output)
    {
        Vector256<float> share = Vector256.Create((float)Math.Max(count, 1));
        for (int i = 0; i < width; i += 8)
        {
            Vector256<float> sum = default;
            for (int r = 0; r < count; r++)
            {
                sum += Vector256.Load(rows + ((long)r * width) + i);
            }

            Vector256.Store(sum / share, output + i);
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<int> Code(float* at, Vector256<float> steps) =>
        Vector256.ConvertToInt32Native(Vector256.Round(Vector256.Load(at) * steps));
}
