using System.Collections.Immutable;
using Concord.Language;

namespace Concord.Evidence;

/// <summary>One clause-level assertion, verbatim.</summary>
public sealed record Claim
{
    /// <summary>The clause.</summary>
    public required TextSpan Span { get; init; }

    /// <summary>Index of its sentence.</summary>
    public required int Sentence { get; init; }

    /// <summary>Index of the token that heads the clause: a verb, or the noun of a nominal predicate or event.</summary>
    public required int Head { get; init; }

    /// <summary>Index of the token that heads the subject, inherited where the clause itself has none; -1 where unknown.</summary>
    public int Subject { get; init; } = -1;

    /// <summary>Index of the token that heads the direct object (or passive subject); -1 where there is none.</summary>
    public int Object { get; init; } = -1;

    public required Modality Modality { get; init; }

    public required Polarity Polarity { get; init; }

    /// <summary>Indices in <see cref="AnalyzedDocument.Attributions"/>, outermost first: who says it, and who they have it from.</summary>
    public ImmutableArray<int> Attributions { get; init; } = [];

    /// <summary>TIMEX3 value of the clause's own time, where it states one.</summary>
    public string? Time { get; init; }

    /// <summary>Words that set the modality, for the reader ("could", "reportedly"); empty where asserted.</summary>
    public ImmutableArray<TextSpan> ModalityCues { get; init; } = [];

    /// <summary>Whether it says that something is not known, not disclosed or unclear.</summary>
    public bool IsUnknown { get; init; }

    /// <summary>Whether it stands in a heading.</summary>
    public bool IsHeading { get; init; }
}
