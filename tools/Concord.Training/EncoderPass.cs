using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using Concord.Language.Engine;

namespace Concord.Training;

/// <summary>The encoder forward and backward over one batch, with dropout.</summary>
internal sealed unsafe class EncoderPass(TrainingModel model, Gradients gradients, Gemm gemm, FastRandom random)
{
    private sealed class Layer
    {
        public FloatBuffer Normal { get; } = new();

        public FloatBuffer Output { get; } = new();

        public FloatBuffer Inverse { get; } = new();

        public FloatBuffer Wide { get; } = new();

        public FloatBuffer Cells { get; } = new();

        public FloatBuffer Both { get; } = new();

        public FloatBuffer Mask { get; } = new();
    }

    private readonly Dictionary<string, Layer> _layers = new(StringComparer.Ordinal);
    private readonly FloatBuffer _state = new(), _vectors = new(), _delta = new(), _wide = new(), _branch = new(), _both = new(), _after = new();
    private bool[] _real = [];
    private Batch _batch = new();
    private float _drop;

    public float* Tags => _layers["tags"].Output.Pointer;

    public float* Final => _layers["final"].Output.Pointer;

    private int Width => model.Shape.Width;

    public void Forward(Batch batch, float drop)
    {
        (_batch, _drop) = (batch, drop);
        NetworkShape shape = model.Shape;
        int rows = batch.Rows;
        _real = new bool[rows];
        for (int s = 0; s < batch.Starts.Count; s++)
        {
            _real.AsSpan(batch.Starts[s], batch.Lengths[s]).Fill(true);
        }

        float* state = _state.EnsureZero(rows * Width);
        Embed(state);
        for (int i = 0; i < shape.Layers.Length; i++)
        {
            string name = "layer" + (char)('0' + i);
            Layer layer = Normalize(name, state);
            float* branch = _branch.EnsureZero(rows * Width);
            if (shape.Layers[i] == 'C')
            {
                Window(name, layer, branch);
            }
            else
            {
                Recurrent(name, layer, branch);
            }

            Dropout(branch, layer, _drop);
            VectorMath.Add(state, branch, rows * Width);
            if (i + 1 == shape.TagDepth)
            {
                Dropout(Normalize("tags", state).Output.Pointer, _layers["tags"], _drop);
            }
        }

        Dropout(Normalize("final", state).Output.Pointer, _layers["final"], _drop);
    }

    private Layer Of(string name)
    {
        if (!_layers.TryGetValue(name, out Layer? layer))
        {
            _layers[name] = layer = new Layer();
        }

        return layer;
    }

    private void Dropout(float* values, Layer layer, float drop)
    {
        int size = _batch.Rows * Width;
        float* mask = layer.Mask.Ensure(size);
        float keep = 1f / (1f - drop);
        uint limit = (uint)(drop * 4294967295.0);
        for (int i = 0; i < size; i++)
        {
            mask[i] = limit != 0 && random.Next() < limit ? 0f : keep;
        }

        Times(values, mask, size);
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Times(float* values, float* mask, int size)
    {
        int i = 0;
        for (; i <= size - 8; i += 8)
        {
            Vector256.Store(Vector256.Load(values + i) * Vector256.Load(mask + i), values + i);
        }

        for (; i < size; i++)
        {
            values[i] *= mask[i];
        }
    }

    private void Embed(float* state)
    {
        int rows = _batch.Rows;
        float* vectors = _vectors.EnsureZero(rows * NetworkShape.VectorSize);
        float* bias = model["input.bias"].Pointer;
        float* table = model.Embeddings.Pointer;
        for (int row = 0; row < rows; row++)
        {
            if (!_real[row])
            {
                continue;
            }

            float* target = state + (row * Width);
            VectorMath.Add(target, bias, Width);
            foreach (int feature in _batch.FeaturesOf(row))
            {
                if (feature >= 0)
                {
                    VectorMath.Add(target, table + ((long)feature * Width), Width);
                }
            }

            if (_batch.Vectors[row] >= 0)
            {
                model.Vectors.AsSpan(_batch.Vectors[row] * NetworkShape.VectorSize, NetworkShape.VectorSize)
                    .CopyTo(new Span<float>(vectors + (row * NetworkShape.VectorSize), NetworkShape.VectorSize));
            }
        }

        gemm.Forward(vectors, NetworkShape.VectorSize, model["vectors.weight"].Pointer, Width, state, Width, rows,
            NetworkShape.VectorSize, Width, true);
        Layer input = Normalize("input", state);
        Dropout(input.Output.Pointer, input, _drop);
        new Span<float>(input.Output.Pointer, rows * Width).CopyTo(new Span<float>(state, rows * Width));
    }

    private Layer Normalize(string name, float* state)
    {
        Layer layer = Of(name);
        int rows = _batch.Rows;
        float* normal = layer.Normal.EnsureZero(rows * Width);
        float* output = layer.Output.EnsureZero(rows * Width);
        float* inverse = layer.Inverse.EnsureZero(rows);
        float* gain = model[name + ".gain"].Pointer;
        float* shift = model[name + ".shift"].Pointer;
        for (int row = 0; row < rows; row++)
        {
            if (_real[row])
            {
                int at = row * Width;
                inverse[row] = VectorMath.LayerNorm(state + at, gain, shift, normal + at, output + at, Width);
            }
        }

        return layer;
    }

    private void Window(string name, Layer layer, float* branch)
    {
        int rows = _batch.Rows, wide = 2 * Width;
        float* pre = layer.Wide.EnsureZero(rows * wide);
        gemm.Forward(layer.Output.Pointer, Width, model[name + ".weight"].Pointer, wide, pre + wide, wide, rows - 2, 3 * Width, wide, false);
        VectorMath.AddBias(pre, model[name + ".bias"].Pointer, rows, wide);
        for (int row = 1; row < rows - 1; row++)
        {
            float* one = pre + (row * wide);
            for (int i = 0; i < Width; i++)
            {
                branch[(row * Width) + i] = Math.Max(one[i], one[Width + i]);
            }
        }
    }

    private void Recurrent(string name, Layer layer, float* branch)
    {
        int rows = _batch.Rows, hidden = model.Shape.Hidden, gate = 6 * hidden, two = 2 * hidden;
        float* gates = layer.Wide.Ensure(rows * gate);
        float* cells = layer.Cells.EnsureZero(rows * two);
        float* both = layer.Both.EnsureZero(rows * two);
        gemm.Forward(layer.Output.Pointer, Width, model[name + ".weight"].Pointer, gate, gates, gate, rows, Width, gate, false);
        VectorMath.AddBias(gates, model[name + ".bias"].Pointer, rows, gate);
        float* peephole = model[name + ".peephole"].Pointer;
        for (int s = 0; s < _batch.Starts.Count; s++)
        {
            int first = _batch.Starts[s], words = _batch.Lengths[s], last = first + words - 1;
            RecurrentKernel.Run(gates + (first * gate), gate, peephole, cells + (first * two), both + (first * two), two, words, hidden, true);
            RecurrentKernel.Run(gates + (last * gate) + (3 * hidden), -gate, peephole + hidden, cells + (last * two) + hidden,
                both + (last * two) + hidden, -two, words, hidden, true);
        }

        gemm.Forward(both, two, model[name + ".out"].Pointer, Width, branch, Width, rows, two, Width, false);
        VectorMath.AddBias(branch, model[name + ".outbias"].Pointer, rows, Width);
    }

    /// <summary>Propagates the gradients of <see cref="Tags"/> and <see cref="Final"/>, which are destroyed.</summary>
    public void Backward(float* tagDelta, float* finalDelta)
    {
        NetworkShape shape = model.Shape;
        int rows = _batch.Rows;
        float* delta = _delta.EnsureZero(rows * Width);
        Times(finalDelta, _layers["final"].Mask.Pointer, rows * Width);
        Denormalize("final", finalDelta, delta);
        for (int i = shape.Layers.Length - 1; i >= 0; i--)
        {
            if (i + 1 == shape.TagDepth)
            {
                Times(tagDelta, _layers["tags"].Mask.Pointer, rows * Width);
                Denormalize("tags", tagDelta, delta);
            }

            string name = "layer" + (char)('0' + i);
            Layer layer = _layers[name];
            float* branch = _branch.Ensure(rows * Width);
            new Span<float>(delta, rows * Width).CopyTo(new Span<float>(branch, rows * Width));
            Times(branch, layer.Mask.Pointer, rows * Width);
            float* after = _after.EnsureZero(rows * Width);
            if (shape.Layers[i] == 'C')
            {
                WindowBack(name, layer, branch, after);
            }
            else
            {
                RecurrentBack(name, layer, branch, after);
            }

            Denormalize(name, after, delta);
        }

        Times(delta, _layers["input"].Mask.Pointer, rows * Width);
        float* state = _after.EnsureZero(rows * Width);
        Denormalize("input", delta, state);
        EmbedBack(state);
    }

    private void EmbedBack(float* delta)
    {
        float* bias = gradients["input.bias"];
        float* table = gradients["embeddings"];
        for (int row = 0; row < _batch.Rows; row++)
        {
            if (!_real[row])
            {
                continue;
            }

            float* source = delta + (row * Width);
            VectorMath.Add(bias, source, Width);
            foreach (int feature in _batch.FeaturesOf(row))
            {
                if (feature >= 0)
                {
                    gradients.Touch(feature);
                    VectorMath.Add(table + ((long)feature * Width), source, Width);
                }
            }
        }

        gemm.TransposedTimes(_vectors.Pointer, NetworkShape.VectorSize, delta, Width, gradients["vectors.weight"], Width,
            NetworkShape.VectorSize, _batch.Rows, Width);
    }

    /// <summary>Adds the gradient of the input of a normalisation to <paramref name="delta"/>.</summary>
    private void Denormalize(string name, float* upper, float* delta)
    {
        Layer layer = _layers[name];
        float* gain = model[name + ".gain"].Pointer;
        float* gainDelta = gradients[name + ".gain"];
        float* shiftDelta = gradients[name + ".shift"];
        float* scaled = stackalloc float[Width];
        for (int row = 0; row < _batch.Rows; row++)
        {
            if (!_real[row])
            {
                continue;
            }

            float* normal = layer.Normal.Pointer + (row * Width);
            float* from = upper + (row * Width);
            float* to = delta + (row * Width);
            DenormalizeRow(normal, from, to, gain, gainDelta, shiftDelta, scaled, layer.Inverse.Pointer[row], Width);
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void DenormalizeRow(
        float* normal, float* from, float* to, float* gain, float* gainDelta, float* shiftDelta, float* scaled, float inverse, int width)
    {
        Vector256<float> sum = default, product = default;
        for (int i = 0; i < width; i += 8)
        {
            Vector256<float> g = Vector256.Load(from + i), z = Vector256.Load(normal + i);
            Vector256.Store(Vector256.Load(gainDelta + i) + (g * z), gainDelta + i);
            Vector256.Store(Vector256.Load(shiftDelta + i) + g, shiftDelta + i);
            g *= Vector256.Load(gain + i);
            Vector256.Store(g, scaled + i);
            sum += g;
            product += g * z;
        }

        Vector256<float> mean = Vector256.Create(Vector256.Sum(sum) / width);
        Vector256<float> along = Vector256.Create(Vector256.Sum(product) / width);
        Vector256<float> scale = Vector256.Create(inverse);
        for (int i = 0; i < width; i += 8)
        {
            Vector256<float> d = (Vector256.Load(scaled + i) - mean - (Vector256.Load(normal + i) * along)) * scale;
            Vector256.Store(Vector256.Load(to + i) + d, to + i);
        }
    }

    private void WindowBack(string name, Layer layer, float* branch, float* after)
    {
        int rows = _batch.Rows, wide = 2 * Width;
        float* pre = layer.Wide.Pointer;
        float* delta = _wide.EnsureZero(rows * wide);
        float* bias = gradients[name + ".bias"];
        for (int row = 0; row < rows; row++)
        {
            if (!_real[row])
            {
                continue;
            }

            float* one = pre + (row * wide);
            float* to = delta + (row * wide);
            float* from = branch + (row * Width);
            for (int i = 0; i < Width; i++)
            {
                int chosen = one[i] >= one[Width + i] ? i : Width + i;
                to[chosen] = from[i];
            }

            VectorMath.Add(bias, to, wide);
        }

        gemm.TransposedTimes(layer.Output.Pointer, Width, delta + wide, wide, gradients[name + ".weight"], wide, 3 * Width, rows - 2, wide);
        float* windows = _both.Ensure(rows * 3 * Width);
        gemm.TimesTransposed(delta + wide, wide, model[name + ".weight"].Pointer, wide, windows, 3 * Width, rows - 2, wide, 3 * Width, false);
        for (int row = 0; row < rows - 2; row++)
        {
            VectorMath.Add(after + (row * Width), windows + (row * 3 * Width), 3 * Width);
        }
    }

    private void RecurrentBack(string name, Layer layer, float* branch, float* after)
    {
        int rows = _batch.Rows, hidden = model.Shape.Hidden, gate = 6 * hidden, two = 2 * hidden;
        float* outBias = gradients[name + ".outbias"];
        for (int row = 0; row < rows; row++)
        {
            if (_real[row])
            {
                VectorMath.Add(outBias, branch + (row * Width), Width);
            }
            else
            {
                new Span<float>(branch + (row * Width), Width).Clear();
            }
        }

        gemm.TransposedTimes(layer.Both.Pointer, two, branch, Width, gradients[name + ".out"], Width, two, rows, Width);
        float* both = _both.Ensure(rows * two);
        gemm.TimesTransposed(branch, Width, model[name + ".out"].Pointer, Width, both, two, rows, Width, two, false);
        float* delta = _wide.EnsureZero(rows * gate);
        float* peephole = model[name + ".peephole"].Pointer;
        float* peepholeDelta = gradients[name + ".peephole"];
        for (int s = 0; s < _batch.Starts.Count; s++)
        {
            int first = _batch.Starts[s], words = _batch.Lengths[s], last = first + words - 1;
            RecurrentBackKernel.Run(layer.Wide.Pointer + (last * gate), delta + (last * gate), -gate, peephole, peepholeDelta,
                layer.Cells.Pointer + (last * two), both + (last * two), -two, words, hidden);
            RecurrentBackKernel.Run(layer.Wide.Pointer + (first * gate) + (3 * hidden), delta + (first * gate) + (3 * hidden), gate,
                peephole + hidden, peepholeDelta + hidden, layer.Cells.Pointer + (first * two) + hidden, both + (first * two) + hidden,
                two, words, hidden);
        }

        float* bias = gradients[name + ".bias"];
        for (int row = 0; row < rows; row++)
        {
            VectorMath.Add(bias, delta + (row * gate), gate);
        }

        gemm.TransposedTimes(layer.Output.Pointer, Width, delta, gate, gradients[name + ".weight"], gate, Width, rows, gate);
        gemm.TimesTransposed(delta, gate, model[name + ".weight"].Pointer, gate, after, Width, rows, gate, Width, false);
    }
}
