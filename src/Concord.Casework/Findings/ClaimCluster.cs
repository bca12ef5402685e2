using System.Collections.Immutable;

namespace Concord.Casework.Findings;

/// <summary>Claims that say the same.</summary>
/// <param name="Claims">Indices into <see cref="CaseMaterial.Places"/>, ascending; at least one.</param>
/// <param name="Representative">The claim that tells it most clearly and completely.</param>
/// <param name="Why">Why they stand together, for the reader.</param>
internal sealed record ClaimCluster(ImmutableArray<int> Claims, int Representative, string Why)
{
    /// <summary>
    /// The claims that say the same as the representative for certain, itself among them, ascending: they alone count as support. The others
    /// are near it, and a reader may want them beside it.
    /// </summary>
    public required ImmutableArray<int> Core { get; init; }

    /// <summary>The cluster of the claims that count.</summary>
    public ClaimCluster Firm => this with { Claims = Core };

    /// <summary>The pairs that were compared inside the cluster, kept so that a merge can be inspected.</summary>
    public ImmutableArray<ScoredPair> Pairs { get; init; } = [];
}

/// <summary>How likely two claims say the same.</summary>
/// <param name="First">The lower index.</param>
/// <param name="Second">The higher index.</param>
/// <param name="Probability">0 to 1, by the pair model.</param>
internal readonly record struct ScoredPair(int First, int Second, double Probability);
