using System.Collections.Concurrent;
using System.Runtime.Intrinsics;

namespace Concord.Language.Vectors;

/// <summary>
/// Vectors of 512 numbers for English sentences, after the Universal Sentence Encoder, lite version (Cer and others 2018).
/// Sealed, immutable, safe to share between threads; nothing is read before <see cref="Load"/>.
/// </summary>
/// <remarks>
/// Similarity finds, it never decides: sentences that differ in a number, a name or a "not" are close to each other.
/// The first 128 word pieces (about 100 words) of a text are read.
/// </remarks>
public sealed class SentenceVectors : ISentenceEncoder
{
    /// <summary>Texts that one thread takes at a time.</summary>
    private const int Share = 64;

    private readonly SentenceModel _model;
    private readonly PieceTokenizer _tokenizer;
    private readonly int _threads;
    private readonly ConcurrentBag<SentenceWorker> _idle = [];

    private SentenceVectors(SentenceModel model, int threads)
    {
        _model = model;
        _tokenizer = new PieceTokenizer(model.Trie, CompatibilityForm.Load());
        _threads = threads;
    }

    /// <inheritdoc/>
    public int Dimension => _model.Shape.Wide;

    internal PieceTokenizer Tokenizer => _tokenizer;

    /// <summary>Loads the weights once; meant to be kept.</summary>
    /// <exception cref="InvalidDataException">The file is not a sentence encoder of this format.</exception>
    public static SentenceVectors Load(SentenceVectorOptions? options = null)
    {
        options ??= new SentenceVectorOptions();
        ArgumentOutOfRangeException.ThrowIfLessThan(options.Threads, 1);
        return new(SentenceModel.Load(options.ModelPath), options.Threads);
    }

    /// <summary>The vector of one text: <see cref="Dimension"/> numbers of length 1.</summary>
    public float[] Encode(string text)
    {
        float[] vector = new float[Dimension];
        Encode([text], vector);
        return vector;
    }

    /// <inheritdoc/>
    public void Encode(IReadOnlyList<string> texts, Span<float> destination)
    {
        ArgumentNullException.ThrowIfNull(texts);
        Run(texts.Count, i => texts[i] ?? throw new ArgumentException($"Text {i} is null.", nameof(texts)), destination);
    }

    /// <inheritdoc/>
    public void Encode(string text, IReadOnlyList<TextSpan> parts, Span<float> destination)
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentNullException.ThrowIfNull(parts);
        Run(parts.Count, i => parts[i].In(text), destination);
    }

    /// <summary>The cosine of two vectors of equal length, −1 to 1; 0 where one of them is zero. About 0.3 and less: unrelated.</summary>
    public static float Cosine(ReadOnlySpan<float> left, ReadOnlySpan<float> right)
    {
        ArgumentOutOfRangeException.ThrowIfNotEqual(right.Length, left.Length);
        float product = Dot(left, right), size = MathF.Sqrt(Dot(left, left)) * MathF.Sqrt(Dot(right, right));
        return size > 0 ? Math.Clamp(product / size, -1f, 1f) : 0f;
    }

    private static float Dot(ReadOnlySpan<float> left, ReadOnlySpan<float> right)
    {
        Vector256<float> sum = default;
        int i = 0;
        for (; i <= left.Length - 8; i += 8)
        {
            sum += Vector256.Create(left[i..]) * Vector256.Create(right[i..]);
        }

        float total = Vector256.Sum(sum);
        for (; i < left.Length; i++)
        {
            total += left[i] * right[i];
        }

        return total;
    }

    private unsafe void Run(int count, TextSource texts, Span<float> destination)
    {
        if (destination.Length < (long)count * Dimension)
        {
            throw new ArgumentException($"{count} vectors of {Dimension} numbers do not fit into {destination.Length}.", nameof(destination));
        }

        // A null or a span outside the text is misuse, and shows as itself before any thread starts.
        for (int i = 0; i < count; i++)
        {
            _ = texts(i);
        }

        fixed (float* start = destination)
        {
            nint target = (nint)start;
            int shares = (count + Share - 1) / Share;
            if (_threads == 1 || shares == 1)
            {
                Work(texts, 0, count, (float*)target);
                return;
            }

            Parallel.For(0, shares, new ParallelOptions { MaxDegreeOfParallelism = _threads },
                share => Work(texts, share * Share, Math.Min(count, (share + 1) * Share), (float*)target));
        }
    }

    private unsafe void Work(TextSource texts, int first, int end, float* target)
    {
        if (!_idle.TryTake(out SentenceWorker? worker))
        {
            worker = new SentenceWorker(_model, _tokenizer);
        }

        try
        {
            worker.Run(texts, first, end, target);
        }
        finally
        {
            _idle.Add(worker);
        }
    }
}
