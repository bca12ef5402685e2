using System.Globalization;

namespace Concord.Language.Times;

/// <summary>Lengths of time ("24 years", "the past three months") and repetitions ("every year", "twice a week").</summary>
internal static class Durations
{
    private static readonly string[] BeforeArticle =
    [
        "for", "in", "within", "over", "than", "least", "about", "nearly", "almost", "after", "take", "takes", "took", "lasted", "lasting", "spent", "half",
        "only", "just", "another", "under", "during", "around", "of", "roughly", "every",
    ];

    public static TimeMatch Find(TimeScene scene, int at)
    {
        TimeMatch best = TimeSets.Find(scene, at);
        best = best.Found ? best : Long(scene, at);
        return best.Found ? best : Length(scene, at);
    }

    /// <summary>Reads a count before a unit; 0 stands for "several" and the like.</summary>
    public static bool Count(TimeScene scene, int at, out int next, out int count)
    {
        next = at;
        count = 0;
        if (!scene.Has(at))
        {
            return false;
        }

        if (scene.IsAny(at, ["a", "an"]))
        {
            bool few = scene.IsAny(at + 1, ["few", "couple", "dozen", "hundred", "handful"]);
            count = scene.Is(at + 1, "couple") ? 2 : scene.Is(at + 1, "dozen") ? 12 : scene.Is(at + 1, "hundred") ? 100 : few ? 0 : 1;
            next = at + (few ? 2 : 1);
            next += few && scene.Is(next, "of") ? 1 : 0;
            next += !few && scene.IsAny(next, ["full", "whole", "single"]) ? 1 : 0;
            return true;
        }

        if (scene.IsAny(at, ["several", "few", "many", "some", "numerous", "countless"]))
        {
            next = at + 1;
            return true;
        }

        count = TimeLexicon.Number(scene[at]);
        if (count <= 0)
        {
            count = 0;
            return false;
        }

        next = at + 1;
        if (count is 20 or 30 or 40 or 50 or 60 or 70 or 80 or 90 && scene.Is(next, "-") && scene.Has(next + 1) && TimeLexicon.Number(scene[next + 1]) is > 0 and < 10)
        {
            count += TimeLexicon.Number(scene[next + 1]);
            next += 2;
        }

        next += scene.IsAny(next, ["more", "full", "consecutive", "straight", "other", "whole", "long", "calendar", "working", "business"]) ? 1 : 0;
        return true;
    }

    private static TimeMatch Length(TimeScene scene, int at)
    {
        int i = at;
        if (scene.Is(i, "the"))
        {
            i++;
            if (!scene.IsAny(i, ["past", "last", "next", "coming", "previous", "first", "final"]))
            {
                return default;
            }

            i++;
        }
        else
        {
            i += scene.IsAny(i, ["past", "last", "next"]) ? 1 : 0;
        }

        if (scene.Is(i, "half") && scene.IsAny(i + 1, ["a", "an"]) && TimeLexicon.Unit(scene[i + 2], out Grain halved))
        {
            return new TimeMatch(i + 3, TimeType.Duration, Half(halved), true);
        }

        if (!Count(scene, i, out int next, out int count))
        {
            return Bare(scene, at, i);
        }

        bool article = scene.IsAny(i, ["a", "an"]) && next == i + 1;
        bool half = AndAHalf(scene, ref next);
        bool hyphen = scene.IsAny(next, ["-", "‑"]);
        next += hyphen ? 1 : 0;
        if (!scene.Has(next) || !Unit(scene[next], out Grain grain) || hyphen && scene[next][^1] == 's')
        {
            return default;
        }

        if (scene.Is(next, "night") && !hyphen || article && !hyphen && scene.Is(next + 1, "-") && scene.Is(next + 2, "long"))
        {
            return default;
        }

        // "a year and a half", "a five-year-long war".
        int after = next + 1;
        half |= article && AndAHalf(scene, ref after);
        after += hyphen && scene.Is(after, "-") && scene.Is(after + 1, "long") ? 2 : 0;

        bool age = scene.IsAny(next + 1, ["old", "olds"]) || scene.Is(next + 1, "-") && scene.IsAny(next + 2, ["old", "olds"]);
        age |= scene.Is(next + 1, "of") && scene.Is(next + 2, "age");
        bool other = scene.IsAny(next + 1, ["ago", "earlier", "later"]) || grain == Grain.Second && scene[next] is "second";
        bool led = !article || i > at || half || hyphen || scene.IsAny(at - 1, BeforeArticle) || grain == Grain.Decade && !scene.Is(next + 1, "of");
        if (age || other || !led || grain == Grain.Quarter && !scene.IsAny(at - 1, ["for", "in"]) && count > 4)
        {
            return default;
        }

        if (grain == Grain.Day && article && scene[next] is "day" && !scene.IsAny(at - 1, ["for", "in", "within", "than", "after"]))
        {
            return default;
        }

        string number = count == 0 ? "X" : count.ToString(CultureInfo.InvariantCulture) + (half ? ".5" : "");
        return new TimeMatch(after, TimeType.Duration, TimeValue.Duration(number, grain), count > 0);
    }

    // "and a half", "-and-a-half", "1/2".
    private static bool AndAHalf(TimeScene scene, ref int next)
    {
        int i = next + (scene.Is(next, "-") ? 1 : 0);
        if (scene[next] is "1/2" or "½")
        {
            next++;
            return true;
        }

        if (!scene.Is(i, "and"))
        {
            return false;
        }

        i += scene.Is(i + 1, "-") ? 2 : 1;
        if (!scene.Is(i, "a"))
        {
            return false;
        }

        i += scene.Is(i + 1, "-") ? 2 : 1;
        if (!scene.Is(i, "half"))
        {
            return false;
        }

        next = i + 1;
        return true;
    }

    private static bool Unit(ReadOnlySpan<char> word, out Grain grain)
    {
        grain = Grain.Day;
        return word.Equals("nights", StringComparison.OrdinalIgnoreCase) || word.Equals("night", StringComparison.OrdinalIgnoreCase) || TimeLexicon.Unit(word, out grain);
    }

    // "decade-long", "yearlong", "monthslong".
    private static TimeMatch Long(TimeScene scene, int at)
    {
        ReadOnlySpan<char> form = scene[at];
        bool joined = form.Length > 6 && form.EndsWith("long", StringComparison.OrdinalIgnoreCase);
        bool parted = scene.Is(at + 1, "-") && scene.Is(at + 2, "long");
        ReadOnlySpan<char> unit = joined ? form[..^4].TrimEnd('-') : form;
        if (!joined && !parted || !TimeLexicon.Unit(unit, out Grain grain))
        {
            return default;
        }

        bool plural = unit[^1] == 's';
        return new TimeMatch(joined ? at + 1 : at + 3, TimeType.Duration, TimeValue.Duration(plural ? "X" : "1", grain), !plural);
    }

    // "for years", "decades of talks", "recent months", "hours before".
    private static TimeMatch Bare(TimeScene scene, int at, int i)
    {
        if (scene.IsAny(at - 1, ["early", "wee", "late", "opening", "closing", "office", "business", "working", "rush", "these", "those"])
            || scene.Has(at - 1) && TimeLexicon.Number(scene[at - 1]) > 0)
        {
            return default;
        }

        bool article = i > at;
        i += scene.IsAny(i, ["recent", "coming", "ensuing"]) ? 1 : 0;
        bool plural = scene.Has(i) && scene[i][^1] is 's' && TimeLexicon.Unit(scene[i], out _);
        bool single = article && scene.Is(at, "the") && scene.IsAny(i - 1, ["past", "last"]) && TimeLexicon.Unit(scene[i], out Grain one) && one is not (Grain.Day or Grain.Quarter or Grain.Second) && !plural;
        if (!plural && !single || plural && !article && i == at && !scene.IsAny(at - 1, ["for", "in", "after", "of", "over", "within", "took", "spent"])
            && !scene.IsAny(at + 1, ["of", "ago", "later", "earlier", "after", "before", "into"]))
        {
            return default;
        }

        _ = TimeLexicon.Unit(scene[i], out Grain grain);
        if (scene.IsAny(i + 1, ["ago", "later", "earlier"]) && plural && i == at)
        {
            return TimeScene.Date(i + 2, TimeValue.Unknown(grain is Grain.Decade or Grain.Century ? Grain.Year : grain));
        }

        return new TimeMatch(i + 1, TimeType.Duration, TimeValue.Duration(single ? "1" : "X", grain), single);
    }

    private static string Half(Grain grain) => grain switch
    {
        Grain.Hour => "PT30M",
        Grain.Year => "P6M",
        Grain.Century => "P50Y",
        Grain.Decade => "P5Y",
        _ => TimeValue.Duration("0.5", grain),
    };
}
