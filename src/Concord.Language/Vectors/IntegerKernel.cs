using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace Concord.Language.Vectors;

/// <summary>
/// Products of 14-bit rows and an 8-bit matrix in whole numbers. No sum overflows, so its order does not matter and every element
/// is the same in any batch, on any thread and on any machine.
/// </summary>
/// <remarks>
/// The matrix is packed in panels of sixteen columns, inside a panel two rows at a time:
/// (0,0) (1,0) (0,1) (1,1) … (0,15) (1,15) (2,0) (3,0) …
/// </remarks>
internal static unsafe class IntegerKernel
{
    public const int Panel = 16;

    /// <summary>Rows that are multiplied together; callers fill up to a multiple of it.</summary>
    public const int Tile = 6;

    /// <summary>Greatest size of a value in a row.</summary>
    public const int RowLimit = 8191;

    /// <summary>Longest row whose sum of products stays below 2³¹.</summary>
    public const int DepthLimit = int.MaxValue / (RowLimit * 127);

    /// <summary>Packs the row-major values[k,n]; k is even and n a multiple of <see cref="Panel"/>.</summary>
    public static void Pack(ReadOnlySpan<sbyte> values, int k, int n, Span<sbyte> packed)
    {
        int at = 0;
        for (int j = 0; j < n; j += Panel)
        {
            for (int p = 0; p < k; p += 2)
            {
                for (int c = j; c < j + Panel; c++)
                {
                    packed[at++] = values[(p * n) + c];
                    packed[at++] = values[((p + 1) * n) + c];
                }
            }
        }
    }

    /// <summary>Widens a panel once for all the rows that it is multiplied by; count is a multiple of sixteen.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Widen(sbyte* panel, int count, short* wide)
    {
        for (int i = 0; i < count; i += 16)
        {
            Vector128<sbyte> bytes = Vector128.Load(panel + i);
            Vector256.Store(Vector256.Create(Vector128.WidenLower(bytes), Vector128.WidenUpper(bytes)), wide + i);
        }
    }

    /// <summary>Sums of six rows of k values and one widened panel, a row of sixteen after another.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Multiply(short* rows, int stride, short* panel, int k, int* sums)
    {
        Vector256<int> l0 = default, h0 = default, l1 = default, h1 = default, l2 = default, h2 = default;
        Vector256<int> l3 = default, h3 = default, l4 = default, h4 = default, l5 = default, h5 = default;
        short* a0 = rows, a1 = a0 + stride, a2 = a1 + stride, a3 = a2 + stride, a4 = a3 + stride, a5 = a4 + stride;
        short* end = panel + ((long)k * Panel);
        for (long p = 0; panel < end; panel += 2 * Panel, p += 2)
        {
            Vector256<short> low = Vector256.Load(panel), high = Vector256.Load(panel + Panel);
            Vector256<short> x = Pair(a0 + p);
            l0 += Dot(x, low);
            h0 += Dot(x, high);
            x = Pair(a1 + p);
            l1 += Dot(x, low);
            h1 += Dot(x, high);
            x = Pair(a2 + p);
            l2 += Dot(x, low);
            h2 += Dot(x, high);
            x = Pair(a3 + p);
            l3 += Dot(x, low);
            h3 += Dot(x, high);
            x = Pair(a4 + p);
            l4 += Dot(x, low);
            h4 += Dot(x, high);
            x = Pair(a5 + p);
            l5 += Dot(x, low);
            h5 += Dot(x, high);
        }

        Put(sums, l0, h0);
        Put(sums + Panel, l1, h1);
        Put(sums + (2 * Panel), l2, h2);
        Put(sums + (3 * Panel), l3, h3);
        Put(sums + (4 * Panel), l4, h4);
        Put(sums + (5 * Panel), l5, h5);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Put(int* sums, Vector256<int> low, Vector256<int> high)
    {
        Vector256.Store(low, sums);
        Vector256.Store(high, sums + 8);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<short> Pair(short* at) => Vector256.Create(*(int*)at).AsInt16();

    /// <summary>a₀b₀ + a₁b₁ for each pair of neighbours.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<int> Dot(Vector256<short> a, Vector256<short> b) =>
        Avx2.IsSupported ? Avx2.MultiplyAddAdjacent(a, b) : DotPortably(a, b);

    /// <summary>The same without the processor's help.</summary>
    internal static Vector256<int> DotPortably(Vector256<short> a, Vector256<short> b)
    {
        Vector256<int> even = ((a.AsInt32() << 16) >> 16) * ((b.AsInt32() << 16) >> 16);
        return even + ((a.AsInt32() >> 16) * (b.AsInt32() >> 16));
    }
}
