using System.Runtime.CompilerServices;

namespace Concord.Language.Vectors;

/// <summary>Rows as whole numbers, each with a step of its own.</summary>
internal sealed unsafe class RowCodes
{
    private readonly short[] _codes, _panel;

    public RowCodes(int rows, int width)
    {
        _codes = GC.AllocateArray<short>(rows * width, pinned: true);
        _panel = GC.AllocateArray<short>(IntegerKernel.Panel * width, pinned: true);
        Codes = (short*)Unsafe.AsPointer(ref _codes[0]);
        Panel = (short*)Unsafe.AsPointer(ref _panel[0]);
        Steps = new float[rows];
    }

    public short* Codes { get; }

    /// <summary>Room for one widened panel of the matrix.</summary>
    public short* Panel { get; }

    public float[] Steps { get; }

    public void Fill(float* rows, int count, int width)
    {
        for (int r = 0; r < count; r++)
        {
            Steps[r] = RowMath.Quantize(rows + ((long)r * width), Codes + ((long)r * width), width);
        }
    }
}
