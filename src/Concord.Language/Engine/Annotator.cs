using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace Concord.Language.Engine;

/// <summary>Runs the network over batches of sentences. One per thread.</summary>
internal sealed unsafe class Annotator
{
    /// <summary>
    /// Added to the score of "no name": training data mark names more surely than their absence, so the network is too eager.
    /// </summary>
    private const float NoName = 0.5f;

    private readonly Network _network;
    private readonly Encoder _encoder;
    private readonly NameDecoder _names;
    private readonly FloatBuffer _logits = new(), _parse = new(), _arcs = new(), _pack = new(), _scores = new(), _label = new(), _labels = new(), _pairs = new();
    private readonly IntegerRows _rows = new();
    private readonly Linear _tagHead, _nameHead, _parseHead, _arcHead, _distanceHead, _labelHead;
    private readonly float* _arcRoot, _labelRoot;
    private readonly int _root;
    private int[] _best = [];

    public Annotator(Network network)
    {
        _network = network;
        _encoder = new Encoder(network);
        _names = new NameDecoder(network.Shape.Names);
        _tagHead = new Linear(network.Matrix("tags.weight"), network["tags.bias"]);
        _nameHead = new Linear(network.Matrix("names.weight"), network["names.bias"]);
        _parseHead = new Linear(network.Matrix("parse.weight"), network["parse.bias"]);
        _arcHead = new Linear(network.Matrix("arc.weight"), network["arc.bias"]);
        _distanceHead = new Linear(network.Matrix("arc.distance"), network["arc.distancebias"]);
        _labelHead = new Linear(network.Matrix("label.weight"), network["label.bias"]);
        _arcRoot = network["arc.root"];
        _labelRoot = network["label.root"];
        _root = Array.IndexOf(network.Shape.Relations, "root");
    }

    /// <summary>Fills <paramref name="result"/>, words of all sentences in order without the empty rows.</summary>
    public void Run(Batch batch, Span<Annotation> result, bool trees, bool names)
    {
        _encoder.Run(batch);
        Tags(batch, result);
        if (names)
        {
            Names(batch, result);
        }

        if (trees)
        {
            Trees(batch, result);
        }
    }

    private void Tags(Batch batch, Span<Annotation> result)
    {
        NetworkShape shape = _network.Shape;
        int count = shape.TagCount;
        float* logits = Apply(_tagHead, _encoder.Tags, shape.Width, batch.Rows, _logits);
        int at = 0;
        for (int s = 0; s < batch.Starts.Count; s++)
        {
            for (int i = 0; i < batch.Lengths[s]; i++, at++)
            {
                float* row = logits + ((batch.Starts[s] + i) * count);
                result[at].Upos = VectorMath.ArgMax(row, shape.Upos.Length);
                result[at].Xpos = VectorMath.ArgMax(row + shape.Upos.Length, shape.Xpos.Length);
                result[at].Lemma = VectorMath.ArgMax(row + shape.Upos.Length + shape.Xpos.Length, shape.Lemmas.Length);
            }
        }
    }

    private void Names(Batch batch, Span<Annotation> result)
    {
        NetworkShape shape = _network.Shape;
        int count = shape.Names.Length, at = 0;
        float* logits = Apply(_nameHead, _encoder.Final, shape.Width, batch.Rows, _logits);
        for (int s = 0; s < batch.Starts.Count; s++)
        {
            int words = batch.Lengths[s];
            for (int i = 0; i < words; i++)
            {
                logits[(batch.Starts[s] + i) * count] += NoName;
            }

            ReadOnlySpan<int> labels = _names.Decode(logits + (batch.Starts[s] * count), words);
            for (int i = 0; i < words; i++)
            {
                result[at++].Name = labels[i];
            }
        }
    }

    /// <summary>A row of scores for each row of inputs.</summary>
    private float* Apply(in Linear head, float* input, int stride, int rows, FloatBuffer buffer)
    {
        float* output = buffer.Ensure(rows * head.Weight.Columns);
        _rows.Round(input, stride, rows, head.Weight.Rows);
        _rows.Multiply(head.Weight, head.Bias, output, head.Weight.Columns, rows, false);
        return output;
    }

    private void Trees(Batch batch, Span<Annotation> result)
    {
        NetworkShape shape = _network.Shape;
        int arc = shape.Arc, label = shape.Label, stride = (2 * arc) + (2 * label), rows = batch.Rows;
        float* parse = Apply(_parseHead, _encoder.Final, shape.Width, rows, _parse);
        for (int r = 0; r < rows; r++)
        {
            VectorMath.Silu(parse + (r * stride), 2 * arc);
        }

        // Columns: the word as dependent against U and, after it, against the distance classes.
        int wide = arc + NetworkShape.Distances;
        float* asked = _arcs.Ensure(rows * wide);
        _rows.Round(parse, stride, rows, arc);
        _rows.Multiply(_arcHead.Weight, _arcHead.Bias, asked, wide, rows, false);
        _rows.Multiply(_distanceHead.Weight, _distanceHead.Bias, asked + arc, wide, rows, false);
        int at = 0;
        float* pairs = _pairs.Ensure(rows * 2 * label);
        for (int s = 0; s < batch.Starts.Count; s++)
        {
            int words = batch.Lengths[s];
            float* sentence = parse + ((long)batch.Starts[s] * stride);
            Tree(sentence, asked + ((long)batch.Starts[s] * wide), words, result.Slice(at, words));
            for (int d = 0; d < words; d++, at++)
            {
                int governor = result[at].Head;
                float* dependent = sentence + (d * stride) + (2 * arc);
                float* head = governor < 0 ? _labelRoot : sentence + (governor * stride) + (2 * arc) + label;
                Pair(dependent, head, pairs + ((long)at * 2 * label), label);
            }
        }

        Relations(pairs, at, result);
    }

    private void Tree(float* parse, float* asked, int words, Span<Annotation> result)
    {
        NetworkShape shape = _network.Shape;
        int arc = shape.Arc, label = shape.Label, stride = (2 * arc) + (2 * label), wide = arc + NetworkShape.Distances;
        int size = words + 1;

        // Heads as columns: the root first, then the words.
        float* heads = _label.Ensure(size * arc);
        new Span<float>(_arcRoot, arc).CopyTo(new Span<float>(heads, arc));
        for (int i = 0; i < words; i++)
        {
            new Span<float>(parse + (i * stride) + arc, arc).CopyTo(new Span<float>(heads + ((i + 1) * arc), arc));
        }

        float* packed = _pack.Ensure(MatrixKernels.PackedSize(arc, size));
        MatrixKernels.Pack(heads, arc, size, 1, arc, packed);
        float* scores = _scores.Ensure(size * size);
        MatrixKernels.Multiply(asked, wide, 1, packed, scores + size, size, words, arc, size, false);
        for (int d = 1; d <= words; d++)
        {
            float* distance = asked + ((d - 1) * wide) + arc;
            for (int h = 1; h <= words; h++)
            {
                if (h != d)
                {
                    scores[(d * size) + h] += distance[NetworkShape.DistanceClass(h - d)];
                }
            }
        }

        if (_best.Length < words)
        {
            _best = new int[2 * words];
        }

        Span<int> best = _best.AsSpan(0, words);
        TreeDecoder.Decode(new ReadOnlySpan<float>(scores, size * size), words, best);
        for (int d = 0; d < words; d++)
        {
            result[d].Head = best[d];
        }
    }

    /// <summary>A relation for each word of the batch whose head is set.</summary>
    private void Relations(float* pairs, int words, Span<Annotation> result)
    {
        NetworkShape shape = _network.Shape;
        int count = shape.Relations.Length;
        float* logits = Apply(_labelHead, pairs, 2 * shape.Label, words, _labels);
        for (int i = 0; i < words; i++)
        {
            float* row = logits + (i * count);
            if (result[i].Head < 0)
            {
                result[i].Relation = _root;
                continue;
            }

            row[_root] = float.NegativeInfinity;
            result[i].Relation = VectorMath.ArgMax(row, count);
        }
    }

    /// <summary>[silu(a + b), a · b].</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Pair(float* a, float* b, float* pair, int width)
    {
        for (int i = 0; i < width; i += 8)
        {
            Vector256<float> x = Vector256.Load(a + i), y = Vector256.Load(b + i), sum = x + y;
            Vector256.Store(sum * VectorMath.Sigmoid(sum), pair + i);
            Vector256.Store(x * y, pair + width + i);
        }
    }

    /// <summary>A matrix and what is added after it.</summary>
    private readonly struct Linear(PackedMatrix weight, float* bias)
    {
        public PackedMatrix Weight { get; } = weight;

        public float* Bias { get; } = bias;
    }
}
