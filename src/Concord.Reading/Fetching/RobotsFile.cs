namespace Concord.Reading.Fetching;

/// <summary>A robots.txt (RFC 9309): what an agent may fetch, and how long it is asked to wait.</summary>
public sealed class RobotsFile
{
    private const int MostCharacters = 512 * 1024;

    private readonly List<(string Pattern, bool Allows)> rules = [];

    private RobotsFile()
    {
    }

    /// <summary>Nothing is forbidden: there is no such file.</summary>
    public static RobotsFile Open { get; } = new();

    /// <summary>Everything is forbidden: the server could not say.</summary>
    public static RobotsFile Closed { get; } = Parse("User-agent: *\nDisallow: /", "");

    /// <summary>Time that the site asks for between two requests; null where it asks for none.</summary>
    public TimeSpan? Delay { get; private set; }

    /// <summary>Reads the rules for an agent: those of the groups that name it, else those for everybody.</summary>
    public static RobotsFile Parse(string text, string agent)
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentNullException.ThrowIfNull(agent);
        RobotsFile own = new(), all = new();
        bool isOwn = false, isAll = false, isNaming = false, isNamed = false;
        foreach (ReadOnlySpan<char> raw in text.AsSpan(0, Math.Min(text.Length, MostCharacters)).EnumerateLines())
        {
            ReadOnlySpan<char> line = raw;
            int comment = line.IndexOf('#'), colon = line.IndexOf(':');
            line = comment >= 0 ? line[..comment] : line;
            if (colon < 0 || colon >= line.Length)
            {
                continue;
            }

            string key = line[..colon].Trim().ToString().ToLowerInvariant(), value = line[(colon + 1)..].Trim().ToString();
            if (key == "user-agent")
            {
                isOwn = (isNaming && isOwn) || (value.Length > 0 && agent.Contains(value, StringComparison.OrdinalIgnoreCase));
                isAll = (isNaming && isAll) || value == "*";
                isNamed |= isOwn;
                isNaming = true;
                continue;
            }

            isNaming = false;
            foreach (RobotsFile file in new[] { isOwn ? own : null, isAll ? all : null }.OfType<RobotsFile>())
            {
                file.Add(key, value);
            }
        }

        return isNamed ? own : all;
    }

    /// <summary>Whether a path with its query may be fetched; the longest rule counts, and of two alike the one that allows.</summary>
    public bool Allows(string path)
    {
        ArgumentNullException.ThrowIfNull(path);
        (int Length, bool Allows) best = (-1, true);
        foreach ((string pattern, bool allows) in rules)
        {
            if ((pattern.Length > best.Length || (pattern.Length == best.Length && allows)) && Fits(pattern, path))
            {
                best = (pattern.Length, allows);
            }
        }

        return best.Allows;
    }

    private void Add(string key, string value)
    {
        const int MostRules = 5000, LongestDelay = 300;
        if (key is "allow" or "disallow" && value.Length > 0 && rules.Count < MostRules)
        {
            rules.Add((value, key == "allow"));
        }
        else if (key == "crawl-delay" && double.TryParse(value, System.Globalization.NumberStyles.AllowDecimalPoint, System.Globalization.CultureInfo.InvariantCulture, out double seconds))
        {
            Delay = TimeSpan.FromSeconds(Math.Min(seconds, LongestDelay));
        }
    }

    /// <summary>A pattern fits the beginning of a path; * stands for anything, $ for the end. Takes no more than length times stars.</summary>
    private static bool Fits(ReadOnlySpan<char> pattern, ReadOnlySpan<char> path)
    {
        bool isWhole = pattern.EndsWith('$');
        pattern = isWhole ? pattern[..^1] : pattern;
        int at = 0, from = 0, star = -1, mark = 0;
        while (at < path.Length)
        {
            if (from < pattern.Length && pattern[from] == '*')
            {
                star = from++;
                mark = at;
            }
            else if (from < pattern.Length && pattern[from] == path[at])
            {
                from++;
                at++;
            }
            else if (from == pattern.Length && !isWhole)
            {
                return true;
            }
            else if (star >= 0)
            {
                from = star + 1;
                at = ++mark;
            }
            else
            {
                return false;
            }
        }

        while (from < pattern.Length && pattern[from] == '*')
        {
            from++;
        }

        return from == pattern.Length;
    }
}
