using System.Collections.Immutable;
using Concord.Casework.Findings;
using Concord.Casework.Stories;
using Concord.Casework.Tests.CaseBuilder;
using Concord.Language;
using Concord.Reading;

namespace Concord.Casework.Tests.Findings;

public class SupportTests
{
    private static ImmutableArray<ClaimCluster> Cluster(params FakeReport[] reports)
    {
        CaseMaterial material = new([.. reports.Select(report => report.Build())]);
        return ClaimAligner.Cluster(material, StoryGrouper.Map([.. material.Documents.Select(document => document.Document)]));
    }

    private static FakeReport Injured(string name, string number) =>
        new FakeReport("file:///" + name, $"The blast injured {number} dockers in Lund.").Claim($"The blast injured {number} dockers in Lund", "injured", "blast", "dockers")
            .Attach(number, "dockers", "nummod", Upos.Num);

    [Fact]
    public void Equal_counts_support_each_other()
    {
        ClaimCluster only = Assert.Single(Cluster(Injured("a", "329"), Injured("b", "329")));
        Assert.Equal<int>([0, 1], [.. only.Core]);
    }

    [Fact]
    public void Different_counts_of_one_thing_are_two_findings() => Assert.Equal(2, Cluster(Injured("a", "329"), Injured("b", "421")).Length);

    [Fact]
    public void The_representative_is_always_among_what_counts() =>
        Assert.All(
            Cluster(Injured("a", "329"), new FakeReport("file:///b", "Dockers in Lund went on strike.").Claim("Dockers in Lund went on strike", "went", "Dockers", null)),
            cluster => Assert.Contains(cluster.Representative, cluster.Core));

    [Theory]
    [InlineData("a", "c")]
    [InlineData("c", "a")]
    public void Documents_are_linked_through_a_third_whichever_is_asked_first(string first, string second)
    {
        string[] names = ["a", "b", "c"];
        Document[] documents =
        [
            Text("a", "Dockers blocked the harbour of Lund over wages, and ferries waited outside the breakwater for hours."),
            Text("b", "Dockers blocked the harbour of Lund over wages. Ministers met the union leaders for talks on pensions at the town hall."),
            Text("c", "Ministers met the union leaders for talks on pensions at the town hall, and an accord was near by the evening."),
        ];
        DocumentLikeness likeness = new(StoryGrouper.Map(documents));
        (double direct, double linked) = likeness.Of(Array.IndexOf(names, first), Array.IndexOf(names, second));
        Assert.InRange(direct, 0, 0.2);
        Assert.True(linked > direct);
        Assert.Equal((1.0, 1.0), likeness.Of(1, 1));
    }

    private static Document Text(string name, string text) => new() { Id = name, Uri = "file:///" + name, Text = text, Published = "2024-05-02" };
}
