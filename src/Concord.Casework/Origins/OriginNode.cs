namespace Concord.Casework.Origins;

/// <summary>A root or a hop while the graph is being built.</summary>
internal sealed class OriginNode(string key, string name, OriginKind kind)
{
    public string Key { get; } = key;

    public string Name { get; } = name;

    public OriginKind Kind { get; } = kind;

    /// <summary>Key of the node that this one has it from; null for a root.</summary>
    public string? Parent { get; set; }

    public bool IsDeadEnd { get; set; }

    public SortedSet<int> Documents { get; } = [];

    /// <summary>Reasons in ordinal order.</summary>
    public SortedSet<string> Why { get; } = new(StringComparer.Ordinal);
}
