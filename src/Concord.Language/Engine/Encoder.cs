using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace Concord.Language.Engine;

/// <summary>Turns a batch of words into vectors in context. One per thread.</summary>
internal sealed unsafe class Encoder(Network network)
{
    private readonly FloatBuffer _state = new(), _normal = new(), _wide = new(), _hidden = new(), _tags = new(), _final = new();

    /// <summary>Vectors for the tagger, a row a word.</summary>
    public float* Tags => _tags.Pointer;

    /// <summary>Vectors for names and trees, a row a word.</summary>
    public float* Final => _final.Pointer;

    public void Run(Batch batch)
    {
        NetworkShape shape = network.Shape;
        int rows = batch.Rows, width = shape.Width;
        float* state = _state.EnsureZero(rows * width);
        float* normal = _normal.EnsureZero(rows * width);
        Embed(batch, state);
        for (int i = 0; i < shape.Layers.Length; i++)
        {
            string layer = "layer" + (char)('0' + i);
            Normalize(batch, state, network[layer + ".gain"], network[layer + ".shift"], normal);
            if (shape.Layers[i] == 'C')
            {
                Window(layer, state, normal, rows);
            }
            else
            {
                Recurrent(layer, batch, state, normal);
            }

            if (i + 1 == shape.TagDepth)
            {
                Normalize(batch, state, network["tags.gain"], network["tags.shift"], _tags.EnsureZero(rows * width));
            }
        }

        Normalize(batch, state, network["final.gain"], network["final.shift"], _final.EnsureZero(rows * width));
    }

    private void Embed(Batch batch, float* state)
    {
        int width = network.Shape.Width;
        float* vectors = _wide.EnsureZero(batch.Rows * NetworkShape.VectorSize);
        float* bias = network["input.bias"];
        for (int s = 0; s < batch.Starts.Count; s++)
        {
            for (int row = batch.Starts[s]; row < batch.Starts[s] + batch.Lengths[s]; row++)
            {
                int vector = batch.Vectors[row];
                if (vector >= 0)
                {
                    EmbeddingKernel.AddRow(vectors + (row * NetworkShape.VectorSize),
                        network.Vectors + ((long)vector * NetworkShape.VectorSize), network.VectorScales[vector], NetworkShape.VectorSize);
                }
            }
        }

        MatrixKernels.Multiply(vectors, NetworkShape.VectorSize, 1, network["vectors.weight"], state, width, batch.Rows,
            NetworkShape.VectorSize, width, false);
        for (int s = 0; s < batch.Starts.Count; s++)
        {
            for (int row = batch.Starts[s]; row < batch.Starts[s] + batch.Lengths[s]; row++)
            {
                float* target = state + (row * width);
                VectorMath.Add(target, bias, width);
                foreach (int feature in batch.FeaturesOf(row))
                {
                    if (feature >= 0)
                    {
                        EmbeddingKernel.AddRow(
                            target, network.Embeddings + ((long)feature * width), network.EmbeddingScales[feature], width);
                    }
                }
            }
        }

        Normalize(batch, state, network["input.gain"], network["input.shift"], state);
    }

    private void Normalize(Batch batch, float* state, float* gain, float* shift, float* output)
    {
        int width = network.Shape.Width;
        for (int s = 0; s < batch.Starts.Count; s++)
        {
            for (int row = batch.Starts[s]; row < batch.Starts[s] + batch.Lengths[s]; row++)
            {
                VectorMath.LayerNorm(state + (row * width), gain, shift, null, output + (row * width), width);
            }
        }
    }

    private void Window(string layer, float* state, float* normal, int rows)
    {
        int width = network.Shape.Width;
        float* wide = _wide.Ensure(rows * 2 * width);
        MatrixKernels.Multiply(normal, width, 1, network[layer + ".weight"], wide + (2 * width), 2 * width, rows - 2, 3 * width,
            2 * width, false);
        AddGreater(state + width, wide + (2 * width), network[layer + ".bias"], rows - 2, width);
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void AddGreater(float* state, float* wide, float* bias, int rows, int width)
    {
        for (int r = 0; r < rows; r++, state += width, wide += 2 * width)
        {
            for (int i = 0; i < width; i += 8)
            {
                Vector256<float> one = Vector256.Load(wide + i) + Vector256.Load(bias + i);
                Vector256<float> other = Vector256.Load(wide + width + i) + Vector256.Load(bias + width + i);
                Vector256.Store(Vector256.Load(state + i) + Vector256.Max(one, other), state + i);
            }
        }
    }

    private void Recurrent(string layer, Batch batch, float* state, float* normal)
    {
        int width = network.Shape.Width, hidden = network.Shape.Hidden, rows = batch.Rows, gate = 6 * hidden;
        float* gates = _wide.Ensure(rows * gate);
        float* both = _hidden.EnsureZero(rows * 2 * hidden);
        MatrixKernels.Multiply(normal, width, 1, network[layer + ".weight"], gates, gate, rows, width, gate, false);
        VectorMath.AddBias(gates, network[layer + ".bias"], rows, gate);
        float* peephole = network[layer + ".peephole"];
        for (int s = 0; s < batch.Starts.Count; s++)
        {
            int first = batch.Starts[s], words = batch.Lengths[s], last = first + words - 1;
            RecurrentKernel.Run(gates + (first * gate), gate, peephole, null, both + (first * 2 * hidden), 2 * hidden, words, hidden, false);
            RecurrentKernel.Run(gates + (last * gate) + (3 * hidden), -gate, peephole + hidden, null,
                both + (last * 2 * hidden) + hidden, -2 * hidden, words, hidden, false);
        }

        MatrixKernels.Multiply(both, 2 * hidden, 1, network[layer + ".out"], state, width, rows, 2 * hidden, width, true);
        VectorMath.AddBias(state, network[layer + ".outbias"], rows, width);
    }
}
