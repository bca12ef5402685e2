namespace Concord.Reading.Tests;

public sealed class HtmlPageTests
{
    private const string First = "The foreign ministers of the two river states met in the capital on Monday and agreed on the text of a water treaty.";
    private const string Second = "The treaty gives the lower state two thirds of the water in dry years, according to a summary handed to reporters.";
    private const string Third = "It will be signed in the spring, the ministry said, and needs the consent of both parliaments before it takes effect.";

    private static readonly string Links = string.Concat(Enumerable.Range(1, 12).Select(i => $"<li><a href='/{i}'>Another story from the region {i}</a></li>"));

    private static string Page(string head, string body) => $"<!doctype html><html lang='en'><head>{head}</head><body>{body}</body></html>";

    public static TheoryData<string, string> Layouts => new()
    {
        { "article", $"<nav><ul>{Links}</ul></nav><article><h1>River states agree</h1><p>{First}</p><p>{Second}</p><p>{Third}</p></article><footer>© Example</footer>" },
        { "plain divs", $"<div><ul>{Links}</ul></div><div><div><h1>River states agree</h1></div><div><p>{First}</p><p>{Second}</p><p>{Third}</p></div></div><div><p>About us</p></div>" },
        { "table layout", $"<table><tr><td><ul>{Links}</ul></td><td><p>{First}</p><p>{Second}</p><p>{Third}</p></td></tr></table>" },
        { "line breaks", $"<div id='x1'>{First}<br><br>{Second}<br/><br/>{Third}</div><div><ul>{Links}</ul></div>" },
        { "sections", $"<main><section><p>{First}</p></section><section><p>{Second}</p></section><section><p>{Third}</p></section></main><aside><ul>{Links}</ul></aside>" },
        { "unclosed", $"<ul>{Links}</ul><div><p>{First}<p>{Second}<p>{Third}</div>" },
        { "related inside", $"<article><p>{First}</p><div><h3>Related stories</h3><ul>{Links}</ul></div><p>{Second}</p><p>{Third}</p></article>" },
        { "comments below", $"<article><p>{First}</p><p>{Second}</p><p>{Third}</p></article><section><h3>2 Comments</h3><div><p>A reader says:</p><p>I find this rather hard to believe after all those years.</p></div></section>" },
        { "captions", $"<article><p>{First}</p><figure><img src='a.jpg'><figcaption>The river at dusk, seen from the old bridge in the north.</figcaption></figure><p>{Second}</p><p>{Third}</p></article>" },
        { "share and byline", $"<article><p>By Anna Okoro</p><p>4 May 2023</p><div><a href='#'>Facebook</a> <a href='#'>Twitter</a></div><p>{First}</p><p>{Second}</p><p>{Third}</p><p>Share this article</p></article>" },
        { "hidden", $"<article><p>{First}</p><div style='display: none'><p>This hidden paragraph is shown to nobody and must not be read as text.</p></div><p>{Second}</p><p>{Third}</p></article>" },
        { "script inside", $"<article><p>{First}</p><script>document.write('<p>Injected text that is no part of the article.</p>')</script><style>p {{ color: red }}</style><p>{Second}</p><p>{Third}</p></article>" },
    };

    [Theory]
    [MemberData(nameof(Layouts))]
    public void TakesTheArticleAndNothingElse(string name, string body)
    {
        Document document = Reads.Html(Page("<title>River states agree</title>", body), name + ".html");

        Assert.Equal($"{First}\n\n{Second}\n\n{Third}", document.Text);
        Assert.Equal("River states agree", document.Title);
        Assert.Equal("en", document.Language);
    }

    [Fact]
    public void WritesHeadingsListsQuotesAndTables()
    {
        Document document = Reads.Html(Page("", $"""
            <article><p>{First}</p><h2>What it says</h2><ul><li>Two thirds for the lower state.</li><li>Inspections every year.</li></ul>
            <blockquote><p>{Second}</p></blockquote><table><tr><th>State</th><th>Share</th></tr><tr><td>Upper</td><td>33</td></tr></table><p>{Third}</p></article>
            """));

        Assert.Equal($"{First}\n\nWhat it says\n\n- Two thirds for the lower state.\n\n- Inspections every year.\n\n{Second}\n\nState | Share\n\nUpper | 33\n\n{Third}", document.Text);
    }

    [Fact]
    public void ReadsMetadataFromLinkedDataFirst()
    {
        Document document = Reads.Html(Page("""
            <title>River states agree | Example News</title><meta property="og:site_name" content="Example News"><meta property="og:title" content="Other title">
            <meta property="article:published_time" content="2020-01-01"><link rel="canonical" href="https://www.example-news.org/2023/05/04/river">
            <script type="application/ld+json">{"@context":"https://schema.org","@graph":[{"@type":"NewsArticle","headline":"River states agree","datePublished":"2023-05-04T10:30:00+02:00",
            "dateModified":"2023-05-05T08:00:00Z","author":[{"@type":"Person","name":"Anna Okoro"},{"@type":"Person","name":"Paul Lind"}],"publisher":{"@type":"Organization","name":"Example Media"},"articleSection":"World"}]}</script>
            """, $"<article><p>{First}</p><p>{Second}</p><p>{Third}</p></article>"));

        Assert.Equal("River states agree", document.Title);
        Assert.Equal("Anna Okoro, Paul Lind", document.Byline);
        Assert.Equal("Example News", document.Publisher);
        Assert.Equal("2023-05-04T10:30:00+02:00", document.Published);
        Assert.Equal("2023-05-05T08:00:00Z", document.Modified);
        Assert.Equal("World", document.Section);
        Assert.Equal("https://www.example-news.org/2023/05/04/river", document.CanonicalUrl);
    }

    [Theory]
    [InlineData("<meta property='article:published_time' content='2023-05-04T10:30:00Z'>", "", "2023-05-04T10:30:00Z")]
    [InlineData("<meta name='date' content='4 May 2023'>", "", "2023-05-04")]
    [InlineData("", "<time datetime='2023-05-04'>yesterday</time>", "2023-05-04")]
    [InlineData("<link rel='canonical' href='https://example.org/2023/05/04/river'>", "", "2023-05-04")]
    [InlineData("", "", null)]
    public void FallsBackForTheDate(string head, string body, string? published) =>
        Assert.Equal(published, Reads.Html(Page(head, $"{body}<div><p>{First}</p><p>{Second}</p></div>")).Published);

    [Theory]
    [InlineData("<title>River states agree - Example News</title>", "https://example-news.org/a", "River states agree", "Example News")]
    [InlineData("<title>River states agree | Politics | Example News</title><meta property='og:site_name' content='Example News'>", "https://en.example.org/a", "River states agree", "Example News")]
    [InlineData("<title>East-West talks - a history</title>", "https://example.org/a", "East-West talks - a history", "example.org")]
    public void StripsTheSiteFromTheTitle(string head, string uri, string title, string publisher)
    {
        Document document = Reads.Html(Page(head, $"<div><p>{First}</p><p>{Second}</p></div>"), uri);

        Assert.Equal(title, document.Title);
        Assert.Equal(publisher, document.Publisher);
    }

    [Fact]
    public void TakesTheStatedBodyWhereThePageShowsNone()
    {
        string body = string.Join("\\n", First, Second, Third, First.Replace("two", "three", StringComparison.Ordinal));
        Document document = Reads.Html(Page($"<script type='application/ld+json'>{{\"@type\":\"NewsArticle\",\"articleBody\":\"{body}\"}}</script>", "<div id='app'></div>"));

        Assert.StartsWith(First, document.Text, StringComparison.Ordinal);
        Assert.Contains(Third, document.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void SaysThatAPageIsBehindAPaywall()
    {
        ReadResult result = Reads.Try(Page("<script type='application/ld+json'>{\"@type\":\"NewsArticle\",\"isAccessibleForFree\":false}</script>", $"<article><p>{First}</p><p>{Second}</p></article>"), "p.html");

        Assert.Equal(ReadQuality.Partial, result.Document!.Quality);
        Assert.Contains("not free", result.Document.QualityReason, StringComparison.Ordinal);
        Assert.Equal(["CR0206"], Reads.Codes(result));
    }

    [Fact]
    public void SaysThatAShortPageIsDoubtful() =>
        Assert.Equal(ReadQuality.Doubtful, Reads.Html(Page("", "<div><p>The talks ended on Monday, the ministry said in a statement.</p></div>")).Quality);
}
