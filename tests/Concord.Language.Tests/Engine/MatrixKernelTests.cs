using Concord.Language.Engine;

namespace Concord.Language.Tests.Engine;

public sealed unsafe class MatrixKernelTests
{
    [Theory]
    [InlineData(1, 1, 1)]
    [InlineData(6, 8, 16)]
    [InlineData(7, 5, 17)]
    [InlineData(13, 33, 51)]
    public void Product_equals_the_sum_of_products(int m, int k, int n)
    {
        Random random = new(m + k + n);
        float[] a = [.. Enumerable.Range(0, m * k).Select(_ => random.NextSingle() - 0.5f)];
        float[] b = [.. Enumerable.Range(0, k * n).Select(_ => random.NextSingle() - 0.5f)];
        float[] c = [.. Enumerable.Range(0, m * n).Select(_ => 1f)];
        float[] packed = new float[MatrixKernels.PackedSize(k, n)];
        fixed (float* pa = a, pb = b, pc = c, pp = packed)
        {
            MatrixKernels.Pack(pb, k, n, n, 1, pp);
            MatrixKernels.Multiply(pa, k, 1, pp, pc, n, m, k, n, true);
        }

        for (int i = 0; i < m; i++)
        {
            for (int j = 0; j < n; j++)
            {
                double expected = 1;
                for (int p = 0; p < k; p++)
                {
                    expected += (double)a[(i * k) + p] * b[(p * n) + j];
                }

                Assert.Equal(expected, c[(i * n) + j], 1e-5);
            }
        }
    }

    [Fact]
    public void A_transposed_left_side_is_read_by_its_strides()
    {
        float[] a = [1, 2, 3, 4, 5, 6];
        float[] b = [1, 10, 100];
        float[] c = new float[2];
        float[] packed = new float[MatrixKernels.PackedSize(3, 1)];
        fixed (float* pa = a, pb = b, pc = c, pp = packed)
        {
            MatrixKernels.Pack(pb, 3, 1, 1, 1, pp);
            MatrixKernels.Multiply(pa, 1, 2, pp, pc, 1, 2, 3, 1, false);
        }

        Assert.Equal([1 + 30 + 500, 2 + 40 + 600], c);
    }

    [Fact]
    public void Activations_agree_with_the_library()
    {
        for (float x = -30; x < 30; x += 0.37f)
        {
            float[] row = new float[8];
            Array.Fill(row, x);
            fixed (float* p = row)
            {
                VectorMath.Silu(p, 8);
            }

            Assert.Equal(x / (1 + Math.Exp(-x)), row[3], 1e-5);
        }
    }
}
