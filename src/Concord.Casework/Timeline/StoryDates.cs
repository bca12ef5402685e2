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

    public StoryDates(CaseMaterial material, StoryMap stories)
    {
        groupOf = stories.GroupOf;
        byStory = new SortedDictionary<string, int>[stories.Groups.Count];
        published = new DateOnly?[stories.Groups.Count];
        for (int story = 0; story < byStory.Length; story++)
        {
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
