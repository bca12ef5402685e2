using Concord.Casework.Origins;
using Concord.Casework.Tests.CaseBuilder;
using Concord.Evidence;

namespace Concord.Casework.Tests.Origins;

public sealed class CreditGraphTests
{
    private const string Text = "Rebels seized the dam at Kesh on Friday.";
    private const string Quote = "Rebels seized the dam at Kesh on Friday";

    private static FakeReport Report(string uri, string publisher, Modality modality, string? date, params (string Name, SourceKind Kind)[] chain)
    {
        FakeReport report = new(uri, Text + " Written by " + uri + ".");
        report.Document = report.Document with { Publisher = publisher, Published = date };
        foreach ((string name, SourceKind kind) in chain)
        {
            report.Source(name, kind);
        }

        return report.Claim(Quote, "seized", "Rebels", "dam", modality, sources: [.. Enumerable.Range(0, chain.Length)]);
    }

    private static FakeReport Report(string uri, string publisher, params (string Name, SourceKind Kind)[] chain) =>
        Report(uri, publisher, Modality.Asserted, null, chain);

    private static Case Build(CaseOptions options, params FakeReport[] reports) =>
        new Casework.CaseBuilder(options).Build([.. reports.Select(report => report.Build())]);

    private static string PathOf(Case found, int claim) =>
        string.Join(" > ", found.Credits!.Paths[claim].Select(id => found.Credits.Voices.Single(voice => voice.Id == id).Name));

    [Fact]
    public void A_path_leads_from_the_publisher_over_every_hop_to_the_root()
    {
        Case found = Build(new CaseOptions(), Report("a", "Site A", ("Daily Example", SourceKind.Publisher), ("Kesh News Agency", SourceKind.Agency)));
        Assert.Equal("Site A > Daily Example > Kesh News Agency", PathOf(found, 0));
        Assert.Equal(2, found.Credits!.Credits.Length);
        Assert.Empty(found.Credits.Cycles);
    }

    [Fact]
    public void Voices_that_credit_one_another_are_a_cycle()
    {
        Case found = Build(
            new CaseOptions(), Report("a", "North Courier", ("South Herald", SourceKind.Publisher)), Report("b", "South Herald", ("North Courier", SourceKind.Publisher)),
            Report("c", "West Post", ("Kesh army", SourceKind.Official)));
        string[] names = [.. Assert.Single(found.Credits!.Cycles).Select(id => found.Credits.Voices.Single(voice => voice.Id == id).Name)];
        Assert.Equal(["North Courier", "South Herald"], names.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void A_cycle_of_three_is_found_and_a_chain_is_none()
    {
        Assert.Equal([[0, 1, 2]], CreditCycles.Find(5, [(0, 1), (1, 2), (2, 0), (2, 3), (3, 4)]));
        Assert.Empty(CreditCycles.Find(4, [(0, 1), (1, 2), (0, 2), (2, 3)]));
    }

    [Fact]
    public void Without_its_only_source_a_finding_falls()
    {
        Case found = Build(
            new CaseOptions { Without = ["Kesh News Agency"] },
            Report("a", "Site A", ("Kesh News Agency", SourceKind.Agency)), Report("b", "Site B", ("Kesh News Agency", SourceKind.Agency)));
        RemovalEffect effect = Assert.Single(found.Removal!.Effects);
        Assert.Equal((RemovalOutcome.Falls, 0), (effect.Outcome, effect.OriginsLeft));
        Assert.Equal(2, found.Removal.Claims.Length);
    }

    [Fact]
    public void Without_one_of_two_sources_a_finding_weakens()
    {
        Case found = Build(
            new CaseOptions { Without = ["kesh news agency"] }, Report("a", "Site A", ("Kesh News Agency", SourceKind.Agency)), Report("b", "Site B"));
        RemovalEffect effect = Assert.Single(found.Removal!.Effects);
        Assert.Equal((RemovalOutcome.Weakens, 2, 1, FindingState.SingleOrigin), (effect.Outcome, effect.OriginsBefore, effect.OriginsLeft, effect.StateLeft));
    }

    [Fact]
    public void What_never_rested_on_a_source_is_untouched_and_a_hop_counts_as_much_as_a_root()
    {
        FakeReport[] reports =
        [
            Report("a", "Site A", ("Daily Example", SourceKind.Publisher), ("Kesh army", SourceKind.Official)), Report("b", "Site B", ("Kesh army", SourceKind.Official)),
        ];
        Case hop = Build(new CaseOptions { Without = ["Daily Example"] }, reports);
        Assert.Equal(RemovalOutcome.Stands, Assert.Single(hop.Removal!.Effects).Outcome);
        Case nobody = Build(new CaseOptions { Without = ["Somebody Else"] }, reports);
        Assert.Equal((0, 1), (nobody.Removal!.Effects.Length, nobody.Removal.Untouched));
        Assert.Null(Build(new CaseOptions(), reports).Removal);
    }

    [Fact]
    public void A_removed_publisher_takes_its_report_along()
    {
        Case found = Build(new CaseOptions { Without = ["Site A"] }, Report("a", "Site A"), Report("b", "Site B"));
        Assert.Equal("d1", Assert.Single(found.Removal!.Documents));
    }

    [Theory]
    [InlineData(Modality.Asserted, 1)]
    [InlineData(Modality.Alleged, 2)]
    public void Credibility_comes_from_independent_corroboration_alone(Modality second, int grade)
    {
        Case found = Build(new CaseOptions(), Report("a", "Site A"), Report("b", "Site B", second, null));
        Assert.Equal(grade, Assert.Single(found.Findings).Credibility!.Grade);
    }

    [Fact]
    public void One_origin_is_possibly_true_and_a_nameless_lead_doubtful()
    {
        Assert.Equal(3, Assert.Single(Build(new CaseOptions(), Report("a", "Site A")).Findings).Credibility!.Grade);
        Case nameless = Build(new CaseOptions(), Report("a", "Site A", ("unnamed", SourceKind.Unnamed)));
        Assert.Equal(4, Assert.Single(nameless.Findings).Credibility!.Grade);
    }

    [Fact]
    public void Reliability_is_what_the_user_says_and_nothing_else()
    {
        FakeReport[] reports = [Report("a", "Site A"), Report("b", "Site B")];
        Assert.Null(Assert.Single(Build(new CaseOptions(), reports).Findings).Reliability);
        Case judged = Build(new CaseOptions { Reliability = [new SourceReliability("site b", 'B', "seldom wrong")] }, reports);
        Assert.Equal('B', Assert.Single(judged.Findings).Reliability);
        Assert.Equal("seldom wrong", Assert.Single(judged.Origins, origin => origin.Reliability is not null).Reliability!.Reason);
    }

    [Fact]
    public void Outlets_of_one_owner_count_once_when_the_user_says_so()
    {
        CaseOptions options = new() { Owners = [("Site A", "Group"), ("Site B", "Group")] };
        Finding finding = Assert.Single(Build(options, Report("a", "Site A"), Report("b", "Site B")).Findings);
        Assert.Equal((2, 1), (finding.Origins.Length, finding.IndependentOrigins));
    }

    [Fact]
    public void A_claim_that_gets_firmer_from_the_source_to_who_cites_it_drifts()
    {
        Case found = Build(
            new CaseOptions(), Report("a", "North Courier", Modality.Possible, null), Report("b", "Site B", ("North Courier", SourceKind.Publisher)));
        Drift drift = Assert.Single(found.Drifts);
        Assert.Equal((DriftKind.Hop, true, "c1", "c2"), (drift.Kind, drift.IsHardened, drift.From, drift.To));
    }

    [Fact]
    public void What_was_foreseen_and_then_came_is_no_drift_but_a_doubt_that_vanished_is()
    {
        Assert.Empty(Drifts(Modality.Predicted));
        Assert.Equal(DriftKind.Time, Assert.Single(Drifts(Modality.Alleged)).Kind);

        static IEnumerable<Drift> Drifts(Modality first) => Build(
            new CaseOptions(), Report("a", "Site A", first, "2024-03-01", ("Kesh army", SourceKind.Official)),
            Report("b", "Site B", Modality.Asserted, "2024-03-04", ("Kesh army", SourceKind.Official))).Drifts;
    }

    [Fact]
    public void Two_shared_slips_make_one_origin_and_one_does_not()
    {
        Assert.Equal(2, Independent("Kessim", "Torwald"));
        Assert.Equal(1, Independent("Kessim", "Torwold"));

        static int Independent(string dam, string general)
        {
            FakeReport[] reports =
            [
                .. Enumerable.Range(0, 5).Select(i =>
                {
                    string place = i < 2 ? dam : "Kesssim", name = i < 2 ? general : "Torwald";
                    FakeReport report = new("r" + i, $"Rebels seized the dam on Friday. Number {i} of {place} told {name} so, number {i} of them all.");
                    report.Document = report.Document with { Publisher = "Site " + (char)('A' + i) };
                    return i < 2 ? report.Claim("Rebels seized the dam on Friday", "seized", "Rebels", "dam") : report;
                }),
            ];
            return Assert.Single(Build(new CaseOptions(), reports).Findings).IndependentOrigins;
        }
    }
}
