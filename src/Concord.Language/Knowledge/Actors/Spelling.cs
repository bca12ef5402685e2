namespace Concord.Language.Knowledge.Actors;

/// <summary>Whether two spellings may name one person.</summary>
internal static class Spelling
{
    private const int LongestWord = 64;

    /// <summary>A name part with what transliterations write differently levelled; a short one as it is.</summary>
    public static string Sound(string part) => part.Length >= 5 ? NameSounds.Level(part) : part;

    /// <summary>Whether two names of several parts are those of one person; a shared office allows more difference.</summary>
    public static bool SamePerson(string[] known, string[] name, ActorDraft person, Role? role)
    {
        if (known.Length < 2 || name.Length < 2)
        {
            return false;
        }

        bool ends = known[0] == name[0] && known[^1] == name[^1];
        bool initials = known[^1] == name[^1] && (known[0].Length == 1 || name[0].Length == 1) && known[0][0] == name[0][0];
        if (ends || initials || IsSubset(name, known) || IsSubset(known, name))
        {
            return true;
        }

        bool sameRole = role is { Head.Length: > 0 } r && person.HasRole(r.Head);
        return known.Length == name.Length
            && (AllSame(known, name) || sameRole && Near(known[^1], name[^1]) && known[0][0] == name[0][0]);
    }

    /// <summary>Whether two spellings may be transliterations of one name.</summary>
    public static bool Near(string a, string b)
    {
        if (a == b)
        {
            return true;
        }

        int allowed = Math.Min(a.Length, b.Length) switch { >= 7 => 2, >= 5 => 1, _ => 0 };
        return allowed > 0 && a[0] == b[0] && Math.Abs(a.Length - b.Length) <= allowed && Distance(a, b) <= allowed;
    }

    private static bool AllSame(string[] one, string[] other)
    {
        for (int i = 0; i < one.Length; i++)
        {
            if (!NameVariants.SamePart(one[i], other[i]))
            {
                return false;
            }
        }

        return true;
    }

    private static bool IsSubset(string[] small, string[] big)
    {
        foreach (string part in small)
        {
            if (Array.IndexOf(big, part) < 0)
            {
                return false;
            }
        }

        return true;
    }

    private static int Distance(string a, string b)
    {
        Span<int> row = b.Length < LongestWord ? stackalloc int[b.Length + 1] : new int[b.Length + 1];
        for (int j = 0; j <= b.Length; j++)
        {
            row[j] = j;
        }

        for (int i = 1; i <= a.Length; i++)
        {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j <= b.Length; j++)
            {
                int cost = Math.Min(Math.Min(row[j], row[j - 1]) + 1, diagonal + (a[i - 1] == b[j - 1] ? 0 : 1));
                diagonal = row[j];
                row[j] = cost;
            }
        }

        return row[^1];
    }
}
