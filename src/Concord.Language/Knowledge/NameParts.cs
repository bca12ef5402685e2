using System.Text;

namespace Concord.Language.Knowledge;

/// <summary>The parts of a name, folded and without articles.</summary>
internal static class NameParts
{
    /// <summary>"Abd al-Rahman Müller" gives "abdrahman", "muller".</summary>
    public static string[] Of(string name)
    {
        List<string> parts = [];
        StringBuilder part = new();
        foreach (char c in name + " ")
        {
            if (char.IsLetterOrDigit(c))
            {
                Fold(part, c);
            }
            else if (c is not ('\'' or '’' or '‘' or 'ʿ' or 'ʾ' or '.' or '`') && part.Length > 0)
            {
                parts.Add(part.ToString());
                part.Clear();
            }
        }

        return [.. Joined(parts)];
    }

    private static void Fold(StringBuilder part, char c)
    {
        char lower = char.ToLowerInvariant(c);
        _ = lower switch
        {
            'đ' => part.Append("dj"),
            'þ' => part.Append("th"),
            'ß' => part.Append("ss"),
            'æ' => part.Append("ae"),
            'œ' => part.Append("oe"),
            'ä' => part.Append("ae"),
            'ö' or 'ø' => part.Append("oe"),
            'ü' => part.Append("ue"),
            'ž' => part.Append("zh"),
            'š' or 'ş' or 'ș' => part.Append("sh"),
            'č' or 'ç' => part.Append("ch"),
            _ => part.Append(Slug.Fold(c)),
        };
    }

    // "Abd al-Rahman", "Abdul Rahman" and "Abdulrahman" are one; articles fall away elsewhere.
    private static IEnumerable<string> Joined(List<string> parts)
    {
        for (int i = 0; i < parts.Count; i++)
        {
            string part = parts[i];
            bool servant = part is "abd" or "abdul" or "abdel" or "abdal" or "abdol" or "abdur" or "abder";
            if (servant && i + 1 < parts.Count)
            {
                i += parts[i + 1] is "al" or "el" or "ul" or "ur" or "ar" or "er" && i + 2 < parts.Count ? 2 : 1;
                yield return "abd" + parts[i];
                continue;
            }

            if (part is "al" or "el" or "ul" or "as" or "ash" or "ad" or "ar" or "an" or "az" && parts.Count > 1 && i + 1 < parts.Count)
            {
                continue;
            }

            yield return part is "ibn" or "ben" ? "bin" : part.Length > 6 && part[..5] is "abdul" or "abdel" or "abdal" or "abdol" or "abdur" or "abder" ? "abd" + part[5..] : part;
        }
    }
}
