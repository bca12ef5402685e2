using System.Collections.Immutable;

namespace Concord.Casework.Origins;

/// <summary>The graph of origins, and the root of each claim.</summary>
/// <param name="Origins">Roots by their first claim, then the hops.</param>
/// <param name="OfClaim">By claim: index of its root in <paramref name="Origins"/>.</param>
/// <param name="Owners">By origin: the state that owns the outlet, or null.</param>
internal sealed record OriginMap(ImmutableArray<Origin> Origins, ImmutableArray<int> OfClaim, ImmutableArray<string?> Owners)
{
    /// <summary>By document: the first of the documents that have one root with it.</summary>
    public required ImmutableArray<int> GroupOf { get; init; }

    /// <summary>By document: index of the root of its own words, or -1 where no claim goes back to it.</summary>
    public required ImmutableArray<int> OwnRoot { get; init; }

    /// <summary>Who has what from whom.</summary>
    public required CreditGraph Credits { get; init; }

    /// <summary>The voices as nodes, in the order of <see cref="CreditGraph.Voices"/>.</summary>
    public required ImmutableArray<OriginNode> VoiceNodes { get; init; }

    /// <summary>By claim: numbers of the voices from the publisher inwards.</summary>
    public required ImmutableArray<ImmutableArray<int>> VoicePaths { get; init; }

    /// <summary>By document: number of the voice that publishes it.</summary>
    public required ImmutableArray<int> HeadVoice { get; init; }

    /// <summary>By document: number of the voice that its own words go back to.</summary>
    public required ImmutableArray<int> OwnVoice { get; init; }

    /// <summary>
    /// Roots of claims that say the same. A report that names its source for them counts by that source, not by itself too.
    /// </summary>
    /// <param name="claims">Claim and its document.</param>
    public SortedSet<int> RootsOf(IEnumerable<(int Claim, int Document)> claims)
    {
        SortedSet<int> roots = [];
        foreach (IGrouping<int, (int Claim, int Document)> report in claims.GroupBy(row => row.Document))
        {
            SortedSet<int> told = [.. report.Select(row => OfClaim[row.Claim])];
            if (told.Any(root => root != OwnRoot[report.Key] && !Origins[root].IsDeadEnd))
            {
                told.Remove(OwnRoot[report.Key]);
            }

            roots.UnionWith(told);
        }

        return roots;
    }

    /// <summary>
    /// How many of these roots count as independent: outlets that one state owns count once, and a lead that ends without
    /// a name adds nothing to those that have one.
    /// </summary>
    public int CountIndependent(IEnumerable<int> roots)
    {
        int named = 0, deadEnds = 0;
        HashSet<string> owners = new(StringComparer.Ordinal);
        foreach (int root in roots)
        {
            if (Origins[root].IsDeadEnd)
            {
                deadEnds = 1;
            }
            else if (Owners[root] is not { } owner || owners.Add(owner))
            {
                named++;
            }
        }

        return named > 0 ? named : deadEnds;
    }
}
