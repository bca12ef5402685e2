using System.Collections.Frozen;

namespace Concord.Language.Times;

/// <summary>Days with a name of their own: "Christmas Eve", "Good Friday", "Thanksgiving", "9/11". Movable ones as the United States keep them.</summary>
internal static class Holidays
{
    private static readonly Holiday[] Days =
    [
        new("New Year 's Eve", y => new DateOnly(y, 12, 31)), new("New Year 's Day", y => new DateOnly(y, 1, 1)),
        new("New Years Eve", y => new DateOnly(y, 12, 31)), new("New Years Day", y => new DateOnly(y, 1, 1)),
        new("Christmas Eve", y => new DateOnly(y, 12, 24)), new("Christmas Day", y => new DateOnly(y, 12, 25)), new("Christmas", y => new DateOnly(y, 12, 25)),
        new("Boxing Day", y => new DateOnly(y, 12, 26)), new("May Day", y => new DateOnly(y, 5, 1)), new("Halloween", y => new DateOnly(y, 10, 31)),
        new("Valentine 's Day", y => new DateOnly(y, 2, 14)), new("St. Patrick 's Day", y => new DateOnly(y, 3, 17)),
        new("International Women 's Day", y => new DateOnly(y, 3, 8)), new("Earth Day", y => new DateOnly(y, 4, 22)), new("Juneteenth", y => new DateOnly(y, 6, 19)),
        new("Bastille Day", y => new DateOnly(y, 7, 14)), new("Fourth of July", y => new DateOnly(y, 7, 4)), new("July Fourth", y => new DateOnly(y, 7, 4)),
        new("Veterans Day", y => new DateOnly(y, 11, 11)), new("Armistice Day", y => new DateOnly(y, 11, 11)), new("Remembrance Day", y => new DateOnly(y, 11, 11)),
        new("Martin Luther King Jr. Day", y => Nth(y, 1, DayOfWeek.Monday, 3)), new("Martin Luther King Day", y => Nth(y, 1, DayOfWeek.Monday, 3)),
        new("MLK Day", y => Nth(y, 1, DayOfWeek.Monday, 3)), new("Presidents Day", y => Nth(y, 2, DayOfWeek.Monday, 3)),
        new("Mother 's Day", y => Nth(y, 5, DayOfWeek.Sunday, 2)), new("Memorial Day", y => Nth(y, 6, DayOfWeek.Monday, 1).AddDays(-7)),
        new("Father 's Day", y => Nth(y, 6, DayOfWeek.Sunday, 3)), new("Labor Day", y => Nth(y, 9, DayOfWeek.Monday, 1)),
        new("Columbus Day", y => Nth(y, 10, DayOfWeek.Monday, 2)), new("Thanksgiving Day", y => Nth(y, 11, DayOfWeek.Thursday, 4)),
        new("Thanksgiving", y => Nth(y, 11, DayOfWeek.Thursday, 4)), new("Black Friday", y => Nth(y, 11, DayOfWeek.Thursday, 4).AddDays(1)),
        new("Ash Wednesday", y => Easter(y).AddDays(-46)), new("Palm Sunday", y => Easter(y).AddDays(-7)), new("Good Friday", y => Easter(y).AddDays(-2)),
        new("Easter Sunday", Easter), new("Easter Monday", y => Easter(y).AddDays(1)), new("Easter", Easter),
    ];

    private static readonly FrozenDictionary<string, Holiday[]> ByWord = Days.GroupBy(d => d.Words[0], StringComparer.OrdinalIgnoreCase)
        .ToFrozenDictionary(g => g.Key, g => g.ToArray(), StringComparer.OrdinalIgnoreCase);

    private static readonly string[] NotAfter = ["Island", "Islands", "Rising", "Carol"];

    // Farther ahead than this, in days, a holiday of the past is meant unless the words look ahead.
    private const int Reach = 45;

    public static TimeMatch Find(TimeScene scene, int at)
    {
        if (scene.Is(at, "9/11"))
        {
            return TimeScene.Date(at + 1, "2001-09-11");
        }

        int shift = scene.Is(at, "last") ? -1 : scene.Is(at, "next") ? 1 : 0;
        bool led = shift != 0 || scene.IsAny(at, ["this", "the"]);
        int first = at + (led ? 1 : 0);
        if (!scene.Has(first) || !char.IsAsciiLetterUpper(scene[first][0]))
        {
            return default;
        }

        if (!ByWord.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(scene[first], out Holiday[]? holidays))
        {
            return default;
        }

        foreach (Holiday holiday in holidays)
        {
            int end = Match(scene, first, holiday.Words);
            if (end > 0 && !scene.IsAny(end, NotAfter) && (!scene.Is(at, "the") || holiday.Words[0] == "Fourth"))
            {
                return Resolve(scene, at, end, holiday, shift);
            }
        }

        return default;
    }

    private static TimeMatch Resolve(TimeScene scene, int at, int end, Holiday holiday, int shift)
    {
        if (scene.Has(end) && TimeLexicon.Year(scene[end]) is int given and > 0)
        {
            return TimeScene.Date(end + 1, TimeValue.Day(holiday.Date(given)), holiday.Date(given));
        }

        string? part = RelativeDates.PartOfDay(scene, end);
        if (scene.Near is not { } near)
        {
            return TimeScene.Date(end, "XXXX" + TimeValue.Day(holiday.Date(2000))[4..]);
        }

        DateOnly same = holiday.Date(near.Year);
        int ahead = same.DayNumber - near.DayNumber;
        bool future = scene.FutureBefore(at);
        int year = shift < 0 && ahead >= 0 || shift == 0 && ahead > Reach && !future && !scene.Is(at, "this") ? near.Year - 1
            : shift > 0 && ahead <= 0 || shift == 0 && future && ahead < -Reach ? near.Year + 1 : near.Year;
        DateOnly date = holiday.Date(year);
        return part is null ? TimeScene.Date(end, TimeValue.Day(date), date) : new TimeMatch(end + 1, TimeType.Time, TimeValue.Day(date) + part, true, date);
    }

    private static int Match(TimeScene scene, int at, string[] words)
    {
        int i = at;
        foreach (string word in words)
        {
            bool same = word == "'s" ? scene[i] is "'s" or "’s" : scene.Is(i, word);
            if (!same)
            {
                return 0;
            }

            // "Presidents' Day".
            i += scene[i + 1] is "'" or "’" ? 2 : 1;
        }

        return i;
    }

    private static DateOnly Nth(int year, int month, DayOfWeek day, int nth)
    {
        DateOnly first = new(year, month, 1);
        return first.AddDays((day - first.DayOfWeek + 7) % 7 + (nth - 1) * 7);
    }

    // Gregorian Easter by the anonymous algorithm (Meeus, Astronomical Algorithms, chapter 8).
    private static DateOnly Easter(int year)
    {
        int a = year % 19, b = year / 100, c = year % 100;
        int h = (19 * a + b - b / 4 - (b - (b + 8) / 25 + 1) / 3 + 15) % 30;
        int l = (32 + 2 * (b % 4) + 2 * (c / 4) - h - c % 4) % 7;
        int m = (a + 11 * h + 22 * l) / 451;
        int sum = h + l - 7 * m + 114;
        return new DateOnly(year, sum / 31, sum % 31 + 1);
    }

    private sealed class Holiday(string name, Func<int, DateOnly> date)
    {
        public string[] Words { get; } = name.Split(' ');

        public DateOnly Date(int year) => date(year);
    }
}
