using System.Collections.Immutable;

namespace Concord.Casework;

/// <summary>Something that happened, or is planned, at a time.</summary>
/// <param name="Id">e1, e2 …</param>
/// <param name="Date">ISO 8601, as precise as the reports are: <c>2024-06-19</c>, <c>2023-09</c>, <c>1961</c>; null where undated.</param>
/// <param name="Precision">day, month, season, quarter, year, decade or none.</param>
/// <param name="Description">A verbatim clause.</param>
/// <param name="Claims">Ids of the claims that tell it.</param>
/// <param name="IsPlanned">Whether it lies ahead of the reports.</param>
public sealed record CaseEvent(
    string Id, string? Date, string Precision, string Description, ImmutableArray<string> Claims, bool IsPlanned = false);

/// <summary>Where an actor stands.</summary>
public enum StanceKind : byte
{
    Supports, Opposes, Concerned, Neutral, Mixed,
}

/// <summary>An actor's stance.</summary>
/// <param name="Actor">Id of who takes it.</param>
/// <param name="Toward">Id of an actor, agreement, finding or event.</param>
/// <param name="TowardName">The same for the reader.</param>
/// <param name="Kind">What stance.</param>
/// <param name="Claims">Ids of the claims that show it.</param>
public sealed record Stance(string Actor, string Toward, string TowardName, StanceKind Kind, ImmutableArray<string> Claims)
{
    /// <summary>Day of the first report of it; null where no report is dated.</summary>
    public DateOnly? First { get; init; }

    /// <summary>Day of the last report of it.</summary>
    public DateOnly? Last { get; init; }

    /// <summary>What stance on the same the actor took before, where reports of earlier days give another; null where it did not change.</summary>
    public StanceKind? ChangedFrom { get; init; }
}
