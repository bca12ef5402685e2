using System.Collections.Immutable;
using Concord.Casework.Copies;
using Concord.Casework.Stories;
using Concord.Reading;

namespace Concord.Casework.Disagreements;

/// <summary>Words that differ between two sentences that otherwise say the same.</summary>
/// <param name="One">Document of the first sentence; the rewrite where one is known.</param>
/// <param name="Two">Document of the second.</param>
/// <param name="Mine">Words of the first that the second lacks.</param>
/// <param name="Theirs">Words of the second in their place.</param>
/// <param name="First">All words of the first sentence.</param>
/// <param name="Second">All words of the second.</param>
/// <param name="MineAt">Where the words of the first start, or the word behind them where it has none.</param>
/// <param name="TheirsAt">The same in the second.</param>
/// <param name="IsDerived">Whether the first document is known to depend on the second.</param>
/// <param name="IsOnly">Whether the sentences differ nowhere else.</param>
internal sealed record Gap(
    int One, int Two, ImmutableArray<GapWord> Mine, ImmutableArray<GapWord> Theirs,
    ImmutableArray<GapWord> First, ImmutableArray<GapWord> Second, int MineAt, int TheirsAt, bool IsDerived, bool IsOnly);

/// <summary>A word in lower case, and where it starts.</summary>
internal readonly record struct GapWord(int Start, string Word, bool IsCapital);

/// <summary>Lays sentences of related documents side by side and tells where their words differ.</summary>
internal sealed class RewordedSentences
{
    private const int LongestGap = 7, SmallStory = 12, LeastStems = 4, LeastShared = 3, LeastWords = 6;
    private const double Rewritten = 0.5, Alike = 0.7, Kept = 0.55;

    private readonly CaseMaterial material;
    private readonly TermTable table = new();
    private readonly SentencePairs sentences;
    private readonly SortedDictionary<int, List<LightWord>> cache = [];

    public RewordedSentences(CaseMaterial material)
    {
        this.material = material;
        sentences = new SentencePairs(table, LeastStems, LeastShared);
    }

    /// <summary>Gaps by pair of documents: the derived ones, and all of a small story.</summary>
    public IEnumerable<Gap> Find(StoryMap stories, ImmutableArray<CopyLink> copies)
    {
        SortedSet<(int One, int Two)> derived = [.. copies.Where(copy => copy.Kind != DerivationKind.Quote).Select(copy => (copy.Document, copy.From))];
        List<(int One, int Two, bool IsDerived)> pairs = [.. derived.Select(pair => (pair.One, pair.Two, true))];
        foreach (List<int> story in stories.Groups)
        {
            for (int i = 0; i < story.Count && story.Count <= SmallStory; i++)
            {
                for (int j = i + 1; j < story.Count; j++)
                {
                    if (!derived.Contains((story[i], story[j])) && !derived.Contains((story[j], story[i])))
                    {
                        pairs.Add((story[i], story[j], false));
                    }
                }
            }
        }

        return pairs.SelectMany(pair => Compare(pair.One, pair.Two, pair.IsDerived));
    }

    private IEnumerable<Gap> Compare(int one, int two, bool isDerived)
    {
        List<LightWord> words = WordsOf(one), others = WordsOf(two);
        foreach (SentencePair pair in sentences.Find(words, others).Pairs)
        {
            List<(int First, int Second)> anchors = ChangeReader.Anchors(words, pair.First, others, pair.Second);
            int longest = Math.Max(pair.First.To - pair.First.From, pair.Second.To - pair.Second.From);
            bool alike = anchors.Count - 1 >= Kept * longest;
            if (isDerived ? pair.Likeness < Rewritten : pair.Likeness < Alike || !alike)
            {
                continue;
            }

            ImmutableArray<GapWord> first = Cut(words, pair.First.From, pair.First.To), second = Cut(others, pair.Second.From, pair.Second.To);
            List<(int I, int NextI, int J, int NextJ)> gaps = Gaps(pair, anchors);

            // Short sentences have little to be known by, so all but one thing must be the same.
            if (gaps.Count > 1 && Math.Min(first.Length, second.Length) < LeastWords)
            {
                continue;
            }

            foreach ((int i, int nextI, int j, int nextJ) in gaps)
            {
                if (nextI - i <= LongestGap && nextJ - j <= LongestGap)
                {
                    yield return new Gap(
                        one, two, Cut(words, i, nextI), Cut(others, j, nextJ), first, second,
                        words[Math.Min(i, pair.First.To - 1)].Start, others[Math.Min(j, pair.Second.To - 1)].Start, isDerived, gaps.Count == 1);
                }
            }
        }
    }

    private static List<(int I, int NextI, int J, int NextJ)> Gaps(SentencePair pair, List<(int First, int Second)> anchors)
    {
        List<(int, int, int, int)> gaps = [];
        int i = pair.First.From, j = pair.Second.From;
        foreach ((int nextI, int nextJ) in anchors)
        {
            if (nextI > i || nextJ > j)
            {
                gaps.Add((i, nextI, j, nextJ));
            }

            (i, j) = (nextI + 1, nextJ + 1);
        }

        return gaps;
    }

    private ImmutableArray<GapWord> Cut(List<LightWord> words, int from, int to) =>
        [.. words[from..to].Select(word => new GapWord(word.Start, table[word.Word], word.IsCapital))];

    private List<LightWord> WordsOf(int document)
    {
        if (!cache.TryGetValue(document, out List<LightWord>? words))
        {
            Document source = material.Documents[document].Document;
            cache[document] = words = LightText.Read(source, table);
        }

        return words;
    }
}
