using System.Collections.Immutable;
using Concord.Casework;
using Concord.Casework.Findings;
using Concord.Casework.Stories;

namespace Concord.Training.Align;

/// <summary>Labelled pairs of claims as features, each with the weight that it has in the fit.</summary>
internal sealed class PairSet
{
    /// <summary>How many unlike pairs one like pair counts for: there are far fewer.</summary>
    private const double PositiveWeight = 3;

    public List<double[]> Features { get; } = [];

    public List<bool> Labels { get; } = [];

    public List<double> Weights { get; } = [];

    /// <summary>Adds the pairs of claims whose facts are known; a pair that overlaps in its document is left out.</summary>
    /// <param name="material">The documents and their claims.</param>
    /// <param name="stories">The documents by their words alone.</param>
    /// <param name="factsOf">By claim: the facts that it tells.</param>
    /// <param name="wanted">Which pairs of documents are compared.</param>
    /// <param name="weight">Weight of all of them together.</param>
    public void Add(CaseMaterial material, StoryMap stories, Dictionary<int, HashSet<string>> factsOf, Func<int, int, bool> wanted, double weight)
    {
        AlignmentMaterial prepared = AlignmentMaterial.Prepare(material, stories, NewsLexicon.Default);
        PairFeatures pairs = new(prepared.Vocabulary, prepared.Documents);
        SortedDictionary<int, HashSet<string>> byProfile = ByProfile(prepared, factsOf);
        int[] profiles = [.. byProfile.Keys];
        int before = Features.Count;
        for (int i = 0; i < profiles.Length; i++)
        {
            for (int j = i + 1; j < profiles.Length; j++)
            {
                ClaimProfile a = prepared.Profiles[profiles[i]], b = prepared.Profiles[profiles[j]];
                if ((a.Document == b.Document && a.Source.Span.Overlaps(b.Source.Span)) || !wanted(a.Document, b.Document))
                {
                    continue;
                }

                double[] features = new double[PairFeatures.Count];
                pairs.Fill(a, b, features);
                Features.Add(features);
                Labels.Add(byProfile[profiles[i]].Overlaps(byProfile[profiles[j]]));
            }
        }

        for (int i = before; i < Features.Count; i++)
        {
            Weights.Add((Labels[i] ? PositiveWeight : 1) * weight / (Features.Count - before));
        }
    }

    /// <summary>
    /// Adds pairs of claims of documents about different events that share words, as unlike, and as if the documents told one event: most of
    /// what a report says no other report repeats, and hand-marked facts hold little of that.
    /// </summary>
    public void AddStrangers(CaseMaterial material, StoryMap stories, ImmutableArray<string> eventOf, double weight)
    {
        AlignmentMaterial prepared = AlignmentMaterial.Prepare(material, stories, NewsLexicon.Default);
        PairFeatures pairs = new(prepared.Vocabulary, prepared.Documents);
        List<(int First, int Second)> candidates = CandidateIndex.Find(prepared.Profiles, prepared.Vocabulary, new bool[prepared.Profiles.Length]);
        candidates.RemoveAll(pair => eventOf[prepared.Profiles[pair.First].Document] == eventOf[prepared.Profiles[pair.Second].Document]);
        foreach ((int first, int second) in candidates)
        {
            double[] features = new double[PairFeatures.Count];
            pairs.Fill(prepared.Profiles[first], prepared.Profiles[second], features);
            AsOneEvent(features);
            Add(features, false, weight / candidates.Count);
        }
    }

    /// <summary>Changes the figures to those of two documents that tell one event.</summary>
    private static void AsOneEvent(double[] f)
    {
        f[PairFeatures.Names.IndexOf("documents_unlike")] = 0;
        f[PairFeatures.Names.IndexOf("documents")] = 0.75;
        f[PairFeatures.Names.IndexOf("predicate_and_documents")] = 0.75 * f[PairFeatures.Names.IndexOf("predicate")];
    }

    /// <summary>Adds one pair.</summary>
    public void Add(double[] features, bool label, double weight)
    {
        Features.Add(features);
        Labels.Add(label);
        Weights.Add(weight);
    }

    /// <summary>By claim: the facts whose mentions it covers best.</summary>
    public static Dictionary<int, HashSet<string>> Facts(LabelledCase labelled)
    {
        Dictionary<int, HashSet<string>> facts = [];
        for (int m = 0; m < labelled.Mentions.Length; m++)
        {
            if (labelled.Matched[m] >= 0)
            {
                (facts.TryGetValue(labelled.Matched[m], out HashSet<string>? set) ? set : facts[labelled.Matched[m]] = []).Add(labelled.Mentions[m].Fact);
            }
        }

        return facts;
    }

    private static SortedDictionary<int, HashSet<string>> ByProfile(AlignmentMaterial prepared, Dictionary<int, HashSet<string>> factsOf)
    {
        SortedDictionary<int, HashSet<string>> byProfile = [];
        for (int p = 0; p < prepared.Profiles.Length; p++)
        {
            foreach (int claim in prepared.Members[p])
            {
                if (factsOf.TryGetValue(claim, out HashSet<string>? facts))
                {
                    (byProfile.TryGetValue(p, out HashSet<string>? known) ? known : byProfile[p] = []).UnionWith(facts);
                }
            }
        }

        return byProfile;
    }
}
