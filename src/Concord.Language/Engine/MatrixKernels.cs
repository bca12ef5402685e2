using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace Concord.Language.Engine;

/// <summary>
/// Single-precision matrix products over a right-hand side packed in panels of sixteen columns.
/// Every element is one chain of fused multiply-adds in the order of k, so results do not depend on the machine.
/// </summary>
internal static unsafe class MatrixKernels
{
    public const int Panel = 16;

    /// <summary>Floats that a packed matrix of this shape takes.</summary>
    public static int PackedSize(int k, int n) => (n + Panel - 1) / Panel * Panel * k;

    /// <summary>Packs b[k,n] (element i,j at i*rowStride + j*columnStride), padding the last panel with zeros.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Pack(float* b, int k, int n, int rowStride, int columnStride, float* packed)
    {
        for (int j = 0; j < n; j += Panel)
        {
            int width = Math.Min(Panel, n - j);
            if (columnStride == 1 && width == Panel)
            {
                for (int i = 0; i < k; i++, packed += Panel)
                {
                    float* row = b + ((long)i * rowStride) + j;
                    Vector256.Store(Vector256.Load(row), packed);
                    Vector256.Store(Vector256.Load(row + 8), packed + 8);
                }

                continue;
            }

            for (int i = 0; i < k; i++, packed += Panel)
            {
                float* row = b + ((long)i * rowStride) + ((long)j * columnStride);
                for (int c = 0; c < Panel; c++)
                {
                    packed[c] = c < width ? row[(long)c * columnStride] : 0f;
                }
            }
        }
    }

    /// <summary>
    /// c[m,n] = (accumulate ? c : 0) + a[m,k] · b, where element i,j of a is at i*rowStride + j*columnStride and b is packed.
    /// </summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Multiply(
        float* a, int rowStride, int columnStride, float* packed, float* c, int stride, int m, int k, int n, bool accumulate)
    {
        float* edge = stackalloc float[6 * Panel];
        for (int j = 0; j < n; j += Panel, packed += k * Panel)
        {
            bool whole = n - j >= Panel;
            int i = 0;
            for (; i < m; i += 6)
            {
                int rows = Math.Min(6, m - i);
                float* target = c + ((long)i * stride) + j;
                float* left = a + ((long)i * rowStride);
                if (rows == 6 && whole)
                {
                    SixRows(left, rowStride, columnStride, packed, target, stride, k, accumulate);
                }
                else if (whole)
                {
                    for (int r = 0; r < rows; r++)
                    {
                        OneRow(left + (r * rowStride), columnStride, packed, target + (r * stride), k, accumulate);
                    }
                }
                else
                {
                    int width = n - j;
                    if (rows == 6)
                    {
                        SixRows(left, rowStride, columnStride, packed, edge, Panel, k, false);
                    }
                    else
                    {
                        for (int r = 0; r < rows; r++)
                        {
                            OneRow(left + (r * rowStride), columnStride, packed, edge + (r * Panel), k, false);
                        }
                    }

                    for (int r = 0; r < rows; r++)
                    {
                        for (int w = 0; w < width; w++)
                        {
                            float value = edge[(r * Panel) + w];
                            target[(r * stride) + w] = accumulate ? target[(r * stride) + w] + value : value;
                        }
                    }
                }
            }
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void OneRow(float* a, int columnStride, float* b, float* c, int k, bool accumulate)
    {
        Vector256<float> low = default, high = default;
        for (int p = 0; p < k; p++, b += Panel, a += columnStride)
        {
            Vector256<float> value = Vector256.Create(*a);
            low = Vector256.FusedMultiplyAdd(value, Vector256.Load(b), low);
            high = Vector256.FusedMultiplyAdd(value, Vector256.Load(b + 8), high);
        }

        Put(c, low, high, accumulate);
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void SixRows(
        float* a, int rowStride, int columnStride, float* b, float* c, int stride, int k, bool accumulate)
    {
        Vector256<float> l0 = default, h0 = default, l1 = default, h1 = default, l2 = default, h2 = default;
        Vector256<float> l3 = default, h3 = default, l4 = default, h4 = default, l5 = default, h5 = default;
        float* a1 = a + rowStride;
        float* a2 = a1 + rowStride;
        float* a3 = a2 + rowStride;
        float* a4 = a3 + rowStride;
        float* a5 = a4 + rowStride;
        long at = 0;
        for (int p = 0; p < k; p++, b += Panel, at += columnStride)
        {
            Vector256<float> low = Vector256.Load(b), high = Vector256.Load(b + 8);
            Vector256<float> x = Vector256.Create(a[at]);
            l0 = Vector256.FusedMultiplyAdd(x, low, l0);
            h0 = Vector256.FusedMultiplyAdd(x, high, h0);
            x = Vector256.Create(a1[at]);
            l1 = Vector256.FusedMultiplyAdd(x, low, l1);
            h1 = Vector256.FusedMultiplyAdd(x, high, h1);
            x = Vector256.Create(a2[at]);
            l2 = Vector256.FusedMultiplyAdd(x, low, l2);
            h2 = Vector256.FusedMultiplyAdd(x, high, h2);
            x = Vector256.Create(a3[at]);
            l3 = Vector256.FusedMultiplyAdd(x, low, l3);
            h3 = Vector256.FusedMultiplyAdd(x, high, h3);
            x = Vector256.Create(a4[at]);
            l4 = Vector256.FusedMultiplyAdd(x, low, l4);
            h4 = Vector256.FusedMultiplyAdd(x, high, h4);
            x = Vector256.Create(a5[at]);
            l5 = Vector256.FusedMultiplyAdd(x, low, l5);
            h5 = Vector256.FusedMultiplyAdd(x, high, h5);
        }

        Put(c, l0, h0, accumulate);
        Put(c + stride, l1, h1, accumulate);
        Put(c + (2 * stride), l2, h2, accumulate);
        Put(c + (3 * stride), l3, h3, accumulate);
        Put(c + (4 * stride), l4, h4, accumulate);
        Put(c + (5 * stride), l5, h5, accumulate);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Put(float* c, Vector256<float> low, Vector256<float> high, bool accumulate)
    {
        if (accumulate)
        {
            low += Vector256.Load(c);
            high += Vector256.Load(c + 8);
        }

        Vector256.Store(low, c);
        Vector256.Store(high, c + 8);
    }
}
