using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace Concord.Language.Engine;

/// <summary>
/// What depends on a word alone: its vector, and its three shares in the windows of the first layer. Common words keep theirs from one
/// batch to the next; what is kept changes no result. One per thread.
/// </summary>
internal sealed unsafe class FirstLayer
{
    /// <summary>Words kept; a word is known by its features and its pre-trained vector.</summary>
    private const int Slots = 2048;

    private const int KeySize = WordFeatures.Count + 1;

    private readonly Network _network;
    private readonly int _width;
    private readonly PackedMatrix _vectors, _window;
    private readonly float* _inputBias, _gain, _shift, _layerGain, _layerShift, _bias;
    private readonly int[] _keys = new int[Slots * KeySize];
    private readonly int[] _usedBy = new int[Slots];
    private readonly FloatBuffer _kept = new(), _fresh = new(), _normal = new(), _shares = new();
    private readonly IntegerRows _rows = new(), _windowRows = new();
    private readonly List<int> _missing = [], _targets = [];
    private int[] _place = [];
    private int _batch;

    public FirstLayer(Network network)
    {
        if (network.Shape.Layers[0] != 'C')
        {
            throw new InvalidDataException("The first layer of the weights must be a window.");
        }

        _network = network;
        _width = network.Shape.Width;
        _vectors = network.Matrix("vectors.weight");
        PackedMatrix window = network.Matrix("layer0.weight");
        _windowRows.Ensure(3 * window.Columns, _width);
        _window = IntegerKernels.SideBySide(window, 3, _windowRows.Integers, _windowRows.Scales);
        _inputBias = network["input.bias"];
        _gain = network["input.gain"];
        _shift = network["input.shift"];
        _layerGain = network["layer0.gain"];
        _layerShift = network["layer0.shift"];
        _bias = network["layer0.bias"];
        _keys.AsSpan().Fill(-2);
    }

    /// <summary>Floats of a word: its vector, then its share in the window of the next word, its own, and the word before.</summary>
    private int Size => 7 * _width;

    /// <summary>Writes the output of the first layer into <paramref name="state"/>, a row a word, the empty rows untouched.</summary>
    public void Run(Batch batch, float* state)
    {
        Find(batch);
        Compute(batch);
        float* kept = _kept.Pointer;
        foreach ((int first, int end) in batch.Sentences)
        {
            for (int row = first; row < end; row++)
            {
                float* own = kept + ((long)_place[row] * Size);
                float* before = row > first ? kept + ((long)_place[row - 1] * Size) + _width : null;
                float* after = row + 1 < end ? kept + ((long)_place[row + 1] * Size) + (5 * _width) : null;
                Join(own, before, after, _bias, state + (row * _width), _width);
            }
        }
    }

    /// <summary>Gives each row its place among the kept words, or after them where its slot is taken in this batch.</summary>
    private void Find(Batch batch)
    {
        _batch++;
        _missing.Clear();
        _targets.Clear();
        if (_place.Length < batch.Rows)
        {
            _place = new int[2 * batch.Rows];
        }

        int extra = Slots;
        foreach ((int first, int end) in batch.Sentences)
        {
            for (int row = first; row < end; row++)
            {
                ReadOnlySpan<int> features = batch.FeaturesOf(row);
                int slot = SlotOf(features, batch.Vectors[row]);
                Span<int> key = _keys.AsSpan(slot * KeySize, KeySize);
                if (key[^1] == batch.Vectors[row] && key[..^1].SequenceEqual(features))
                {
                    _usedBy[slot] = _batch;
                    _place[row] = slot;
                    continue;
                }

                if (_usedBy[slot] == _batch)
                {
                    _place[row] = extra++;
                }
                else
                {
                    features.CopyTo(key);
                    key[^1] = batch.Vectors[row];
                    _usedBy[slot] = _batch;
                    _place[row] = slot;
                }

                _missing.Add(row);
                _targets.Add(_place[row]);
            }
        }

        _kept.EnsureKept(extra * Size);
    }

    private static int SlotOf(ReadOnlySpan<int> features, int vector)
    {
        ulong hash = (ulong)(uint)vector;
        foreach (int feature in features)
        {
            hash = (hash * 0x9E3779B97F4A7C15UL) + (uint)feature;
        }

        return (int)(WordHash.Mix(hash) & (Slots - 1));
    }

    private void Compute(Batch batch)
    {
        const int VectorSize = NetworkShape.VectorSize;
        int count = _missing.Count, width = _width;
        if (count == 0)
        {
            return;
        }

        _rows.Ensure(count, VectorSize);
        for (int i = 0; i < count; i++)
        {
            int vector = batch.Vectors[_missing[i]];
            if (vector >= 0)
            {
                EmbeddingKernel.Widen(_network.Vectors + ((long)vector * VectorSize), _rows.Integers + (i * VectorSize), VectorSize);
                _rows.Scales[i] = _network.VectorScales[vector];
            }
            else
            {
                new Span<short>(_rows.Integers + (i * VectorSize), VectorSize).Clear();
                _rows.Scales[i] = 0;
            }
        }

        float* fresh = _fresh.Ensure(count * width);
        float* normal = _normal.Ensure(count * width);
        _rows.Multiply(_vectors, _inputBias, fresh, width, count, false);
        for (int i = 0; i < count; i++)
        {
            float* word = fresh + (i * width);
            foreach (int feature in batch.FeaturesOf(_missing[i]))
            {
                if (feature >= 0)
                {
                    EmbeddingKernel.AddRow(word, _network.Embeddings + ((long)feature * width), _network.EmbeddingScales[feature], width);
                }
            }

            VectorMath.LayerNorm(word, _gain, _shift, null, word, width);
            VectorMath.LayerNorm(word, _layerGain, _layerShift, null, normal + (i * width), width);
        }

        float* shares = _shares.Ensure(count * 6 * width);
        _rows.Round(normal, width, count, width);
        _rows.Multiply(_window, null, shares, 6 * width, count, false);
        for (int i = 0; i < count; i++)
        {
            float* target = _kept.Pointer + ((long)_targets[i] * Size);
            new ReadOnlySpan<float>(fresh + (i * width), width).CopyTo(new Span<float>(target, width));
            new ReadOnlySpan<float>(shares + (i * 6 * width), 6 * width).CopyTo(new Span<float>(target + width, 6 * width));
        }
    }

    /// <summary>state = word + the greater of each pair of sums over the window.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void Join(float* own, float* before, float* after, float* bias, float* state, int width)
    {
        float* middle = own + (3 * width);
        for (int i = 0; i < width; i += 8)
        {
            Vector256<float> one = Vector256.Load(middle + i) + Vector256.Load(bias + i);
            Vector256<float> other = Vector256.Load(middle + width + i) + Vector256.Load(bias + width + i);
            if (before != null)
            {
                one += Vector256.Load(before + i);
                other += Vector256.Load(before + width + i);
            }

            if (after != null)
            {
                one += Vector256.Load(after + i);
                other += Vector256.Load(after + width + i);
            }

            Vector256.Store(Vector256.Load(own + i) + Vector256.Max(one, other), state + i);
        }
    }
}
