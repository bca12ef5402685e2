using System.Collections.Immutable;
using Concord.Language;
using Concord.Reading;

namespace Concord.Evidence;

/// <summary>A document, its language analysis, and what it claims.</summary>
public sealed record AnalyzedDocument
{
    public required Document Document { get; init; }

    public required AnalyzedText Analysis { get; init; }

    public ImmutableArray<Attribution> Attributions { get; init; } = [];

    /// <summary>In text order of their spans.</summary>
    public ImmutableArray<Claim> Claims { get; init; } = [];

    public ImmutableArray<CodedEvent> Events { get; init; } = [];

    /// <summary>The characters of <paramref name="span"/>.</summary>
    public string Quote(TextSpan span) => span.Of(Document.Text);
}
