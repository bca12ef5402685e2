using System.Collections.Immutable;
using Concord.Evidence;
using Concord.Language;

namespace Concord.Casework;

/// <summary>Everything that was read for one question, and what it adds up to.</summary>
public sealed record Case
{
    /// <summary>In the order of their ids.</summary>
    public required ImmutableArray<CaseDocument> Documents { get; init; }

    public required ImmutableArray<CaseClaim> Claims { get; init; }

    public ImmutableArray<Story> Stories { get; init; } = [];

    public ImmutableArray<Origin> Origins { get; init; } = [];

    /// <summary>Who has what from whom.</summary>
    public CreditGraph? Credits { get; init; }

    /// <summary>Best first: by support, centrality and specificity.</summary>
    public ImmutableArray<Finding> Findings { get; init; } = [];

    /// <summary>Claims that got firmer or weaker on their way.</summary>
    public ImmutableArray<Drift> Drifts { get; init; } = [];

    /// <summary>The source-removal test; null where none was asked for.</summary>
    public Removal? Removal { get; init; }

    /// <summary>What changed since an earlier case; null where none was given.</summary>
    public CaseComparison? Since { get; init; }

    public ImmutableArray<Disagreement> Disagreements { get; init; } = [];

    /// <summary>By date, undated last.</summary>
    public ImmutableArray<CaseEvent> Events { get; init; } = [];

    public ImmutableArray<Actor> Actors { get; init; } = [];

    public ImmutableArray<Stance> Stances { get; init; } = [];

    public ImmutableArray<Agreement> Agreements { get; init; } = [];

    /// <summary>Who supplies what to whom, most told first.</summary>
    public ImmutableArray<Transfer> Transfers { get; init; } = [];

    /// <summary>Who imposes, lifts, vetoes or breaks sanctions.</summary>
    public ImmutableArray<Sanction> Sanctions { get; init; } = [];

    /// <summary>Full texts of treaties that were given, and where reports part from them.</summary>
    public ImmutableArray<TreatyText> Treaties { get; init; } = [];
}

/// <summary>A document of the case.</summary>
/// <param name="Id">d1, d2 … in the order of address.</param>
/// <param name="Source">What was read and found in it.</param>
/// <param name="Story">Id of its story.</param>
/// <param name="DerivedFrom">Documents that it copies or rewrites.</param>
public sealed record CaseDocument(string Id, AnalyzedDocument Source, string Story, ImmutableArray<Derivation> DerivedFrom);

/// <summary>Documents about the same event.</summary>
public sealed record Story(string Id, string Title, ImmutableArray<string> Documents);

/// <summary>How a document depends on another.</summary>
public enum DerivationKind : byte
{
    Copy, Rewrite, Quote,
}

/// <summary>Text that one document has from another, or both from a third.</summary>
/// <param name="Document">Id of the other document.</param>
/// <param name="Share">Share of this document's words found there, 0 to 1.</param>
/// <param name="Kind">How it depends.</param>
/// <param name="Shared">The shared spans in this document.</param>
/// <param name="Changes">What the rewrite changed (a number, a name, a hedge), in this document's words.</param>
public sealed record Derivation(
    string Document, double Share, DerivationKind Kind, ImmutableArray<TextSpan> Shared, ImmutableArray<string> Changes);

/// <summary>A claim in the case.</summary>
/// <param name="Id">c1, c2 … by document and position.</param>
/// <param name="Document">Id of its document.</param>
/// <param name="Source">The claim as extracted.</param>
/// <param name="Origin">Id of the origin that it goes back to.</param>
public sealed record CaseClaim(string Id, string Document, Claim Source, string Origin);
