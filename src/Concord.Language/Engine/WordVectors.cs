namespace Concord.Language.Engine;

/// <summary>The pre-trained word vectors that the weights inside the assembly carry.</summary>
internal sealed unsafe class WordVectors
{
    private static readonly Lazy<WordVectors?> Shared = new(() => Network.Load(null) is { } network ? new WordVectors(network) : null);
    private readonly Network network;

    private WordVectors(Network network) => this.network = network;

    /// <summary>Null where the assembly carries no weights.</summary>
    public static WordVectors? Default => Shared.Value;

    public static int Size => NetworkShape.VectorSize;

    /// <summary>Writes the vector of a word, scaled to length 1, into <paramref name="target"/>; false where it has none.</summary>
    public bool TryRead(ReadOnlySpan<char> word, Span<float> target)
    {
        Span<char> buffer = stackalloc char[48];
        int length = WordFeatures.Normalize(word, buffer);
        network.Words.Find(WordHash.Of(buffer[..length]), out _, out int vector);
        if (vector < 0)
        {
            return false;
        }

        sbyte* row = network.Vectors + ((long)vector * NetworkShape.VectorSize);
        long square = 0;
        for (int i = 0; i < NetworkShape.VectorSize; i++)
        {
            square += row[i] * row[i];
        }

        float scale = square == 0 ? 0 : 1 / MathF.Sqrt(square);
        for (int i = 0; i < NetworkShape.VectorSize; i++)
        {
            target[i] = row[i] * scale;
        }

        return square > 0;
    }
}
