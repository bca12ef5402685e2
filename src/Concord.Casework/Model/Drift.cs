namespace Concord.Casework;

/// <summary>On which way a claim changed.</summary>
public enum DriftKind : byte
{
    /// <summary>Between a source and who cites it.</summary>
    Hop,

    /// <summary>Between an original and its rewrite.</summary>
    Rewrite,

    /// <summary>Between an earlier and a later report.</summary>
    Time,
}

/// <summary>A claim that is put forward more, or less, firmly further on: "may" became "will".</summary>
/// <param name="Finding">Id of the finding that both claims belong to.</param>
/// <param name="Kind">On which way.</param>
/// <param name="From">Id of the claim at the source.</param>
/// <param name="To">Id of the claim further on.</param>
/// <param name="IsHardened">Whether it is firmer further on.</param>
/// <param name="Why">What was compared.</param>
public sealed record Drift(string Finding, DriftKind Kind, string From, string To, bool IsHardened, string Why);
