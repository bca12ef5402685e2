using Concord.Casework.Since;
using Concord.Casework.Tests.CaseBuilder;
using Concord.Evidence;
using Concord.Language;

namespace Concord.Casework.Tests.Since;

public sealed class CaseComparerTests
{
    private static readonly FakeReport One = Toll("m/a", "killed 40 people", "40");

    [Fact]
    public void The_same_reports_bring_nothing()
    {
        CaseComparison since = Compare([One, Toll("m/b", "killed 40 people", "40")], [One, Toll("m/b", "killed 40 people", "40")]);
        Assert.Empty(since.Changes);
        Assert.Empty(since.Added);
        Assert.Empty(since.Removed);
        Assert.NotEqual(0, since.Unchanged);
    }

    [Fact]
    public void The_same_reports_in_another_folder_bring_nothing()
    {
        FakeReport moved = Toll("m/b", "killed 40 people", "40");
        moved.Document = moved.Document with { Uri = "elsewhere/zzz", Id = "zzz" };
        Assert.Empty(Compare([One, Toll("m/b", "killed 40 people", "40")], [moved, One]).Changes);
    }

    [Fact]
    public void A_report_that_says_it_too_strengthens()
    {
        CaseComparison since = Compare([One], [One, Toll("m/b", "killed 40 people", "40")]);
        CaseChange change = Assert.Single(since.Changes);
        Assert.Equal((ChangeKind.Strengthened, 1, 2), (change.Kind, change.OriginsBefore, change.OriginsNow));
        Assert.Single(change.Claims);
        Assert.Single(since.Added);
    }

    [Fact]
    public void A_report_of_something_else_is_new()
    {
        CaseChange change = Assert.Single(Compare([One], [One, Other("m/c")]).Changes);
        Assert.Equal((ChangeKind.New, null), (change.Kind, change.EarlierFinding));
        Assert.Contains("reservoir", change.Statement, StringComparison.Ordinal);
    }

    [Fact]
    public void A_report_that_goes_weakens_or_drops()
    {
        CaseChange weaker = Assert.Single(Compare([One, Toll("m/b", "killed 40 people", "40")], [One]).Changes);
        Assert.Equal((ChangeKind.Weakened, 2, 1), (weaker.Kind, weaker.OriginsBefore, weaker.OriginsNow));
        Assert.Equal("m/b", Assert.Single(weaker.Lost).Uri);
        CaseComparison since = Compare([One, Other("m/c")], [One]);
        CaseChange dropped = Assert.Single(since.Changes);
        Assert.Equal((ChangeKind.Dropped, null), (dropped.Kind, dropped.Finding));
        Assert.Equal("m/c", Assert.Single(dropped.Lost).Uri);
        Assert.Equal("m/c", Assert.Single(since.Removed));
    }

    [Fact]
    public void Another_figure_contradicts_and_is_cited()
    {
        CaseComparison since = Compare([One], [One, Toll("m/b", "killed 12 people", "12")]);
        CaseChange change = Assert.Single(since.Changes, row => row.Kind == ChangeKind.Contradicted);
        Assert.Equal("c2", Assert.Single(change.Claims));
        Assert.Contains("40", change.Statement, StringComparison.Ordinal);
    }

    [Fact]
    public void A_conflict_that_was_known_is_no_news()
    {
        FakeReport[] both = [One, Toll("m/b", "killed 12 people", "12")];
        Assert.Equal(ChangeKind.New, Assert.Single(Compare(both, [.. both, Other("m/c")]).Changes).Kind);
    }

    [Fact]
    public void A_revised_report_keeps_what_it_still_says()
    {
        FakeReport then = new FakeReport("m/a", "The blast in Tarn killed 40 people on the quay. Written by a.")
            .Claim("The blast in Tarn killed 40 people on the quay", "killed", "blast", "people").Attach("40", "people", "nummod", Upos.Num);
        FakeReport now = new FakeReport("m/a", "UPDATE : The blast in Tarn killed 40 people on the quay. Written by a.")
            .Claim("The blast in Tarn killed 40 people on the quay", "killed", "blast", "people").Attach("40", "people", "nummod", Upos.Num);
        CaseComparison since = Compare([then], [now]);
        Assert.Empty(since.Changes);
        Assert.Single(since.Revised);
    }

    private static CaseComparison Compare(FakeReport[] then, FakeReport[] now) => CaseComparer.Compare(EarlierCase.From(Build(then)), Build(now));

    private static Case Build(FakeReport[] reports) => new Casework.CaseBuilder(new CaseOptions()).Build([.. reports.Select(report => report.Build())]);

    private static FakeReport Toll(string uri, string words, string number) =>
        new FakeReport(uri, $"The blast in Tarn {words} on the quay. Written by {uri}.")
            .Claim($"The blast in Tarn {words} on the quay", "killed", "blast", "people").Attach(number, "people", "nummod", Upos.Num);

    private static FakeReport Other(string uri) =>
        new FakeReport(uri, $"Engineers drained the reservoir above the valley. Written by {uri}.")
            .Claim("Engineers drained the reservoir above the valley", "drained", "Engineers", "reservoir", Modality.Asserted);
}
