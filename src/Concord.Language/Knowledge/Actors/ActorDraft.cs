namespace Concord.Language.Knowledge.Actors;

/// <summary>Grammatical gender that a name, title or pronoun shows.</summary>
internal enum Gender : byte
{
    Unknown, Male, Female,
}

/// <summary>An actor while its mentions are still being collected.</summary>
internal sealed class ActorDraft(string id, string name, string type)
{
    // Few each, so a list is smaller and quicker than a set.
    private List<string>? _names, _roles, _kinds;

    public string Id { get; set; } = id;

    public string Name { get; set; } = name;

    public string Type { get; } = type;

    public bool IsPerson => Type == "person";

    public string? Country { get; set; }

    public string? Role { get; set; }

    public Gender Gender { get; set; }

    /// <summary>Kind of body or organisation ("foreign-ministry"), where known.</summary>
    public string? Kind { get; set; }

    public void Seen(string name) => Put(ref _names, name);

    /// <summary>Takes the last word of a role in lower case ("president") and the kind of its title ("head").</summary>
    public void AddRole(string head, string kind)
    {
        Put(ref _roles, head);
        Put(ref _kinds, kind);
    }

    public bool HasRole(string head) => _roles is not null && _roles.Contains(head);

    public bool HasRoleKind(string kind) => _kinds is not null && _kinds.Contains(kind);

    public Actor ToActor()
    {
        int own = _names is not null && _names.Contains(Name) ? 1 : 0, count = (_names?.Count ?? 0) - own;
        string[] aliases = count <= 0 ? [] : new string[count];
        for (int i = 0, at = 0; at < aliases.Length; i++)
        {
            if (_names![i] != Name)
            {
                aliases[at++] = _names[i];
            }
        }

        Array.Sort(aliases, StringComparer.Ordinal);
        return new Actor(Id, Name, Type, Country, Role) { Aliases = aliases };
    }

    private static void Put(ref List<string>? list, string value)
    {
        list ??= new List<string>(2);
        if (!list.Contains(value))
        {
            list.Add(value);
        }
    }
}

/// <summary>Tokens that speak of an actor.</summary>
internal readonly record struct MentionDraft(int First, int End, int Head, ActorDraft Actor);
