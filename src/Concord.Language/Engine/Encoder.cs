using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace Concord.Language.Engine;

/// <summary>Turns a batch of words into vectors in context. One per thread.</summary>
internal sealed unsafe class Encoder
{
    private readonly Network _network;
    private readonly Layer[] _layers;
    private readonly FirstLayer _first;
    private readonly Norm _tagNorm, _finalNorm;
    private readonly FloatBuffer _state = new(), _normal = new(), _wide = new(), _hidden = new(), _tags = new(), _final = new();
    private readonly IntegerRows _rows = new();

    public Encoder(Network network)
    {
        NetworkShape shape = network.Shape;
        _network = network;
        _layers = new Layer[shape.Layers.Length];
        for (int i = 0; i < _layers.Length; i++)
        {
            _layers[i] = new Layer(network, "layer" + (char)('0' + i), shape.Layers[i] == 'R');
        }

        _first = new FirstLayer(network);
        _tagNorm = new Norm(network, "tags");
        _finalNorm = new Norm(network, "final");
    }

    /// <summary>Vectors for the tagger, a row a word.</summary>
    public float* Tags => _tags.Pointer;

    /// <summary>Vectors for names and trees, a row a word.</summary>
    public float* Final => _final.Pointer;

    public void Run(Batch batch)
    {
        NetworkShape shape = _network.Shape;
        int rows = batch.Rows, width = shape.Width;
        float* state = _state.EnsureZero(rows * width);
        float* normal = _normal.EnsureZero(rows * width);
        _first.Run(batch, state);
        for (int i = 0; i < _layers.Length; i++)
        {
            Layer layer = _layers[i];
            if (i > 0)
            {
                Normalize(batch, state, layer.Norm, normal);
            }

            if (layer.Recurrent)
            {
                Recurrent(layer, batch, state, normal);
            }
            else if (i > 0)
            {
                Window(layer, state, normal, rows);
            }

            if (i + 1 == shape.TagDepth)
            {
                Normalize(batch, state, _tagNorm, _tags.EnsureZero(rows * width));
            }
        }

        Normalize(batch, state, _finalNorm, _final.EnsureZero(rows * width));
    }

    private void Normalize(Batch batch, float* state, Norm norm, float* output)
    {
        int width = _network.Shape.Width;
        foreach ((int first, int end) in batch.Sentences)
        {
            for (int row = first; row < end; row++)
            {
                VectorMath.LayerNorm(state + (row * width), norm.Gain, norm.Shift, null, output + (row * width), width);
            }
        }
    }

    private void Window(Layer layer, float* state, float* normal, int rows)
    {
        int width = _network.Shape.Width;
        float* wide = _wide.Ensure(rows * 2 * width);
        _rows.Round(normal, width, rows - 2, 3 * width);
        _rows.Multiply(layer.Weight, layer.Bias, wide, 2 * width, rows - 2, false);
        AddGreater(state + width, wide, rows - 2, width);
    }

    /// <summary>Adds the greater of each pair to the row in the middle of its window.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void AddGreater(float* state, float* wide, int rows, int width)
    {
        for (int r = 0; r < rows; r++, state += width, wide += 2 * width)
        {
            for (int i = 0; i < width; i += 8)
            {
                Vector256<float> greater = Vector256.Max(Vector256.Load(wide + i), Vector256.Load(wide + width + i));
                Vector256.Store(Vector256.Load(state + i) + greater, state + i);
            }
        }
    }

    private void Recurrent(Layer layer, Batch batch, float* state, float* normal)
    {
        int width = _network.Shape.Width, hidden = _network.Shape.Hidden, rows = batch.Rows, gate = 6 * hidden;
        float* gates = _wide.Ensure(rows * gate);
        float* both = _hidden.EnsureZero(rows * 2 * hidden);
        _rows.Round(normal, width, rows, width);
        _rows.Multiply(layer.Weight, layer.Bias, gates, gate, rows, false);
        foreach ((int first, int end) in batch.Sentences)
        {
            int words = end - first, last = end - 1;
            RecurrentKernel.Run(
                gates + (first * gate), gate, layer.Peephole, null, both + (first * 2 * hidden), 2 * hidden, words, hidden, false);
            RecurrentKernel.Run(gates + (last * gate) + (3 * hidden), -gate, layer.Peephole + hidden, null,
                both + (last * 2 * hidden) + hidden, -2 * hidden, words, hidden, false);
        }

        _rows.Round(both, 2 * hidden, rows, 2 * hidden);
        _rows.Multiply(layer.Out, layer.OutBias, state, width, rows, true);
    }

    /// <summary>Gain and shift of a layer norm.</summary>
    private readonly struct Norm(Network network, string name)
    {
        public float* Gain { get; } = network[name + ".gain"];

        public float* Shift { get; } = network[name + ".shift"];
    }

    private sealed class Layer
    {
        public Layer(Network network, string name, bool recurrent)
        {
            Recurrent = recurrent;
            Norm = new Norm(network, name);
            Weight = network.Matrix(name + ".weight");
            Bias = network[name + ".bias"];
            if (recurrent)
            {
                Peephole = network[name + ".peephole"];
                Out = network.Matrix(name + ".out");
                OutBias = network[name + ".outbias"];
            }
        }

        public bool Recurrent { get; }

        public Norm Norm { get; }

        public PackedMatrix Weight { get; }

        public float* Bias { get; }

        public float* Peephole { get; }

        public PackedMatrix Out { get; }

        public float* OutBias { get; }
    }
}
