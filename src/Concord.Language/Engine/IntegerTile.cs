using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace Concord.Language.Engine;

/// <summary>
/// The inner loop of every product of whole numbers: six rows against a panel of sixteen columns, whose rows stand two by two side by side.
/// The caller sees to it that no sum leaves 32 bits; then neither order nor processor changes it.
/// </summary>
internal static unsafe class IntegerTile
{
    /// <summary>Columns of a panel.</summary>
    public const int Panel = 16;

    /// <summary>Rows that are multiplied together.</summary>
    public const int Rows = 6;

    /// <summary>Sums of six rows of k values, an even number, and one panel, a row of sixteen after another.</summary>
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
    public static Vector256<int> Dot(Vector256<short> a, Vector256<short> b) =>
        Avx2.IsSupported ? Avx2.MultiplyAddAdjacent(a, b) : DotPortably(a, b);

    /// <summary>The same without the processor's help.</summary>
    internal static Vector256<int> DotPortably(Vector256<short> a, Vector256<short> b)
    {
        Vector256<int> even = ((a.AsInt32() << 16) >> 16) * ((b.AsInt32() << 16) >> 16);
        return even + ((a.AsInt32() >> 16) * (b.AsInt32() >> 16));
    }
}
