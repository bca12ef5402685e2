using Concord.Casework.Findings;

namespace Concord.Casework.Tests.Findings;

public class AgglomerationTests
{
    private static List<List<int>> Run(int nodes, params (int A, int B, double LogOdds, bool Forbidden)[] pairs)
    {
        Agglomeration agglomeration = new(new bool[nodes], 0, -6);
        foreach ((int a, int b, double logOdds, bool forbidden) in pairs)
        {
            agglomeration.Add(a, b, logOdds, forbidden);
        }

        return agglomeration.Run();
    }

    [Fact]
    public void A_chain_is_cut_where_its_ends_were_never_alike() =>
        Assert.Equal([[0, 1], [2]], Run(3, (0, 1, 4, false), (1, 2, 3, false)));

    [Fact]
    public void Three_that_are_all_alike_become_one() =>
        Assert.Equal([[0, 1, 2]], Run(3, (0, 1, 4, false), (1, 2, 3, false), (0, 2, 1, false)));

    [Fact]
    public void A_forbidden_pair_keeps_its_clusters_apart() =>
        Assert.Equal([[0, 2], [1]], Run(3, (0, 1, 5, true), (1, 2, 3, false), (0, 2, 4, false)));

    [Fact]
    public void The_order_of_pairs_does_not_matter()
    {
        (int, int, double, bool)[] pairs = [(0, 1, 2, false), (2, 3, 2, false), (1, 2, 1, false), (0, 2, 1, false), (1, 3, 1, false), (0, 3, 1, false), (3, 4, 0.5, false)];
        Assert.Equal(Run(5, pairs), Run(5, [.. pairs.Reverse()]));
    }

    [Fact]
    public void Between_crowded_nodes_a_pair_not_proposed_says_nothing()
    {
        Agglomeration agglomeration = new([true, true, true], 0, -6);
        agglomeration.Add(0, 1, 4);
        agglomeration.Add(1, 2, 3);
        Assert.Equal([[0, 1, 2]], agglomeration.Run());
    }
}
