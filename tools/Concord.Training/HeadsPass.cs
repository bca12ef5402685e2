using Concord.Language.Engine;

namespace Concord.Training;

/// <summary>The classifiers over the encoder: losses, and gradients for them and for the encoder's outputs.</summary>
internal sealed unsafe class HeadsPass(TrainingModel model, Gradients gradients, Gemm gemm, FastRandom random)
{
    private const float LemmaWeight = 1f;

    private readonly FloatBuffer _tagDelta = new(), _finalDelta = new(), _logits = new(), _raw = new(), _parse = new(), _mask = new();
    private readonly FloatBuffer _parseDelta = new(), _asked = new(), _askedDelta = new(), _heads = new(), _headsDelta = new(), _scores = new();
    private readonly FloatBuffer _pairs = new(), _pairsDelta = new(), _labels = new();

    public float* TagDelta => _tagDelta.Pointer;

    public float* FinalDelta => _finalDelta.Pointer;

    /// <summary>One over the number of words, the weight of each loss.</summary>
    public float Scale { get; set; } = 1f;

    private int Width => model.Shape.Width;

    public void Run(Batch batch, Targets targets, EncoderPass encoder, Losses losses, float drop)
    {
        int rows = batch.Rows;
        _tagDelta.EnsureZero(rows * Width);
        _finalDelta.EnsureZero(rows * Width);
        Tags(batch, targets, encoder.Tags, losses);
        Names(batch, targets, encoder.Final, losses);
        Parse(batch, targets, encoder.Final, losses, drop);
    }

    private void Tags(Batch batch, Targets targets, float* input, Losses losses)
    {
        NetworkShape shape = model.Shape;
        int rows = batch.Rows, count = shape.TagCount, lemmas = shape.Upos.Length + shape.Xpos.Length;
        float* logits = Linear(input, rows, "tags", Width, count);
        for (int row = 0; row < rows; row++)
        {
            float* at = logits + (row * count);
            losses.Tags += Softmax(at, shape.Upos.Length, targets.Upos[row], Scale)
                + Softmax(at + shape.Upos.Length, shape.Xpos.Length, targets.Xpos[row], Scale)
                + (LemmaWeight * Softmax(at + lemmas, shape.Lemmas.Length, targets.Lemma[row], Scale * LemmaWeight));
        }

        LinearBack(input, rows, "tags", Width, count, logits, _tagDelta.Pointer);
    }

    private void Names(Batch batch, Targets targets, float* input, Losses losses)
    {
        int rows = batch.Rows, count = model.Shape.Names.Length;
        float* logits = Linear(input, rows, "names", Width, count);
        for (int row = 0; row < rows; row++)
        {
            losses.Names += Softmax(logits + (row * count), count, targets.Name[row], Scale);
        }

        LinearBack(input, rows, "names", Width, count, logits, _finalDelta.Pointer);
    }

    private float* Linear(float* input, int rows, string name, int width, int count)
    {
        float* logits = _logits.Ensure(rows * count);
        gemm.Forward(input, width, model[name + ".weight"].Pointer, count, logits, count, rows, width, count, false);
        VectorMath.AddBias(logits, model[name + ".bias"].Pointer, rows, count);
        return logits;
    }

    private void LinearBack(float* input, int rows, string name, int width, int count, float* delta, float* inputDelta)
    {
        float* bias = gradients[name + ".bias"];
        for (int row = 0; row < rows; row++)
        {
            VectorMath.Add(bias, delta + (row * count), count);
        }

        gemm.TransposedTimes(input, width, delta, count, gradients[name + ".weight"], count, width, rows, count);
        gemm.TimesTransposed(delta, count, model[name + ".weight"].Pointer, count, inputDelta, width, rows, count, width, true);
    }

    /// <summary>Loss of one row; turns the scores into their gradient, or zeros where there is no target.</summary>
    private static double Softmax(float* scores, int count, int target, float scale)
    {
        if (target < 0)
        {
            new Span<float>(scores, count).Clear();
            return 0;
        }

        float greatest = float.NegativeInfinity;
        for (int i = 0; i < count; i++)
        {
            greatest = Math.Max(greatest, scores[i]);
        }

        float total = 0;
        for (int i = 0; i < count; i++)
        {
            scores[i] = MathF.Exp(scores[i] - greatest);
            total += scores[i];
        }

        float probability = scores[target] / total;
        for (int i = 0; i < count; i++)
        {
            scores[i] *= scale / total;
        }

        scores[target] -= scale;
        return -Math.Log(Math.Max(probability, 1e-12f));
    }

    private void Parse(Batch batch, Targets targets, float* input, Losses losses, float drop)
    {
        NetworkShape shape = model.Shape;
        int arc = shape.Arc, label = shape.Label, stride = (2 * arc) + (2 * label), rows = batch.Rows, size = rows * stride;
        float* raw = _raw.Ensure(size);
        gemm.Forward(input, Width, model["parse.weight"].Pointer, stride, raw, stride, rows, Width, stride, false);
        VectorMath.AddBias(raw, model["parse.bias"].Pointer, rows, stride);
        float* parse = _parse.Ensure(size);
        new Span<float>(raw, size).CopyTo(new Span<float>(parse, size));
        for (int row = 0; row < rows; row++)
        {
            VectorMath.Silu(parse + (row * stride), 2 * arc);
        }

        float* mask = _mask.Ensure(size);
        float keep = 1f / (1f - drop);
        uint limit = (uint)(drop * 4294967295.0);
        for (int i = 0; i < size; i++)
        {
            mask[i] = limit != 0 && random.Next() < limit ? 0f : keep;
        }

        EncoderPass.Times(parse, mask, size);
        float* parseDelta = _parseDelta.EnsureZero(size);
        Arcs(batch, targets, parse, parseDelta, losses);
        Labels(batch, targets, parse, parseDelta, losses);
        EncoderPass.Times(parseDelta, mask, size);
        for (int row = 0; row < rows; row++)
        {
            float* d = parseDelta + (row * stride);
            float* x = raw + (row * stride);
            for (int i = 0; i < 2 * arc; i++)
            {
                d[i] *= SiluSlope(x[i]);
            }
        }

        LinearBackParse(input, rows, stride, parseDelta);
    }

    private void LinearBackParse(float* input, int rows, int stride, float* delta)
    {
        float* bias = gradients["parse.bias"];
        for (int row = 0; row < rows; row++)
        {
            VectorMath.Add(bias, delta + (row * stride), stride);
        }

        gemm.TransposedTimes(input, Width, delta, stride, gradients["parse.weight"], stride, Width, rows, stride);
        gemm.TimesTransposed(delta, stride, model["parse.weight"].Pointer, stride, _finalDelta.Pointer, Width, rows, stride, Width, true);
    }

    private static float SiluSlope(float x)
    {
        float s = 1f / (1f + MathF.Exp(-x));
        return s * (1f + (x * (1f - s)));
    }

    private void Arcs(Batch batch, Targets targets, float* parse, float* parseDelta, Losses losses)
    {
        NetworkShape shape = model.Shape;
        int arc = shape.Arc, stride = (2 * arc) + (2 * shape.Label), rows = batch.Rows, wide = arc + NetworkShape.Distances;
        float* asked = _asked.Ensure(rows * wide);
        float* askedDelta = _askedDelta.EnsureZero(rows * wide);
        gemm.Forward(parse, stride, model["arc.weight"].Pointer, arc, asked, wide, rows, arc, arc, false);
        gemm.Forward(parse, stride, model["arc.distance"].Pointer, NetworkShape.Distances, asked + arc, wide, rows, arc,
            NetworkShape.Distances, false);
        for (int row = 0; row < rows; row++)
        {
            VectorMath.Add(asked + (row * wide), model["arc.bias"].Pointer, arc);
            VectorMath.Add(asked + (row * wide) + arc, model["arc.distancebias"].Pointer, NetworkShape.Distances);
        }

        for (int s = 0; s < batch.Starts.Count; s++)
        {
            int first = batch.Starts[s], words = batch.Lengths[s];
            if (targets.Head[first] > -2)
            {
                SentenceArcs(targets.Head.AsSpan(first, words), parse + ((long)first * stride), parseDelta + ((long)first * stride),
                    asked + ((long)first * wide), askedDelta + ((long)first * wide), words, losses);
            }
        }

        for (int row = 0; row < rows; row++)
        {
            VectorMath.Add(gradients["arc.bias"], askedDelta + (row * wide), arc);
            VectorMath.Add(gradients["arc.distancebias"], askedDelta + (row * wide) + arc, NetworkShape.Distances);
        }

        gemm.TransposedTimes(parse, stride, askedDelta, wide, gradients["arc.weight"], arc, arc, rows, arc);
        gemm.TransposedTimes(parse, stride, askedDelta + arc, wide, gradients["arc.distance"], NetworkShape.Distances, arc, rows,
            NetworkShape.Distances);
        gemm.TimesTransposed(askedDelta, wide, model["arc.weight"].Pointer, arc, parseDelta, stride, rows, arc, arc, true);
        gemm.TimesTransposed(askedDelta + arc, wide, model["arc.distance"].Pointer, NetworkShape.Distances, parseDelta, stride, rows,
            NetworkShape.Distances, arc, true);
    }

    private void SentenceArcs(
        ReadOnlySpan<int> gold, float* parse, float* parseDelta, float* asked, float* askedDelta, int words, Losses losses)
    {
        NetworkShape shape = model.Shape;
        int arc = shape.Arc, stride = (2 * arc) + (2 * shape.Label), wide = arc + NetworkShape.Distances, size = words + 1;
        float* heads = _heads.Ensure(size * arc);
        float* headsDelta = _headsDelta.EnsureZero(size * arc);
        new Span<float>(model["arc.root"].Pointer, arc).CopyTo(new Span<float>(heads, arc));
        for (int i = 0; i < words; i++)
        {
            new Span<float>(parse + (i * stride) + arc, arc).CopyTo(new Span<float>(heads + ((i + 1) * arc), arc));
        }

        float* scores = _scores.Ensure(words * size);
        gemm.TimesTransposed(asked, wide, heads, arc, scores, size, words, arc, size, false);
        for (int d = 0; d < words; d++)
        {
            float* row = scores + (d * size);
            float* distance = asked + (d * wide) + arc;
            for (int h = 0; h < words; h++)
            {
                row[h + 1] = h == d ? -1e9f : row[h + 1] + distance[NetworkShape.DistanceClass(h - d)];
            }

            losses.Arcs += Softmax(row, size, gold[d] + 1, Scale);
            float* distanceDelta = askedDelta + (d * wide) + arc;
            for (int h = 0; h < words; h++)
            {
                if (h != d)
                {
                    distanceDelta[NetworkShape.DistanceClass(h - d)] += row[h + 1];
                }
            }
        }

        gemm.Forward(scores, size, heads, arc, askedDelta, wide, words, size, arc, true);
        gemm.TransposedTimes(scores, size, asked, wide, headsDelta, arc, size, words, arc);
        VectorMath.Add(gradients["arc.root"], headsDelta, arc);
        for (int i = 0; i < words; i++)
        {
            VectorMath.Add(parseDelta + (i * stride) + arc, headsDelta + ((i + 1) * arc), arc);
        }
    }

    private void Labels(Batch batch, Targets targets, float* parse, float* parseDelta, Losses losses)
    {
        NetworkShape shape = model.Shape;
        int arc = shape.Arc, label = shape.Label, stride = (2 * arc) + (2 * label), rows = batch.Rows, count = shape.Relations.Length;
        float* pairs = _pairs.EnsureZero(rows * 2 * label);
        for (int s = 0; s < batch.Starts.Count; s++)
        {
            for (int row = batch.Starts[s]; row < batch.Starts[s] + batch.Lengths[s]; row++)
            {
                if (targets.Head[row] >= -1)
                {
                    Annotator.Pair(parse + ((long)row * stride) + (2 * arc), HeadOf(parse, row, batch.Starts[s], targets), pairs + (row * 2 * label), label);
                }
            }
        }

        float* logits = Linear(pairs, rows, "label", 2 * label, count);
        for (int row = 0; row < rows; row++)
        {
            losses.Labels += Softmax(logits + (row * count), count, targets.Relation[row], Scale);
        }

        float* pairsDelta = _pairsDelta.EnsureZero(rows * 2 * label);
        LinearBack(pairs, rows, "label", 2 * label, count, logits, pairsDelta);
        for (int s = 0; s < batch.Starts.Count; s++)
        {
            for (int row = batch.Starts[s]; row < batch.Starts[s] + batch.Lengths[s]; row++)
            {
                if (targets.Head[row] < -1)
                {
                    continue;
                }

                float* a = parse + ((long)row * stride) + (2 * arc);
                float* b = HeadOf(parse, row, batch.Starts[s], targets);
                float* aDelta = parseDelta + ((long)row * stride) + (2 * arc);
                float* bDelta = targets.Head[row] < 0 ? gradients["label.root"]
                    : parseDelta + ((long)(batch.Starts[s] + targets.Head[row]) * stride) + (2 * arc) + label;
                float* up = pairsDelta + (row * 2 * label);
                for (int i = 0; i < label; i++)
                {
                    float slope = SiluSlope(a[i] + b[i]) * up[i];
                    aDelta[i] += slope + (up[label + i] * b[i]);
                    bDelta[i] += slope + (up[label + i] * a[i]);
                }
            }
        }
    }

    private float* HeadOf(float* parse, int row, int first, Targets targets)
    {
        int arc = model.Shape.Arc, label = model.Shape.Label, stride = (2 * arc) + (2 * label);
        return targets.Head[row] < 0 ? model["label.root"].Pointer
            : parse + ((long)(first + targets.Head[row]) * stride) + (2 * arc) + label;
    }
}
