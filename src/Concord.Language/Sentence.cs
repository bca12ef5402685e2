namespace Concord.Language;

/// <summary>What a sentence is typographically.</summary>
public enum SentenceKind : byte
{
    /// <summary>Running text.</summary>
    Prose,

    /// <summary>A headline or section heading: a line without a full stop that heads what follows.</summary>
    Heading,

    /// <summary>An item of a list, with or without a full stop.</summary>
    ListItem,

    /// <summary>A dateline, by-line or wire credit at the head or foot of a text.</summary>
    Credit,
}

/// <summary>A sentence and its tokens, which are consecutive.</summary>
/// <param name="Span">From the first to the last token.</param>
/// <param name="FirstToken">Index into <see cref="AnalyzedText.Tokens"/>.</param>
/// <param name="TokenCount">At least one.</param>
/// <param name="Kind">What it is typographically.</param>
public readonly record struct Sentence(TextSpan Span, int FirstToken, int TokenCount, SentenceKind Kind)
{
    /// <summary>Index after the last token.</summary>
    public int EndToken => FirstToken + TokenCount;
}
