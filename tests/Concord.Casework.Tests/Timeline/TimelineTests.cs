using Concord.Casework.Tests.CaseBuilder;
using Concord.Casework.Timeline;
using Concord.Evidence;
using Concord.Language;

namespace Concord.Casework.Tests.Timeline;

public sealed class TimelineTests
{
    private static Case Build(params FakeReport[] reports) =>
        new Casework.CaseBuilder(new CaseOptions()).Build([.. reports.Select(report => report.Build())]);

    private static FakeReport Vote(string uri, string when, string value, Modality modality = Modality.Asserted) =>
        new FakeReport(uri, $"The council of Tarn approved the dam {when}. Written by {uri}.").Time(when[(when.IndexOf(' ', StringComparison.Ordinal) + 1)..], value)
            .Claim($"The council of Tarn approved the dam {when}", "approved", "council", "dam", modality, time: value);

    [Fact]
    public void A_bare_weekday_takes_its_date_from_another_report_of_the_story()
    {
        Case found = Build(Vote("a", "on Wednesday", "XXXX-WXX-3"), Vote("b", "on Wednesday , 5 March 2031", "2031-03-05"));
        CaseEvent row = Assert.Single(found.Events);
        Assert.Equal(("e1", "2031-03-05", "day", false), (row.Id, row.Date, row.Precision, row.IsPlanned));
        Assert.Equal(2, row.Claims.Length);
    }

    [Fact]
    public void A_bare_weekday_takes_its_date_from_the_day_of_publication()
    {
        FakeReport report = Vote("a", "on Wednesday", "XXXX-WXX-3");
        report.Document = report.Document with { Published = "2031-03-07" };
        Assert.Equal("2031-03-05", Assert.Single(Build(report).Events).Date);
    }

    [Fact]
    public void A_weekday_that_nothing_dates_gives_no_event() => Assert.Empty(Build(Vote("a", "on Wednesday", "XXXX-WXX-3")).Events);

    [Fact]
    public void Since_and_bare_attributes_do_not_date_an_event()
    {
        Assert.Empty(Build(Vote("a", "since 2019", "2019")).Events);
        Assert.Empty(Build(new FakeReport("a", "The council of Tarn cited a 1961 charter of the valley. More follows.")
            .Time("1961", "1961").Claim("The council of Tarn cited a 1961 charter of the valley", "cited", "council", time: "1961")).Events);
        Assert.Equal("year", Assert.Single(Build(Vote("a", "in 2019", "2019")).Events).Precision);
    }

    [Fact]
    public void What_is_only_planned_is_marked_and_order_is_by_date()
    {
        Case found = Build(
            Vote("a", "in 2019", "2019"),
            new FakeReport("b", "Engineers will fill the reservoir in May 2032. Written by b.").Time("May 2032", "2032-05")
                .Claim("Engineers will fill the reservoir in May 2032", "fill", "Engineers", "reservoir", Modality.Predicted, time: "2032-05"));
        Assert.Equal(["2019", "2032-05"], found.Events.Select(row => row.Date));
        Assert.Equal([false, true], found.Events.Select(row => row.IsPlanned));
    }

    [Fact]
    public void A_time_inside_a_name_of_something_else_does_not_date_the_clause()
    {
        FakeReport report = new FakeReport("a", "The council of Tarn compared losses in March with debts. More follows.").Time("March", "2031-03")
            .Claim("The council of Tarn compared losses in March with debts", "compared", "council", "losses", time: "2031-03");
        Assert.Empty(Build(report.Attach("March", "losses", "nmod", Upos.Propn)).Events);
    }

    [Fact]
    public void A_day_without_a_year_takes_the_year_that_the_story_gives_it()
    {
        FakeReport told = Vote("a", "on June 9", "2031-06-09");
        FakeReport whole = new FakeReport("b", "The council of Tarn met on June 9 , 2029. Written by b.").Time("June 9 , 2029", "2029-06-09")
            .Claim("The council of Tarn met on June 9 , 2029", "met", "council");
        Assert.Equal("2029-06-09", Assert.Single(Build(told, whole).Events).Date);
    }

    [Fact]
    public void A_plan_of_a_day_long_past_is_not_ahead()
    {
        FakeReport report = Vote("a", "in 2019", "2019", Modality.Intended);
        report.Document = report.Document with { Published = "2031-03-07" };
        Assert.False(Assert.Single(Build(report).Events).IsPlanned);
        FakeReport coming = Vote("a", "in 2035", "2035");
        coming.Document = coming.Document with { Published = "2031-03-07" };
        Assert.True(Assert.Single(Build(coming).Events).IsPlanned);
    }

    [Theory]
    [InlineData("2024-06-19T14:00", "2024-06-19", "day")]
    [InlineData("2024-06", "2024-06", "month")]
    [InlineData("2024-SU", "2024-SU", "season")]
    [InlineData("2024-Q2", "2024-Q2", "quarter")]
    [InlineData("196X", "196", "decade")]
    [InlineData("2024-W25", "2024-06", "month")]
    [InlineData("2024-W25-3", "2024-06-19", "day")]
    public void Precision_is_kept(string value, string date, string precision)
    {
        StoryDates dates = new(new CaseMaterial([]), Casework.Stories.StoryGrouper.Map([]));
        EventTime? time = EventTime.Read(value, 0, dates);
        Assert.Equal((date, precision), (time?.Date, time?.Precision));
    }

    [Theory]
    [InlineData("P3D")]
    [InlineData("2020/2024")]
    [InlineData("2024-13-40")]
    [InlineData("PAST_REF")]
    [InlineData("")]
    [InlineData("0000")]
    public void What_is_no_date_gives_none(string value) =>
        Assert.Null(EventTime.Read(value, 0, new StoryDates(new CaseMaterial([]), Casework.Stories.StoryGrouper.Map([]))));
}
