using System.Runtime.InteropServices;
using Concord.Language.Engine;

namespace Concord.Language.Tests.Engine;

public sealed unsafe class IntegerKernelTests
{
    [Theory]
    [InlineData(1, 8, 1)]
    [InlineData(5, 24, 15)]
    [InlineData(6, 16, 16)]
    [InlineData(7, 160, 17)]
    [InlineData(13, 480, 35)]
    [InlineData(24, 512, 64)]
    public void A_product_is_within_rounding_of_the_exact_one(int m, int k, int n)
    {
        float[] a = Numbers(m * k, 1), b = Numbers(k * n, 2), bias = Numbers(n, 3), c = Multiply(a, b, bias, m, k, n, null);
        for (int i = 0; i < m; i++)
        {
            double most = Enumerable.Range(0, k).Max(p => Math.Abs(a[(i * k) + p]));
            for (int j = 0; j < n; j++)
            {
                double exact = bias[j] + Enumerable.Range(0, k).Sum(p => (double)a[(i * k) + p] * b[(p * n) + j]);
                double widest = Enumerable.Range(0, k).Max(p => Math.Abs(b[(p * n) + j]));

                // Half a step of each input and each weight, at worst all in one direction.
                Assert.InRange(c[(i * n) + j] - exact, -k * most * widest / 1500, k * most * widest / 1500);
            }
        }
    }

    [Fact]
    public void The_longest_row_of_greatest_values_does_not_overflow()
    {
        const int k = IntegerKernels.LongestRow;
        float[] ones = [.. Enumerable.Repeat(-3f, k)], weights = [.. Enumerable.Repeat(2f, k)];
        Assert.Equal(-3f * 2f * k, Multiply(ones, weights, [0f], 1, k, 1, null)[0], 1f);
        Assert.Throws<ArgumentOutOfRangeException>(() => IntegerKernels.Pack(null, k + 1, 1, null, null));
    }

    [Fact]
    public void A_row_gives_the_same_bits_whatever_rows_stand_beside_it()
    {
        const int m = 13, k = 160, n = 37;
        float[] a = Numbers(m * k, 4), b = Numbers(k * n, 5), bias = Numbers(n, 6), together = Multiply(a, b, bias, m, k, n, null);
        for (int i = 0; i < m; i++)
        {
            Assert.Equal(Multiply(a[(i * k)..((i + 1) * k)], b, bias, 1, k, n, null), together[(i * n)..((i + 1) * n)]);
        }
    }

    [Fact]
    public void Sums_go_on_from_what_stands_there_and_rows_of_nothing_give_the_bias()
    {
        float[] bias = Numbers(20, 7), before = Numbers(40, 8);
        float[] c = Multiply(new float[2 * 16], Numbers(16 * 20, 9), bias, 2, 16, 20, before);
        for (int i = 0; i < c.Length; i++)
        {
            Assert.Equal(before[i] + bias[i % 20], c[i]);
        }
    }

    private static float[] Numbers(int count, int seed)
    {
        Random random = new(seed);
        return [.. Enumerable.Range(0, count).Select(_ => (random.NextSingle() * 4) - 2)];
    }

    private static float[] Multiply(float[] a, float[] b, float[] bias, int m, int k, int n, float[]? before)
    {
        short* weights = (short*)NativeMemory.AlignedAlloc((nuint)(2 * IntegerKernels.PackedSize(k, n)), 64);
        float* scales = (float*)NativeMemory.AlignedAlloc((nuint)(4 * IntegerKernels.PaddedColumns(n)), 64);
        float[] c = new float[(m * n) + 16];
        before?.CopyTo(c, 0);
        IntegerRows rows = new();
        fixed (float* left = a, right = b, offset = bias, target = c)
        {
            IntegerKernels.Pack(right, k, n, weights, scales);
            rows.Round(left, k, m, k);
            rows.Multiply(new PackedMatrix(weights, scales, k, n), offset, target, n, m, before is not null);
        }

        NativeMemory.AlignedFree(weights);
        NativeMemory.AlignedFree(scales);
        return c[..(m * n)];
    }
}
