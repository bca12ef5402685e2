namespace Concord.Reading.Tests;

public sealed class PageFormTests
{
    private const string Sentence = "The council of the lake states agreed on Wednesday to share the cost of the new pumping station. ";

    private static string Page(string head, string body) => $"<!doctype html><html lang='en'><head>{head}</head><body><article>{body}</article></body></html>";

    private static string Prose(int sentences) => string.Concat(Enumerable.Range(1, sentences).Select(i => $"<p>{Sentence.Replace("Wednesday", $"day {i}", StringComparison.Ordinal)}</p>"));

    [Theory]
    [InlineData(4)]
    [InlineData(14)]
    public void SaysHowMuchOfAnArticleThatIsNotFreeCouldBeRead(int sentences)
    {
        Document document = Reads.Html(Page("<script type='application/ld+json'>{\"@type\":\"NewsArticle\",\"isAccessibleForFree\":false,\"wordCount\":\"900\"}</script>", Prose(sentences)));

        Assert.Equal(ReadQuality.Partial, document.Quality);
        Assert.Matches(@"^Only the first \d+ words could be read; the rest is not free", document.QualityReason);
    }

    [Theory]
    [InlineData("https://example.org/lake/station/", "https://example.org/lake/station/2/", ReadQuality.Partial)]
    [InlineData("https://example.org/lake/station.html", "/lake/station.html?page=2", ReadQuality.Partial)]
    [InlineData("https://example.org/lake/station.html", "/lake/station-2.html", ReadQuality.Partial)]
    [InlineData("https://example.org/lake/station/", "https://example.org/lake/harvest/", ReadQuality.Complete)]
    public void SaysThatAnArticleGoesOnOnAnotherPage(string canonical, string next, ReadQuality expected)
    {
        Document document = Reads.Html(Page($"<link rel='canonical' href='{canonical}'><link rel='next' href='{next}'>", Prose(10)));

        Assert.Equal(expected, document.Quality);
    }

    [Theory]
    [InlineData("<p>You need to enable JavaScript to run this app.</p>")]
    [InlineData("<p>Please turn on JavaScript in your browser and reload the page to read the article. We are sorry for the trouble that this may cause.</p>")]
    [InlineData("<p>JavaScript ist deaktiviert. Bitte laden Sie die Seite danach neu, um den Artikel zu lesen.</p>")]
    public void RefusesAPageThatOnlyAsksForJavaScript(string body)
    {
        ReadResult result = Reads.Try(Page("<script src='app.js'></script>", body), "page.html");

        Assert.Null(result.Document);
        Assert.Equal(["CR0106"], Reads.Codes(result));
    }

    [Fact]
    public void DoubtsAPageThatShowsACookieNoticeInsteadOfAnArticle()
    {
        Document document = Reads.Html(Page("", "<p>We and our partners use cookies to store information on your device and to measure how the pages are used by readers.</p>"
            + "<p>You can accept all cookies or set your preferences now, and you can change them at any time in the settings at the foot of the page.</p>"
            + "<p>Some partners process data on the ground of a legitimate interest and do not ask for consent, to which you may object.</p>"));

        Assert.Equal(ReadQuality.Doubtful, document.Quality);
        Assert.Contains("cookies", document.QualityReason, StringComparison.Ordinal);
    }
}
