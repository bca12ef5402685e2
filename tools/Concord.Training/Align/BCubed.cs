using Concord.Casework.Findings;
using Concord.Language;

namespace Concord.Training.Align;

/// <summary>Strict B-cubed of clusters against hand-marked facts; a mention no claim covers scores 0.</summary>
internal static class BCubed
{
    public static (double Precision, double Recall, double F1, double Coverage) Score(LabelledCase labelled, IReadOnlyList<ClaimCluster> found)
    {
        int[] clusterOf = new int[labelled.Material.Places.Length];
        for (int c = 0; c < found.Count; c++)
        {
            foreach (int claim in found[c].Claims)
            {
                clusterOf[claim] = c;
            }
        }

        int count = labelled.Mentions.Length;
        int[] cluster = new int[count];
        for (int i = 0; i < count; i++)
        {
            cluster[i] = labelled.Matched[i] >= 0 ? clusterOf[labelled.Matched[i]] : -1 - i;
        }

        Dictionary<(int, string), int> sizes = [];
        Dictionary<string, int> facts = [];
        for (int i = 0; i < count; i++)
        {
            (int, string Fact) key = (cluster[i], labelled.Mentions[i].Fact);
            sizes[key] = sizes.GetValueOrDefault(key) + 1;
            facts[key.Fact] = facts.GetValueOrDefault(key.Fact) + 1;
        }

        HashSet<int> riders = Riders(labelled, cluster, sizes);
        double precision = 0, recall = 0, covered = 0;
        for (int i = 0; i < count; i++)
        {
            if (labelled.Matched[i] < 0)
            {
                continue;
            }

            covered++;
            int same = 0, wrong = 0;
            for (int j = 0; j < count; j++)
            {
                if (cluster[j] == cluster[i])
                {
                    bool equal = labelled.Mentions[j].Fact == labelled.Mentions[i].Fact;
                    same += equal ? 1 : 0;
                    wrong += !equal && !riders.Contains(j) ? 1 : 0;
                }
            }

            precision += (double)same / (same + wrong);
            recall += (double)same / facts[labelled.Mentions[i].Fact];
        }

        precision /= count;
        recall /= count;
        return (precision, recall, precision + recall > 0 ? 2 * precision * recall / (precision + recall) : 0, covered / count);
    }

    /// <summary>Mentions whose anchor shares text with one of another fact in the same cluster, the rarer fact of the two.</summary>
    private static HashSet<int> Riders(LabelledCase labelled, int[] cluster, Dictionary<(int, string), int> sizes)
    {
        HashSet<int> riders = [];
        for (int j = 0; j < cluster.Length; j++)
        {
            for (int i = 0; i < j; i++)
            {
                FactMention a = labelled.Mentions[i], b = labelled.Mentions[j];
                if (a.Fact != b.Fact && a.Document == b.Document && cluster[i] == cluster[j]
                    && a.Span is TextSpan x && b.Span is TextSpan y && x.Overlaps(y))
                {
                    riders.Add(sizes[(cluster[i], a.Fact)] < sizes[(cluster[j], b.Fact)] ? i : j);
                }
            }
        }

        return riders;
    }
}
