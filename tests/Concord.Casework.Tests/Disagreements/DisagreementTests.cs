using Concord.Casework.Tests.CaseBuilder;
using Concord.Evidence;
using Concord.Language;

namespace Concord.Casework.Tests.Disagreements;

public sealed class DisagreementTests
{
    private static Case Build(params FakeReport[] reports) =>
        new Casework.CaseBuilder(new CaseOptions()).Build([.. reports.Select(report => report.Build())]);

    private static FakeReport Toll(string uri, string words, string number, string? published = null)
    {
        FakeReport report = new(uri, $"The blast in Tarn {words} on the quay. Written by {uri}.");
        report.Document = report.Document with { Published = published };
        report.Claim($"The blast in Tarn {words} on the quay", "killed", "blast", "people");
        return report.Attach(number, "people", "nummod", Upos.Num);
    }

    [Theory]
    [InlineData("killed 40 people", "40", "killed 12 people", "12", 1)]
    [InlineData("killed at least 40 people", "40", "killed 12 people", "12", 1)]
    [InlineData("killed at least 12 people", "12", "killed 40 people", "40", 0)]
    [InlineData("killed about 40 people", "40", "killed 37 people", "37", 0)]
    [InlineData("killed more than 30 people", "30", "killed over 20 people", "20", 0)]
    [InlineData("killed twelve people", "twelve", "killed 12 people", "12", 0)]
    [InlineData("killed nearly 200 people", "200", "killed 187 people", "187", 0)]
    public void Counts_conflict_only_where_no_value_fits_both(string one, string number, string two, string other, int expected)
    {
        Case found = Build(Toll("a", one, number), Toll("b", two, other));
        Assert.Equal(expected, found.Disagreements.Count(row => row.Kind == DisagreementKind.Value));
    }

    [Fact]
    public void Both_sides_are_given_verbatim_and_the_findings_are_disputed()
    {
        Case found = Build(Toll("a", "killed 40 people", "40"), Toll("b", "killed 12 people", "12"));
        Disagreement row = Assert.Single(found.Disagreements);
        Assert.Equal("number of people killed", row.About);
        Assert.Equal(["12", "40"], row.Sides.Select(side => side.Value));
        Assert.All(row.Sides, side => Assert.NotEmpty(side.Claims));
        Assert.NotEmpty(row.Findings);
        Assert.All(found.Findings.Where(finding => row.Findings.Contains(finding.Id)), finding => Assert.Equal(FindingState.Disputed, finding.State));
    }

    [Fact]
    public void A_report_dated_later_updates_and_does_not_conflict() =>
        Assert.Empty(Build(Toll("a", "killed 12 people", "12", "2031-03-01"), Toll("b", "killed 40 people", "40", "2031-03-02")).Disagreements);

    [Fact]
    public void Copies_of_one_text_do_not_conflict_with_themselves() =>
        Assert.Empty(Build(Toll("a", "killed 12 people", "12"), Toll("b", "killed 12 people", "12")).Disagreements);

    private static FakeReport Guard(string uri, string verb, Polarity polarity, Modality modality, string source) =>
        new FakeReport(uri, $"The guards {verb} the mill at Tarn. Written by {uri}.").Source(source, SourceKind.Official)
            .Claim($"The guards {verb} the mill at Tarn", "burned", "guards", "mill", modality, polarity, null, 0);

    [Fact]
    public void What_one_asserts_and_another_denies_is_a_disagreement()
    {
        Case found = Build(
            Guard("a", "burned", Polarity.Positive, Modality.Asserted, "villagers"), Guard("b", "burned", Polarity.Positive, Modality.Denied, "the army"));
        Disagreement row = Assert.Single(found.Disagreements);
        Assert.Equal(DisagreementKind.Negation, row.Kind);
        Assert.Contains("denies", row.Why, StringComparison.Ordinal);
    }

    [Fact]
    public void A_negated_clause_contradicts_the_plain_one() => Assert.Equal(
        DisagreementKind.Negation,
        Assert.Single(Build(
            Guard("a", "burned", Polarity.Positive, Modality.Asserted, "villagers"),
            Guard("b", "never burned", Polarity.Negative, Modality.Asserted, "the army")).Disagreements).Kind);

    [Fact]
    public void Reports_that_have_one_source_say_the_opposite_in_the_same_words_disagree() => Assert.Equal(
        DisagreementKind.Negation,
        Assert.Single(Build(
            Guard("a", "burned", Polarity.Positive, Modality.Asserted, "the army"),
            Guard("b", "never burned", Polarity.Negative, Modality.Asserted, "the army")).Disagreements).Kind);

    [Fact]
    public void Fact_here_and_allegation_there_is_a_difference_of_modality_that_leaves_the_finding_undisputed()
    {
        Case found = Build(
            new FakeReport("a", "The guards burned the mill at Tarn. Written by a.").Claim("The guards burned the mill at Tarn", "burned", "guards", "mill"),
            new FakeReport("b", "The guards burned the mill at Tarn. Written by b.")
                .Claim("The guards burned the mill at Tarn", "burned", "guards", "mill", Modality.Alleged));
        Assert.Equal(DisagreementKind.Modality, Assert.Single(found.Disagreements).Kind);
        Assert.DoesNotContain(found.Findings, finding => finding.State == FindingState.Disputed);
    }

    [Fact]
    public void Different_days_for_one_event_conflict()
    {
        FakeReport Fire(string uri, string day, string value) => new FakeReport(uri, $"The guards burned the mill at Tarn on {day}. Written by {uri}.")
            .Time(day, value).Claim($"The guards burned the mill at Tarn on {day}", "burned", "guards", "mill", time: value);
        Disagreement row = Assert.Single(Build(Fire("a", "Monday", "2031-03-03"), Fire("b", "Tuesday", "2031-03-04")).Disagreements);
        Assert.Equal(DisagreementKind.Time, row.Kind);
        Assert.Equal(["2031-03-03", "2031-03-04"], row.Sides.Select(side => side.Value));
    }
}
