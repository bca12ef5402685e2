using System.Collections.Immutable;
using Concord.Casework.Origins;
using Concord.Casework.Stories;
using Concord.Language;
using Concord.Reading;

namespace Concord.Casework.Copies;

/// <summary>Finds documents that copy, rewrite or quote one another. Never compares all pairs of a large collection.</summary>
internal sealed class CopyFinder
{
    /// <summary>Share of a document's words from which it is a copy.</summary>
    private const double Copy = 0.85;

    /// <summary>
    /// Reports of one event share names, titles and stock phrases: up to a tenth of their words in runs of five. A rewrite
    /// shares more than that outside quotations, and in many places.
    /// </summary>
    private const double Rewrite = 0.12;

    /// <summary>Documents about different events share the standing lines of their outlet.</summary>
    private const double RewriteElsewhere = 0.5;

    private const double Half = 0.5;

    private const int RewriteRuns = 6, LongRun = 25, QuotedWords = 10, SmallStory = 24, MostLinks = 3, MostStoryCandidates = 8;

    /// <summary>A paraphrase keeps the order of rare words in most of its sentences.</summary>
    private const double ParaphraseWords = 0.45, ParaphraseSentences = 0.6;

    private const int ParaphraseLeast = 4;

    /// <summary>Two shorter texts may be alike by chance, or because there is one way to say it.</summary>
    private const int LeastWords = 30;

    private readonly IReadOnlyList<Document> documents;
    private readonly StoryMap stories;
    private readonly TermTable table = new();
    private readonly SentencePairs sentences;
    private readonly ChangeReader changes;
    private readonly Dictionary<int, List<LightWord>> cache = [];
    private readonly HashSet<int> firstPerson;

    private CopyFinder(IReadOnlyList<Document> documents, StoryMap stories)
    {
        this.documents = documents;
        this.stories = stories;
        sentences = new SentencePairs(table);
        changes = new ChangeReader(table);
        firstPerson = [.. ((string[])["i", "my", "me", "mine", "we", "our", "us", "i'm", "i've", "i'll", "i'd", "we're", "we've", "we'll"]).Select(word => table.Add(word))];
    }

    /// <summary>Links in the order of the dependent document, the closest first.</summary>
    public static ImmutableArray<CopyLink> Find(IReadOnlyList<Document> documents, StoryMap stories)
    {
        CopyFinder finder = new(documents, stories);
        List<CopyLink> links = [];
        int story = -1;
        foreach ((int one, int two) in finder.Candidates())
        {
            if (stories.GroupOf[one] != story)
            {
                story = stories.GroupOf[one];
                finder.cache.Clear();
            }

            if (finder.Compare(one, two) is { } link)
            {
                links.Add(link);
            }
        }

        return
        [
            .. links.GroupBy(link => link.Document).OrderBy(group => group.Key).SelectMany(group =>
                group.OrderByDescending(link => link.Share).ThenBy(link => link.From).Take(MostLinks).Select(finder.WithChanges)),
        ];
    }

    /// <summary>Pairs by story: shared fingerprints, and the likest documents of a story.</summary>
    private List<(int One, int Two)> Candidates()
    {
        SortedSet<(int Story, int One, int Two)> pairs = [];
        Fingerprints prints = new();
        bool[] matched = new bool[documents.Count];
        for (int document = 0; document < documents.Count; document++)
        {
            foreach (int other in prints.AddAndFind(document, LightText.Read(documents[document], table)))
            {
                matched[document] = true;
                pairs.Add((stories.GroupOf[other], other, document));
            }
        }

        int[] taken = new int[documents.Count];
        foreach (StoryLink link in stories.Links.OrderByDescending(link => link.Likeness).ThenBy(link => link.First).ThenBy(link => link.Second))
        {
            int story = stories.GroupOf[link.First];
            if (story == stories.GroupOf[link.Second]
                && (stories.Groups[story].Count <= SmallStory || (!matched[link.Second] && taken[link.First]++ < MostStoryCandidates && taken[link.Second]++ < MostStoryCandidates)))
            {
                pairs.Add((story, link.First, link.Second));
            }
        }

        return [.. pairs.Select(pair => (pair.One, pair.Two))];
    }

    private CopyLink? Compare(int one, int two)
    {
        (int from, int document) = Direct(one, two);
        List<LightWord> words = WordsOf(document), others = WordsOf(from);
        if (Math.Min(words.Count, others.Count) < LeastWords)
        {
            return null;
        }

        List<WordRun> runs = WordRuns.Find(words, others);
        Overlap overlap = Overlap.Of(words, others, runs, firstPerson.Contains);
        if (Math.Max(overlap.Share, overlap.ShareOfOther) >= Copy)
        {
            return Link(DerivationKind.Copy);
        }

        bool manyRuns = overlap.Runs >= RewriteRuns || overlap.Longest >= LongRun || overlap.Own >= 2 * Rewrite;
        bool sameStory = stories.GroupOf[one] == stories.GroupOf[two];
        double least = sameStory ? Rewrite : RewriteElsewhere;
        if (manyRuns && overlap.Own >= least && (overlap.Spread >= least / 2 || overlap.Own >= Half))
        {
            return Link(DerivationKind.Rewrite);
        }

        if (!sameStory)
        {
            return overlap.LongestQuoted >= QuotedWords ? Link(DerivationKind.Quote) : null;
        }

        List<LightWord> own = Overlap.OwnWords(words, firstPerson.Contains), ownOther = Overlap.OwnWords(others, firstPerson.Contains);
        (List<SentencePair> pairs, double covered, double share) = sentences.Find(own, ownOther);
        (_, double coveredBack, double shareBack) = sentences.Find(ownOther, own);
        if (pairs.Count >= ParaphraseLeast
            && ((covered >= ParaphraseWords && share >= ParaphraseSentences) || (coveredBack >= ParaphraseWords && shareBack >= ParaphraseSentences)))
        {
            return Link(DerivationKind.Rewrite) with { Share = Math.Max(overlap.Share, covered) };
        }

        return overlap.LongestQuoted >= QuotedWords ? Link(DerivationKind.Quote) : null;

        CopyLink Link(DerivationKind kind) => new(
            document, from, Math.Round(overlap.Share, 4), kind, SpansOf(words, runs, kind == DerivationKind.Quote), []);
    }

    private CopyLink WithChanges(CopyLink link)
    {
        if (link.Kind == DerivationKind.Quote)
        {
            return link;
        }

        List<LightWord> words = LightText.Read(documents[link.Document], table), others = LightText.Read(documents[link.From], table);
        List<SentencePair> pairs = sentences.Find(words, others).Pairs;
        Document document = documents[link.Document], from = documents[link.From];
        HashSet<string> known = [.. from.Credits.Select(credit => credit.Source.Of(from.Text))];
        IEnumerable<string> credits = document.Credits.Select(credit => credit.Source.Of(document.Text)).Where(name => !known.Contains(name))
            .Distinct(StringComparer.OrdinalIgnoreCase).Select(static name => $"credit to “{name}” added");
        return link with { Changes = [.. changes.Read(document.Text, words, from.Text, others, pairs), .. credits] };
    }

    /// <summary>The later has it from the earlier; else the one that credits an agency from that agency; else the later name from the earlier.</summary>
    private (int From, int To) Direct(int one, int two)
    {
        Document first = documents[one], second = documents[two];
        if (first.PublishedDate is { } a && second.PublishedDate is { } b && a != b)
        {
            return a < b ? (one, two) : (two, one);
        }

        bool firstIsAgency = Credits(second, first), secondIsAgency = Credits(first, second);
        if (firstIsAgency != secondIsAgency)
        {
            return firstIsAgency ? (one, two) : (two, one);
        }

        bool firstCredits = first.WireCredit is { Length: > 0 }, secondCredits = second.WireCredit is { Length: > 0 };
        return firstCredits == secondCredits ? (Math.Min(one, two), Math.Max(one, two)) : firstCredits ? (one, two) : (two, one);
    }

    private static bool Credits(Document document, Document agency) =>
        document.WireCredit is { Length: > 0 } credit && agency.Publisher is { Length: > 0 } publisher && Outlets.KeyOf(credit) == Outlets.KeyOf(publisher);

    private List<LightWord> WordsOf(int document)
    {
        if (!cache.TryGetValue(document, out List<LightWord>? words))
        {
            cache[document] = words = LightText.Read(documents[document], table);
        }

        return words;
    }

    private static ImmutableArray<TextSpan> SpansOf(List<LightWord> words, List<WordRun> runs, bool quotedOnly)
    {
        ImmutableArray<TextSpan>.Builder spans = ImmutableArray.CreateBuilder<TextSpan>();
        foreach (WordRun run in runs)
        {
            if (!quotedOnly || words[run.First + (run.Length / 2)].IsQuoted)
            {
                spans.Add(new TextSpan(words[run.First].Start, words[run.First + run.Length - 1].End));
            }
        }

        return spans.ToImmutable();
    }
}
