using System.Globalization;

namespace Concord.Language.Times;

/// <summary>Dates that count from publication or from the date named last: "yesterday", "on Wednesday", "last year", "a month later".</summary>
internal static class RelativeDates
{
    private static readonly string[] Past = ["last", "past", "previous"];

    private static readonly string[] Next = ["next", "coming"];

    public static TimeMatch Find(TimeScene scene, int at)
    {
        TimeMatch best = Word(scene, at);
        Longer(ref best, Weekday(scene, at));
        Longer(ref best, Shifted(scene, at));
        Longer(ref best, Counted(scene, at));
        Longer(ref best, Weekend(scene, at));
        Longer(ref best, Holidays.Find(scene, at));
        Longer(ref best, Night(scene, at));
        return best;
    }

    /// <summary>"TMO" and the like for a part of the day at a token, or null.</summary>
    public static string? PartOfDay(TimeScene scene, int token) =>
        scene.IsAny(token, ["morning", "mornings"]) ? "TMO" : scene.Is(token, "afternoon") ? "TAF" : scene.Is(token, "evening") ? "TEV"
            : scene.IsAny(token, ["night", "overnight"]) ? "TNI" : null;

    private static void Longer(ref TimeMatch best, TimeMatch other)
    {
        if (other.End > best.End)
        {
            best = other;
        }
    }

    private static TimeMatch Word(TimeScene scene, int at)
    {
        int days;
        int end = at + 1;
        if (scene.Is(at, "the") && scene.Is(at + 1, "day") && scene.IsAny(at + 2, ["before", "after"]) && scene.IsAny(at + 3, ["yesterday", "tomorrow"]))
        {
            return Days(scene, at + 4, scene.Is(at + 2, "before") ? -2 : 2, null);
        }

        if (scene.Is(at, "yesterday"))
        {
            days = -1;
        }
        else if (scene.Is(at, "tomorrow"))
        {
            days = 1;
        }
        else if (scene.Is(at, "today") && !IsOutlet(scene, at))
        {
            days = 0;
        }
        else if (scene.IsAny(at, ["tonight"]))
        {
            return Days(scene, end, 0, "TNI");
        }
        else if (scene.Is(at, "last") && scene.Is(at + 1, "night"))
        {
            return Days(scene, at + 2, -1, "TNI");
        }
        else if (scene.Is(at, "this") && PartOfDay(scene, at + 1) is { } thisPart && char.IsLower(scene[at + 1][0]))
        {
            return Days(scene, at + 2, 0, thisPart);
        }
        else
        {
            return default;
        }

        string? part = PartOfDay(scene, end);
        return Days(scene, part is null ? end : end + 1, days, part);
    }

    private static TimeMatch Days(TimeScene scene, int end, int days, string? part)
    {
        string value = "XXXX-XX-XX";
        DateOnly? date = scene.Reference is { } reference ? TimeValue.Move(reference, days, Grain.Day) : null;
        value = date is { } known ? TimeValue.Day(known) : value;
        return part is null ? TimeScene.Date(end, value, date) : new TimeMatch(end, TimeType.Time, value + part, date is not null, date);
    }

    // "USA Today", "Russia Today", "Psychology Today" are names.
    private static bool IsOutlet(TimeScene scene, int at) =>
        char.IsUpper(scene[at][0]) && at > scene.Start && char.IsUpper(scene[at - 1][0])
        && (scene[at - 1] is "USA" or "Psychology" or "Physics" or "Medical" or "Medicine" or "History" or "Christianity"
            || Knowledge.WorldKnowledge.Default.TryFindState(scene[at - 1], out _) && scene[at] is not "TODAY");

    // "overnight" where it is no adjective; "that night", "the following morning".
    private static TimeMatch Night(TimeScene scene, int at)
    {
        if (scene.Is(at, "overnight"))
        {
            bool adjective = scene.Has(at + 1) && char.IsLetter(scene[at + 1][0])
                && !scene.IsAny(at + 1, ["on", "in", "into", "after", "by", "from", "as", "and", "at", "but", "to", "when", "while", "that", "with", "near", "across", "for", "against"])
                || scene.IsAny(at - 1, ["an", "the", "this", "rate", "-"]);
            if (!adjective)
            {
                return Days(scene, at + 1, -1, "TNI");
            }

            TimeMatch day = Weekday(scene, at + 1);
            return day.Found && day.Type == TimeType.Date ? new TimeMatch(day.End, TimeType.Time, day.Value + "TNI", day.Resolved, day.Anchor) : default;
        }

        int i = at + (scene.Is(at, "the") ? 1 : 0);
        int shift = scene.IsAny(i, ["next", "following"]) ? 1 : scene.Is(i, "previous") ? -1 : 0;
        if (shift == 0 && !scene.IsAny(i, ["that", "same"]) || shift != 0 && i == at || PartOfDay(scene, i + 1) is not { } part || scene.Is(i + 1, "overnight"))
        {
            return default;
        }

        DateOnly? date = (scene.Anchor ?? scene.Reference) is { } from ? TimeValue.Move(from, shift, Grain.Day) : null;
        return new TimeMatch(i + 2, TimeType.Time, (date is { } found ? TimeValue.Day(found) : "XXXX-XX-XX") + part, date is not null, date);
    }

    public static TimeMatch Weekday(TimeScene scene, int at)
    {
        int i = at, shift = 0;
        bool strict = false;
        if (scene.IsAny(i, Past))
        {
            shift = -1;
            i++;
        }
        else if (scene.IsAny(i, Next) || scene.Is(i, "following"))
        {
            shift = 1;
            i++;
        }
        else if (scene.Is(i, "this"))
        {
            strict = true;
            i++;
        }

        i += scene.IsAny(i, ["early", "late"]) ? 1 : 0;
        int day = scene.Has(i) ? TimeLexicon.Weekday(scene[i]) : 0;
        if (day == 0 || scene[i].Length <= 5 && !Dotted(scene, i))
        {
            return default;
        }

        int end = i + 1;
        string? part = PartOfDay(scene, end);
        end += part is null ? 0 : 1;
        if (scene.Is(end, "of") && scene.IsAny(end + 1, ["last", "next", "this"]) && scene.Is(end + 2, "week"))
        {
            return OfWeek(scene, end, day);
        }

        if (scene.IsAny(end, ["last", "next"]) && scene.Is(end + 1, "week"))
        {
            return OfWeek(scene, end - 1, day);
        }

        if (scene.Reference is not { } reference)
        {
            string open = "XXXX-WXX-" + day.ToString(CultureInfo.InvariantCulture);
            return new TimeMatch(end, part is null ? TimeType.Date : TimeType.Time, open + part, false);
        }

        int back = (TimeValue.WeekdayOf(reference) - day + 7) % 7;
        int move = shift < 0 ? -(back == 0 ? 7 : back) : shift > 0 ? (back == 0 ? 7 : 7 - back)
            : strict ? day - TimeValue.WeekdayOf(reference) : scene.FutureBefore(at) && back != 0 ? 7 - back : -back;
        DateOnly date = reference.AddDays(move);
        return new TimeMatch(end, part is null ? TimeType.Date : TimeType.Time, TimeValue.Day(date) + part, true, date);
    }

    private static TimeMatch OfWeek(TimeScene scene, int of, int day)
    {
        int weeks = scene.Is(of + 1, "last") ? -1 : scene.Is(of + 1, "next") ? 1 : 0;
        if (scene.Reference is not { } reference)
        {
            return TimeScene.Date(of + 3, "XXXX-WXX-" + day.ToString(CultureInfo.InvariantCulture));
        }

        DateOnly date = reference.AddDays(weeks * 7 + day - TimeValue.WeekdayOf(reference));
        return TimeScene.Date(of + 3, TimeValue.Day(date), date);
    }

    private static bool Dotted(TimeScene scene, int i) =>
        scene[i][^1] == '.' || scene.Is(i + 1, ",") && scene.Has(i + 2) && (TimeLexicon.Month(scene[i + 2]) > 0 || char.IsAsciiDigit(scene[i + 2][0]));

    // "last year", "next month", "earlier this week", "the following day", "that year", "last September", "last summer".
    private static TimeMatch Shifted(TimeScene scene, int at)
    {
        int i = at;
        i += scene.IsAny(i, ["earlier", "later", "late", "early"]) ? 1 : 0;
        bool article = scene.Is(i, "the");
        i += article ? 1 : 0;
        int shift;
        bool narrative = false;
        if (scene.Is(i, "last") || scene.Is(i, "past") && i > at)
        {
            shift = -1;
        }
        else if (scene.IsAny(i, Next))
        {
            shift = 1;
            narrative = article;
        }
        else if (scene.Is(i, "this") || article && scene.Is(i, "current"))
        {
            shift = 0;
            article = false;
        }
        else if (scene.IsAny(i, ["following", "previous"]))
        {
            shift = scene.Is(i, "following") ? 1 : -1;
            narrative = true;
        }
        else if (scene.IsAny(i, ["same", "that"]))
        {
            shift = 0;
            narrative = true;
        }
        else
        {
            return default;
        }

        i++;
        if (!scene.Has(i))
        {
            return default;
        }

        DateOnly? from = narrative ? scene.Anchor ?? (article ? null : scene.Reference) : scene.Reference;
        i += scene.IsAny(i, ["fiscal", "financial", "calendar", "academic"]) && scene.Is(i + 1, "year") ? 1 : 0;
        if (TimeLexicon.Month(scene[i]) is int month and > 0 && !narrative && TimeLexicon.Year(scene[i + 1]) == 0 && AbsoluteDates.Day(scene, i + 1) == 0)
        {
            return NamedMonth(i + 1, month, shift, from);
        }

        if (TimeLexicon.Season(scene[i]) is { } season && !narrative)
        {
            return NamedSeason(i + 1, season, shift, from);
        }

        if (!TimeLexicon.Unit(scene[i], out Grain grain) || scene[i][^1] == 's' || grain is Grain.Hour or Grain.Minute or Grain.Second
            || grain == Grain.Day && !narrative || article && !narrative && shift < 0)
        {
            return default;
        }

        int end = i + 1;
        string? part = grain == Grain.Day ? PartOfDay(scene, end) : null;
        DateOnly? date = from is { } known ? TimeValue.Move(known, shift, grain) : null;
        string value = date is { } found ? TimeValue.At(found, grain) : TimeValue.Unknown(grain);
        return part is null ? TimeScene.Date(end, value, date) : new TimeMatch(end + 1, TimeType.Time, value + part, date is not null, date);
    }

    private static TimeMatch NamedMonth(int end, int month, int shift, DateOnly? from)
    {
        if (from is not { } known)
        {
            return TimeScene.Date(end, string.Create(CultureInfo.InvariantCulture, $"XXXX-{month:D2}"));
        }

        int year = shift < 0 ? known.Year - (month < known.Month ? 0 : 1) : shift > 0 ? known.Year + (month > known.Month ? 0 : 1) : known.Year;
        return TimeScene.Date(end, TimeValue.Month(year, month), new DateOnly(year, month, 1));
    }

    private static TimeMatch NamedSeason(int end, string season, int shift, DateOnly? from)
    {
        if (from is not { } known)
        {
            return TimeScene.Date(end, "XXXX-" + season);
        }

        int first = season switch { "SP" => 3, "SU" => 6, "FA" => 9, _ => 12 };
        bool over = known.Month >= (season == "WI" ? 3 : first + 3) || season == "WI" && known.Month < 12;
        int year = shift < 0 ? known.Year - (over && season != "WI" ? 0 : 1) : shift > 0 ? known.Year + (known.Month < first ? 0 : 1) : known.Year;
        return TimeScene.Date(end, TimeValue.Year(year) + "-" + season);
    }

    // "three days ago", "a decade earlier", "two weeks later", "a year after", "six months from now".
    private static TimeMatch Counted(TimeScene scene, int at)
    {
        int i = at;
        i += scene.IsAny(i, ["about", "around", "some", "nearly", "almost", "over", "roughly", "just"]) ? 1 : 0;
        if (!Durations.Count(scene, i, out int next, out int count) || !TimeLexicon.Unit(scene[next], out Grain grain))
        {
            return default;
        }

        int word = next + 1;
        bool ago = scene.IsAny(word, ["ago", "back"]);
        bool earlier = scene.IsAny(word, ["earlier", "before"]), later = scene.IsAny(word, ["later", "hence"]);
        bool fromNow = scene.Is(word, "from") && scene.IsAny(word + 1, ["now", "today"]);
        if (!ago && !earlier && !later && !fromNow || scene.Is(word, "back") && scene.IsAny(word + 1, ["to", "in"]))
        {
            return default;
        }

        if (scene.Is(word, "before") && scene.Has(word + 1) && scene[word + 1] is not ("." or ","))
        {
            return default;
        }

        DateOnly? from = ago || fromNow ? scene.Reference : scene.Anchor ?? scene.Reference;
        int end = fromNow ? word + 2 : word + 1;
        if (grain is Grain.Hour or Grain.Minute or Grain.Second)
        {
            return scene.Reference is { } now ? TimeScene.Date(end, TimeValue.Day(now), now) : TimeScene.Date(end, "XXXX-XX-XX");
        }

        int signed = ago || earlier ? -count : count;
        DateOnly? date = count > 0 && from is { } known ? TimeValue.Move(known, signed, grain) : null;
        Grain shown = grain is Grain.Decade or Grain.Century ? Grain.Year : grain;
        return TimeScene.Date(end, date is { } found ? TimeValue.At(found, shown) : TimeValue.Unknown(shown), date);
    }

    private static TimeMatch Weekend(TimeScene scene, int at)
    {
        if (!scene.IsAny(at, ["over", "at", "during"]) || !scene.Is(at + 1, "the") || !scene.Is(at + 2, "weekend"))
        {
            return default;
        }

        if (scene.Reference is not { } reference)
        {
            return TimeScene.Date(at + 3, "XXXX-WXX-WE");
        }

        DateOnly date = TimeValue.WeekdayOf(reference) >= 6 ? reference : reference.AddDays(-7);
        return TimeScene.Date(at + 3, TimeValue.At(date, Grain.Weekend), date);
    }
}
