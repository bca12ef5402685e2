namespace Concord.Casework.Disagreements;

/// <summary>One side of a disagreement, by claim index.</summary>
internal sealed record DraftSide(string Value, List<int> Claims);

/// <summary>A disagreement before ids are given out.</summary>
/// <param name="Kind">How they differ.</param>
/// <param name="About">What they differ about.</param>
/// <param name="Sides">At least two.</param>
/// <param name="Clusters">Numbers of the clusters concerned, ascending.</param>
/// <param name="Why">Why it is a conflict.</param>
internal sealed record DisagreementDraft(
    DisagreementKind Kind, string About, List<DraftSide> Sides, SortedSet<int> Clusters, string Why);
