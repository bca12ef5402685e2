using System.Text.RegularExpressions;

namespace Concord.Reading.Boilerplate;

/// <summary>What a boilerplate line says of the lines after it.</summary>
internal enum Follow
{
    /// <summary>Nothing.</summary>
    None,

    /// <summary>Headlines of other stories follow.</summary>
    Headlines,

    /// <summary>The foot of the page begins: a comment form, other readers' comments.</summary>
    Foot,

    /// <summary>A paragraph about somebody follows.</summary>
    Paragraph,
}

/// <summary>A family of phrases that make a whole line boilerplate.</summary>
/// <param name="Reason">One of <see cref="OmissionReasons"/>.</param>
/// <param name="MaxWords">Longest line it is believed of: the wider the pattern, the shorter.</param>
/// <param name="Pattern">Matched against the line without the bullets, brackets and white space around it.</param>
/// <param name="Follow">What it says of the lines after it.</param>
/// <param name="AtEdges">Whether it is believed only before the running text or after it.</param>
/// <param name="Needle">Characters without which the pattern cannot match; spares the work of trying it.</param>
internal sealed record LineRule(string Reason, int MaxWords, Regex Pattern, Follow Follow = Follow.None, bool AtEdges = false, string? Needle = null)
{
    /// <summary>How every pattern is compiled.</summary>
    public const RegexOptions Options = RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture;
}
