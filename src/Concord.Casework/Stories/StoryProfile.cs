using System.Globalization;
using Concord.Language;
using Concord.Reading;

namespace Concord.Casework.Stories;

/// <summary>What a document is about, as vectors over a whole collection, and when it was published.</summary>
/// <param name="Body">All stems; those of the title count twice more.</param>
/// <param name="Lead">Stems of the first 600 characters and the title.</param>
/// <param name="Names">Stems written with a capital.</param>
/// <param name="Pairs">Pairs of adjacent stems, hashed.</param>
/// <param name="Title">Stems of the title.</param>
/// <param name="Day">Day number of publication, or -1 where unknown.</param>
internal sealed record StoryProfile(TermVector Body, TermVector Lead, TermVector Names, TermVector Pairs, TermVector Title, int Day)
{
    private const double Threshold = 4.75;
    private const int StableBuckets = 1 << 24;

    /// <summary>Likeness from which documents tell one event.</summary>
    public static double SameEvent => Threshold;

    /// <summary>Whether dates allow one event at all.</summary>
    public static int MostDays => 10;

    /// <summary>How alike two documents are; see <see cref="SameEvent"/>. Shared phrases and title words in the other's lead weigh most.</summary>
    public double LikenessTo(StoryProfile other)
    {
        double titleInLead = (Title.Dot(other.Lead) + other.Title.Dot(Lead)) / 2;
        return (2 * Math.Sqrt(Body.Dot(other.Body)))
            + (2 * Math.Sqrt(Lead.Dot(other.Lead)))
            + Math.Sqrt(Names.Dot(other.Names))
            + (7 * Math.Sqrt(Pairs.Dot(other.Pairs)))
            + Math.Sqrt(Title.Dot(other.Title))
            + (4 * Math.Sqrt(titleInLead))
            - DatePenalty(other);
    }

    private double DatePenalty(StoryProfile other)
    {
        if (Day < 0 || other.Day < 0)
        {
            return 1.5;
        }

        return Math.Abs(Day - other.Day) switch { 0 => 0, 1 => 0.5, <= 3 => 3, _ => 6 };
    }

    /// <summary>Profiles of documents, which must be in their final order.</summary>
    public static StoryProfile[] Build(IReadOnlyList<Document> documents)
    {
        TermTable table = new();
        int buckets = BucketsFor(documents.Count);
        RawProfile[] raw = new RawProfile[documents.Count];
        for (int i = 0; i < raw.Length; i++)
        {
            raw[i] = RawProfile.Of(documents[i], table, buckets);
        }

        float[] rarity = RarityOf(raw, table.Count, profile => profile.Body, table);
        float[] pairRarity = RarityOf(raw, buckets, profile => profile.Pairs, null);
        StoryProfile[] profiles = new StoryProfile[raw.Length];
        for (int i = 0; i < raw.Length; i++)
        {
            RawProfile r = raw[i];
            profiles[i] = new StoryProfile(
                r.Body.Weigh(rarity), r.Lead.Weigh(rarity), r.Names.Weigh(rarity), r.Pairs.Weigh(pairRarity), r.Title.Weigh(rarity),
                DayOf(documents[i]));

            // Thousands of documents weigh: what is not needed again goes at once.
            raw[i] = default;
        }

        return profiles;
    }

    /// <summary>The profile of one document by itself: rarity is that of general English, so that no other document matters.</summary>
    public static StoryProfile Alone(Document document)
    {
        TermTable table = new(isStable: true);
        RawProfile raw = RawProfile.Of(document, table, StableBuckets);
        Dictionary<int, float> rarity = [];
        foreach ((string word, int number) in table.Words)
        {
            rarity[number] = (float)Math.Log((Background.Documents + 2.0) / (1 + Background.Of(word)));
        }

        float OfTerm(int term) => rarity[term];
        return new StoryProfile(
            raw.Body.Weigh(OfTerm), raw.Lead.Weigh(OfTerm), raw.Names.Weigh(OfTerm), raw.Pairs.Weigh(static _ => 1f), raw.Title.Weigh(OfTerm),
            DayOf(document));
    }

    /// <summary>Day of publication, or a date that stands alone on one of the first lines, where many sites and archives put it.</summary>
    private static int DayOf(Document document)
    {
        const int MostLines = 5;
        if (document.PublishedDate is { } published)
        {
            return published.DayNumber;
        }

        int lines = 0;
        foreach (ReadOnlySpan<char> line in document.Text.AsSpan().EnumerateLines())
        {
            ReadOnlySpan<char> trimmed = line.Trim();
            if (trimmed.Length == 10
                && DateOnly.TryParseExact(trimmed, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out DateOnly date))
            {
                return date.DayNumber;
            }

            lines += trimmed.IsEmpty ? 0 : 1;
            if (lines == MostLines)
            {
                break;
            }
        }

        return -1;
    }

    private static int BucketsFor(int documents)
    {
        int buckets = 1 << 14;
        while (buckets < 1 << 22 && buckets < (long)documents * 512)
        {
            buckets <<= 1;
        }

        return buckets;
    }

    private static float[] RarityOf(RawProfile[] raw, int terms, Func<RawProfile, TermCounts> view, TermTable? table)
    {
        int[] documents = new int[terms];
        foreach (RawProfile profile in raw)
        {
            foreach (int term in view(profile).Terms)
            {
                documents[term]++;
            }
        }

        float[] rarity = new float[terms];
        double all = raw.Length + Background.Documents + 1;
        // In a large collection a term of one document alone says nothing about its fellows.
        double alone = 200.0 / (200 + raw.Length);
        for (int term = 0; term < terms; term++)
        {
            if (documents[term] > 0)
            {
                int background = table is null ? 0 : Background.Of(table[term]);
                double weight = Math.Log(all / (documents[term] + background));
                rarity[term] = (float)(documents[term] == 1 ? alone * weight : weight);
            }
        }

        return rarity;
    }
}

/// <summary>The counts behind a <see cref="StoryProfile"/>.</summary>
internal readonly record struct RawProfile(TermCounts Body, TermCounts Lead, TermCounts Names, TermCounts Pairs, TermCounts Title)
{
    private const int LeadCharacters = 600, MostCharacters = 8000;

    public static RawProfile Of(Document document, TermTable table, int buckets)
    {
        List<LightWord> title = [];
        int sentence = 0;
        string text = TitleOf(document);
        LightText.Read(text, new TextSpan(0, text.Length), table, title, ref sentence);
        List<LightWord> words = LightText.Read(document, table, MostCharacters);

        List<int> body = [], lead = [], names = [], pairs = [], heading = [];
        int leadEnd = (words.Count > 0 ? words[0].Start : 0) + LeadCharacters;
        LightWord previous = default;
        foreach (LightWord word in words)
        {
            if (word.Stem < 0)
            {
                continue;
            }

            body.Add(word.Stem);
            if (word.Start < leadEnd)
            {
                lead.Add(word.Stem);
            }

            if (word.IsCapital)
            {
                names.Add(word.Stem);
            }

            // Within eight characters, so that one small word may stand between.
            if (body.Count > 1 && word.Start - previous.End < 8)
            {
                pairs.Add(Bucket(previous.Stem, word.Stem, buckets));
            }

            previous = word;
        }

        HashSet<int> inBody = [.. names];
        foreach (LightWord word in title)
        {
            if (word.Stem >= 0)
            {
                heading.Add(word.Stem);
                lead.Add(word.Stem);
                body.Add(word.Stem);
                body.Add(word.Stem);
                if (word.IsCapital && inBody.Contains(word.Stem))
                {
                    names.Add(word.Stem);
                }
            }
        }

        return new RawProfile(TermCounts.Of(body), TermCounts.Of(lead), TermCounts.Of(names), TermCounts.Of(pairs), TermCounts.Of(heading));
    }

    /// <summary>The title, or the first line where it is short enough to be one.</summary>
    public static string TitleOf(Document document)
    {
        if (!string.IsNullOrWhiteSpace(document.Title))
        {
            return document.Title;
        }

        ReadOnlySpan<char> text = document.Text.AsSpan().TrimStart();
        int end = text.IndexOfAny('\r', '\n');
        ReadOnlySpan<char> line = (end < 0 ? text : text[..end]).TrimEnd();
        return line.Length is > 0 and <= 200 ? line.ToString() : "";
    }

    private static int Bucket(int first, int second, int buckets)
    {
        ulong mixed = (((ulong)(uint)first << 32) | (uint)second) * 0x9E3779B97F4A7C15UL;
        return (int)((mixed ^ (mixed >> 29)) >> 16 & (uint)(buckets - 1));
    }
}
