using System.Runtime.InteropServices;

namespace Concord.Language.Knowledge.Actors;

/// <summary>
/// The persons of one text: fuller names first, then surnames and spelling variants are given to them. Names are found by their
/// parts, so that a text of any length costs the same for each name.
/// </summary>
internal sealed class PersonBook
{
    private const int LongSurname = 7;

    private readonly List<ActorDraft> _persons = [];
    private readonly List<string[]> _parts = [];

    // When each person was last named, 0 before that.
    private readonly List<int> _seen = [];
    private readonly Dictionary<string, List<int>> _byPart = new(StringComparer.Ordinal), _bySound = new(StringComparer.Ordinal);
    private readonly Dictionary<(char First, char Last, int Parts), List<int>> _byShape = [];
    private readonly Dictionary<char, List<int>> _byLetter = [];
    private readonly Dictionary<string, string[]> _split = new(StringComparer.Ordinal);
    private readonly Dictionary<ActorDraft, int> _index = [];
    private int _clock;

    public IReadOnlyList<ActorDraft> Persons => _persons;

    /// <summary>Notes that a person is named here.</summary>
    public void Named(ActorDraft person) => _seen[_index[person]] = ++_clock;

    /// <summary>The person of a name of two or more words; a new one where no known name fits.</summary>
    public ActorDraft Full(string name, Role? role)
    {
        string[] parts = Parts(name);
        int found = Same(parts, role);
        if (found < 0)
        {
            return Add(name, parts);
        }

        if (parts.Length > _parts[found].Length)
        {
            Rename(found, name, parts);
        }

        return _persons[found];
    }

    /// <summary>The person of a single name: the last one seen with it, or a new one.</summary>
    public ActorDraft Single(string name, Role? role)
    {
        string part = Parts(name) is { Length: > 0 } parts ? parts[0] : "";
        return Latest(part, last: true, named: true, role) ?? Latest(part, last: true, named: false, role)
            ?? Latest(part, last: false, named: true, role) ?? Latest(part, last: false, named: false, role)
            ?? SameSound(part, role) ?? SameOffice(part, role) ?? Add(name, [part]);
    }

    /// <summary>Whether a person of several names bears this one first or last.</summary>
    public bool Knows(string part)
    {
        string slug = Slug.Of(part);
        foreach (int i in Among(_byPart, slug))
        {
            if (_parts[i].Length > 1 && (_parts[i][0] == slug || _parts[i][^1] == slug))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The one person of several names who bears this surname, or null.</summary>
    public ActorDraft? BySurname(ReadOnlySpan<char> surname)
    {
        string slug = Slug.Of(surname);
        ActorDraft? bearer = null;
        foreach (int i in Among(_byPart, slug))
        {
            if (_parts[i].Length > 1 && _parts[i][^1] == slug)
            {
                if (bearer is not null)
                {
                    return null;
                }

                bearer = _persons[i];
            }
        }

        return bearer;
    }

    /// <summary>Whether a name of several words is that of a known person.</summary>
    public bool HasFull(string name) => Same(Parts(name), null) >= 0;

    private static ReadOnlySpan<int> Among<T>(Dictionary<T, List<int>> index, T key)
        where T : notnull => index.TryGetValue(key, out List<int>? list) ? CollectionsMarshal.AsSpan(list) : default;

    private static void Put<T>(Dictionary<T, List<int>> index, T key, int person)
        where T : notnull
    {
        ref List<int>? list = ref CollectionsMarshal.GetValueRefOrAddDefault(index, key, out _);
        list ??= [];
        if (!list.Contains(person))
        {
            list.Add(person);
        }
    }

    private string[] Parts(string name)
    {
        if (!_split.TryGetValue(name, out string[]? parts))
        {
            _split[name] = parts = Slug.Of(name).Split('-', StringSplitOptions.RemoveEmptyEntries);
        }

        return parts;
    }

    private ActorDraft Add(string name, string[] parts)
    {
        ActorDraft made = new("person:" + string.Join('-', parts), name, "person");
        _index[made] = _persons.Count;
        _persons.Add(made);
        _parts.Add(parts);
        _seen.Add(0);
        Enter(_persons.Count - 1, parts);
        return made;
    }

    private void Rename(int person, string name, string[] parts)
    {
        _persons[person].Name = name;
        _persons[person].Id = "person:" + string.Join('-', parts);
        _parts[person] = parts;
        Enter(person, parts);
    }

    private void Enter(int person, string[] parts)
    {
        foreach (string part in parts)
        {
            Put(_byPart, part, person);
        }

        if (parts.Length > 0 && parts[^1].Length > 0)
        {
            Put(_bySound, Spelling.Sound(parts[^1]), person);
            Put(_byLetter, parts[^1][0], person);
            Put(_byShape, (parts[0][0], parts[^1][0], parts.Length), person);
        }
    }

    // The first person who may bear a full name, -1 where there is none.
    private int Same(string[] parts, Role? role)
    {
        int found = int.MaxValue;
        if (parts.Length < 2)
        {
            return -1;
        }

        foreach (string part in parts)
        {
            First(Among(_byPart, part), parts, role, ref found);
        }

        First(Among(_bySound, Spelling.Sound(parts[^1])), parts, role, ref found);
        // A slip of a letter is allowed in a long surname, or in the same office.
        if (role is { Head.Length: > 0 } || parts[^1].Length >= LongSurname)
        {
            First(Among(_byShape, (parts[0][0], parts[^1][0], parts.Length)), parts, role, ref found);
        }

        return found == int.MaxValue ? -1 : found;
    }

    private void First(ReadOnlySpan<int> among, string[] parts, Role? role, ref int found)
    {
        foreach (int i in among)
        {
            if (i < found && Spelling.SamePerson(_parts[i], parts, _persons[i], role))
            {
                found = i;
            }
        }
    }

    // Of those who bear a name: first of all one in the same office, else the one named or met last.
    private ActorDraft? Latest(string part, bool last, bool named, Role? role)
    {
        int found = -1, best = -1;
        bool office = false;
        foreach (int i in Among(_byPart, part))
        {
            if ((last ? _parts[i][^1] : _parts[i][0]) == part && (!named || _seen[i] > 0))
            {
                Better(i, named ? _seen[i] : i, role, ref found, ref best, ref office);
            }
        }

        return found < 0 ? null : _persons[found];
    }

    private ActorDraft? SameSound(string part, Role? role)
    {
        int found = -1, best = -1;
        bool office = false;
        string sound = Spelling.Sound(part);
        foreach (int i in Among(_bySound, sound))
        {
            if (Spelling.Sound(_parts[i][^1]) == sound)
            {
                Better(i, i, role, ref found, ref best, ref office);
            }
        }

        return found < 0 ? null : _persons[found];
    }

    private void Better(int person, int order, Role? role, ref int found, ref int best, ref bool office)
    {
        bool same = role is { Head.Length: > 0 } r && _persons[person].HasRole(r.Head);
        if (same && !office || same == office && order > best)
        {
            (found, best, office) = (person, order, same);
        }
    }

    // A spelling apart by a letter or two is the same person only in the same office.
    private ActorDraft? SameOffice(string part, Role? role)
    {
        if (role is not { Head.Length: > 0 } known || part.Length == 0)
        {
            return null;
        }

        int found = -1;
        foreach (int i in Among(_byLetter, part[0]))
        {
            if (i > found && _persons[i].HasRole(known.Head) && Spelling.Near(_parts[i][^1], part))
            {
                found = i;
            }
        }

        return found < 0 ? null : _persons[found];
    }
}
