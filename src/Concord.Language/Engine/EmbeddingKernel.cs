using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace Concord.Language.Engine;

/// <summary>Reads eight-bit rows.</summary>
internal static unsafe class EmbeddingKernel
{
    /// <summary>target += scale · row.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void AddRow(float* target, sbyte* row, float scale, int width)
    {
        Vector256<float> factor = Vector256.Create(scale);
        int i = 0;
        for (; i <= width - 8; i += 8)
        {
            Vector256<float> values = Vector256.ConvertToSingle(Widen(row + i));
            Vector256.Store(Vector256.FusedMultiplyAdd(values, factor, Vector256.Load(target + i)), target + i);
        }

        for (; i < width; i++)
        {
            target[i] = MathF.FusedMultiplyAdd(row[i], scale, target[i]);
        }
    }

    /// <summary>Copies eight-bit integers into sixteen bits.</summary>
    public static void Widen(sbyte* row, short* target, int count)
    {
        int i = 0;
        for (; i <= count - 16; i += 16)
        {
            (Vector128<short> lower, Vector128<short> upper) = Vector128.Widen(Vector128.Load(row + i));
            Vector128.Store(lower, target + i);
            Vector128.Store(upper, target + i + 8);
        }

        for (; i < count; i++)
        {
            target[i] = row[i];
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<int> Widen(sbyte* row)
    {
        Vector128<sbyte> eight = Vector128.CreateScalar(*(long*)row).AsSByte();
        Vector128<short> shorts = Vector128.WidenLower(eight);
        return Vector256.Create(Vector128.WidenLower(shorts), Vector128.WidenUpper(shorts));
    }
}
