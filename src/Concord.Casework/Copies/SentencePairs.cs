using Concord.Casework.Stories;

namespace Concord.Casework.Copies;

/// <summary>Two sentences that say the same in the same order.</summary>
/// <param name="First">First and last word index in one document.</param>
/// <param name="Second">First and last word index in the other.</param>
/// <param name="Likeness">Share of the rare words of the first that come in the same order in the second, 0 to 1.</param>
internal readonly record struct SentencePair((int From, int To) First, (int From, int To) Second, double Likeness);

/// <summary>Finds, for each sentence, the one in another document whose rare words come in the same order.</summary>
internal sealed class SentencePairs
{
    /// <summary>From here on one sentence is a rewording of the other.</summary>
    private const double Reworded = 0.4;

    private readonly TermTable table;
    private readonly int leastStems, leastShared;
    private readonly double rarest = Math.Log(Background.Documents + 1);

    /// <param name="table">Numbers of the words.</param>
    /// <param name="leastStems">Words with content that a sentence must have.</param>
    /// <param name="leastShared">Of these, how many must be in both.</param>
    public SentencePairs(TermTable table, int leastStems = 5, int leastShared = 4)
    {
        this.table = table;
        this.leastStems = leastStems;
        this.leastShared = leastShared;
    }

    /// <summary>Pairs in the order of <paramref name="one"/>, and the share of its rare words that they cover.</summary>
    public (List<SentencePair> Pairs, double Covered, double Sentences) Find(List<LightWord> one, List<LightWord> two)
    {
        List<(int From, int To)> others = Sentences(two);
        Dictionary<int, List<int>> byStem = [];
        for (int s = 0; s < others.Count; s++)
        {
            for (int i = others[s].From; i < others[s].To; i++)
            {
                if (two[i].Stem >= 0)
                {
                    if (!byStem.TryGetValue(two[i].Stem, out List<int>? list))
                    {
                        byStem[two[i].Stem] = list = [];
                    }

                    if (list.Count == 0 || list[^1] != s)
                    {
                        list.Add(s);
                    }
                }
            }
        }

        List<SentencePair> pairs = [];
        double all = 0, covered = 0;
        int counted = 0;
        foreach ((int From, int To) sentence in Sentences(one))
        {
            double weight = WeightOf(one, sentence);
            SentencePair best = Best(one, sentence, weight, two, others, byStem);
            all += weight;
            counted++;
            if (best.Likeness >= Reworded)
            {
                pairs.Add(best);
                covered += best.Likeness * weight;
            }
        }

        return (pairs, all > 0 ? covered / all : 0, counted > 0 ? (double)pairs.Count / counted : 0);
    }

    private SentencePair Best(
        List<LightWord> one, (int From, int To) sentence, double weight, List<LightWord> two, List<(int From, int To)> others,
        Dictionary<int, List<int>> byStem)
    {
        SortedDictionary<int, int> shared = [];
        HashSet<int> stems = [];
        for (int i = sentence.From; i < sentence.To; i++)
        {
            if (one[i].Stem >= 0 && stems.Add(one[i].Stem) && byStem.TryGetValue(one[i].Stem, out List<int>? list))
            {
                foreach (int other in list)
                {
                    shared[other] = shared.GetValueOrDefault(other) + 1;
                }
            }
        }

        SentencePair best = default;
        foreach ((int other, int count) in shared)
        {
            if (count >= leastShared)
            {
                double likeness = InOrder(one, sentence, two, others[other]) / weight;
                best = likeness > best.Likeness ? new SentencePair(sentence, others[other], likeness) : best;
            }
        }

        return best;
    }

    /// <summary>Weight of the longest common subsequence of stems.</summary>
    private double InOrder(List<LightWord> one, (int From, int To) first, List<LightWord> two, (int From, int To) second)
    {
        double[] row = new double[second.To - second.From + 1];
        for (int i = first.From; i < first.To; i++)
        {
            int stem = one[i].Stem;
            if (stem < 0)
            {
                continue;
            }

            double diagonal = 0, weight = RarityOf(stem);
            for (int j = 1; j < row.Length; j++)
            {
                double above = row[j];
                double match = two[second.From + j - 1].Stem == stem ? diagonal + weight : 0;
                row[j] = Math.Max(Math.Max(above, row[j - 1]), match);
                diagonal = above;
            }
        }

        return row[^1];
    }

    private double WeightOf(List<LightWord> words, (int From, int To) sentence)
    {
        double weight = 0;
        for (int i = sentence.From; i < sentence.To; i++)
        {
            weight += words[i].Stem >= 0 ? RarityOf(words[i].Stem) : 0;
        }

        return weight;
    }

    private double RarityOf(int stem) => rarest - Math.Log(Background.Of(table[stem]) + 1);

    /// <summary>Sentences with words enough.</summary>
    private List<(int From, int To)> Sentences(List<LightWord> words)
    {
        List<(int From, int To)> sentences = [];
        int from = 0;
        while (from < words.Count)
        {
            int to = from, stems = 0;
            while (to < words.Count && words[to].Sentence == words[from].Sentence)
            {
                stems += words[to].Stem >= 0 ? 1 : 0;
                to++;
            }

            if (stems >= leastStems)
            {
                sentences.Add((from, to));
            }

            from = to;
        }

        return sentences;
    }
}
