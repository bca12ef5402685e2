using System.Collections.Immutable;
using Concord.Casework.Findings;
using Concord.Casework.Stories;
using Concord.Casework.Tests.CaseBuilder;
using Concord.Language;

namespace Concord.Casework.Tests.Findings;

public class ClaimAlignerTests
{
    private static FakeReport Report(string name, string text) => new("file:///" + name, text);

    private static ImmutableArray<ClaimCluster> Cluster(CaseMaterial material) =>
        ClaimAligner.Cluster(material, StoryGrouper.Map([.. material.Documents.Select(document => document.Document)]));

    private static CaseMaterial Material(params FakeReport[] reports) => new([.. reports.Select(report => report.Build())]);

    private static ClaimCluster ClusterOf(ImmutableArray<ClaimCluster> clusters, int claim) => clusters.Single(cluster => cluster.Claims.Contains(claim));

    private static CaseMaterial Harbour() => Material(
        Report("a", "Dockers blocked the harbour of Lund. The minister signed a wage accord.")
            .Claim("Dockers blocked the harbour of Lund", "blocked", "Dockers", "harbour")
            .Claim("The minister signed a wage accord", "signed", "minister", "accord"),
        Report("b", "The minister inked a wage pact. Dockers closed the harbour at Lund.")
            .Claim("The minister inked a wage pact", "inked", "minister", "pact")
            .Claim("Dockers closed the harbour at Lund", "closed", "Dockers", "harbour"));

    [Fact]
    public void Claims_that_say_the_same_in_other_words_stand_together()
    {
        CaseMaterial material = Material(
            Report("a", "The minister signed a wage accord. Rain flooded the valley.")
                .Attach("signed", "signed", "root", Upos.Verb)
                .Claim("The minister signed a wage accord", "signed", "minister", "accord")
                .Claim("Rain flooded the valley", "flooded", "Rain", "valley"),
            Report("b", "The minister signed a wage pact.").Claim("The minister signed a wage pact", "signed", "minister", "pact"));
        ImmutableArray<ClaimCluster> clusters = Cluster(material);
        Assert.Equal<int>([0, 2], [.. ClusterOf(clusters, 0).Claims]);
        Assert.Equal<int>([1], [.. ClusterOf(clusters, 1).Claims]);
    }

    [Fact]
    public void Every_claim_is_in_exactly_one_cluster()
    {
        CaseMaterial material = Harbour();
        int[] claims = [.. Cluster(material).SelectMany(cluster => cluster.Claims).Order()];
        Assert.Equal(Enumerable.Range(0, material.Places.Length), claims);
    }

    [Fact]
    public void The_same_words_meet_whatever_their_case_and_punctuation()
    {
        CaseMaterial material = Material(
            Report("a", "Dockers blocked the harbour of Lund.").Claim("Dockers blocked the harbour of Lund", "blocked", "Dockers", "harbour"),
            Report("b", "Dockers blocked the harbour, of Lund!").Claim("Dockers blocked the harbour, of Lund", "blocked", "Dockers", "harbour"));
        ClaimCluster only = Assert.Single(Cluster(material));
        Assert.Equal("same wording", only.Why);
    }

    [Fact]
    public void A_clause_inside_another_stays_apart_from_it()
    {
        CaseMaterial material = Material(
            Report("a", "The envoy said dockers blocked the harbour of Lund.")
                .Claim("The envoy said dockers blocked the harbour of Lund", "said", "envoy")
                .Claim("dockers blocked the harbour of Lund", "blocked", "dockers", "harbour"));
        Assert.Equal(2, Cluster(material).Length);
    }

    [Fact]
    public void Merged_claims_keep_the_scores_of_their_pairs()
    {
        CaseMaterial material = Material(
            Report("a", "The minister signed a wage accord.").Claim("The minister signed a wage accord", "signed", "minister", "accord"),
            Report("b", "Yesterday the minister signed a wage accord.").Claim("Yesterday the minister signed a wage accord", "signed", "minister", "accord"));
        ClaimCluster only = Assert.Single(Cluster(material));
        ScoredPair pair = Assert.Single(only.Pairs);
        Assert.Equal((0, 1), (pair.First, pair.Second));
        Assert.InRange(pair.Probability, 0.3, 1);
        Assert.Contains("sign", only.Why, StringComparison.Ordinal);
    }

    [Fact]
    public void The_statement_is_a_full_clause_and_not_a_fragment()
    {
        CaseMaterial material = Material(
            Report("a", "The minister arrived, having signed a wage accord.").Claim("having signed a wage accord", "signed", null, "accord"),
            Report("b", "The minister signed a wage accord.").Claim("The minister signed a wage accord", "signed", "minister", "accord"));
        Assert.Equal(1, StatementChooser.Choose(material, [0, 1]));
    }

    [Fact]
    public void Hundreds_of_edited_copies_stay_one_finding()
    {
        string[] towns = ["Lund", "Ystad", "Malmo", "Visby", "Kalmar", "Boras", "Umea", "Gavle"];
        FakeReport[] reports = new FakeReport[600];
        for (int i = 0; i < reports.Length; i++)
        {
            string text = $"Dockers blocked the harbour of Lund on behalf of union {towns[i % 8]}{i}.";
            reports[i] = Report($"r{i:d3}", text).Claim(text[..^1], "blocked", "Dockers", "harbour");
        }

        ImmutableArray<ClaimCluster> clusters = Cluster(Material(reports));
        Assert.InRange(clusters.Length, 1, 3);
    }
}
