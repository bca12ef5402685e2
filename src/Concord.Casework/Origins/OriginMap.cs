using System.Collections.Immutable;

namespace Concord.Casework.Origins;

/// <summary>The graph of origins, and the root of each claim.</summary>
/// <param name="Origins">Roots by their first claim, then the hops.</param>
/// <param name="OfClaim">By claim: index of its root in <paramref name="Origins"/>.</param>
internal sealed record OriginMap(ImmutableArray<Origin> Origins, ImmutableArray<int> OfClaim)
{
    /// <summary>How many of these roots count as independent: a lead that ends without a name adds nothing to those that have one.</summary>
    public int CountIndependent(IEnumerable<int> roots)
    {
        int named = 0, deadEnds = 0;
        foreach (int root in roots)
        {
            if (Origins[root].IsDeadEnd)
            {
                deadEnds = 1;
            }
            else
            {
                named++;
            }
        }

        return named > 0 ? named : deadEnds;
    }
}
