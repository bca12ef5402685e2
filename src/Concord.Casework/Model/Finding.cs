using System.Collections.Immutable;

namespace Concord.Casework;

/// <summary>Where a finding stands.</summary>
public enum FindingState : byte
{
    /// <summary>Asserted from two or more independent origins.</summary>
    Corroborated,

    /// <summary>All of it goes back to one origin.</summary>
    SingleOrigin,

    /// <summary>Reports disagree about it.</summary>
    Disputed,

    /// <summary>Nobody asserts it outright.</summary>
    Alleged,

    /// <summary>It is denied.</summary>
    Denied,

    /// <summary>It is said of the future.</summary>
    Predicted,
}

/// <summary>The claims of one or more documents that say the same.</summary>
public sealed record Finding
{
    /// <summary>f1, f2 … best first.</summary>
    public required string Id { get; init; }

    /// <summary>Its clearest, most complete and best-attributed verbatim clause.</summary>
    public required string Statement { get; init; }

    /// <summary>Id of the claim that the statement is taken from.</summary>
    public required string StatementClaim { get; init; }

    /// <summary>Ids of its claims, by document and position; at least one.</summary>
    public required ImmutableArray<string> Claims { get; init; }

    /// <summary>Ids of those of its claims that are only near the statement: kept for the reader, and not counted.</summary>
    public ImmutableArray<string> Near { get; init; } = [];

    /// <summary>Ids of the claims that count: all but the near ones.</summary>
    public ImmutableArray<string> Counted => Near.IsEmpty ? Claims : Claims.RemoveRange(Near);

    /// <summary>How many documents.</summary>
    public required int Documents { get; init; }

    /// <summary>Ids of the roots that its claims go back to.</summary>
    public required ImmutableArray<string> Origins { get; init; }

    /// <summary>How many of these are independent.</summary>
    public required int IndependentOrigins { get; init; }

    public required FindingState State { get; init; }

    /// <summary>Why these claims stand together and how its origins were counted.</summary>
    public required string Why { get; init; }

    /// <summary>Information credibility on the Admiralty scale, with its reason.</summary>
    public Credibility? Credibility { get; init; }

    /// <summary>Best reliability that the user gives to one of its origins, A to F; null where the user gave none.</summary>
    public char? Reliability { get; init; }

    /// <summary>What an analyst holds of it; null where none has judged it. It changes nothing of what the reports say.</summary>
    public FindingJudgement? Judgement { get; init; }

    /// <summary>Whether it says that something is not known.</summary>
    public bool IsUnknown { get; init; }

    /// <summary>How much it matters to the case, higher first; only its order means anything.</summary>
    public double Rank { get; init; }
}

/// <summary>An analyst's judgement of a finding.</summary>
/// <param name="IsConfirmed">Whether it is held to be right; else it is held to be wrong.</param>
/// <param name="Who">By whom.</param>
/// <param name="Note">In the analyst's words; empty where there are none.</param>
public sealed record FindingJudgement(bool IsConfirmed, string Who, string Note);

/// <summary>How reports disagree.</summary>
public enum DisagreementKind : byte
{
    Value, Negation, Status, Actor, Time, Place, Scope, Modality,
}

/// <summary>Claims that cannot all be so.</summary>
/// <param name="Id">x1, x2 …</param>
/// <param name="Kind">How they differ.</param>
/// <param name="About">What they differ about: a fixed template over extracted words.</param>
/// <param name="Sides">At least two.</param>
/// <param name="Findings">Ids of the findings concerned.</param>
/// <param name="Why">Why it is a conflict and not rounding, a later update or another scope.</param>
public sealed record Disagreement(
    string Id, DisagreementKind Kind, string About, ImmutableArray<DisagreementSide> Sides, ImmutableArray<string> Findings, string Why);

/// <summary>One side of a disagreement.</summary>
/// <param name="Value">What it holds, in its own words.</param>
/// <param name="Claims">Ids of the claims that hold it.</param>
public sealed record DisagreementSide(string Value, ImmutableArray<string> Claims);
