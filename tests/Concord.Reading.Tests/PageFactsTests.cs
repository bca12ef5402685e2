namespace Concord.Reading.Tests;

public sealed class PageFactsTests
{
    private const string Body = "<p>The ministers of transport of the two republics agreed on Monday to open the mountain road to lorries again.</p>"
        + "<p>The road had been closed since the floods of last year, which took away two bridges on the southern side.</p>"
        + "<p>Lorries will have to wait until the bridges are tested, a spokesman for the ministry told reporters in the capital.</p>";

    private static Document Read(string head, string above = "", string below = "") =>
        Reads.Html($"<!doctype html><html lang='en'><head>{head}</head><body><main><h1>Mountain road to open</h1>{above}<article>{Body}</article>{below}</main></body></html>");

    [Theory]
    [InlineData("<meta property='og:site_name' content='Mountain Herald | News, Sport, Weather'>", "Mountain Herald")]
    [InlineData("<meta property='og:site_name' content='@herald'><meta name='publisher' content='Mountain Herald'>", "Mountain Herald")]
    [InlineData("<title>Mountain road to open - Mountain Herald</title><link rel='canonical' href='https://www.mountainherald.org/a'>", "Mountain Herald")]
    [InlineData("<title>Mountain road to open | Herald Online</title><meta property='og:site_name' content='herald'><link rel='canonical' href='https://www.herald.co.uk/a'>", "Herald Online")]
    [InlineData("<title>Mountain road to open - what drivers say</title><link rel='canonical' href='https://www.mountainherald.org/a'>", "mountainherald.org")]
    public void NamesThePublisherAsReadersKnowIt(string head, string expected) => Assert.Equal(expected, Read(head).Publisher);

    [Fact]
    public void TakesThePublisherFromTheCopyrightLineWhereNothingElseNamesIt() =>
        Assert.Equal("Mountain Herald", Read("", below: "<footer><p>© 2023 Mountain Herald. All rights reserved.</p></footer>").Publisher);

    [Theory]
    [InlineData("<p>Published on May 4, 2023</p>", "", "2023-05-04")]
    [InlineData("<div><span>Reviewed by Anna Okoro</span> on May 4, 2023</div>", "", "2023-05-04")]
    [InlineData("<p>Last updated: May 9, 2023</p>", "<p>First published on May 4, 2023</p>", "2023-05-04")]
    [InlineData("<p>Last updated: May 9, 2023</p>", "", null)]
    [InlineData("", "<p>On May 2, 2021 the bridges were built anew.</p>", null)]
    public void ReadsADatePrintedBesideTheTextWhereTheMarkupStatesNone(string above, string below, string? expected) =>
        Assert.Equal(expected, Read("", above, below).Published);

    [Fact]
    public void ReadsWhatLinkedDataSaysOfThePageWhereItDescribesNoArticle()
    {
        Document document = Read("""
            <script type="application/ld+json">{"@graph":[{"@type":"WebSite","name":"Mountain Herald"},
            {"@type":"WebPage","datePublished":"2023-05-04T14:39:09+02:00","dateModified":"2023-06-10T10:13:14+02:00"}]}</script>
            """);

        Assert.Equal(("Mountain Herald", "2023-05-04T14:39:09+02:00", "2023-06-10T10:13:14+02:00"), (document.Publisher, document.Published, document.Modified));
    }

    [Theory]
    [InlineData("The Associated Press", "Associated Press")]
    [InlineData("By ANNA OKORO, AP Diplomatic Writer", "AP")]
    [InlineData("PTI", "PTI")]
    [InlineData("Anna Okoro", null)]
    [InlineData("Anna Okoro, Apia Times", null)]
    public void TakesTheAgencyOfAByline(string byline, string? expected) =>
        Assert.Equal(expected, Read($"<meta name='author' content='{byline}'>").WireCredit);

    [Theory]
    [InlineData("GENEVA, May 4 (Reuters) - ", "Reuters")]
    [InlineData("MOSCOW, May 4. /TASS/. ", "TASS")]
    public void TakesTheAgencyOfADateline(string dateline, string expected) =>
        Assert.Equal(expected, Reads.Html($"<html><body><article>{Body.Replace("<p>The ministers", $"<p>{dateline}The ministers", StringComparison.Ordinal)}</article></body></html>").WireCredit);

    [Fact]
    public void ReadsAnAmpPageLikeAnyOther()
    {
        Document document = Reads.Html($"""
            <!doctype html><html amp lang="en"><head><link rel="canonical" href="https://www.mountainherald.org/road"></head><body>
            <amp-sidebar><p>Read the news of the two republics every day in the app that was made for you.</p></amp-sidebar>
            <article><amp-img src="a.jpg"></amp-img>{Body}<amp-ad><p>This advertisement tells you to buy a lorry from the best yard in the valley today.</p></amp-ad></article>
            <amp-consent><p>We use cookies and ask for your consent before you read on with us.</p></amp-consent></body></html>
            """);

        Assert.Equal("https://www.mountainherald.org/road", document.CanonicalUrl);
        Assert.StartsWith("The ministers of transport", document.Text, StringComparison.Ordinal);
        Assert.EndsWith("told reporters in the capital.", document.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void ReadsDatesFromMicrodataOfAnyElement()
    {
        Document document = Read("", "<span itemprop='datePublished'>Thu 6:45 PM, May 4, 2023</span><div itemprop='dateModified'>Updated: May 9, 2023</div>");

        Assert.Equal(("2023-05-04", "2023-05-09"), (document.Published, document.Modified));
    }

    [Theory]
    [InlineData("<title>Mountain road to open - Herald reports on the lorries</title><link rel='canonical' href='https://www.herald.org/a'>", "herald.org")]
    public void TakesNoHeadlineForThePublisher(string head, string expected) => Assert.Equal(expected, Read(head).Publisher);

    [Fact]
    public void ReadsADateWithANamedMonthFromTheAddress() =>
        Assert.Equal("2023-05-04", Read("<link rel='canonical' href='https://example.org/2023/may/04/mountain-road/'>").Published);
}
