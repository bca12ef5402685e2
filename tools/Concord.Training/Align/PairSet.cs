using Concord.Casework;
using Concord.Casework.Findings;

namespace Concord.Training.Align;

/// <summary>Labelled pairs of claims as features.</summary>
internal sealed class PairSet
{
    public List<double[]> Features { get; } = [];

    public List<bool> Labels { get; } = [];

    public double[] Weights { get; private set; } = [];

    public void Weigh(int within, int own, double between, double share, double positiveWeight)
    {
        Weights = new double[Labels.Count];
        for (int i = 0; i < Weights.Length; i++)
        {
            Weights[i] = (Labels[i] ? positiveWeight : 1) * (i < within ? 1.0 / within : i < own ? between / (own - within) : share / (Weights.Length - own)) ;
        }
    }

    /// <summary>Adds every pair of claims whose facts are known; a pair that overlaps in its document is left out.</summary>
    public void Add(CaseMaterial material, Dictionary<int, HashSet<string>> factsOf, bool between = false)
    {
        AlignmentMaterial prepared = AlignmentMaterial.Prepare(material, NewsLexicon.Default);
        PairFeatures pairs = new(prepared.Vocabulary, prepared.Documents);
        Dictionary<int, HashSet<string>> byProfile = [];
        for (int p = 0; p < prepared.Profiles.Length; p++)
        {
            foreach (int claim in prepared.Members[p])
            {
                if (factsOf.TryGetValue(claim, out HashSet<string>? facts))
                {
                    if (!byProfile.TryGetValue(p, out HashSet<string>? known))
                    {
                        byProfile[p] = known = [];
                    }

                    known.UnionWith(facts);
                }
            }
        }

        int[] profiles = [.. byProfile.Keys.Order()];
        for (int i = 0; i < profiles.Length; i++)
        {
            for (int j = i + 1; j < profiles.Length; j++)
            {
                ClaimProfile a = prepared.Profiles[profiles[i]], b = prepared.Profiles[profiles[j]];
                if (a.Document == b.Document && a.Source.Span.Overlaps(b.Source.Span))
                {
                    continue;
                }

                bool sameCase = a.Document == b.Document || byProfile[profiles[i]].First().Split('/')[0] == byProfile[profiles[j]].First().Split('/')[0];
                if (between && sameCase)
                {
                    continue;
                }

                double[] features = new double[PairFeatures.Count];
                pairs.Fill(a, b, features);
                Features.Add(features);
                Labels.Add(byProfile[profiles[i]].Overlaps(byProfile[profiles[j]]));
            }
        }
    }

    /// <summary>By claim: the facts whose mentions it covers best.</summary>
    public static Dictionary<int, HashSet<string>> Facts(LabelledCase labelled)
    {
        Dictionary<int, HashSet<string>> facts = [];
        for (int m = 0; m < labelled.Mentions.Length; m++)
        {
            if (labelled.Matched[m] >= 0)
            {
                if (!facts.TryGetValue(labelled.Matched[m], out HashSet<string>? set))
                {
                    facts[labelled.Matched[m]] = set = [];
                }

                set.Add(labelled.Mentions[m].Fact);
            }
        }

        return facts;
    }
}
