using System.Collections.Frozen;
using System.Text;

namespace Concord.Casework.Origins;

/// <summary>One key for the many ways to write a publisher or agency: "The Associated Press", "AP", "www.apnews.com".</summary>
internal static class Outlets
{
    /// <summary>Short names of agencies and the spellings that stand for them, reduced by <see cref="Reduce"/>.</summary>
    private static readonly FrozenDictionary<string, string> Spellings = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["associatedpress"] = "ap", ["apnews"] = "ap", ["agencefrancepresse"] = "afp", ["deutschepresseagentur"] = "dpa",
        ["koreancentral"] = "kcna", ["xinhuanet"] = "xinhua", ["unitedpressinternational"] = "upi", ["presstrustofindia"] = "pti",
        ["thomsonreuters"] = "reuters", ["itartass"] = "tass", ["rianovosti"] = "ria", ["agenziaansa"] = "ansa", ["agenciaefe"] = "efe",
        ["anadoluagency"] = "anadolu", ["islamicrepublic"] = "irna", ["pressassociation"] = "pa", ["canadianpress"] = "cp",
        ["australianassociatedpress"] = "aap", ["britishbroadcastingcorporation"] = "bbc", ["bbcnews"] = "bbc", ["cablenewsnetwork"] = "cnn",
    }.ToFrozenDictionary(StringComparer.Ordinal);

    private static readonly FrozenSet<string> Agencies = FrozenSet.ToFrozenSet(
        ["ap", "afp", "dpa", "kcna", "xinhua", "upi", "pti", "reuters", "tass", "ria", "ansa", "efe", "anadolu", "irna", "pa", "cp", "aap",
            "yonhap", "interfax", "kyodo", "jiji", "bloomberg", "ukrinform", "lusa", "belga", "apa", "mena", "petra", "wam", "spa", "ani"],
        StringComparer.Ordinal);

    private static readonly string[] Endings = ["newsagency", "newsservice", "newsgroup", "newswire"];
    private static readonly string[] Domains = [".com", ".org", ".net", ".co.uk", ".co.kr", ".info", ".news", ".eu", ".uk", ".us"];

    public static bool IsAgency(string key) => Agencies.Contains(key);

    /// <summary>The key; empty where the name has no letter or digit.</summary>
    public static string KeyOf(string name)
    {
        string reduced = Reduce(name);
        return Spellings.GetValueOrDefault(reduced, reduced);
    }

    /// <summary>Lower-case letters and digits without article, "www.", domain and "News Agency".</summary>
    private static string Reduce(string name)
    {
        string text = name.Trim().ToLowerInvariant();
        text = Without(Without(Without(text, "https://"), "http://"), "www.");
        text = Without(text, "the ");
        foreach (string domain in Domains)
        {
            if (text.EndsWith(domain, StringComparison.Ordinal) && !text.Contains(' ', StringComparison.Ordinal))
            {
                text = text[..^domain.Length];
                break;
            }
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

        return result;
    }

    private static string Without(string text, string start) =>
        text.StartsWith(start, StringComparison.Ordinal) ? text[start.Length..] : text;
}
