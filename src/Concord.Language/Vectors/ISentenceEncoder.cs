namespace Concord.Language.Vectors;

/// <summary>Turns sentences into vectors whose cosine says how alike they are. Implementations are safe to share between threads.</summary>
public interface ISentenceEncoder
{
    /// <summary>Numbers in a vector.</summary>
    int Dimension { get; }

    /// <summary>
    /// Writes the vector of each text, one behind another. A vector has length 1 and does not depend on the other texts, nor on the
    /// number of threads. Any text is taken; an empty one has the same vector each time.
    /// </summary>
    /// <param name="texts">Texts, of a sentence or so each.</param>
    /// <param name="destination">At least <c>texts.Count * Dimension</c> numbers.</param>
    void Encode(IReadOnlyList<string> texts, Span<float> destination);

    /// <summary>The same for parts of one text, such as its sentences.</summary>
    /// <param name="text">The whole text.</param>
    /// <param name="parts">Parts of it, in any order; they may overlap.</param>
    /// <param name="destination">At least <c>parts.Count * Dimension</c> numbers.</param>
    void Encode(string text, IReadOnlyList<TextSpan> parts, Span<float> destination);
}
