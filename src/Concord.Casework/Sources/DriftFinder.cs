using System.Collections.Immutable;
using System.Globalization;
using Concord.Casework.Copies;
using Concord.Casework.Findings;
using Concord.Casework.Origins;
using Concord.Evidence;
using Concord.Language;

namespace Concord.Casework.Sources;

/// <summary>Finds claims that get firmer or weaker from source to citing report, from original to rewrite, and from earlier to later.</summary>
internal sealed class DriftFinder(CaseMaterial material, OriginMap origins, ImmutableArray<CopyLink> copies)
{
    private const double LeastShared = 0.5;

    private readonly HashSet<(int Document, int From)> rewrites = [.. copies.Where(static c => c.Kind != DerivationKind.Quote).Select(static c => (c.Document, c.From))];

    /// <summary>Drifts in the order of the findings, at most one for each pair of documents and finding.</summary>
    public ImmutableArray<Drift> Find(ImmutableArray<Finding> findings, IReadOnlyList<ClaimCluster> clusters, ImmutableArray<string> claimIds)
    {
        ImmutableArray<Drift>.Builder drifts = ImmutableArray.CreateBuilder<Drift>();
        for (int i = 0; i < findings.Length; i++)
        {
            HashSet<(int, int)> told = [];
            ImmutableArray<int> claims = clusters[i].Claims;
            for (int a = 0; a < claims.Length; a++)
            {
                for (int b = 0; b < claims.Length; b++)
                {
                    if (a != b && Way(claims[a], claims[b]) is { } way && IsSameMatter(claims[a], claims[b])
                        && Change(claims[a], claims[b], way.Kind) is { } hardened
                        && told.Add((material.Places[claims[a]].Document, material.Places[claims[b]].Document)))
                    {
                        drifts.Add(new Drift(findings[i].Id, way.Kind, claimIds[claims[a]], claimIds[claims[b]], hardened, way.Why));
                    }
                }
            }
        }

        return drifts.ToImmutable();
    }

    /// <summary>How a claim may have come from the one to the other report; null where no way is known.</summary>
    private (DriftKind Kind, string Why)? Way(int from, int to)
    {
        int source = material.Places[from].Document, later = material.Places[to].Document;
        if (source == later)
        {
            return null;
        }

        if (rewrites.Contains((later, source)))
        {
            return (DriftKind.Rewrite, $"{DocumentRoots.Id(later)} rewrites {DocumentRoots.Id(source)}");
        }

        int voice = origins.HeadVoice[source];
        if (origins.VoicePaths[to].IndexOf(voice) > 0)
        {
            return (DriftKind.Hop, $"{DocumentRoots.Id(later)} cites {origins.Credits.Voices[voice].Name} for it");
        }

        bool oneRoot = origins.OfClaim[from] == origins.OfClaim[to];
        return oneRoot && material.Documents[source].Document.PublishedDate is { } before && material.Documents[later].Document.PublishedDate is { } after && before < after
            ? (DriftKind.Time, string.Create(CultureInfo.InvariantCulture, $"{DocumentRoots.Id(source)} is of {before:yyyy-MM-dd}, {DocumentRoots.Id(later)} of {after:yyyy-MM-dd}, both have it from {origins.Origins[origins.OfClaim[to]].Name}"))
            : null;
    }

    /// <summary>Whether it got firmer (true) or weaker (false); null where it is put forward alike, or an announced event has simply come.</summary>
    private bool? Change(int from, int to, DriftKind kind)
    {
        Claim one = material.ClaimAt(from), other = material.ClaimAt(to);
        if (one.Polarity != other.Polarity || Firmness(one.Modality) is not { } before || Firmness(other.Modality) is not { } after || before == after
            || (kind == DriftKind.Time && one.Modality is Modality.Predicted or Modality.Intended))
        {
            return null;
        }

        return after > before;
    }

    private static int? Firmness(Modality modality) => modality switch
    {
        Modality.Possible or Modality.Alleged or Modality.Conditional => 0,
        Modality.Predicted or Modality.Intended => 1,
        Modality.Asserted => 2,
        _ => null,
    };

    /// <summary>The same verb with mostly the same words: only then is another modality a change and not another matter.</summary>
    private bool IsSameMatter(int one, int other)
    {
        HashSet<string> first = Lemmas(one, out string head), second = Lemmas(other, out string otherHead);
        return head == otherHead && first.Count > 1 && second.Count > 1 && first.Count(second.Contains) >= LeastShared * Math.Max(first.Count, second.Count);
    }

    private HashSet<string> Lemmas(int claim, out string head)
    {
        AnalyzedText analysis = material.DocumentOf(claim).Analysis;
        Claim source = material.ClaimAt(claim);
        head = source.Head >= 0 && source.Head < analysis.Tokens.Length ? analysis.Tokens[source.Head].Lemma.ToLowerInvariant() : "";
        HashSet<string> lemmas = new(StringComparer.Ordinal);
        foreach (Token token in TextIndex.TokensIn(analysis, source.Span))
        {
            if (token.Upos is Upos.Noun or Upos.Propn or Upos.Verb or Upos.Num or Upos.Adj)
            {
                lemmas.Add(token.Lemma.ToLowerInvariant());
            }
        }

        return lemmas;
    }
}
