using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace Concord.Language.Engine;

/// <summary>Elementwise functions whose results are the same on every machine.</summary>
internal static unsafe class VectorMath
{
    private const float LayerNormEpsilon = 1e-5f;

    /// <summary>exp after Cephes; relative error below 2e-7 in [-87, 88], clamped outside.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<float> Exp(Vector256<float> x)
    {
        x = Vector256.Min(Vector256.Max(x, Vector256.Create(-87f)), Vector256.Create(88f));
        Vector256<float> n = Vector256.Floor(
            Vector256.FusedMultiplyAdd(x, Vector256.Create(1.44269504088896341f), Vector256.Create(0.5f)));
        x = Vector256.FusedMultiplyAdd(n, Vector256.Create(-0.693359375f), x);
        x = Vector256.FusedMultiplyAdd(n, Vector256.Create(2.12194440e-4f), x);
        Vector256<float> y = Vector256.Create(1.9875691500e-4f);
        y = Vector256.FusedMultiplyAdd(y, x, Vector256.Create(1.3981999507e-3f));
        y = Vector256.FusedMultiplyAdd(y, x, Vector256.Create(8.3334519073e-3f));
        y = Vector256.FusedMultiplyAdd(y, x, Vector256.Create(4.1665795894e-2f));
        y = Vector256.FusedMultiplyAdd(y, x, Vector256.Create(1.6666665459e-1f));
        y = Vector256.FusedMultiplyAdd(y, x, Vector256.Create(5.0000001201e-1f));
        y = Vector256.FusedMultiplyAdd(y, x * x, x + Vector256<float>.One);
        Vector256<int> power = (Vector256.ConvertToInt32(n) + Vector256.Create(127)) << 23;
        return y * power.AsSingle();
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<float> Sigmoid(Vector256<float> x) =>
        Vector256<float>.One / (Vector256<float>.One + Exp(-x));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<float> Tanh(Vector256<float> x) =>
        Vector256.Create(2f) * Sigmoid(x + x) - Vector256<float>.One;

    /// <summary>Adds <paramref name="bias"/> to each row.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void AddBias(float* rows, float* bias, int count, int width)
    {
        for (int r = 0; r < count; r++, rows += width)
        {
            Add(rows, bias, width);
        }
    }

    /// <summary>target += source.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Add(float* target, float* source, int count)
    {
        int i = 0;
        for (; i <= count - 8; i += 8)
        {
            Vector256.Store(Vector256.Load(target + i) + Vector256.Load(source + i), target + i);
        }

        for (; i < count; i++)
        {
            target[i] += source[i];
        }
    }

    /// <summary>x · sigmoid(x) in place; <paramref name="count"/> is a multiple of eight.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Silu(float* values, int count)
    {
        for (int i = 0; i < count; i += 8)
        {
            Vector256<float> x = Vector256.Load(values + i);
            Vector256.Store(x * Sigmoid(x), values + i);
        }
    }

    /// <summary>Normalises one row to zero mean and unit variance, then scales and shifts; returns 1/deviation.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static float LayerNorm(float* row, float* gain, float* bias, float* normal, float* output, int width)
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

        float inverse = 1f / MathF.Sqrt((Vector256.Sum(sum) / width) + LayerNormEpsilon);
        Vector256<float> scale = Vector256.Create(inverse);
        for (int i = 0; i < width; i += 8)
        {
            Vector256<float> z = (Vector256.Load(row + i) - mean) * scale;
            if (normal != null)
            {
                Vector256.Store(z, normal + i);
            }

            Vector256.Store((z * Vector256.Load(gain + i)) + Vector256.Load(bias + i), output + i);
        }

        return inverse;
    }

    /// <summary>Index of the greatest value, the first of equals.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static int ArgMax(float* values, int count)
    {
        float greatest = values[0];
        int i = 0;
        if (count >= 8)
        {
            Vector256<float> most = Vector256.Load(values);
            for (i = 8; i <= count - 8; i += 8)
            {
                most = Vector256.Max(most, Vector256.Load(values + i));
            }

            Vector128<float> half = Vector128.Max(most.GetLower(), most.GetUpper());
            greatest = Math.Max(Math.Max(half[0], half[1]), Math.Max(half[2], half[3]));
        }

        for (; i < count; i++)
        {
            greatest = Math.Max(greatest, values[i]);
        }

        return Math.Max(0, new ReadOnlySpan<float>(values, count).IndexOf(greatest));
    }
}
