namespace Concord.Casework;

/// <summary>How a case is built.</summary>
public sealed record CaseOptions
{
    /// <summary>Pairs of sources held to be independent whatever the text suggests.</summary>
    public IReadOnlyList<(string First, string Second)> Independent { get; init; } = [];

    /// <summary>Pairs of sources held to be one origin.</summary>
    public IReadOnlyList<(string First, string Second)> Same { get; init; } = [];
}
