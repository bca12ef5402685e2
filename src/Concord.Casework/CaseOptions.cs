namespace Concord.Casework;

/// <summary>How a case is built.</summary>
public sealed record CaseOptions
{
    /// <summary>Pairs of sources held to be independent whatever the text suggests.</summary>
    public IReadOnlyList<(string First, string Second)> Independent { get; init; } = [];

    /// <summary>Pairs of sources held to be one origin.</summary>
    public IReadOnlyList<(string First, string Second)> Same { get; init; } = [];

    /// <summary>Sources to take out, to see which findings fall, weaken or stand.</summary>
    public IReadOnlyList<string> Without { get; init; } = [];

    /// <summary>Owners of outlets: outlets of one owner count as one origin.</summary>
    public IReadOnlyList<(string Outlet, string Owner)> Owners { get; init; } = [];

    /// <summary>Source reliability as the user judges it.</summary>
    public IReadOnlyList<SourceReliability> Reliability { get; init; } = [];

    /// <summary>Pairs of passages, verbatim, held to say the same: their claims are one finding.</summary>
    public IReadOnlyList<(string First, string Second)> SameClaims { get; init; } = [];

    /// <summary>Pairs of passages, verbatim, held to say different things: their claims are never one finding. It goes before <see cref="SameClaims"/>.</summary>
    public IReadOnlyList<(string First, string Second)> DifferentClaims { get; init; } = [];
}
