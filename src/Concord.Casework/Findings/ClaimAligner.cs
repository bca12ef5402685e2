using System.Collections.Immutable;
using Concord.Casework.Stories;

namespace Concord.Casework.Findings;

/// <summary>
/// Groups the claims of a case that say the same. Shared telling terms propose pairs; predicate, arguments, numbers, times and polarity decide.
/// </summary>
internal sealed class ClaimAligner(PairModel model, NewsLexicon lexicon)
{
    private const double Absent = -6;
    private const double Floor = -8;
    private const double Ceiling = 5;

    /// <summary>Log-odds of a pair that counts as support: of pairs of news reports judged by hand, three of four at least were right above it.</summary>
    private const double Firm = 2.5;

    /// <summary>Clusters with the shipped model, ordered by their first claim; each claim is in exactly one.</summary>
    public static ImmutableArray<ClaimCluster> Cluster(CaseMaterial material, StoryMap stories, CaseOptions? options = null) =>
        new ClaimAligner(PairModel.Default, NewsLexicon.Default).Run(material, stories, options);

    /// <summary>The same; <paramref name="stories"/> has the documents by their words alone, in the order of <paramref name="material"/>.</summary>
    public ImmutableArray<ClaimCluster> Run(CaseMaterial material, StoryMap stories, CaseOptions? options = null)
    {
        AlignmentMaterial prepared = AlignmentMaterial.Prepare(material, stories, lexicon);
        ClaimProfile[] profiles = prepared.Profiles;
        bool[] crowded = new bool[profiles.Length];
        List<(int First, int Second)> candidates = CandidateIndex.Find(profiles, prepared.Vocabulary, crowded);
        Agglomeration agglomeration = new(crowded, model.Threshold, Absent);
        PairFeatures pairs = new(prepared.Vocabulary, prepared.Documents);
        Dictionary<(int, int), double> scored = [];
        double[] features = new double[PairFeatures.Count];
        Language.Actor?[] speakers = [.. prepared.Members.Select(members => SpeechActors.Of(material, members[0]))];
        foreach ((int first, int second) in candidates)
        {
            ClaimProfile a = profiles[first], b = profiles[second];
            pairs.Fill(a, b, features);
            double logOdds = Math.Clamp(model.LogOdds(features), Floor, Ceiling);
            bool nested = a.Document == b.Document && a.Source.Span.Overlaps(b.Source.Span);
            agglomeration.Add(first, second, logOdds, nested || PairFeatures.ValuesDiffer(features) || SpeechActors.Differ(speakers[first], speakers[second]));
            scored[(first, second)] = logOdds;
        }

        HandMatches byHand = HandMatches.Of(material, prepared, options ?? new CaseOptions());
        foreach ((int first, int second) in byHand.Different)
        {
            agglomeration.Add(first, second, Absent, forbidden: true);
            scored[(first, second)] = Floor;
        }

        foreach ((int first, int second) in byHand.Same)
        {
            agglomeration.Add(first, second, HandMatches.Certain);
            scored[(first, second)] = Ceiling;
        }

        ImmutableArray<ClaimCluster>.Builder clusters = ImmutableArray.CreateBuilder<ClaimCluster>();
        foreach (List<int> group in agglomeration.Run())
        {
            ClaimCluster cluster = Describe(material, prepared, group, scored);
            clusters.Add(cluster with { Why = cluster.Why + byHand.Reason(group) });
        }

        clusters.Sort((x, y) => x.Claims[0].CompareTo(y.Claims[0]));
        return clusters.ToImmutable();
    }

    /// <summary>The claims that firm pairs tie to the statement, directly or through others.</summary>
    private static ImmutableArray<int> Core(AlignmentMaterial prepared, List<int> group, int statement, Dictionary<(int, int), double> scored)
    {
        List<int> reached = [group.Find(profile => prepared.Members[profile].Contains(statement))];
        HashSet<int> known = [.. reached];
        for (int i = 0; i < reached.Count; i++)
        {
            foreach (int other in group)
            {
                (int, int) pair = reached[i] < other ? (reached[i], other) : (other, reached[i]);
                if (!known.Contains(other) && scored.GetValueOrDefault(pair, Floor) >= Firm)
                {
                    known.Add(other);
                    reached.Add(other);
                }
            }
        }

        List<int> claims = [];
        foreach (int profile in reached)
        {
            claims.AddRange(prepared.Members[profile]);
        }

        claims.Sort();
        return [.. claims];
    }

    private static ClaimCluster Describe(
        CaseMaterial material, AlignmentMaterial prepared, List<int> group, Dictionary<(int, int), double> scored)
    {
        List<int> claims = [];
        foreach (int profile in group)
        {
            claims.AddRange(prepared.Members[profile]);
        }

        claims.Sort();
        List<ScoredPair> pairs = [];
        for (int i = 0; i < group.Count; i++)
        {
            for (int j = i + 1; j < group.Count; j++)
            {
                if (scored.TryGetValue((group[i], group[j]), out double logOdds))
                {
                    int first = prepared.Members[group[i]][0], second = prepared.Members[group[j]][0];
                    pairs.Add(new ScoredPair(Math.Min(first, second), Math.Max(first, second), PairModel.Probability(logOdds)));
                }
            }
        }

        int statement = StatementChooser.Choose(material, claims);
        return new ClaimCluster([.. claims], statement, Reason.Of(prepared, group, claims.Count))
        {
            Core = Core(prepared, group, statement, scored),
            Pairs = [.. pairs],
        };
    }
}
