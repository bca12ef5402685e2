using System.Numerics;
using System.Runtime.InteropServices;

namespace Concord.Training.Sentences;

/// <summary>
/// Rounds a matrix to 8 bits, a scale a column, so that its products stay near: what rounding one row gets wrong is made up for in the
/// rows behind it, as far as their inputs go together (GPTQ; Frantar and others 2022).
/// </summary>
internal static class CarefulRounding
{
    private const double Damping = 0.01;

    /// <summary>Rounds the row-major matrix; the products are those of its inputs.</summary>
    public static (sbyte[] Values, float[] Scales) Round(float[] matrix, int inputs, int outputs, double[] products)
    {
        double[] carry = CarryOver(products, inputs);
        float[] scales = new float[outputs];
        for (int i = 0; i < matrix.Length; i++)
        {
            scales[i % outputs] = Math.Max(scales[i % outputs], Math.Abs(matrix[i]) / 127f);
        }

        double[] rest = Array.ConvertAll(matrix, value => (double)value);
        sbyte[] values = new sbyte[matrix.Length];
        double[] error = new double[outputs];
        for (int i = 0; i < inputs; i++)
        {
            for (int j = 0; j < outputs; j++)
            {
                double value = rest[(i * outputs) + j];
                double rounded = scales[j] > 0 ? Math.Clamp(Math.Round(value / scales[j]), -127, 127) : 0;
                values[(i * outputs) + j] = (sbyte)rounded;
                error[j] = (value - (rounded * scales[j])) / carry[(i * inputs) + i];
            }

            for (int k = i + 1; k < inputs; k++)
            {
                AddScaled(rest.AsSpan(k * outputs, outputs), error, -carry[(i * inputs) + k]);
            }
        }

        return (values, scales);
    }

    /// <summary>The upper factor U of the inverse products, UᵀU.</summary>
    private static double[] CarryOver(double[] products, int size)
    {
        double mean = 0;
        for (int i = 0; i < size; i++)
        {
            mean += products[(i * size) + i] / size;
        }

        // R Rᵀ = products with R upper, from the last row up; then U = R⁻¹. Both are kept by rows.
        double[] root = new double[size * size];
        for (int j = size - 1; j >= 0; j--)
        {
            for (int i = j; i >= 0; i--)
            {
                double sum = products[(i * size) + j] + (i == j ? Damping * mean : 0);
                sum -= Dot(root.AsSpan((i * size) + j + 1, size - j - 1), root.AsSpan((j * size) + j + 1, size - j - 1));
                root[(i * size) + j] = i == j ? Math.Sqrt(sum) : sum / root[(j * size) + j];
            }
        }

        double[] inverse = new double[size * size];
        for (int i = size - 1; i >= 0; i--)
        {
            Span<double> row = inverse.AsSpan(i * size, size);
            for (int k = i + 1; k < size; k++)
            {
                AddScaled(row[k..], inverse.AsSpan((k * size) + k, size - k), -root[(i * size) + k]);
            }

            row[i] = 1;
            double diagonal = 1 / root[(i * size) + i];
            for (int j = i; j < size; j++)
            {
                row[j] *= diagonal;
            }
        }

        return inverse;
    }

    private static double Dot(ReadOnlySpan<double> a, ReadOnlySpan<double> b)
    {
        ReadOnlySpan<Vector<double>> left = MemoryMarshal.Cast<double, Vector<double>>(a), right = MemoryMarshal.Cast<double, Vector<double>>(b);
        Vector<double> sum = default;
        for (int i = 0; i < left.Length; i++)
        {
            sum += left[i] * right[i];
        }

        double total = Vector.Sum(sum);
        for (int i = left.Length * Vector<double>.Count; i < a.Length; i++)
        {
            total += a[i] * b[i];
        }

        return total;
    }

    private static void AddScaled(Span<double> target, ReadOnlySpan<double> source, double factor)
    {
        Span<Vector<double>> left = MemoryMarshal.Cast<double, Vector<double>>(target);
        ReadOnlySpan<Vector<double>> right = MemoryMarshal.Cast<double, Vector<double>>(source);
        for (int i = 0; i < left.Length; i++)
        {
            left[i] += right[i] * factor;
        }

        for (int i = left.Length * Vector<double>.Count; i < target.Length; i++)
        {
            target[i] += source[i] * factor;
        }
    }
}
