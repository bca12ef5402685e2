namespace Concord.Language.Knowledge.Actors;

/// <summary>The persons of one text: fuller names first, then surnames and spelling variants are given to them.</summary>
internal sealed class PersonBook
{
    private readonly List<ActorDraft> _persons = [];
    private readonly Dictionary<ActorDraft, string[]> _parts = [];

    public IReadOnlyList<ActorDraft> Persons => _persons;

    /// <summary>The person of a name of two or more words; a new one where no known name fits.</summary>
    public ActorDraft Full(string name, Role? role)
    {
        string[] parts = Parts(name);
        foreach (ActorDraft person in _persons)
        {
            if (SamePerson(_parts[person], parts, person, role))
            {
                if (parts.Length > _parts[person].Length)
                {
                    Rename(person, name, parts);
                }

                return person;
            }
        }

        ActorDraft made = new("person:" + string.Join('-', parts), name, "person");
        _persons.Add(made);
        _parts[made] = parts;
        return made;
    }

    /// <summary>The person of a single name: the last one seen with it, or a new one.</summary>
    public ActorDraft Single(string name, Role? role, IReadOnlyList<ActorDraft> recent)
    {
        string part = Parts(name) is { Length: > 0 } parts ? parts[0] : Slug.Of(name);
        ActorDraft? found = Latest(recent, p => p[^1] == part, role) ?? Latest(_persons, p => p[^1] == part, role)
            ?? Latest(recent, p => p[0] == part, role) ?? Latest(_persons, p => p[0] == part, role)
            ?? Latest(_persons, p => Sound(p[^1]) == Sound(part), role) ?? SameOffice(part, role);
        if (found is not null)
        {
            return found;
        }

        ActorDraft made = new("person:" + part, name, "person");
        _persons.Add(made);
        _parts[made] = [part];
        return made;
    }

    /// <summary>Whether a person of several names bears this one first or last.</summary>
    public bool Knows(string part)
    {
        string slug = Slug.Of(part);
        return _persons.Exists(p => _parts[p].Length > 1 && (_parts[p][0] == slug || _parts[p][^1] == slug));
    }

    /// <summary>The one person of several names who bears this surname, or null.</summary>
    public ActorDraft? BySurname(ReadOnlySpan<char> surname)
    {
        string slug = Slug.Of(surname);
        List<ActorDraft> bearers = _persons.FindAll(p => _parts[p].Length > 1 && _parts[p][^1] == slug);
        return bearers.Count == 1 ? bearers[0] : null;
    }

    /// <summary>Whether a name of several words is that of a known person.</summary>
    public bool HasFull(string name)
    {
        string[] parts = Parts(name);
        return _persons.Exists(p => SamePerson(_parts[p], parts, p, null));
    }

    private static string[] Parts(string name) => Slug.Of(name).Split('-', StringSplitOptions.RemoveEmptyEntries);

    private void Rename(ActorDraft person, string name, string[] parts)
    {
        person.Name = name;
        person.Id = "person:" + string.Join('-', parts);
        _parts[person] = parts;
    }

    // A spelling apart by a letter or two is the same person only in the same office.
    private ActorDraft? SameOffice(string part, Role? role)
    {
        ActorDraft? near = role is { Head.Length: > 0 } ? Latest(_persons, p => Near(p[^1], part), role) : null;
        return near is not null && near.RoleHeads.Contains(role!.Value.Head) ? near : null;
    }

    // Endings and digraphs that transliterations write differently.
    private static string Sound(string part) => part.Length < 5 ? part : part.Replace("yy", "y", StringComparison.Ordinal)
        .Replace("iy", "y", StringComparison.Ordinal).Replace("ij", "y", StringComparison.Ordinal).Replace("ii", "y", StringComparison.Ordinal)
        .Replace("kh", "h", StringComparison.Ordinal).Replace("ey", "ei", StringComparison.Ordinal).Replace("ks", "x", StringComparison.Ordinal);

    private ActorDraft? Latest(IReadOnlyList<ActorDraft> among, Func<string[], bool> fits, Role? role)
    {
        ActorDraft? found = null;
        for (int i = among.Count - 1; i >= 0; i--)
        {
            if (among[i].Type != "person" || !fits(_parts[among[i]]))
            {
                continue;
            }

            bool sameRole = role is { Head.Length: > 0 } r && among[i].RoleHeads.Contains(r.Head);
            if (sameRole)
            {
                return among[i];
            }

            found ??= among[i];
        }

        return found;
    }

    private static bool SamePerson(string[] known, string[] name, ActorDraft person, Role? role)
    {
        if (known.Length == 1 || name.Length == 1)
        {
            return false;
        }

        bool ends = known[0] == name[0] && known[^1] == name[^1];
        bool initials = known[^1] == name[^1] && (known[0].Length == 1 || name[0].Length == 1) && known[0][0] == name[0][0];
        bool subset = name.Length >= 2 && known.Length >= 2 && (IsSubset(name, known) || IsSubset(known, name));
        if (ends || initials || subset)
        {
            return true;
        }

        bool sameRole = role is { Head.Length: > 0 } r && person.RoleHeads.Contains(r.Head);
        bool sound = Sound(known[^1]) == Sound(name[^1]) && Near(known[0], name[0]);
        return known.Length == name.Length && (sound || sameRole && Near(known[^1], name[^1]) && known[0][0] == name[0][0]);
    }

    private static bool IsSubset(string[] small, string[] big)
    {
        foreach (string part in small)
        {
            if (!big.Contains(part, StringComparer.Ordinal))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>Whether two spellings may be transliterations of one name.</summary>
    internal static bool Near(string a, string b)
    {
        if (a == b)
        {
            return true;
        }

        int allowed = Math.Min(a.Length, b.Length) switch { >= 7 => 2, >= 5 => 1, _ => 0 };
        return allowed > 0 && a[0] == b[0] && Math.Abs(a.Length - b.Length) <= allowed && Distance(a, b) <= allowed;
    }

    private static int Distance(string a, string b)
    {
        int[] row = new int[b.Length + 1];
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
