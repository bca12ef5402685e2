namespace Concord.Language.Knowledge;

/// <summary>
/// Whether two spellings are of one name: transliterations ("Mohammed", "Muhammad"; "Zelensky", "Zelenskyy"), accents ("Erdoğan",
/// "Müller", "Mueller"), other cuts of the words ("Abdul Rahman", "Abdulrahman", "Kim Jong-un") and slips of one letter in a long name.
/// </summary>
/// <remarks>
/// Own method: letters are folded, digraphs and endings that romanisations write differently are levelled, and what is left may differ by
/// a weighted distance that grows with length. A lost or changed consonant parts short names, a last vowel always ("Ivanov", "Ivanova").
/// </remarks>
public static class NameVariants
{
    // Distances that names of these lengths (levelled, letters) may have.
    private const int LongName = 9, MiddleName = 7;

    /// <summary>Whether two names of persons or places, in any case, may be one; given names too must agree.</summary>
    public static bool Same(string one, string other)
    {
        ArgumentNullException.ThrowIfNull(one);
        ArgumentNullException.ThrowIfNull(other);
        if (Slug.Of(one) is { Length: > 0 } slug && slug == Slug.Of(other))
        {
            return true;
        }

        string[] a = NameParts.Of(one), b = NameParts.Of(other);
        if (a.Length == 0 || b.Length == 0)
        {
            return false;
        }

        if (a.Length != b.Length)
        {
            return string.Concat(a) == string.Concat(b);
        }

        for (int i = 0; i < a.Length; i++)
        {
            if (!SamePart(a[i], b[i]))
            {
                return a.Length > 1 && string.Concat(a) == string.Concat(b);
            }
        }

        return true;
    }

    /// <summary>
    /// A key that all spellings of a name share whose differences are levelled, empty where nothing is left. Names with one key are
    /// <see cref="Same"/>; names with two may still be.
    /// </summary>
    public static string Key(string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        return string.Concat(NameParts.Of(name).Select(p => p.Length > 3 ? NameSounds.Level(p) : p));
    }

    /// <summary>Whether two folded parts of names may be one.</summary>
    internal static bool SamePart(string a, string b)
    {
        if (a == b || NameSounds.SameGiven(a, b) || NameSounds.SamePlace(a, b) || a is "al" or "el" or "ul" && b is "al" or "el" or "ul")
        {
            return true;
        }

        // "Li" and "Lee", "Un" and "Il", "Kim" and "Kin" are names apart; "Su" and "Suu" are not.
        if (a.Length < 4 || b.Length < 4)
        {
            return a.Length > 1 && b.Length > 1 && (a + a[^1] == b || b + b[^1] == a);
        }

        string x = NameSounds.Level(a), y = NameSounds.Level(b);
        if (x == y)
        {
            return true;
        }

        int shorter = Math.Min(x.Length, y.Length);
        int allowed = shorter >= LongName ? 2 : shorter >= MiddleName ? 1 : 0;
        return allowed > 0 && x[0] == y[0] && NameSounds.Distance(x, y, allowed) <= allowed;
    }
}
