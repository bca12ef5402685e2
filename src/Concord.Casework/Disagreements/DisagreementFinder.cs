using System.Collections.Immutable;
using Concord.Casework.Actors;
using Concord.Casework.Copies;
using Concord.Casework.Findings;
using Concord.Casework.Origins;
using Concord.Casework.Stories;
using Concord.Casework.Timeline;

namespace Concord.Casework.Disagreements;

/// <summary>Finds claims that cannot all be so. A missed disagreement is better than a false one.</summary>
internal static class DisagreementFinder
{
    private const int MostInCluster = 60;

    /// <summary>Disagreements in the order of the clusters concerned, then of kind.</summary>
    public static List<DisagreementDraft> Find(
        CaseMaterial material, ActorRegistry actors, StoryMap stories, ImmutableArray<CopyLink> copies, ImmutableArray<ClaimCluster> clusters, OriginMap origins)
    {
        int[] clusterOf = new int[material.Places.Length];
        List<ClaimView> views = [];
        List<DisagreementDraft> found = [];
        InsideClusters inside = new(material, new StoryDates(material, stories));
        for (int cluster = 0; cluster < clusters.Length; cluster++)
        {
            List<ClaimView> own = [];
            HashSet<(int, string)> wordings = [];
            foreach (int claim in clusters[cluster].Claims)
            {
                clusterOf[claim] = cluster;
                // The same words from the same root are one voice, however many copies carry them.
                if (own.Count < MostInCluster && wordings.Add((origins.OfClaim[claim], material.Quote(claim))))
                {
                    own.Add(ClaimView.Of(material, actors, claim, cluster, origins.OfClaim[claim]));
                }
            }

            views.AddRange(own);
            found.AddRange(own.Count > 1 ? inside.Find(own) : []);
        }

        found.AddRange(new ValueConflicts(material, stories.GroupOf).Find(views));
        HashSet<(DisagreementKind, int, int)> known = [.. found.Select(KeyOf)];
        found.AddRange(new Oppositions(material, stories.GroupOf).Find(views).Where(draft => known.Add(KeyOf(draft))));
        foreach (DisagreementDraft draft in new RewriteConflicts(material, stories, clusterOf).Find(copies))
        {
            if (!found.Exists(other => other.Kind == draft.Kind && draft.Sides.TrueForAll(side => other.Sides.Exists(row => row.Claims.Intersect(side.Claims).Any()))))
            {
                found.Add(draft);
            }
        }

        return [.. found.OrderBy(draft => draft.Clusters.Min).ThenBy(draft => draft.Kind).ThenBy(draft => draft.Sides[0].Claims[0])];
    }

    private static (DisagreementKind, int, int) KeyOf(DisagreementDraft draft) => (draft.Kind, draft.Clusters.Min, draft.Clusters.Max);
}
