namespace Concord.Reading.Tests;

public sealed class PlainPageTests
{
    public static TheoryData<string> Names => [.. PlainFixtures.All.Select(page => page.Name)];

    [Theory]
    [MemberData(nameof(Names))]
    public void KeepsTheContentAndNothingElse(string name)
    {
        string marked = PlainFixtures.All.Single(page => page.Name == name).Text;
        string[] lines = marked.Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        string expected = string.Join('\n', lines.Where(line => line[0] != '~'));

        Document document = Reads.Text(marked.Replace("~", "", StringComparison.Ordinal));

        Assert.Equal(expected, Reads.Kept(document));
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void ReadsTheSameWithOtherLineEnds(string name)
    {
        string text = PlainFixtures.All.Single(page => page.Name == name).Text.Replace("~", "", StringComparison.Ordinal);

        Document unix = Reads.Text(text), windows = Reads.Text(text.Replace("\n", "\r\n", StringComparison.Ordinal));

        Assert.Equal(Reads.Kept(unix), Reads.Kept(windows).Replace("\r", "", StringComparison.Ordinal));
        Assert.Equal(unix.Omitted.Select(omission => omission.Reason), windows.Omitted.Select(omission => omission.Reason));
    }

    [Fact]
    public void ReadsFrontMatter()
    {
        Document document = Reads.Text("""
            ---
            url: https://www.example-news.org/world/2023/05/04/border
            title: Border reopens
            published: May 4, 2023 10:30 AM GMT
            author: Anna Okoro
            language: en-GB
            ---
            The border between the two states reopened on Wednesday, officials said.
            """);

        Assert.Equal("Border reopens", document.Title);
        Assert.Equal("example-news.org", document.Publisher);
        Assert.Equal("2023-05-04T10:30:00Z", document.Published);
        Assert.Equal("Anna Okoro", document.Byline);
        Assert.Equal("en", document.Language);
        Assert.Equal(new DateOnly(2023, 5, 4), document.PublishedDate);
        Omission omission = Assert.Single(document.Omitted);
        Assert.Equal(OmissionReasons.FrontMatter, omission.Reason);
        Assert.EndsWith("---", omission.Span.Of(document.Text), StringComparison.Ordinal);
        Assert.Equal("The border between the two states reopened on Wednesday, officials said.", Reads.Kept(document));
    }

    [Fact]
    public void TakesNoFrontMatterFromAHeadingWithAColon()
    {
        Document document = Reads.Text("Border: a history\nThe border between the two states was drawn in 1921 by a commission of three.");

        Assert.Empty(document.Omitted);
        Assert.Equal("Border: a history", document.Title);
    }

    [Theory]
    [InlineData("Grain deal extended\n\n2023-03-18\n\nThe grain deal was extended on Saturday for four months, the coordinator said.", "2023-03-18")]
    [InlineData("Grain deal extended\nMarch 18, 2023\nThe grain deal was extended on Saturday for four months, the coordinator said.", "2023-03-18")]
    [InlineData("Grain deal extended\nPublished: 18 Mar 2023, 09:15 EST\nThe grain deal was extended on Saturday for four months, the coordinator said.", "2023-03-18T09:15:00-05:00")]
    [InlineData("Grain deal extended\nUpdated: 19 March 2023 | Published: 18 March 2023\nThe grain deal was extended on Saturday for four months, the coordinator said.", "2023-03-18")]
    [InlineData("Grain deal extended\nThe grain deal of March 18, 2023 was extended on Saturday for four months, the coordinator said.", null)]
    public void FindsTheDateNearTheHead(string text, string? published)
    {
        Document document = Reads.Text(text);

        Assert.Equal(published, document.Published);
        Assert.Equal("Grain deal extended", document.Title);
        Assert.Null(document.Publisher);
    }

    [Fact]
    public void FindsBylineAndAgency()
    {
        Document document = Reads.Text("Ships leave port\nBy Anna Okoro and Paul Lind\nGENEVA, March 18 (Reuters) – Three ships loaded with grain left the port on Saturday, the coordinator said.");

        Assert.Equal("Anna Okoro and Paul Lind", document.Byline);
        Assert.Equal("Reuters", document.WireCredit);
    }

    [Fact]
    public void HasNoTitleWhereTheTextBeginsAtOnce() =>
        Assert.Null(Reads.Text("The border between the two states reopened on Wednesday, officials said.\nLorries queued for six kilometres on the eastern side.").Title);

    [Theory]
    [InlineData("By Anna Okoro")]
    [InlineData("4 May 2023")]
    public void TakesAHeadlineThatEndsWithAStopForTheTitle(string under)
    {
        Document document = Reads.Text($"The lake states will share the cost of the pumping station.\n\n{under}\n\nThe council of the lake states agreed on Wednesday to share the cost, its chairman told reporters after the vote.\n");

        Assert.Equal("The lake states will share the cost of the pumping station.", document.Title);
        Assert.Contains(document.Omitted, omission => omission.Reason == OmissionReasons.Byline);
    }

    [Fact]
    public void TakesNoFirstParagraphForTheTitle() => Assert.Null(Reads.Text(
        "The lake states will share the cost of the pumping station.\n\nThe council of the lake states agreed on Wednesday to share the cost, its chairman told reporters after the vote.\n").Title);
}
