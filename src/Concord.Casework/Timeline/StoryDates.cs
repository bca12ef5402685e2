using System.Collections.Immutable;
using System.Globalization;
using Concord.Casework.Stories;
using Concord.Evidence;
using Concord.Language;

namespace Concord.Casework.Timeline;

/// <summary>The dates that the reports of a story give, by which a weekday without a date resolves.</summary>
internal sealed class StoryDates
{
    private readonly SortedDictionary<string, int>[] byStory;
    private readonly DateOnly?[] published;
    private readonly int[] groupOf;
    private readonly SortedDictionary<string, SortedSet<string>>[] yearsOf;

    public StoryDates(CaseMaterial material, StoryMap stories)
    {
        groupOf = stories.GroupOf;
        byStory = new SortedDictionary<string, int>[stories.Groups.Count];
        published = new DateOnly?[stories.Groups.Count];
        yearsOf = new SortedDictionary<string, SortedSet<string>>[stories.Groups.Count];
        for (int story = 0; story < byStory.Length; story++)
        {
            yearsOf[story] = Years(stories.Groups[story].Select(document => material.Documents[document].Analysis));
            byStory[story] = Count(stories.Groups[story].Select(document => material.Documents[document]));
            foreach (int document in stories.Groups[story])
            {
                DateOnly? date = material.Documents[document].Document.PublishedDate;
                published[story] = published[story] is { } known && !(date > known) ? known : date;
            }
        }
    }

    /// <summary>The day that <paramref name="weekday"/> (ISO, 1 is Monday) means in a document's story; null where nothing tells.</summary>
    public string? Resolve(int document, int weekday)
    {
        int story = groupOf[document];
        string? best = null;
        int most = 0;
        foreach ((string value, int count) in byStory[story])
        {
            if (DateOnly.TryParseExact(value, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out DateOnly date)
                && WeekdayOf(date) == weekday && count > most)
            {
                (best, most) = (value, count);
            }
        }

        if (best is null && published[story] is { } last)
        {
            int back = (WeekdayOf(last) - weekday + 7) % 7;
            best = last.AddDays(-back).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        }

        return best;
    }

    /// <summary>A day told without its year takes the one year that the story gives to this day ("June 9" beside "June 9, 2016").</summary>
    public EventTime WithYear(int document, ReadOnlySpan<char> told, EventTime time) =>
        time.Precision == "day" && HasDigit(told) && !told.Contains(time.Date.AsSpan(0, 4), StringComparison.Ordinal)
            && yearsOf[groupOf[document]].TryGetValue(time.Date[5..], out SortedSet<string>? years) && years.Count == 1
        ? time with { Date = string.Concat(years.Min, time.Date.AsSpan(4)) }
        : time;

    private static bool HasDigit(ReadOnlySpan<char> text) => text.ContainsAnyInRange('0', '9');

    /// <summary>By month and day: the years that are told with it.</summary>
    private static SortedDictionary<string, SortedSet<string>> Years(IEnumerable<AnalyzedText> texts)
    {
        SortedDictionary<string, SortedSet<string>> years = new(StringComparer.Ordinal);
        foreach (AnalyzedText text in texts)
        {
            foreach (TimeExpression time in text.Times)
            {
                if (time is { Resolved: true, Type: TimeType.Date, Value.Length: 10 } && char.IsAsciiDigit(time.Value[8])
                    && time.Span.In(text.Text).Contains(time.Value.AsSpan(0, 4), StringComparison.Ordinal))
                {
                    string day = time.Value[5..];
                    (years.TryGetValue(day, out SortedSet<string>? known) ? known : years[day] = new SortedSet<string>(StringComparer.Ordinal)).Add(time.Value[..4]);
                }
            }
        }

        return years;
    }

    /// <summary>Day about which most reports of the case were written: the whole date told most often, else the latest of publication.</summary>
    public static string? Usual(CaseMaterial material)
    {
        string? best = null;
        int most = 0;
        foreach ((string value, int count) in Count(material.Documents))
        {
            if (value.Length == 10 && count > most)
            {
                (best, most) = (value, count);
            }
        }

        return best ?? material.Documents.Select(document => document.Document.PublishedDate).Max()?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
    }

    private static int WeekdayOf(DateOnly date) => date.DayOfWeek == DayOfWeek.Sunday ? 7 : (int)date.DayOfWeek;

    private static SortedDictionary<string, int> Count(IEnumerable<AnalyzedDocument> documents)
    {
        SortedDictionary<string, int> counts = new(StringComparer.Ordinal);
        foreach (AnalyzedDocument document in documents)
        {
            foreach (TimeExpression time in document.Analysis.Times)
            {
                if (time is { Resolved: true, Type: TimeType.Date or TimeType.Time, Value.Length: >= 10 } && char.IsAsciiDigit(time.Value[8]))
                {
                    string day = time.Value[..10];
                    counts[day] = counts.GetValueOrDefault(day) + 1;
                }
            }
        }

        return counts;
    }
}
