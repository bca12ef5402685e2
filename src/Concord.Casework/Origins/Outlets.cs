using System.Text;
using Concord.Language.Knowledge;

namespace Concord.Casework.Origins;

/// <summary>One key for the many ways to write a publisher or agency: "The Associated Press", "AP", "www.apnews.com".</summary>
internal static class Outlets
{
    private const string Prefix = "outlet:";

    private static readonly string[] Endings = ["newsagency", "newsservice", "newsgroup", "newswire"];

    /// <summary>The key; empty where the name has no letter or digit.</summary>
    public static string KeyOf(string name)
    {
        string plain = name.Trim();
        if (plain.StartsWith(Prefix, StringComparison.Ordinal))
        {
            return plain[Prefix.Length..];
        }

        return WorldKnowledge.Default.TryFindOutletByNameOrDomain(plain, out KnownActor? known) && known.Id.StartsWith(Prefix, StringComparison.Ordinal)
            ? known.Id[Prefix.Length..]
            : Reduce(plain);
    }

    /// <summary>Whether a key is that of a news agency.</summary>
    public static bool IsAgency(string key) => WorldKnowledge.Default.TryFind(Prefix + key, out KnownActor? known) && known.Type == "agency";

    /// <summary>State that owns the outlet, as ISO 3166 alpha-2 code; null where none is known to.</summary>
    public static string? OwnerOf(string key) =>
        WorldKnowledge.Default.TryFind(Prefix + key, out KnownActor? known) && known.Ownership == "state" ? known.Country : null;

    /// <summary>Lower-case letters and digits without article, "www.", domain and "News Agency".</summary>
    private static string Reduce(string name)
    {
        string text = name.Trim().ToLowerInvariant();
        text = Without(Without(Without(text, "https://"), "http://"), "www.");
        text = Without(text, "the ");
        if (!text.Contains(' ', StringComparison.Ordinal) && text.IndexOf('.', StringComparison.Ordinal) is > 0 and int dot)
        {
            // "asia.example.co.uk" is named by its longest label.
            text = text.Split('/')[0].Split('.')[..^1].MaxBy(static label => label.Length) ?? text[..dot];
        }

        StringBuilder key = new(text.Length);
        foreach (char c in text)
        {
            if (char.IsLetterOrDigit(c))
            {
                key.Append(c);
            }
        }

        string result = key.ToString();
        foreach (string ending in Endings)
        {
            if (result.Length > ending.Length && result.EndsWith(ending, StringComparison.Ordinal))
            {
                return result[..^ending.Length];
            }
        }

        // "Northline News" writes on northline.com, but "Sky News" is not "Sky".
        return result.Length >= 10 && result.EndsWith("news", StringComparison.Ordinal) ? result[..^4] : result;
    }

    private static string Without(string text, string start) =>
        text.StartsWith(start, StringComparison.Ordinal) ? text[start.Length..] : text;
}
