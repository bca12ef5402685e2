using System.Runtime.CompilerServices;

namespace Concord.Training;

/// <summary>A trained block of floats with its Adam moments.</summary>
internal sealed unsafe class Parameter
{
    public Parameter(string name, int rows, int columns, bool sparse)
    {
        (Name, Rows, Columns, Sparse) = (name, rows, columns, sparse);
        int size = (rows * columns) + 16;
        Values = GC.AllocateArray<float>(size, pinned: true);
        First = GC.AllocateArray<float>(size, pinned: true);
        Second = GC.AllocateArray<float>(size, pinned: true);
        Pointer = (float*)Unsafe.AsPointer(ref Values[0]);
    }

    public string Name { get; }

    public int Rows { get; }

    public int Columns { get; }

    /// <summary>Whether only rows seen in a batch are updated.</summary>
    public bool Sparse { get; }

    public float[] Values { get; }

    public float[] First { get; }

    public float[] Second { get; }

    public float* Pointer { get; }

    public int Size => Rows * Columns;

    public void Fill(float value) => Values.AsSpan(0, Size).Fill(value);

    public void Random(Random random, float deviation)
    {
        for (int i = 0; i < Size; i++)
        {
            // Irwin-Hall: near enough to a normal, and cheap.
            double sum = random.NextDouble() + random.NextDouble() + random.NextDouble() + random.NextDouble() - 2;
            Values[i] = (float)(sum * 1.732 * deviation);
        }
    }
}
