using System.Collections.Immutable;

namespace Concord.Casework;

/// <summary>What kind of root an origin is.</summary>
public enum OriginKind : byte
{
    Document, Publisher, Agency, Official, Expert, Anonymous,
}

/// <summary>A root that claims go back to, or a hop on the way there.</summary>
/// <param name="Id">o1, o2 …</param>
/// <param name="Name">Name for the reader.</param>
/// <param name="Kind">What it is.</param>
/// <param name="Parent">The origin that this one has it from, or null for a root.</param>
/// <param name="Why">Why claims and documents were merged into it, for the reader.</param>
/// <param name="IsDeadEnd">Whether the lead ends without a name ("reports say").</param>
public sealed record Origin(string Id, string Name, OriginKind Kind, string? Parent, string Why, bool IsDeadEnd = false)
{
    /// <summary>Reliability as the user judges it; null where the user gave none.</summary>
    public SourceReliability? Reliability { get; init; }

    /// <summary>Documents that stand behind it or have it from there.</summary>
    public ImmutableArray<string> Documents { get; init; } = [];
}
