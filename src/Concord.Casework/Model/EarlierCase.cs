using System.Collections.Immutable;
using Concord.Evidence;
using Concord.Language;

namespace Concord.Casework;

/// <summary>As much of an earlier case as a comparison needs. Its ids are its own.</summary>
public sealed record EarlierCase
{
    /// <summary>What was read then.</summary>
    public required ImmutableArray<EarlierDocument> Documents { get; init; }

    /// <summary>What it claimed.</summary>
    public required ImmutableArray<EarlierClaim> Claims { get; init; }

    /// <summary>What it added up to, best first.</summary>
    public required ImmutableArray<EarlierFinding> Findings { get; init; }

    /// <summary>For each disagreement, the ids of its claims.</summary>
    public ImmutableArray<ImmutableArray<string>> Disagreements { get; init; } = [];

    /// <summary>A case as one to compare a later one with.</summary>
    public static EarlierCase From(Case found)
    {
        ArgumentNullException.ThrowIfNull(found);
        Dictionary<string, AnalyzedDocument> documents = found.Documents.ToDictionary(document => document.Id, document => document.Source, StringComparer.Ordinal);
        return new EarlierCase
        {
            Documents = [.. found.Documents.Select(document => new EarlierDocument(document.Id, document.Source.Document.Uri, document.Source.Document.Text))],
            Claims =
            [
                .. found.Claims.Select(claim => new EarlierClaim(
                    claim.Id, claim.Document, claim.Source.Span, documents[claim.Document].Quote(claim.Source.Span), claim.Source.Modality == Modality.Denied, claim.Source.IsHeading)),
            ],
            Findings =
            [
                .. found.Findings.Select(finding => new EarlierFinding(finding.Id, finding.Statement, finding.Claims, finding.IndependentOrigins, finding.State)),
            ],
            Disagreements =
            [
                .. found.Disagreements.Where(disagreement => disagreement.Kind != DisagreementKind.Modality)
                    .Select(disagreement => disagreement.Sides.SelectMany(side => side.Claims).ToImmutableArray()),
            ],
        };
    }
}

/// <summary>A document of an earlier case.</summary>
public sealed record EarlierDocument(string Id, string Uri, string Text);

/// <summary>A claim of an earlier case.</summary>
public sealed record EarlierClaim(string Id, string Document, TextSpan Span, string Quote, bool IsDenied, bool IsHeading = false);

/// <summary>A finding of an earlier case.</summary>
public sealed record EarlierFinding(string Id, string Statement, ImmutableArray<string> Claims, int IndependentOrigins, FindingState State);
