using System.Collections.Immutable;
using Concord.Casework.Actors;
using Concord.Casework.Findings;
using Concord.Evidence;
using Concord.Language;

namespace Concord.Casework.Disagreements;

/// <summary>A claim as disagreement sees it.</summary>
internal sealed class ClaimView
{
    public required int Claim { get; init; }

    public required int Cluster { get; init; }

    public required int Document { get; init; }

    public required Claim Source { get; init; }

    /// <summary>Root that it goes back to.</summary>
    public required int Root { get; init; }

    /// <summary>Word family of its head.</summary>
    public required string Head { get; init; }

    /// <summary>Lemma of its head.</summary>
    public required string Lemma { get; init; }

    /// <summary>Word families with content, in ordinal order; numbers and the head left out.</summary>
    public required ImmutableSortedSet<string> Terms { get; init; }

    /// <summary>Actor or word family of its subject and object; empty where unknown.</summary>
    public required string Subject { get; init; }

    public required string Object { get; init; }

    /// <summary>Whether the claim, or the one who denies it, says that it is not so.</summary>
    public bool IsNegative => Source.Polarity == Polarity.Negative ^ Source.Modality == Modality.Denied;

    /// <summary>Whether it is put forward as so, or as not so.</summary>
    public bool IsOutright => Source.Modality is Modality.Asserted or Modality.Denied && !Source.IsUnknown;

    /// <summary>Share of the smaller set of terms that both hold, 0 to 1, and how many.</summary>
    public (double Share, int Count) Overlap(ClaimView other)
    {
        int shared = Terms.Count(other.Terms.Contains);
        int smaller = Math.Min(Terms.Count, other.Terms.Count);
        return (smaller == 0 ? 0 : (double)shared / smaller, shared);
    }

    public static ClaimView Of(CaseMaterial material, ActorRegistry actors, int claim, int cluster, int root)
    {
        Claim source = material.ClaimAt(claim);
        AnalyzedText analysis = material.DocumentOf(claim).Analysis;
        int document = material.Places[claim].Document;
        NewsLexicon lexicon = NewsLexicon.Default;
        ImmutableSortedSet<string>.Builder terms = ImmutableSortedSet.CreateBuilder<string>(StringComparer.Ordinal);
        for (int i = TextIndex.FirstToken(analysis, source.Span.Start); i < analysis.Tokens.Length && analysis.Tokens[i].Span.Start < source.Span.End; i++)
        {
            Token token = analysis.Tokens[i];
            if (i != source.Head && token.Upos is Upos.Noun or Upos.Propn or Upos.Verb or Upos.Adj)
            {
                terms.Add(TermAt(i));
            }
        }

        return new ClaimView
        {
            Claim = claim, Cluster = cluster, Document = document, Source = source, Root = root,
            Head = source.Head >= 0 && source.Head < analysis.Tokens.Length ? lexicon.Family(analysis.Tokens[source.Head].Lemma.ToLowerInvariant()) : "",
            Lemma = source.Head >= 0 && source.Head < analysis.Tokens.Length ? analysis.Tokens[source.Head].Lemma.ToLowerInvariant() : "",
            Terms = terms.ToImmutable(),
            Subject = source.Subject >= 0 ? TermAt(source.Subject) : "",
            Object = source.Object >= 0 ? TermAt(source.Object) : "",
        };

        string TermAt(int token) =>
            actors.IdAt(document, token) ?? lexicon.Family(analysis.Tokens[token].Lemma.ToLowerInvariant());
    }
}
