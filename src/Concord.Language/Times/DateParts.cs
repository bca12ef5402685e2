using System.Globalization;

namespace Concord.Language.Times;

/// <summary>Parts and frames of dates: "the start of 2016", "the week of Oct. 21", "fiscal year 2018", "May–June 2023".</summary>
internal static class DateParts
{
    private static readonly string[] Edges = ["end", "start", "beginning", "middle", "turn", "rest", "close", "remainder", "course"];

    public static TimeMatch Find(TimeScene scene, int at)
    {
        TimeMatch best = EdgeOf(scene, at);
        best = best.Found ? best : WeekOf(scene, at);
        best = best.Found ? best : Fiscal(scene, at);
        return best.Found ? best : Months(scene, at);
    }

    // "the end of the year", "the start of this month", "the start of 2016", "the end of March".
    private static TimeMatch EdgeOf(TimeScene scene, int at)
    {
        int i = at + (scene.Is(at, "the") ? 1 : 0);
        i += scene.Is(i, "very") ? 1 : 0;
        if (!scene.IsAny(i, Edges) || !scene.Is(i + 1, "of"))
        {
            return default;
        }

        if (AbsoluteDates.Find(scene, i + 2) is { Found: true } named && named.Value.Length < 10 && !named.Value.Contains('/'))
        {
            return named;
        }

        if (!scene.IsAny(i + 2, ["the", "this", "last", "next"]) || !TimeLexicon.Unit(scene[i + 3], out Grain grain)
            || grain is not (Grain.Year or Grain.Month or Grain.Week or Grain.Quarter or Grain.Decade or Grain.Century))
        {
            return default;
        }

        int shift = scene.Is(i + 2, "last") ? -1 : scene.Is(i + 2, "next") ? 1 : 0;
        DateOnly? date = scene.Reference is { } reference ? TimeValue.Move(reference, shift, grain) : null;
        return TimeScene.Date(i + 4, date is { } found ? TimeValue.At(found, grain) : TimeValue.Unknown(grain), date);
    }

    private static TimeMatch WeekOf(TimeScene scene, int at)
    {
        int i = at + (scene.Is(at, "the") ? 1 : 0);
        if (!scene.Is(i, "week") || !scene.IsAny(i + 1, ["of", "beginning", "starting", "ending", "commencing"]))
        {
            return default;
        }

        TimeMatch day = AbsoluteDates.Find(scene, i + 2);
        return day is { Found: true, Anchor: { } date } && day.Value.Length >= 10 ? TimeScene.Date(day.End, TimeValue.Week(date), date) : default;
    }

    private static TimeMatch Fiscal(TimeScene scene, int at)
    {
        if (!scene.IsAny(at, ["fiscal", "financial", "FY"]))
        {
            return default;
        }

        int i = at + 1 + (scene.Is(at + 1, "year") ? 1 : 0);
        int year = scene.Has(i) ? TimeLexicon.Year(scene[i]) : 0;
        return year > 0 ? TimeScene.Date(i + 1, TimeValue.Year(year), new DateOnly(year, 1, 1)) : default;
    }

    private static TimeMatch Months(TimeScene scene, int at)
    {
        int first = scene.Has(at) ? TimeLexicon.Month(scene[at]) : 0;
        int last = first > 0 && scene[at + 1] is "-" or "–" or "—" && scene.Has(at + 2) ? TimeLexicon.Month(scene[at + 2]) : 0;
        int year = last > first && scene.Has(at + 3) ? TimeLexicon.Year(scene[at + 3]) : 0;
        int end = year > 0 ? at + 4 : at + 3;
        year = year > 0 ? year : last > first && scene.Near is { } near ? near.Year - (last > near.Month && !scene.FutureBefore(at) ? 1 : 0) : 0;
        return year == 0 ? default
            : TimeScene.Date(end, string.Create(CultureInfo.InvariantCulture, $"{year:D4}-{first:D2}/{year:D4}-{last:D2}"), new DateOnly(year, last, 1));
    }
}
