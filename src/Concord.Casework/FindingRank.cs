using System.Collections.Immutable;
using System.Globalization;
using Concord.Casework.Findings;
using Concord.Casework.Origins;
using Concord.Casework.Stories;
using Concord.Evidence;
using Concord.Language;
using Concord.Reading;

namespace Concord.Casework;

/// <summary>
/// How much a finding matters: support by independent origins and documents, closeness to what titles and leads tell,
/// position, definite detail, and novelty beside the findings above it.
/// </summary>
internal sealed class FindingRank
{
    private const int MostGreedy = 60, TopStems = 8;

    private readonly CaseMaterial material;
    private readonly StoryMap stories;
    private readonly OriginMap origins;
    private readonly TermTable table = new();
    private readonly Dictionary<int, double>[] centre;

    public FindingRank(CaseMaterial material, StoryMap stories, OriginMap origins)
    {
        this.material = material;
        this.origins = origins;
        this.stories = stories;
        centre = new Dictionary<int, double>[stories.Groups.Count];
        for (int story = 0; story < centre.Length; story++)
        {
            centre[story] = CentreOf(stories.Groups[story]);
        }
    }

    /// <summary>Numbers of the clusters, best first, with their ranks, which never rise.</summary>
    public List<(int Cluster, double Rank)> Order(ImmutableArray<ClaimCluster> clusters, ImmutableArray<Finding> findings)
    {
        List<(int Cluster, double Rank)> pool = [];
        HashSet<int>[] stems = new HashSet<int>[clusters.Length];
        for (int i = 0; i < clusters.Length; i++)
        {
            stems[i] = StemsOf(findings[i].Statement);
            pool.Add((i, Score(clusters[i], findings[i], stems[i])));
        }

        pool.Sort(Compare);
        List<(int Cluster, double Rank)> result = [];
        List<HashSet<int>> chosen = [];
        int greedy = Math.Min(MostGreedy, pool.Count);
        List<(int Cluster, double Rank)> head = pool[..Math.Min(pool.Count, greedy * 2)];
        double[] alike = new double[clusters.Length];
        while (chosen.Count < greedy)
        {
            (int Cluster, double Rank) best = default;
            int at = -1;
            for (int i = 0; i < head.Count; i++)
            {
                (int Cluster, double Rank) candidate = (head[i].Cluster, head[i].Rank - (Sameness * alike[head[i].Cluster]));
                if (at < 0 || Compare(candidate, best) < 0)
                {
                    (best, at) = (candidate, i);
                }
            }

            head.RemoveAt(at);
            result.Add(best);
            chosen.Add(stems[best.Cluster]);
            foreach ((int cluster, _) in head)
            {
                alike[cluster] = Math.Max(alike[cluster], Overlap(stems[cluster], stems[best.Cluster]));
            }
        }

        HashSet<int> done = [.. result.Select(row => row.Cluster)];
        double ceiling = result.Count > 0 ? result[^1].Rank : 0;
        result.AddRange(pool.Where(row => !done.Contains(row.Cluster)).Select(row => (row.Cluster, Math.Min(row.Rank, ceiling))));
        return result;
    }

    private const double Sameness = 2.5, Fragment = 2.2, OldNews = 1.2;

    private static int Compare((int Cluster, double Rank) x, (int Cluster, double Rank) y) =>
        x.Rank != y.Rank ? y.Rank.CompareTo(x.Rank) : x.Cluster.CompareTo(y.Cluster);

    private double Score(ClaimCluster cluster, Finding finding, HashSet<int> stems)
    {
        int document = material.Places[cluster.Representative].Document;
        int story = stories.GroupOf[document];
        double score = (1.2 * Math.Log(1 + finding.IndependentOrigins)) + (0.4 * Math.Log(1 + finding.Documents));
        // What one source said, told by many who do not copy one another, matters though it has one origin.
        score += 1.6 * Math.Log(1 + cluster.Claims.Select(claim => origins.GroupOf[material.Places[claim].Document]).Distinct().Count());
        score += 2.2 * Centrality(stems, story) * Math.Log(1 + stories.Groups[story].Count);
        score += 0.9 * Math.Log2(1 + Position(cluster));
        score += Detail(cluster.Representative);
        score -= Weakness(cluster.Representative, stems.Count);
        score += finding.State switch
        {
            FindingState.Corroborated => 0.8,
            FindingState.Disputed => 0.6,
            FindingState.SingleOrigin => 0.3,
            _ => 0,
        };
        return score - (finding.IsUnknown ? 0.4 : 0);
    }

    /// <summary>0 to about 1: how central the most central words of the statement are to titles and leads.</summary>
    private double Centrality(HashSet<int> stems, int story)
    {
        List<double> weights = [.. stems.Select(stem => centre[story].GetValueOrDefault(stem)).Where(weight => weight > 0)];
        weights.Sort((x, y) => y.CompareTo(x));
        double sum = 0;
        for (int i = 0; i < Math.Min(TopStems, weights.Count); i++)
        {
            sum += weights[i];
        }

        return sum / TopStems;
    }

    /// <summary>Sum over reports that do not copy one another: 1 where it is told first, towards 0 further down.</summary>
    private double Position(ClaimCluster cluster)
    {
        SortedDictionary<int, int> first = [];
        foreach (int claim in cluster.Claims)
        {
            int document = origins.GroupOf[material.Places[claim].Document];
            int sentence = material.ClaimAt(claim).Sentence;
            first[document] = Math.Min(sentence, first.GetValueOrDefault(document, int.MaxValue));
        }

        return first.Values.Sum(sentence => 1.0 / (1 + (sentence / 3.0)));
    }

    private double Detail(int claim)
    {
        Claim source = material.ClaimAt(claim);
        AnalyzedText analysis = material.DocumentOf(claim).Analysis;
        int names = TextIndex.EntitiesIn(analysis, source.Span).Count(), numbers = 0;

        for (int i = TextIndex.FirstToken(analysis, source.Span.Start); i < analysis.Tokens.Length && analysis.Tokens[i].Span.Start < source.Span.End; i++)
        {
            numbers += analysis.Tokens[i].Upos == Upos.Num ? 1 : 0;
        }

        return (0.2 * Math.Min(3, names)) + (0.2 * Math.Min(2, numbers)) + (source.Time is null ? 0 : 0.2);
    }

    /// <summary>A fragment, a heading or a clause that leans on what went before tells little on its own.</summary>
    private double Weakness(int claim, int stems)
    {
        Claim source = material.ClaimAt(claim);
        AnalyzedText analysis = material.DocumentOf(claim).Analysis;
        double weakness = stems < 3 ? 2.5 : stems < 5 ? 0.8 : 0;
        if (source.Head >= 0 && source.Head < analysis.Tokens.Length)
        {
            Token head = analysis.Tokens[source.Head];
            weakness += head.Upos is Upos.Verb or Upos.Aux || HasChild(analysis, source, "cop") ? 0 : 0.8;
        }

        bool ownSubject = source.Subject >= 0 && source.Subject < analysis.Tokens.Length && source.Span.Contains(analysis.Tokens[source.Subject].Span);
        weakness += ownSubject ? (analysis.Tokens[source.Subject].Upos == Upos.Pron ? 0.7 : 0) : IsParticiple(analysis, source) ? Fragment : 0.9;
        weakness += HasChild(analysis, source, "mark") ? 0.4 : 0;
        weakness += IsBackground(claim, source) ? OldNews : 0;
        weakness += source.Modality is Modality.Conditional ? 0.5 : 0;
        return weakness + (source.IsHeading ? 0.3 : 0);
    }

    /// <summary>What happened in a year before the last one is told to explain, not as news.</summary>
    private bool IsBackground(int claim, Claim source)
    {
        const int YearDigits = 4;
        return source.Time is { Length: >= YearDigits } time && material.DocumentOf(claim).Document.PublishedDate is { } published
            && int.TryParse(time.AsSpan(0, YearDigits), NumberStyles.None, CultureInfo.InvariantCulture, out int year) && year < published.Year - 1;
    }

    /// <summary>"Delivered in Downing Street", "working at the palace": a clause that hangs from another's noun.</summary>
    private static bool IsParticiple(AnalyzedText analysis, Claim source) =>
        source.Head >= 0 && source.Head < analysis.Tokens.Length && analysis.Tokens[source.Head].Xpos is "VBG" or "VBN" or "VB" && !HasChild(analysis, source, "aux");

    private static bool HasChild(AnalyzedText analysis, Claim source, string relation)
    {
        for (int i = TextIndex.FirstToken(analysis, source.Span.Start); i < analysis.Tokens.Length && analysis.Tokens[i].Span.Start < source.Span.End; i++)
        {
            if (analysis.Tokens[i].Head == source.Head && analysis.Tokens[i].Deprel.StartsWith(relation, StringComparison.Ordinal))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Stems of titles and leads: the share of the story's reports that lead with each, times its rarity in general.</summary>
    private Dictionary<int, double> CentreOf(List<int> group)
    {
        const int LeadCharacters = 500;
        Dictionary<int, int> counts = [];
        foreach (int number in group)
        {
            Document document = material.Documents[number].Document;
            HashSet<int> seen = StemsOf(RawProfile.TitleOf(document));
            List<LightWord> words = LightText.Read(document, table, LeadCharacters + 1500);
            foreach (LightWord word in words)
            {
                if (word.Stem >= 0 && word.Start < words[0].Start + LeadCharacters)
                {
                    seen.Add(word.Stem);
                }
            }

            foreach (int stem in seen)
            {
                counts[stem] = counts.GetValueOrDefault(stem) + 1;
            }
        }

        Dictionary<int, double> weights = [];
        double rarest = Math.Log(Background.Documents + 1);
        foreach ((int stem, int count) in counts)
        {
            double rarity = Math.Log((Background.Documents + 1.0) / (Background.Of(table[stem]) + 1)) / rarest;
            weights[stem] = rarity * count / group.Count;
        }

        return weights;
    }

    private HashSet<int> StemsOf(string text)
    {
        List<LightWord> words = [];
        int sentence = 0;
        LightText.Read(text, new TextSpan(0, text.Length), table, words, ref sentence);
        HashSet<int> stems = [];
        foreach (LightWord word in words)
        {
            if (word.Stem >= 0)
            {
                stems.Add(word.Stem);
            }
        }

        return stems;
    }

    private static double Overlap(HashSet<int> one, HashSet<int> two)
    {
        int shared = one.Count(two.Contains);
        int smaller = Math.Min(one.Count, two.Count);
        return smaller == 0 ? 0 : (double)shared / smaller;
    }
}
