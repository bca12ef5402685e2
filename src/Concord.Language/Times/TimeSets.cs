using System.Globalization;

namespace Concord.Language.Times;

/// <summary>Repetitions: "every year", "on Mondays", "twice a week", "annually".</summary>
internal static class TimeSets
{
    public static TimeMatch Find(TimeScene scene, int at)
    {
        if (scene.IsAny(at, ["every", "each"]))
        {
            int i = at + 1;
            i += scene.IsAny(i, ["other", "single"]) ? 1 : 0;
            bool other = scene.Is(at + 1, "other");
            if (scene.Has(i) && TimeLexicon.Weekday(scene[i]) is int day and > 0)
            {
                return Weekly(scene, i, day);
            }

            if (TimeLexicon.Season(scene[i]) is { } season)
            {
                return new TimeMatch(i + 1, TimeType.Set, "XXXX-" + season, true);
            }

            if (RelativeDates.PartOfDay(scene, i) is { } part && !scene.Is(i, "overnight"))
            {
                return new TimeMatch(i + 1, TimeType.Set, "XXXX-XX-XX" + part, true);
            }

            if (scene.Has(i) && TimeLexicon.Month(scene[i]) is int month and > 0)
            {
                return new TimeMatch(i + 1, TimeType.Set, string.Create(CultureInfo.InvariantCulture, $"XXXX-{month:D2}"), true);
            }

            if (TimeLexicon.Unit(scene[i], out Grain grain) && scene[i][^1] != 's')
            {
                return new TimeMatch(i + 1, TimeType.Set, TimeValue.Duration(other ? "2" : "1", grain), true);
            }

            if (Durations.Count(scene, i, out int next, out int count) && TimeLexicon.Unit(scene[next], out grain))
            {
                return new TimeMatch(next + 1, TimeType.Set, TimeValue.Duration(count == 0 ? "X" : count.ToString(CultureInfo.InvariantCulture), grain), count > 0);
            }
        }

        // "on Mondays", "Friday evenings".
        if (scene[at] is [_, _, _, _, _, .., 's'] && TimeLexicon.Weekday(scene[at][..^1]) is int days and > 0)
        {
            return Weekly(scene, at, days);
        }

        Grain? often = scene.IsAny(at, ["annually", "yearly", "annual"]) ? Grain.Year : scene.IsAny(at, ["monthly"]) ? Grain.Month
            : scene.IsAny(at, ["weekly"]) ? Grain.Week : scene.IsAny(at, ["daily", "nightly"]) ? Grain.Day : scene.Is(at, "hourly") ? Grain.Hour
            : scene.Is(at, "quarterly") ? Grain.Quarter : null;
        if (often is { } known)
        {
            bool name = char.IsUpper(scene[at][0]) && at > scene.Start || scene[at + 1] is { Length: > 0 } after && char.IsUpper(after[0])
                || scene.IsAny(at + 1, ["newspaper", "newspapers", "magazine", "briefing", "life"]);
            return name ? default : new TimeMatch(at + 1, TimeType.Set, TimeValue.Duration("1", known), true);
        }

        bool rate = scene.IsAny(at, ["a", "per", "an"]) && (scene.Is(at, "per") || scene.IsAny(at - 1, ["once", "twice", "times", "dollars", "euros", "billion", "million", "tons", "tonnes", "barrels", "people", "%", "percent"]));
        return rate && TimeLexicon.Unit(scene[at + 1], out Grain unit) && scene[at + 1][^1] != 's'
            ? new TimeMatch(at + 2, TimeType.Set, TimeValue.Duration("1", unit), true) : default;
    }

    private static TimeMatch Weekly(TimeScene scene, int i, int day)
    {
        string? part = RelativeDates.PartOfDay(scene, i + 1);
        return new TimeMatch(part is null ? i + 1 : i + 2, TimeType.Set, "XXXX-WXX-" + day.ToString(CultureInfo.InvariantCulture) + part, true);
    }
}
