using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using Concord.Language.Engine;

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
    public const int Panel = IntegerTile.Panel;

    /// <summary>Rows that are multiplied together; callers fill up to a multiple of it.</summary>
    public const int Tile = IntegerTile.Rows;

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
}
