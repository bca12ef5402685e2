using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace Concord.Language.Engine;

/// <summary>
/// Matrix products of 16-bit integers summed in 32 bits, which is exact, so results are the same on every machine and in any order.
/// Weights have ten bits and a sign with a scale a column, inputs twelve and a sign with a scale a row.
/// </summary>
internal static unsafe class IntegerKernels
{
    public const int Panel = IntegerTile.Panel;

    /// <summary>Longest row whose sum cannot overflow: 512 · 1023 · 4095 &lt; 2³¹.</summary>
    public const int LongestRow = 512;

    private const float WeightRange = 1023f, InputRange = 4095f;
    private const int Rows = IntegerTile.Rows;

    public static int PaddedColumns(int n) => (n + Panel - 1) / Panel * Panel;

    /// <summary>Length of a row of integers: k, made even.</summary>
    public static int PaddedRow(int k) => (k + 1) & ~1;

    /// <summary>Integers that a packed matrix of this shape takes.</summary>
    public static int PackedSize(int k, int n) => PaddedColumns(n) * PaddedRow(k);

    /// <summary>
    /// Rounds b[k,n], row-major, to integers in panels of sixteen columns, two rows side by side, and sets a scale for each column.
    /// </summary>
    public static void Pack(float* b, int k, int n, short* packed, float* scales)
    {
        if (k > LongestRow)
        {
            throw new ArgumentOutOfRangeException(nameof(k), k, "Sums of longer rows could overflow.");
        }

        for (int j = 0; j < PaddedColumns(n); j++)
        {
            float greatest = 0;
            for (int i = 0; j < n && i < k; i++)
            {
                greatest = Math.Max(greatest, Math.Abs(b[((long)i * n) + j]));
            }

            scales[j] = greatest / WeightRange;
            short* panel = packed + ((long)(j / Panel) * Panel * PaddedRow(k)) + (2 * (j % Panel));
            for (int i = 0; i < PaddedRow(k); i++)
            {
                bool real = j < n && i < k && greatest > 0;
                panel[((i / 2) * 2 * Panel) + (i % 2)] = real ? (short)MathF.Round(b[((long)i * n) + j] / scales[j]) : (short)0;
            }
        }
    }

    /// <summary>Lays the parts of a matrix of parts·k rows side by side, k rows of parts·n columns.</summary>
    public static PackedMatrix SideBySide(in PackedMatrix matrix, int parts, short* weights, float* scales)
    {
        int k = matrix.Rows / parts, n = matrix.Columns;
        if (n % Panel != 0 || k % 2 != 0 || k * parts != matrix.Rows)
        {
            throw new ArgumentException("Parts must be whole panels.", nameof(matrix));
        }

        for (int part = 0; part < parts; part++)
        {
            new ReadOnlySpan<float>(matrix.Scales, n).CopyTo(new Span<float>(scales + (part * n), n));
            for (int j = 0; j < n; j += Panel)
            {
                short* from = matrix.Weights + ((long)j * matrix.Rows) + (part * k * Panel);
                new ReadOnlySpan<short>(from, k * Panel).CopyTo(new Span<short>(weights + ((long)((part * n) + j) * k), k * Panel));
            }
        }

        return new PackedMatrix(weights, scales, k, parts * n);
    }

    /// <summary>Rounds rows of k floats, a multiple of eight, to integers with a scale a row.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Quantise(float* a, int stride, int rows, int k, short* integers, float* scales)
    {
        for (int r = 0; r < rows; r++, a += stride, integers += k)
        {
            Vector256<float> most = default;
            for (int i = 0; i < k; i += 8)
            {
                most = Vector256.Max(most, Vector256.Abs(Vector256.Load(a + i)));
            }

            Vector128<float> half = Vector128.Max(most.GetLower(), most.GetUpper());
            float greatest = Math.Max(Math.Max(half[0], half[1]), Math.Max(half[2], half[3]));
            scales[r] = greatest / InputRange;
            Vector256<float> factor = Vector256.Create(greatest > 0 ? InputRange / greatest : 0f);
            for (int i = 0; i < k; i += 8)
            {
                Vector256<float> x = Vector256.Round(Vector256.Load(a + i) * factor);
                Vector256<int> whole = Vector256.ConvertToInt32(x);
                Vector128.Store(Vector128.Narrow(whole.GetLower(), whole.GetUpper()), integers + i);
            }
        }
    }

    /// <summary>
    /// c[m,n] = (accumulate ? c : 0) + a[m,k] · b + bias, with a and b as integers and their scales; rows of a are k integers, an even number.
    /// </summary>
    [SkipLocalsInit]
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Multiply(
        short* a, float* rowScales, in PackedMatrix b, float* bias, float* c, int stride, int m, bool accumulate)
    {
        int k = PaddedRow(b.Rows), n = b.Columns;
        short* packed = b.Weights;
        float* edge = stackalloc float[Rows * Panel];
        float* edgeBias = stackalloc float[Panel];
        for (int j = 0; j < n; j += Panel, packed += k * Panel)
        {
            int width = Math.Min(Panel, n - j);
            float* offset = bias == null ? null : bias + j;
            if (width < Panel && bias != null)
            {
                new Span<float>(bias + j, width).CopyTo(new Span<float>(edgeBias, Panel));
                offset = edgeBias;
            }

            for (int i = 0; i < m; i += Rows)
            {
                int rows = Math.Min(Rows, m - i);
                short* left = a + ((long)i * k);
                float* target = c + ((long)i * stride) + j;
                if (width == Panel)
                {
                    if (rows < Rows && m > Rows && !accumulate)
                    {
                        // The last rows are made again together with those before them, which costs less than one at a time.
                        int back = Rows - rows;
                        SixRows(left - ((long)back * k), k, rowScales + i - back, packed, b.Scales + j, offset, target - ((long)back * stride), stride, false);
                        continue;
                    }

                    Tile(left, k, rowScales + i, packed, b.Scales + j, offset, target, stride, rows, accumulate);
                    continue;
                }

                Tile(left, k, rowScales + i, packed, b.Scales + j, offset, edge, Panel, rows, false);
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

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Tile(
        short* a, int k, float* rowScales, short* b, float* scales, float* bias, float* c, int stride, int rows, bool accumulate)
    {
        if (rows == Rows)
        {
            SixRows(a, k, rowScales, b, scales, bias, c, stride, accumulate);
            return;
        }

        for (int r = 0; r < rows; r++)
        {
            OneRow(a + ((long)r * k), k, rowScales[r], b, scales, bias, c + ((long)r * stride), accumulate);
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void OneRow(short* a, int k, float rowScale, short* b, float* scales, float* bias, float* c, bool accumulate)
    {
        Vector256<int> low = default, high = default;
        for (int p = 0; p < k; p += 2, b += 2 * Panel)
        {
            Vector256<short> x = Vector256.Create(*(int*)(a + p)).AsInt16();
            low += IntegerTile.Dot(x, Vector256.Load(b));
            high += IntegerTile.Dot(x, Vector256.Load(b + Panel));
        }

        Put(low, high, rowScale, scales, bias, c, accumulate);
    }

    [SkipLocalsInit]
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void SixRows(
        short* a, int k, float* rowScales, short* b, float* scales, float* bias, float* c, int stride, bool accumulate)
    {
        int* sums = stackalloc int[Rows * Panel];
        IntegerTile.Multiply(a, k, b, k, sums);
        for (int r = 0; r < Rows; r++, sums += Panel, c += stride)
        {
            Put(Vector256.Load(sums), Vector256.Load(sums + 8), rowScales[r], scales, bias, c, accumulate);
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Put(
        Vector256<int> low, Vector256<int> high, float rowScale, float* scales, float* bias, float* c, bool accumulate)
    {
        Vector256<float> scale = Vector256.Create(rowScale);
        Vector256<float> l = Vector256.ConvertToSingle(low) * (Vector256.Load(scales) * scale);
        Vector256<float> h = Vector256.ConvertToSingle(high) * (Vector256.Load(scales + 8) * scale);
        if (bias != null)
        {
            l += Vector256.Load(bias);
            h += Vector256.Load(bias + 8);
        }

        if (accumulate)
        {
            l += Vector256.Load(c);
            h += Vector256.Load(c + 8);
        }

        Vector256.Store(l, c);
        Vector256.Store(h, c + 8);
    }
}

/// <summary>A matrix as <see cref="IntegerKernels.Pack"/> leaves it.</summary>
internal readonly unsafe struct PackedMatrix(short* weights, float* scales, int rows, int columns)
{
    public short* Weights { get; } = weights;

    public float* Scales { get; } = scales;

    public int Rows { get; } = rows;

    public int Columns { get; } = columns;
}
