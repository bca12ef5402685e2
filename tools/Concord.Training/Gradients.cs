using System.Runtime.CompilerServices;
using Concord.Language.Engine;

namespace Concord.Training;

/// <summary>One worker's gradients.</summary>
internal sealed unsafe class Gradients
{
    private readonly Dictionary<string, nint> _pointers = new(StringComparer.Ordinal);
    private readonly Dictionary<string, float[]> _arrays = new(StringComparer.Ordinal);
    private readonly bool[] _touched;

    public Gradients(TrainingModel model)
    {
        foreach (Parameter parameter in model.All)
        {
            float[] array = GC.AllocateArray<float>(parameter.Size + 16, pinned: true);
            _arrays[parameter.Name] = array;
            _pointers[parameter.Name] = (nint)Unsafe.AsPointer(ref array[0]);
        }

        _touched = new bool[model.Embeddings.Rows];
    }

    public float* this[string name] => (float*)_pointers[name];

    /// <summary>Rows of the embedding table with a gradient.</summary>
    public List<int> Rows { get; } = [];

    public void Touch(int row)
    {
        if (!_touched[row])
        {
            _touched[row] = true;
            Rows.Add(row);
        }
    }

    /// <summary>Adds another worker's gradients.</summary>
    public void Add(Gradients other, TrainingModel model)
    {
        foreach (Parameter parameter in model.All)
        {
            if (!parameter.Sparse)
            {
                VectorMath.Add(this[parameter.Name], other[parameter.Name], parameter.Size);
            }
        }

        int width = model.Embeddings.Columns;
        foreach (int row in other.Rows)
        {
            Touch(row);
            VectorMath.Add(this["embeddings"] + ((long)row * width), other["embeddings"] + ((long)row * width), width);
        }
    }

    public void Clear(TrainingModel model)
    {
        foreach (Parameter parameter in model.All)
        {
            if (!parameter.Sparse)
            {
                _arrays[parameter.Name].AsSpan().Clear();
            }
        }

        foreach (int row in Rows)
        {
            _arrays["embeddings"].AsSpan(row * model.Embeddings.Columns, model.Embeddings.Columns).Clear();
            _touched[row] = false;
        }

        Rows.Clear();
    }
}
