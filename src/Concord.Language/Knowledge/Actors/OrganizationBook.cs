namespace Concord.Language.Knowledge.Actors;

/// <summary>States, organisations, outlets and groups of one text, with the acronyms that the text introduces.</summary>
internal sealed class OrganizationBook
{
    private readonly SortedDictionary<string, ActorDraft> _byId = new(StringComparer.Ordinal);
    private readonly Dictionary<string, ActorDraft> _byName = new(StringComparer.OrdinalIgnoreCase);

    public IEnumerable<ActorDraft> All => _byId.Values;

    public ActorDraft Known(KnownActor known)
    {
        if (!_byId.TryGetValue(known.Id, out ActorDraft? draft))
        {
            draft = new ActorDraft(known.Id, known.Name, known.Type) { Country = known.Country };
            _byId[known.Id] = draft;
        }

        return draft;
    }

    /// <summary>A body of a state: its government is the state itself.</summary>
    public ActorDraft Body(KnownActor state, string kind, string written)
    {
        if (kind == "government")
        {
            return Known(state);
        }

        string type = kind == "state-media" ? "outlet" : "organization";
        ActorDraft draft = Get("org:" + state.Country!.ToLowerInvariant() + "-" + kind, written, type);
        draft.Country ??= state.Country;
        draft.Kind = kind;
        return draft;
    }

    /// <summary>An organisation that the tables do not hold, by its name or an acronym given for it.</summary>
    public ActorDraft Named(string name)
    {
        if (_byName.TryGetValue(name, out ActorDraft? found))
        {
            return found;
        }

        if (IsAcronym(name))
        {
            foreach (KeyValuePair<string, ActorDraft> pair in _byName.OrderBy(p => p.Key, StringComparer.Ordinal))
            {
                if (pair.Key.Length > name.Length + 3 && Initials(pair.Key) == name)
                {
                    _byName[name] = pair.Value;
                    return pair.Value;
                }
            }
        }

        ActorDraft draft = Get("org:" + Slug.Of(name), name, "organization");
        _byName[name] = draft;
        return draft;
    }

    public ActorDraft Group(string id, string name, string? country = null)
    {
        ActorDraft draft = Get(id, name, "group");
        draft.Country ??= country;
        return draft;
    }

    /// <summary>Gives an acronym that stands in brackets after a name to that name's actor.</summary>
    public void Introduce(string acronym, ActorDraft actor)
    {
        _byName.TryAdd(acronym, actor);
        actor.Seen(acronym);
    }

    public bool TryAlias(string name, out ActorDraft actor) => _byName.TryGetValue(name, out actor!);

    public static bool IsAcronym(string name) => name.Length is >= 2 and <= 8 && name.All(c => char.IsUpper(c) || char.IsDigit(c) || c is '-' or '.' or '&');

    private static string Initials(string name) =>
        string.Concat(name.Split([' ', '-'], StringSplitOptions.RemoveEmptyEntries).Where(w => char.IsUpper(w[0])).Select(w => w[0]));

    private ActorDraft Get(string id, string name, string type)
    {
        if (!_byId.TryGetValue(id, out ActorDraft? draft))
        {
            draft = new ActorDraft(id, name, type);
            _byId[id] = draft;
        }

        return draft;
    }
}
