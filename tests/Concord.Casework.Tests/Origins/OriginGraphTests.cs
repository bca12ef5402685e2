using Concord.Casework.Tests.CaseBuilder;
using Concord.Evidence;

namespace Concord.Casework.Tests.Origins;

public sealed class OriginGraphTests
{
    private const string Text = "Rebels seized the dam at Kesh on Friday.";
    private const string Quote = "Rebels seized the dam at Kesh on Friday";

    private static FakeReport Report(string uri, string before = "", string? publisher = null, string? wire = null)
    {
        FakeReport report = new(uri, Text + before);
        report.Document = report.Document with { Publisher = publisher, WireCredit = wire };
        return report;
    }

    private static FakeReport Cites(string uri, string? publisher, params (string Name, SourceKind Kind)[] chain)
    {
        // Each report has words of its own, so that none is a copy of another.
        FakeReport report = Report(uri, " Written by " + uri + ".", publisher);
        foreach ((string name, SourceKind kind) in chain)
        {
            report.Source(name, kind);
        }

        return report.Claim(Quote, "seized", "Rebels", "dam", sources: [.. Enumerable.Range(0, chain.Length)]);
    }

    private static Case Build(params FakeReport[] reports) => Build(new CaseOptions(), reports);

    private static Case Build(CaseOptions options, params FakeReport[] reports) =>
        new Casework.CaseBuilder(options).Build([.. reports.Select(report => report.Build())]);

    private static Origin RootOf(Case found, int claim) => found.Origins.Single(origin => origin.Id == found.Claims[claim].Origin);

    [Fact]
    public void A_chain_goes_back_to_its_innermost_source_and_keeps_its_hops()
    {
        Case found = Build(Cites("a", null, ("Daily Example", SourceKind.Publisher), ("Kesh News Agency", SourceKind.Agency)));
        Origin root = RootOf(found, 0);
        Assert.Equal(("Kesh News Agency", OriginKind.Agency, null), (root.Name, root.Kind, root.Parent));
        Origin hop = Assert.Single(found.Origins, origin => origin.Parent == root.Id);
        Assert.Equal("Daily Example, citing Kesh News Agency", hop.Name);
    }

    [Fact]
    public void Two_sites_citing_one_agency_are_one_origin()
    {
        Case found = Build(
            Cites("a", "Site A", ("Daily Example", SourceKind.Publisher), ("Kesh News Agency", SourceKind.Agency)),
            Cites("b", "Site B", ("KESH News Agency", SourceKind.Agency)));
        Finding finding = Assert.Single(found.Findings);
        Assert.Equal((2, 1, FindingState.SingleOrigin), (finding.Documents, finding.IndependentOrigins, finding.State));
    }

    [Fact]
    public void What_two_publishers_assert_themselves_has_two_origins()
    {
        Finding finding = Assert.Single(Build(Cites("a", "Site A"), Cites("b", "Site B")).Findings);
        Assert.Equal((2, FindingState.Corroborated), (finding.IndependentOrigins, finding.State));
    }

    [Fact]
    public void Documents_credited_to_one_agency_are_one_origin_and_say_so()
    {
        Case found = Build(
            Report("a", " Written by a.", "Site A", "Reuters").Claim(Quote, "seized", "Rebels", "dam"),
            Report("b", " Written by b.", "Site B", "Reuters").Claim(Quote, "seized", "Rebels", "dam"));
        Origin root = RootOf(found, 0);
        Assert.Equal(OriginKind.Agency, root.Kind);
        Assert.Contains("d1 is credited to Reuters", root.Why, StringComparison.Ordinal);
        Assert.Equal(1, Assert.Single(found.Findings).IndependentOrigins);
        Assert.Equal(["Site A", "Site B"], found.Origins.Where(origin => origin.Parent == root.Id).Select(origin => origin.Name));
    }

    [Fact]
    public void Outlets_that_credit_one_another_count_once_and_end_nowhere()
    {
        Case found = Build(
            Cites("a", "North Courier", ("South Herald", SourceKind.Publisher)), Cites("b", "South Herald", ("North Courier", SourceKind.Publisher)));
        Origin root = RootOf(found, 0);
        Assert.Equal(root, RootOf(found, 1));
        Assert.True(root.IsDeadEnd);
        Assert.Contains("circle", root.Why, StringComparison.Ordinal);
        Assert.Equal(1, Assert.Single(found.Findings).IndependentOrigins);
    }

    [Fact]
    public void A_cited_outlet_that_cites_somebody_else_is_only_a_hop()
    {
        Case found = Build(
            Cites("a", "North Courier", ("South Herald", SourceKind.Publisher)), Cites("b", "South Herald", ("Kesh army", SourceKind.Official)));
        Assert.Equal("Kesh army", RootOf(found, 0).Name);
        Assert.Contains(found.Origins, origin => origin.Name == "South Herald, citing Kesh army");
        Assert.Equal(1, Assert.Single(found.Findings).IndependentOrigins);
    }

    [Fact]
    public void A_lead_without_a_name_is_a_dead_end_that_corroborates_nothing()
    {
        Case found = Build(Cites("a", "Site A", ("unnamed", SourceKind.Unnamed)), Cites("b", "Site B"));
        Assert.True(RootOf(found, 0).IsDeadEnd);
        Finding finding = Assert.Single(found.Findings);
        Assert.Equal((1, FindingState.SingleOrigin), (finding.IndependentOrigins, finding.State));
        Assert.Contains("add nothing", finding.Why, StringComparison.Ordinal);
    }

    [Fact]
    public void Outlets_of_one_state_count_once()
    {
        Finding finding = Assert.Single(Build(Cites("a", "TASS"), Cites("b", "RIA Novosti")).Findings);
        Assert.Equal((2, 1), (finding.Origins.Length, finding.IndependentOrigins));
        Assert.Contains("owned by one state", finding.Why, StringComparison.Ordinal);
    }

    [Fact]
    public void A_report_that_names_its_source_is_no_second_origin_beside_it()
    {
        FakeReport report = Cites("a", "Site A", ("Kesh army", SourceKind.Official)).Claim(Quote, "seized", "Rebels", "dam");
        Finding finding = Assert.Single(Build(report).Findings);
        Assert.Equal((1, 1, FindingState.SingleOrigin), (finding.Documents, finding.IndependentOrigins, finding.State));
        Assert.Contains("counts by that source", finding.Why, StringComparison.Ordinal);
    }

    [Fact]
    public void What_cannot_speak_is_no_source()
    {
        Case found = Build(Cites("a", "Site A", ("this new alliance", SourceKind.Other)), Cites("b", "Site B", ("the treaty", SourceKind.Text)));
        Assert.Equal(["Site A", "Site B"], found.Origins.Select(origin => origin.Name));
    }

    [Fact]
    public void The_user_overrules_both_ways()
    {
        FakeReport[] apart = [Cites("a", "Site A"), Cites("b", "Site B")];
        Assert.Equal(1, Assert.Single(Build(new CaseOptions { Same = [("Site A", "site b")] }, apart).Findings).IndependentOrigins);

        FakeReport[] together =
        [
            Report("a", " Written by a.", "Site A", "Reuters").Claim(Quote, "seized", "Rebels", "dam"),
            Report("b", " Written by b.", "Site B").Claim(Quote, "seized", "Rebels", "dam"),
            Report("c", " Written by c.", "Site B").Claim(Quote, "seized", "Rebels", "dam"),
        ];
        Assert.Equal(2, Assert.Single(Build(together).Findings).IndependentOrigins);
        Assert.Equal(3, Assert.Single(Build(new CaseOptions { Independent = [("b", "c")] }, together).Findings).Origins.Length);
    }
}
