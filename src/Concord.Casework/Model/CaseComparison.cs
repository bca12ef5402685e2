using System.Collections.Immutable;

namespace Concord.Casework;

/// <summary>What became of a finding since an earlier case.</summary>
public enum ChangeKind : byte
{
    /// <summary>It was told, and something that speaks against it has come in.</summary>
    Contradicted,

    /// <summary>Nothing earlier said it.</summary>
    New,

    /// <summary>More independent origins carry it, or it stands more firmly.</summary>
    Strengthened,

    /// <summary>Fewer independent origins carry it, or it stands less firmly.</summary>
    Weakened,

    /// <summary>Nothing says it any more.</summary>
    Dropped,
}

/// <summary>A passage as the earlier output has it.</summary>
/// <param name="Uri">Address of its document.</param>
/// <param name="Start">First code unit in the text of then.</param>
/// <param name="End">One past the last.</param>
/// <param name="Quote">The exact substring.</param>
public sealed record EarlierPassage(string Uri, int Start, int End, string Quote);

/// <summary>One difference between an earlier case and this one.</summary>
public sealed record CaseChange
{
    /// <summary>What became of the finding.</summary>
    public required ChangeKind Kind { get; init; }

    /// <summary>Id of the finding now; null where it was dropped.</summary>
    public string? Finding { get; init; }

    /// <summary>Id that it had; null where it is new.</summary>
    public string? EarlierFinding { get; init; }

    /// <summary>Its statement now, or the last one where it was dropped.</summary>
    public required string Statement { get; init; }

    /// <summary>Independent origins then.</summary>
    public int OriginsBefore { get; init; }

    /// <summary>Independent origins now.</summary>
    public int OriginsNow { get; init; }

    /// <summary>Where it stood; null where it is new.</summary>
    public FindingState? StateBefore { get; init; }

    /// <summary>Where it stands; null where it was dropped.</summary>
    public FindingState? StateNow { get; init; }

    /// <summary>Ids of the claims that make the change: those that came in, those that speak against it, or those that are left.</summary>
    public ImmutableArray<string> Claims { get; init; } = [];

    /// <summary>Passages that it rested on and that are gone.</summary>
    public ImmutableArray<EarlierPassage> Lost { get; init; } = [];

    /// <summary>What was compared.</summary>
    public required string Why { get; init; }
}

/// <summary>An earlier case beside this one.</summary>
/// <param name="Added">Ids of documents that were not there.</param>
/// <param name="Revised">Ids of documents whose text is another one now.</param>
/// <param name="Removed">Addresses of documents that are no longer there.</param>
/// <param name="Changes">By kind, then by the order of the findings.</param>
/// <param name="Unchanged">How many findings are as they were.</param>
public sealed record CaseComparison(
    ImmutableArray<string> Added, ImmutableArray<string> Revised, ImmutableArray<string> Removed, ImmutableArray<CaseChange> Changes, int Unchanged);
