using System.Collections.Immutable;
using System.Globalization;
using Concord.Workbench.Brief;

namespace Concord.Workbench.Rendering;

/// <summary>Document references and support, in words that all renderers share.</summary>
internal static class References
{
    private const int MostNames = 4;

    /// <summary><c>[1][3]</c>: each document once, in order.</summary>
    public static string Of(ImmutableArray<BriefPassage> passages) =>
        string.Concat(Numbers(passages).Select(n => string.Create(CultureInfo.InvariantCulture, $"[{n}]")));

    public static IEnumerable<int> Numbers(ImmutableArray<BriefPassage> passages) => passages.Select(p => p.Number).Distinct().Order();

    /// <summary>"3 reports, 2 independent origins: A; B".</summary>
    public static string Support(BriefSupport support)
    {
        string reports = Display.Count(support.Documents, "report", "reports");
        string origins = support.IndependentOrigins == 1 ? "one origin" : Display.Count(support.IndependentOrigins, "independent origin", "independent origins");
        string names = string.Join("; ", support.OriginNames.Take(MostNames).Select(n => Display.Clip(n, 48)));
        string more = support.OriginNames.Length > MostNames ? string.Create(CultureInfo.InvariantCulture, $"; {support.OriginNames.Length - MostNames} more") : "";
        return names.Length == 0 ? $"{reports}, {origins}" : $"{reports}, {origins}: {names}{more}";
    }

    public static string More(int hidden) => string.Create(CultureInfo.InvariantCulture, $"… and {hidden} more");
}
