namespace Concord.Language.Engine;

/// <summary>A pinned, growing block of floats, so that kernels may keep its address.</summary>
internal sealed unsafe class FloatBuffer
{
    private float[] _items = [];

    public float* Pointer { get; private set; }

    public float[] Items => _items;

    /// <summary>At least <paramref name="count"/> floats of undefined content.</summary>
    public float* Ensure(int count)
    {
        if (_items.Length < count || Pointer == null)
        {
            _items = GC.AllocateUninitializedArray<float>(Math.Max(count, _items.Length * 3 / 2) + 16, pinned: true);
            Pointer = (float*)System.Runtime.CompilerServices.Unsafe.AsPointer(ref _items[0]);
        }

        return Pointer;
    }

    /// <summary>At least <paramref name="count"/> floats, those that were there kept.</summary>
    public float* EnsureKept(int count)
    {
        float[] before = _items;
        float* start = Ensure(count);
        if (before != _items)
        {
            before.AsSpan().CopyTo(_items);
        }

        return start;
    }

    /// <summary>At least <paramref name="count"/> floats, all zero.</summary>
    public float* EnsureZero(int count)
    {
        float* start = Ensure(count);
        new Span<float>(start, count).Clear();
        return start;
    }
}
