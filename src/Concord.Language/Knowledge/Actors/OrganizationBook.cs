namespace Concord.Language.Knowledge.Actors;

/// <summary>States, organisations, outlets and groups of one text, with the acronyms that the text introduces.</summary>
internal sealed class OrganizationBook
{
    private readonly Dictionary<string, ActorDraft> _byId = new(StringComparer.Ordinal);
    private readonly Dictionary<string, ActorDraft> _byName = new(StringComparer.OrdinalIgnoreCase);

    // Names by their initials; the ordinally first of those that fit is meant.
    private readonly Dictionary<string, List<string>> _byInitials = new(StringComparer.Ordinal);

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
            string? meant = null;
            foreach (string longer in _byInitials.TryGetValue(name, out List<string>? names) ? names : [])
            {
                bool before = meant is null || string.CompareOrdinal(longer, meant) < 0;
                meant = before && longer.Length > name.Length + 3 ? longer : meant;
            }

            if (meant is not null)
            {
                return Enter(name, _byName[meant]);
            }
        }

        return Enter(name, Get("org:" + Slug.Of(name), name, "organization"));
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
        if (!_byName.ContainsKey(acronym))
        {
            Enter(acronym, actor);
        }

        actor.Seen(acronym);
    }

    public bool TryAlias(string name, out ActorDraft actor) => _byName.TryGetValue(name, out actor!);

    public static bool IsAcronym(ReadOnlySpan<char> name)
    {
        foreach (char c in name)
        {
            if (!char.IsUpper(c) && !char.IsDigit(c) && c is not ('-' or '.' or '&'))
            {
                return false;
            }
        }

        return name.Length is >= 2 and <= 8;
    }

    private ActorDraft Enter(string name, ActorDraft actor)
    {
        _byName.Add(name, actor);
        string initials = Initials(name);
        if (initials.Length > 1)
        {
            if (!_byInitials.TryGetValue(initials, out List<string>? names))
            {
                _byInitials[initials] = names = [];
            }

            names.Add(name);
        }

        return actor;
    }

    // Longer than any acronym is as good as none.
    internal static string Initials(string name)
    {
        Span<char> initials = stackalloc char[9];
        int count = 0;
        for (int i = 0; i < name.Length && count < initials.Length; i++)
        {
            if (char.IsUpper(name[i]) && (i == 0 || name[i - 1] is ' ' or '-'))
            {
                initials[count++] = name[i];
            }
        }

        return count is < 2 or > 8 ? "" : initials[..count].ToString();
    }

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
