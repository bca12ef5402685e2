using System.Text.RegularExpressions;

namespace Concord.Casework.Agreements;

/// <summary>Words of a clause that set it off, strengthen or limit it.</summary>
internal static partial class ClauseLimits
{
    /// <summary>"If it is attacked", "in the event of aggression": the first of a sentence, verbatim, or null.</summary>
    public static string? Trigger(string sentence) => TriggerPattern().Match(sentence) is { Success: true } found ? Trim(found.Value) : null;

    /// <summary>"Without delay", "with all means": verbatim, in text order.</summary>
    public static IEnumerable<string> Strength(string sentence) => StrengthPattern().Matches(sentence).Select(found => Trim(found.Value));

    /// <summary>"In accordance with Article 51", "unless …": verbatim, in text order.</summary>
    public static IEnumerable<string> Exceptions(string sentence) => ExceptionPattern().Matches(sentence).Select(found => Trim(found.Value));

    private static string Trim(string words) => words.Trim(' ', ',', '"', '”', '“', '.');

    [GeneratedRegex("\\b(?:if|should|in the event of|in the face of|in case of|in case|when(?:ever)?|in response to|once|against)\\b[^.;:\"”“]{0,90}?\\b(?:attack\\w*|aggress\\w*|inva\\w+|threat\\w*|war|armed|conflict|security)\\b[^.;:,\"”]{0,60}", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex TriggerPattern();

    [GeneratedRegex("\\b(?:with(?:out)? (?:all means(?: (?:available|at its disposal)\\w*)?|all available means|delay)|all means (?:available|at (?:its|their) disposal)(?: without delay)?|all (?:necessary|available|possible) (?:means|measures|assistance|help|support)|every means|immediate(?:ly)?|automatic(?:ally)?|at once|military and other assistance|full support|by all means|to the full)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex StrengthPattern();

    [GeneratedRegex("\\b(?:in accordance with|in line with|consistent with|subject to|provided that|except (?:for|in|where|when)|unless|without prejudice to|insofar as|as (?:it|each|either|the party) (?:deems|sees|considers) \\w+)\\b[^.;\"”]{3,90}|\\bArticle 51\\b[^.;,\"”]{0,60}", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex ExceptionPattern();
}
