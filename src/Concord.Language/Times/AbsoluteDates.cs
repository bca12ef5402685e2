using System.Globalization;

namespace Concord.Language.Times;

/// <summary>Dates by number and month: "June 19, 2024", "19 June", "2024-06-19", "mid-2023", "the 1990s", "Q2 2023".</summary>
internal static class AbsoluteDates
{
    private static readonly string[] YearLeads =
    [
        "in", "since", "by", "from", "until", "till", "before", "after", "during", "of", "to", "through", "between", "and", "the", "early", "late", "mid",
        "around", "circa", "for", "a", "this", "its", "end",
    ];

    private static readonly string[] NotBeforeYear =
    [
        "resolution", "resolutions", "no.", "article", "section", "flight", "number", "room", "page", "$", "€", "£", "#", "us$", "model", "about", "some",
        "least", "than", "nearly", "over", "almost", "another", "roughly", "approximately", ".", "rs",
    ];

    public static TimeMatch Find(TimeScene scene, int at)
    {
        TimeMatch best = NumericDates.Find(scene, at);
        Longer(ref best, WithMonth(scene, at));
        Longer(ref best, Quarter(scene, at));
        Longer(ref best, Season(scene, at));
        Longer(ref best, DecadeOrCentury(scene, at));
        Longer(ref best, YearAlone(scene, at));
        return best;
    }

    private static void Longer(ref TimeMatch best, TimeMatch other)
    {
        if (other.End > best.End)
        {
            best = other;
        }
    }

    private static TimeMatch WithMonth(TimeScene scene, int at)
    {
        int i = at;
        if (IsWeekday(scene, i))
        {
            i++;
            i += scene.Is(i, ",") ? 1 : 0;
            i += scene.Is(i, "the") ? 1 : 0;
        }
        else if (scene.Is(i, "the") && Day(scene, i + 1) > 0 && scene.Is(i + 2, "of"))
        {
            i++;
        }
        else
        {
            i += scene.IsAny(i, ["early", "late", "mid"]) ? 1 : 0;
            i += i > at && scene.Is(i, "-") ? 1 : 0;
        }

        return DayMonth(scene, at, i) is { Found: true } dayMonth ? dayMonth : MonthDay(scene, at, i);
    }

    // "19 June 2024", "19th of June", "18-19 June 2024".
    private static TimeMatch DayMonth(TimeScene scene, int at, int i)
    {
        int day = Day(scene, i), second = 0;
        if (day == 0)
        {
            return default;
        }

        i++;
        if (scene.IsAny(i, ["-", "–", "to", "and"]) && Day(scene, i + 1) is int other and > 0 && MonthAt(scene, i + 2) > 0)
        {
            second = other;
            i += 2;
        }

        i += scene.Is(i, "of") ? 1 : 0;
        int month = MonthAt(scene, i);
        return month == 0 ? default : Finish(scene, at, i + 1, month, day, second);
    }

    // "June 19, 2024", "June 19", "June 2024", "June", "June 18-20, 2024".
    private static TimeMatch MonthDay(TimeScene scene, int at, int i)
    {
        bool mid = scene[i].StartsWith("mid-", StringComparison.OrdinalIgnoreCase);
        int month = mid ? TimeLexicon.Month(scene[i][4..]) : MonthAt(scene, i);
        if (month == 0)
        {
            return default;
        }

        int day = Day(scene, i + 1);
        bool dayIsYear = day > 0 && TimeLexicon.Year(scene[i + 1]) > 0;
        if (day > 0 && !dayIsYear && !scene.IsAny(i + 2, ["percent", "%", "people", "-year"]))
        {
            int second = 0, next = i + 2;
            if (scene.IsAny(next, ["-", "–", "to", "and", "through"]) && Day(scene, next + 1) is int other and > 0 && other > day
                && (scene[next] is "-" or "–" || !TimeLexicon.Unit(scene[next + 2], out _)))
            {
                second = other;
                next += 2;
            }

            return Finish(scene, at, next, month, day, second);
        }

        int comma = scene.Is(i + 1, ",") || scene.Is(i + 1, "of") ? 1 : 0;
        int year = TimeLexicon.Year(scene[i + 1 + comma]);
        if (year > 0)
        {
            return TimeScene.Date(i + 2 + comma, TimeValue.Month(year, month), new DateOnly(year, month, 1));
        }

        if (!mid && i == at && !MonthStandsAlone(scene, i))
        {
            return default;
        }

        return scene.Near is { } near ? Inferred(scene, at, i + 1, month, near) : TimeScene.Date(i + 1, string.Create(CultureInfo.InvariantCulture, $"XXXX-{month:D2}"));
    }

    private static TimeMatch Inferred(TimeScene scene, int at, int end, int month, DateOnly near)
    {
        bool future = scene.Reference is not null && scene.FutureBefore(at);
        // The month to come is meant unless the words look back.
        bool coming = month == near.Month + 1 && scene.Reference is not null && !scene.PastBefore(at);
        int year = month > near.Month ? near.Year - (future || coming ? 0 : 1) : near.Year + (future && month < near.Month ? 1 : 0);
        if (scene.Reference is null)
        {
            year = near.Year;
        }

        return TimeScene.Date(end, TimeValue.Month(year, month), new DateOnly(year, month, 1));
    }

    private static TimeMatch Finish(TimeScene scene, int at, int next, int month, int day, int second)
    {
        int comma = scene.Is(next, ",") ? 1 : 0;
        int year = TimeLexicon.Year(scene[next + comma]);
        bool given = year > 0 && (comma == 1 || !TimeLexicon.Unit(scene[next + 1], out _));
        if (!given)
        {
            if (scene.Near is not { } near)
            {
                return TimeScene.Date(next, string.Create(CultureInfo.InvariantCulture, $"XXXX-{month:D2}-{day:D2}"));
            }

            year = YearOf(near, month, day, scene.Reference is not null && scene.FutureBefore(at), scene.Reference is not null);
        }

        int end = given ? next + comma + 1 : next;
        if (!TimeValue.TryDate(year, month, day, out DateOnly date))
        {
            return default;
        }

        return second > 0 && TimeValue.TryDate(year, month, second, out DateOnly last)
            ? TimeScene.Date(end, TimeValue.Day(date) + "/" + TimeValue.Day(last), last) : TimeScene.Date(end, TimeValue.Day(date), date);
    }

    // The year that brings the day nearest before publication, or after it where the words look ahead.
    private static int YearOf(DateOnly near, int month, int day, bool future, bool published)
    {
        if (!TimeValue.TryDate(near.Year, month, day, out DateOnly same) || !published)
        {
            return near.Year;
        }

        int ahead = same.DayNumber - near.DayNumber;
        return ahead > 45 && !future ? near.Year - 1 : future && ahead < -45 ? near.Year + 1 : near.Year;
    }

    private static TimeMatch Quarter(TimeScene scene, int at)
    {
        int i = at, part = 0, halves = 0;
        ReadOnlySpan<char> form = scene[i];
        if (form.Length == 2 && form[0] is 'Q' or 'H' && form[1] is >= '1' and <= '4')
        {
            part = form[1] - '0';
            halves = form[0] == 'H' ? 1 : 0;
            i++;
        }
        else
        {
            i += scene.Is(i, "the") ? 1 : 0;
            part = scene.Is(i, "final") || scene.Is(i, "last") && scene.Is(i + 2, "of") ? 4 : scene[i].Length > 0 ? TimeLexicon.Ordinal(scene[i]) : 0;
            int noun = scene.Is(i + 1, "-") ? i + 2 : i + 1;
            halves = scene.Is(noun, "half") ? 1 : 0;
            if (part is < 1 or > 4 || halves == 0 && !scene.Is(noun, "quarter") || scene.Is(noun + 1, "-") || scene.Is(noun + 1, "century"))
            {
                return default;
            }

            part = halves == 1 && part == 4 ? 2 : part;
            i = noun + 1;
        }

        int year = YearAfter(scene, i, out int end);
        if (year < 0)
        {
            return default;
        }

        if (year == 0 && scene.Near is { } near)
        {
            year = part * (halves == 1 ? 6 : 3) - (halves == 1 ? 5 : 2) > near.Month ? near.Year - 1 : near.Year;
        }

        string tail = (halves == 1 ? "H" : "Q") + part.ToString(CultureInfo.InvariantCulture);
        if (year == 0)
        {
            return part > 2 && halves == 1 ? default : TimeScene.Date(end, "XXXX-" + tail);
        }

        int month = halves == 1 ? part * 6 - 5 : part * 3 - 2;
        return month > 12 ? default : TimeScene.Date(end, TimeValue.Year(year) + "-" + tail, new DateOnly(year, month, 1));
    }

    // The year that "of 2023" or "of last year" gives; 0 where nothing follows, -1 where a half of something else is meant.
    private static int YearAfter(TimeScene scene, int i, out int end)
    {
        end = i;
        int of = scene.IsAny(i, ["of", "in", ","]) ? 1 : 0;
        int at = i + of;
        int year = scene.Has(at) ? TimeLexicon.Year(scene[at]) : 0;
        if (year > 0)
        {
            end = at + 1;
            return year;
        }

        bool named = scene.IsAny(at, ["this", "last", "the", "next"]) && scene.Is(at + 1, "year");
        if (named && scene.Reference is { } reference)
        {
            end = at + 2;
            return reference.Year + (scene.Is(at, "last") ? -1 : scene.Is(at, "next") ? 1 : 0);
        }

        return scene.Is(i, "of") && !named ? -1 : 0;
    }

    private static TimeMatch Season(TimeScene scene, int at)
    {
        int i = at + (scene.Is(at, "the") ? 1 : 0);
        i += scene.IsAny(i, ["early", "late", "mid"]) ? 1 : 0;
        if (TimeLexicon.Season(scene[i]) is not { } season)
        {
            return default;
        }

        int of = scene.IsAny(i + 1, ["of", ","]) ? 1 : 0;
        int year = scene.Has(i + 1 + of) ? TimeLexicon.Year(scene[i + 1 + of]) : 0;
        if (year > 0)
        {
            int end = i + 2 + of;
            // "the winter of 1993-94" is named by its first year.
            end += scene[end] is "-" or "–" or "—" && scene[end + 1].Length is 2 or 4 && char.IsAsciiDigit(scene[end + 1][0]) ? 2 : 0;
            return TimeScene.Date(end, TimeValue.Year(year) + "-" + season);
        }

        if (scene[i + 1 + of].Length is 7 or 9 && scene[i + 1 + of][4] is '-' or '–' or '/' && TimeLexicon.Year(scene[i + 1 + of][..4]) is int from and > 0)
        {
            return TimeScene.Date(i + 2 + of, TimeValue.Year(from) + "-" + season);
        }

        // "since the spring": only after a word that takes a time, for "fall" and "spring" are words too.
        bool led = scene.IsAny(at - 1, ["in", "since", "until", "during", "by", "over", "through", "throughout"]) && (i > at || season is not ("SP" or "FA"));
        if (!led || scene.Near is not { } near || scene.Is(i + 1, "of") || scene.Is(i + 1, "-"))
        {
            return default;
        }

        int first = season switch { "SP" => 3, "SU" => 6, "FA" => 9, _ => 12 };
        bool future = scene.FutureBefore(at);
        int inferred = near.Year + (future && near.Month > first + 2 ? 1 : !future && near.Month < first ? -1 : 0);
        return TimeScene.Date(i + 1, TimeValue.Year(inferred) + "-" + season);
    }

    private static TimeMatch DecadeOrCentury(TimeScene scene, int at)
    {
        int i = at + (scene.Is(at, "the") ? 1 : 0);
        i += scene.IsAny(i, ["early", "late", "mid"]) ? 1 : 0;
        i += scene.Is(i, "-") && i > at ? 1 : 0;
        ReadOnlySpan<char> form = scene[i];
        if (form.Length == 0)
        {
            return default;
        }

        bool mid = form.StartsWith("mid-", StringComparison.OrdinalIgnoreCase);
        int decade = TimeLexicon.Decade(mid ? form[4..] : form);
        if (decade > 0 && (form.Length > 3 || i > at))
        {
            return TimeScene.Date(i + 1, TimeValue.Year(decade)[..3]);
        }

        int century = TimeLexicon.Ordinal(form);
        int word = scene.Is(i + 1, "-") ? i + 2 : i + 1;
        return century is > 0 and < 30 && scene.Is(word, "century")
            ? TimeScene.Date(word + 1, (century - 1).ToString("D2", CultureInfo.InvariantCulture)) : default;
    }

    private static TimeMatch YearAlone(TimeScene scene, int at)
    {
        int i = at + (scene.IsAny(at, ["early", "late"]) ? 1 : 0);
        i += scene.Is(i, "-") && i > at ? 1 : 0;
        ReadOnlySpan<char> form = scene[i];
        if (form.Length == 0)
        {
            return default;
        }

        if (form.StartsWith("mid-", StringComparison.OrdinalIgnoreCase) || form.StartsWith("FY", StringComparison.Ordinal))
        {
            int inner = TimeLexicon.Year(form.StartsWith("FY", StringComparison.Ordinal) ? form[2..] : form[4..]);
            return inner > 0 ? YearMatch(i + 1, inner) : default;
        }

        if (form.Length is 7 or 9 && form[4] is '/' or '-' && TimeLexicon.Year(form[..4]) is int from and > 0)
        {
            return Range(i + 1, from, form[5..]);
        }

        int year = TimeLexicon.Year(form);
        if (year == 0 || !Plausible(scene, i, year))
        {
            return default;
        }

        if (scene[i + 1] is "-" or "–" or "—" && scene.Has(i + 2) && scene[i + 2].Length is 2 or 4 && Range(i + 3, year, scene[i + 2]) is { Found: true } range)
        {
            return range;
        }

        return YearMatch(i + 1, year);
    }

    private static TimeMatch Range(int end, int from, ReadOnlySpan<char> to)
    {
        if (!int.TryParse(to, NumberStyles.None, CultureInfo.InvariantCulture, out int last))
        {
            return default;
        }

        last = to.Length == 2 ? from / 100 * 100 + last : last;
        return last > from && last < 2200 ? TimeScene.Date(end, TimeValue.Year(from) + "/" + TimeValue.Year(last), new DateOnly(last, 1, 1)) : default;
    }

    private static TimeMatch YearMatch(int end, int year) => TimeScene.Date(end, TimeValue.Year(year), new DateOnly(year, 1, 1));

    private static bool Plausible(TimeScene scene, int i, int year)
    {
        if (scene.IsAny(i - 1, NotBeforeYear) || scene.IsAny(i + 1, ["%", "percent", "GMT", "UTC", "hours", "local", "km", "kilometers", "kilometres", "miles", "m", "tons", "tonnes"]))
        {
            return false;
        }

        bool lead = scene.IsAny(i - 1, YearLeads);
        bool counted = scene[i + 1] is [.., 's'] and not [.., 's', 's'] && char.IsLower(scene[i + 1][0]) && scene[i + 1] is not ("was" or "is" or "has" or "elections" or "as" or "talks" or "sanctions" or "wars" or "protests" or "attacks" or "presidential");
        bool strong = scene.IsAny(i - 1, ["in", "since", "until", "during", "before", "after", "by", "early", "late"]) || scene.Is(i - 1, "the") || scene.Is(i - 1, "(");
        return year is >= 1900 and <= 2100 ? (strong || !counted) && (lead || i == scene.Start || year >= 1900) : lead && year < 1900 && scene.IsAny(i - 1, ["in", "since", "of", "from", "until", "by"]) && !counted;
    }

    private static bool IsWeekday(TimeScene scene, int i) => scene.Has(i) && TimeLexicon.Weekday(scene[i]) > 0;

    private static int MonthAt(TimeScene scene, int i) => scene.Has(i) ? TimeLexicon.Month(scene[i]) : 0;

    /// <summary>1 to 31 where the token is a day of a month, else 0.</summary>
    public static int Day(TimeScene scene, int i)
    {
        ReadOnlySpan<char> form = scene[i];
        if (form.Length is 0 or > 4 || !char.IsAsciiDigit(form[0]))
        {
            return 0;
        }

        int ordinal = TimeLexicon.Ordinal(form);
        int day = ordinal > 0 ? ordinal : form.Length <= 2 ? TimeLexicon.Number(form) : 0;
        return day is >= 1 and <= 31 ? day : 0;
    }

    // "May" and "March" are words too: a month needs a word before it that takes a date.
    private static bool MonthStandsAlone(TimeScene scene, int i)
    {
        bool led = scene.IsAny(i - 1, ["in", "since", "by", "until", "till", "from", "to", "of", "before", "after", "during", "through", "for", "early", "late", "mid",
            "last", "next", "this", "and", "between", "as", "or", "the", "a", "-", "–"]);
        return scene[i] is "May" or "March" or "Mar" or "Jan" or "Dec" or "Sun" ? led && scene[i - 1] is not ("the" or "The" or "a" or "A" or "and" or "to" or "or" or "as" or "for" or "this")
            : led || i > scene.Start && scene[i].Length > 3;
    }
}
