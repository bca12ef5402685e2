using System.Collections.Immutable;
using Concord.Language;

namespace Concord.Evidence;

/// <summary>What kind of source speaks.</summary>
public enum SourceKind : byte
{
    /// <summary>A person or body that acts or governs.</summary>
    Official,

    /// <summary>A news outlet that publishes.</summary>
    Publisher,

    /// <summary>A news agency.</summary>
    Agency,

    /// <summary>An analyst, scholar or institute.</summary>
    Expert,

    /// <summary>A source that is described but not named ("a senior official", "observers").</summary>
    Anonymous,

    /// <summary>Nobody is named ("reportedly", "reports say"): a lead that ends here.</summary>
    Unnamed,

    /// <summary>A text: a treaty, a statement, a court filing.</summary>
    Text,

    Other,
}

/// <summary>What an unnamed source is described as.</summary>
public enum AnonymousKind : byte
{
    /// <summary>The source is named.</summary>
    None,

    /// <summary>"a senior official", "two ministers", "a general".</summary>
    Official,

    /// <summary>"a Western diplomat", "an envoy".</summary>
    Diplomat,

    /// <summary>"people familiar with the talks", "a source close to the matter".</summary>
    Insider,

    /// <summary>"analysts", "an expert".</summary>
    Expert,

    /// <summary>"witnesses", "residents".</summary>
    Witness,

    /// <summary>"a spokesman", "an aide".</summary>
    Spokesperson,

    /// <summary>"critics", "rebels", "some".</summary>
    Other,
}

/// <summary>What a cue does. Only <see cref="Report"/> makes its source an origin of the content.</summary>
public enum CueClass : byte
{
    /// <summary>Says, writes, shows, asks: "said", "according to", "the claim that", "reportedly".</summary>
    Report,

    /// <summary>Holds a belief or feeling, or judges: "fears", "supports", "criticized".</summary>
    Attitude,

    /// <summary>Means to do: "plans to", "vowed to", "refused to".</summary>
    Intent,

    /// <summary>How it looks to nobody in particular: "seems to", "is expected to".</summary>
    Appearance,
}

/// <summary>One source, cue and content in a text (PARC 3, PolNeAR).</summary>
public sealed record Attribution
{
    /// <summary>Words that name the source; empty where nobody is named.</summary>
    public required ImmutableArray<TextSpan> Source { get; init; }

    /// <summary>Words that attribute ("said", "according to").</summary>
    public required ImmutableArray<TextSpan> Cue { get; init; }

    /// <summary>Words that are attributed.</summary>
    public required ImmutableArray<TextSpan> Content { get; init; }

    public required QuotationForm Form { get; init; }

    /// <summary>Name of the source after resolving pronouns and definite nouns; "unnamed" where nobody is named.</summary>
    public required string SourceName { get; init; }

    public required SourceKind Kind { get; init; }

    /// <summary>What the source is described as, where <see cref="Kind"/> is <see cref="SourceKind.Anonymous"/>.</summary>
    public AnonymousKind Anonymity { get; init; }

    /// <summary>An <see cref="Language.Actor.Id"/>, where the source is known.</summary>
    public string? Actor { get; init; }

    /// <summary>Index in <see cref="AnalyzedDocument.Attributions"/> of the attribution this one is inside of ("A, citing B"), or -1. PolNeAR annotates only those with -1.</summary>
    public int Outer { get; init; } = -1;

    /// <summary>What the cue does.</summary>
    public CueClass Class { get; init; }

    /// <summary>How this source puts its content forward, by the cue alone: "claimed" alleges, "denied" denies, "said" asserts.</summary>
    public Modality Modality { get; init; }

    /// <summary>Lemma of the cue's head ("say", "deny", "accuse", "accord").</summary>
    public string CueLemma { get; init; } = "";
}
