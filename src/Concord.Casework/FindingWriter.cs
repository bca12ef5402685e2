using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using Concord.Casework.Findings;
using Concord.Casework.Origins;
using Concord.Evidence;
using Concord.Language;

namespace Concord.Casework;

/// <summary>Turns clusters of claims into findings: their roots, state and the reason in words.</summary>
internal sealed class FindingWriter(CaseMaterial material, OriginMap origins, ImmutableArray<string> claimIds)
{
    /// <summary>The finding of a cluster, without its number.</summary>
    /// <param name="cluster">Claims that say the same.</param>
    /// <param name="isDisputed">Whether a disagreement bears on it.</param>
    public Finding Write(ClaimCluster cluster, bool isDisputed)
    {
        ImmutableArray<int> counted = [.. cluster.Claims.Where(claim => cluster.Core.BinarySearch(claim) >= 0)];
        ClaimCluster firm = counted.IsEmpty ? cluster : cluster with { Claims = counted };
        SortedSet<int> roots = [], documents = [];
        List<(int Claim, int Document)> all = [], asserted = [];
        int unknown = 0;
        foreach (int claim in firm.Claims)
        {
            Claim source = material.ClaimAt(claim);
            documents.Add(material.Places[claim].Document);
            roots.Add(origins.OfClaim[claim]);
            all.Add((claim, material.Places[claim].Document));
            unknown += source.IsUnknown ? 1 : 0;
            if (source.Modality == Modality.Asserted && !IsAccusation(claim))
            {
                asserted.Add(all[^1]);
            }
        }

        SortedSet<int> countedRoots = origins.RootsOf(all);
        int independent = origins.CountIndependent(countedRoots);
        return new Finding
        {
            Id = "",
            Statement = material.Quote(cluster.Representative),
            StatementClaim = claimIds[cluster.Representative],
            Claims = [.. cluster.Claims.Select(claim => claimIds[claim])],
            Near = [.. cluster.Claims.Where(claim => firm.Claims.BinarySearch(claim) < 0).Select(claim => claimIds[claim])],
            Documents = documents.Count,
            Origins = [.. roots.Select(root => origins.Origins[root].Id)],
            IndependentOrigins = independent,
            State = StateOf(firm, origins.RootsOf(asserted), asserted.Count, isDisputed),
            Why = WhyOf(firm, cluster.Claims.Length - firm.Claims.Length, roots, countedRoots, documents, independent),
            IsUnknown = unknown * 2 > firm.Claims.Length,
        };
    }

    /// <summary>"X accused Y of doing it" asserts that X spoke, and only alleges what Y did.</summary>
    private bool IsAccusation(int claim)
    {
        Claim source = material.ClaimAt(claim);
        AnalyzedText analysis = material.DocumentOf(claim).Analysis;
        return source.Head >= 0 && source.Head < analysis.Tokens.Length
            && analysis.Tokens[source.Head].Lemma.ToLowerInvariant() is "accuse" or "allege" or "suspect" or "speculate" or "speculation" or "allegation" or "accusation";
    }

    private FindingState StateOf(ClaimCluster cluster, SortedSet<int> assertedRoots, int asserted, bool isDisputed)
    {
        if (isDisputed)
        {
            return FindingState.Disputed;
        }

        if (origins.CountIndependent(assertedRoots) >= 2)
        {
            return FindingState.Corroborated;
        }

        // One voice that asserts does not outweigh several that only foresee or allege.
        if (asserted * 2 >= cluster.Claims.Length)
        {
            return FindingState.SingleOrigin;
        }

        int denied = 0, future = 0, others = 0;
        foreach (int claim in cluster.Claims)
        {
            Modality modality = material.ClaimAt(claim).Modality;
            others += modality == Modality.Asserted ? 0 : 1;
            denied += modality == Modality.Denied ? 1 : 0;
            future += modality is Modality.Predicted or Modality.Intended ? 1 : 0;
        }

        return denied * 2 > others ? FindingState.Denied
            : future * 2 >= others && future > 0 ? FindingState.Predicted
            : FindingState.Alleged;
    }

    /// <summary>A fixed template: how many roots, which they are and what stands behind each, and what the claims have in common.</summary>
    private string WhyOf(ClaimCluster cluster, int near, SortedSet<int> roots, SortedSet<int> counted, SortedSet<int> documents, int independent)
    {
        const int MostRoots = 5;
        StringBuilder why = new();
        why.Append(CultureInfo.InvariantCulture, $"{Count(cluster.Claims.Length, "claim")} in {Count(documents.Count, "document")}, ");
        why.Append(Count(independent, "independent origin")).Append(": ");
        int shown = 0;
        foreach (int root in roots)
        {
            if (shown++ == MostRoots)
            {
                why.Append(CultureInfo.InvariantCulture, $" and {roots.Count - MostRoots} more");
                break;
            }

            Origin origin = origins.Origins[root];
            why.Append(shown > 1 ? "; " : "").Append(origin.Name);
            List<string> behind = [.. cluster.Claims.Where(claim => origins.OfClaim[claim] == root)
                .Select(claim => material.Places[claim].Document).Distinct().Select(DocumentRoots.Id)];
            why.Append(" (").AppendJoin(", ", behind.Take(MostRoots)).Append(behind.Count > MostRoots ? " …" : "");
            why.Append(behind.Count > 1 ? ": " + origin.Why : "").Append(')');
        }

        why.Append('.');
        int sameOwner = roots.Where(root => !origins.Origins[root].IsDeadEnd).Select(root => origins.Owners[root]).OfType<string>()
            .GroupBy(owner => owner, StringComparer.Ordinal).Sum(group => group.Count() - 1);
        why.Append(sameOwner > 0 ? " Outlets owned by one state count once." : "");
        why.Append(counted.Count < roots.Count ? " A report that names its source counts by that source." : "");
        why.Append(roots.Count > 1 && roots.Any(root => origins.Origins[root].IsDeadEnd) ? " Leads that end without a name add nothing." : "");
        if (cluster.Claims.Length > 1 && cluster.Why.Length > 0)
        {
            why.Append(" Grouped by ").Append(cluster.Why).Append('.');
        }

        why.Append(near > 0 ? $" {Count(near, "claim")} near it {(near == 1 ? "is" : "are")} kept with it and not counted." : "");
        return why.ToString();
    }

    private static string Count(int number, string noun) =>
        string.Create(CultureInfo.InvariantCulture, $"{number} {noun}{(number == 1 ? "" : "s")}");
}
