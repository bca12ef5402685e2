using Concord.Language.Engine;

namespace Concord.Language.Vectors;

/// <summary>
/// The forward pass over a block of sentences that stand one behind another, without padding. One per thread; nothing of a sentence
/// reaches another.
/// </summary>
internal sealed unsafe class SentencePass
{
    /// <summary>Pieces of a block: few enough that a block's rows stay near the processor while the weights stream by.</summary>
    public const int BlockRows = 192;

    /// <summary>Sentences of a block.</summary>
    public const int BlockSentences = 64;

    private readonly SentenceModel _model;
    private readonly RowCodes _codes;
    private readonly SentenceAttention _attention = new();
    private readonly FloatBuffer _input = new(), _state = new(), _normal = new(), _wide = new(), _pooled = new(), _pooledHidden = new();

    public SentencePass(SentenceModel model)
    {
        _model = model;
        _codes = new RowCodes(BlockRows + IntegerKernel.Tile, model.Shape.Hidden);
    }

    /// <summary>Writes a vector for each sentence, one behind another.</summary>
    public void Run(ReadOnlySpan<ushort> pieces, ReadOnlySpan<int> lengths, float* vectors)
    {
        SentenceShape shape = _model.Shape;
        float* input = _input.Ensure(pieces.Length * shape.Width);
        float* state = _state.Ensure(pieces.Length * shape.Wide);
        Embed(pieces, lengths, input);
        _model.Residual.Apply(input, pieces.Length, state, DenseResult.Replace, _codes);
        float* below = input;
        float* hidden = null;
        for (int i = 0; i < _model.Layers.Length; i++)
        {
            SentenceLayer layer = _model.Layers[i];
            Attend(layer, below, state, lengths, pieces.Length);
            hidden = Widen(layer, state, pieces.Length);
            if (i + 1 < _model.Layers.Length)
            {
                layer.Down.Apply(hidden, pieces.Length, state, DenseResult.Add, _codes);
            }

            below = state;
        }

        Pool(state, hidden, lengths, vectors);
    }

    private void Embed(ReadOnlySpan<ushort> pieces, ReadOnlySpan<int> lengths, float* input)
    {
        int row = 0;
        foreach (int length in lengths)
        {
            for (int position = 0; position < length; position++, row++)
            {
                _model.Embed(pieces[row], position, input + ((long)row * _model.Shape.Width));
            }
        }
    }

    private void Attend(SentenceLayer layer, float* below, float* state, ReadOnlySpan<int> lengths, int rows)
    {
        int width = layer.Width;
        float* normal = Normalize(below, rows, width);
        float* wide = _wide.Ensure(rows * layer.Attention.Outputs);
        layer.Attention.Apply(normal, rows, wide, DenseResult.Replace, _codes);
        int start = 0;
        foreach (int length in lengths)
        {
            _attention.Run(wide + ((long)start * 3 * width), length, width, _model.Shape.Heads, normal + ((long)start * width));
            start += length;
        }

        layer.Mix.Apply(normal, rows, state, DenseResult.Add, _codes);
    }

    private float* Widen(SentenceLayer layer, float* state, int rows)
    {
        float* hidden = _wide.Ensure(rows * layer.Up.Outputs);
        layer.Up.Apply(Normalize(state, rows, layer.Up.Inputs), rows, hidden, DenseResult.Rectify, _codes);
        return hidden;
    }

    private float* Normalize(float* source, int rows, int width)
    {
        float* normal = _normal.Ensure(rows * width);
        for (int r = 0; r < rows; r++)
        {
            RowMath.Normalize(source + ((long)r * width), normal + ((long)r * width), width);
        }

        return normal;
    }

    /// <summary>The last matrix of the last layer comes after the mean: it is linear, and so runs once a sentence, not once a piece.</summary>
    private void Pool(float* state, float* hidden, ReadOnlySpan<int> lengths, float* vectors)
    {
        int wide = _model.Shape.Wide, depth = _model.Shape.Hidden, start = 0;
        float* pooled = _pooled.Ensure(lengths.Length * wide);
        float* pooledHidden = _pooledHidden.Ensure(lengths.Length * depth);
        for (int s = 0; s < lengths.Length; s++)
        {
            RowMath.Mean(state + ((long)start * wide), lengths[s], wide, pooled + ((long)s * wide));
            RowMath.Mean(hidden + ((long)start * depth), lengths[s], depth, pooledHidden + ((long)s * depth));
            start += lengths[s];
        }

        _model.Layers[^1].Down.Apply(pooledHidden, lengths.Length, pooled, DenseResult.Add, _codes);
        for (int s = 0; s < lengths.Length; s++)
        {
            if (lengths[s] == 0)
            {
                new Span<float>(pooled + ((long)s * wide), wide).Clear();
            }
        }

        float* top = _normal.Ensure(lengths.Length * wide);
        _model.Top.Apply(pooled, lengths.Length, top, DenseResult.Replace, _codes);
        for (int s = 0; s < lengths.Length; s++)
        {
            RowMath.TanhToUnit(top + ((long)s * wide), vectors + ((long)s * wide), wide);
        }
    }
}
