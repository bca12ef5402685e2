using System.Runtime.Intrinsics;
using Concord.Language.Engine;
using Concord.Language.Vectors;

namespace Concord.Language.Tests.Vectors;

public sealed unsafe class IntegerKernelTests
{
    [Theory]
    [InlineData(2)]
    [InlineData(18)]
    [InlineData(512)]
    public void Sums_are_exact(int k)
    {
        Random random = new(k);
        short[] rows = [.. Enumerable.Range(0, IntegerKernel.Tile * k).Select(_ => (short)random.Next(-IntegerKernel.RowLimit, IntegerKernel.RowLimit + 1))];
        AssertSums(rows, [.. Enumerable.Range(0, k * IntegerKernel.Panel).Select(_ => (sbyte)random.Next(-127, 128))], k);
    }

    [Fact]
    public void The_greatest_sums_do_not_overflow()
    {
        int k = IntegerKernel.DepthLimit / 16 * 16;
        Assert.True(k >= 1536);
        AssertSums([.. Enumerable.Repeat((short)IntegerKernel.RowLimit, IntegerKernel.Tile * k)],
            [.. Enumerable.Repeat((sbyte)-127, IntegerKernel.Panel * k)], k);
    }

    [Fact]
    public void Processors_without_the_instruction_get_the_same()
    {
        Vector256<short> a = Vector256.Create((short)-8191, 8191, 5, -7, 0, 1, short.MinValue, 3, 100, -100, 17, 4, 9, 9, -1, -1);
        Vector256<short> b = Vector256.Create((short)127, -127, -3, 12, 1, 0, 2, 3, 127, 127, -5, 6, 9, -9, -1, 1);
        Vector256<int> sums = IntegerTile.DotPortably(a, b);
        for (int i = 0; i < 8; i++)
        {
            Assert.Equal((a[2 * i] * b[2 * i]) + (a[(2 * i) + 1] * b[(2 * i) + 1]), sums[i]);
        }
    }

    private static void AssertSums(short[] rows, sbyte[] matrix, int k)
    {
        sbyte[] packed = new sbyte[matrix.Length];
        short[] wide = new short[matrix.Length];
        int[] sums = new int[IntegerKernel.Tile * IntegerKernel.Panel];
        IntegerKernel.Pack(matrix, k, IntegerKernel.Panel, packed);
        fixed (short* a = rows, b = wide)
        fixed (sbyte* p = packed)
        fixed (int* c = sums)
        {
            IntegerKernel.Widen(p, packed.Length, b);
            IntegerTile.Multiply(a, k, b, k, c);
        }

        for (int r = 0; r < IntegerKernel.Tile; r++)
        {
            for (int j = 0; j < IntegerKernel.Panel; j++)
            {
                long expected = Enumerable.Range(0, k).Sum(i => (long)rows[(r * k) + i] * matrix[(i * IntegerKernel.Panel) + j]);
                Assert.Equal(expected, sums[(r * IntegerKernel.Panel) + j]);
            }
        }
    }
}
