namespace Concord.Language.Engine;

/// <summary>
/// Sentences laid out row by row with one empty row before, between and after them, so that a window of three
/// words is three consecutive rows.
/// </summary>
internal sealed class Batch
{
    public List<int> Starts { get; } = [];

    public List<int> Lengths { get; } = [];

    /// <summary>Rows with the empty ones.</summary>
    public int Rows { get; private set; } = 1;

    public int[] Features { get; private set; } = [];

    public int[] Vectors { get; private set; } = [];

    public void Clear()
    {
        Starts.Clear();
        Lengths.Clear();
        Rows = 1;
    }

    /// <summary>Makes room for a sentence and returns its first row.</summary>
    public int Add(int length)
    {
        int start = Rows;
        Starts.Add(start);
        Lengths.Add(length);
        Rows += length + 1;
        if (Vectors.Length < Rows)
        {
            int capacity = Rows * 3 / 2;
            int[] features = Features, vectors = Vectors;
            Array.Resize(ref features, capacity * WordFeatures.Count);
            Array.Resize(ref vectors, capacity);
            (Features, Vectors) = (features, vectors);
        }

        return start;
    }

    /// <summary>First row and the row after the last of each sentence.</summary>
    public SentenceRows Sentences => new(this);

    public Span<int> FeaturesOf(int row) => Features.AsSpan(row * WordFeatures.Count, WordFeatures.Count);

    /// <summary>Enumerates without allocating.</summary>
    public struct SentenceRows(Batch batch)
    {
        private int _at = -1;

        public readonly (int First, int End) Current => (batch.Starts[_at], batch.Starts[_at] + batch.Lengths[_at]);

        public readonly SentenceRows GetEnumerator() => this;

        public bool MoveNext() => ++_at < batch.Starts.Count;
    }
}
