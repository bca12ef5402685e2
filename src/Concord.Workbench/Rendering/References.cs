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

    /// <summary>"3 reports, 2 independent origins: A; B; [1] on its own account".</summary>
    public static string Support(BriefSupport support)
    {
        string reports = Display.Count(support.Documents, "report", "reports");
        string origins = support.IndependentOrigins == 1 ? "one origin" : Display.Count(support.IndependentOrigins, "independent origin", "independent origins");
        if (support.IndependentOrigins == 0)
        {
            return reports;
        }

        // Where nobody is named, the references at the end of the line say the same.
        if (support.OriginNames.IsEmpty)
        {
            return $"{reports}, {origins}";
        }

        string names = string.Join("; ", support.OriginNames.Take(MostNames).Select(n => Display.Clip(n, 48)));
        string more = support.OriginNames.Length > MostNames ? string.Create(CultureInfo.InvariantCulture, $"; {support.OriginNames.Length - MostNames} more") : "";
        string own = support.Own.IsEmpty
            ? ""
            : "; " + string.Concat(support.Own.Select(n => string.Create(CultureInfo.InvariantCulture, $"[{n}]"))) + (support.Own.Length == 1 ? " itself" : " themselves");
        return $"{reports}, {origins}: {names}{more}{own}";
    }

    public static string More(int hidden) => string.Create(CultureInfo.InvariantCulture, $"… and {hidden} more");
}
