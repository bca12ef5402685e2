using System.Collections.Immutable;

namespace Concord.Language;

/// <summary>A text and what was found in it. The text is the one that was given, unaltered.</summary>
public sealed class AnalyzedText
{
    public required string Text { get; init; }

    /// <summary>In text order; never overlapping.</summary>
    public required ImmutableArray<Token> Tokens { get; init; }

    /// <summary>In text order; each token is in exactly one.</summary>
    public required ImmutableArray<Sentence> Sentences { get; init; }

    /// <summary>In text order; never overlapping.</summary>
    public ImmutableArray<Entity> Entities { get; init; } = [];

    /// <summary>In text order; never overlapping.</summary>
    public ImmutableArray<TimeExpression> Times { get; init; } = [];

    /// <summary>Where the text speaks of actors, in text order: names, and pronouns and definite nouns where safe.</summary>
    public ImmutableArray<ActorMention> Mentions { get; init; } = [];

    /// <summary>The actors that <see cref="Mentions"/> and <see cref="Entities"/> name, by ordinal id.</summary>
    public ImmutableArray<Actor> Actors { get; init; } = [];

    /// <summary>The characters of a token.</summary>
    public ReadOnlySpan<char> Form(int token) => Tokens[token].Span.In(Text);

    /// <summary>Index of the sentence that holds <paramref name="token"/>.</summary>
    public int SentenceOf(int token)
    {
        int low = 0, high = Sentences.Length - 1;
        while (low < high)
        {
            int middle = (low + high + 1) >>> 1;
            if (Sentences[middle].FirstToken <= token)
            {
                low = middle;
            }
            else
            {
                high = middle - 1;
            }
        }

        return low;
    }
}
