namespace Concord.Language.Knowledge.Actors;

/// <summary>Grammatical gender that a name, title or pronoun shows.</summary>
internal enum Gender : byte
{
    Unknown, Male, Female,
}

/// <summary>An actor while its mentions are still being collected.</summary>
internal sealed class ActorDraft(string id, string name, string type)
{
    private readonly SortedSet<string> _names = new(StringComparer.Ordinal);

    public string Id { get; set; } = id;

    public string Name { get; set; } = name;

    public string Type { get; } = type;

    public string? Country { get; set; }

    public string? Role { get; set; }

    /// <summary>Last word of each role seen, in lower case ("president").</summary>
    public SortedSet<string> RoleHeads { get; } = new(StringComparer.Ordinal);

    /// <summary>Kinds of the titles seen ("head", "minister").</summary>
    public SortedSet<string> RoleKinds { get; } = new(StringComparer.Ordinal);

    public Gender Gender { get; set; }

    /// <summary>Kind of body or organisation ("foreign-ministry"), where known.</summary>
    public string? Kind { get; set; }

    public void Seen(string name) => _names.Add(name);

    public Actor ToActor()
    {
        string[] aliases = [.. _names.Where(n => n != Name)];
        return new Actor(Id, Name, Type, Country, Role) { Aliases = aliases };
    }
}

/// <summary>Tokens that speak of an actor.</summary>
internal sealed class MentionDraft(int first, int end, int head, ActorDraft actor)
{
    public int First { get; } = first;

    public int End { get; } = end;

    public int Head { get; } = head;

    public ActorDraft Actor { get; } = actor;
}
