namespace Concord.Language.Engine;

/// <summary>Rows of integers with a scale each, pinned and growing, as the integer kernels read them.</summary>
internal sealed unsafe class IntegerRows
{
    private readonly FloatBuffer _scales = new();
    private short[] _items = [];

    public short* Integers { get; private set; }

    public float* Scales => _scales.Pointer;

    /// <summary>Room for <paramref name="rows"/> rows of <paramref name="k"/> integers of undefined content.</summary>
    public void Ensure(int rows, int k)
    {
        _scales.Ensure(rows);
        if (_items.Length < rows * k || Integers == null)
        {
            _items = GC.AllocateUninitializedArray<short>(Math.Max(rows * k, _items.Length * 3 / 2) + 16, pinned: true);
            Integers = (short*)System.Runtime.CompilerServices.Unsafe.AsPointer(ref _items[0]);
        }
    }

    /// <summary>Rounds rows of floats; <paramref name="k"/> is a multiple of eight.</summary>
    public void Round(float* a, int stride, int rows, int k)
    {
        Ensure(rows, k);
        IntegerKernels.Quantise(a, stride, rows, k, Integers, Scales);
    }

    /// <summary>c = (accumulate ? c : 0) + these rows · matrix + bias.</summary>
    public void Multiply(in PackedMatrix matrix, float* bias, float* c, int stride, int rows, bool accumulate) =>
        IntegerKernels.Multiply(Integers, Scales, matrix, bias, c, stride, rows, accumulate);
}
