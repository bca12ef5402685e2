using Concord.Storage.Sqlite;

namespace Concord.Storage.Tests;

public sealed class SearchTests : IClassFixture<StoreFixture>, IDisposable
{
    private readonly SqliteStore store;

    public SearchTests(StoreFixture fixture)
    {
        ArgumentNullException.ThrowIfNull(fixture);
        store = fixture.Open();
        store.Add(StoreFixture.Report("Grain corridor opens\n\nThe grain corridor through the strait opened on Monday. Émile Roux, the envoy, called it a draft.", "a.txt"));
        store.Add(StoreFixture.Report("Harbour news\n\nShips waited. A corridor for grain was promised by the ministry on Tuesday.", "b.txt"));
        store.Add(StoreFixture.Report("Football results\n\nThe away side won by two goals, and the coach smiled.", "c.txt"));
    }

    public void Dispose() => store.Dispose();

    private string[] Found(string query) => [.. store.Search(query, 10).Select(hit => hit.Document.Uri)];

    [Theory]
    [InlineData("grain corridor", "a.txt", "b.txt")]
    [InlineData("\"grain corridor\"", "a.txt")]
    [InlineData("grain -draft", "b.txt")]
    [InlineData("corri*", "a.txt", "b.txt")]
    [InlineData("emile roux", "a.txt")]
    [InlineData("GRAIN", "a.txt", "b.txt")]
    [InlineData("grain football")]
    [InlineData("-grain")]
    [InlineData("   ")]
    [InlineData("\"")]
    public void Words_phrases_beginnings_and_exclusions(string query, params string[] uris) => Assert.Equal(uris, Found(query));

    [Theory]
    [InlineData("NEAR(grain corridor)")]
    [InlineData("title:grain OR 1=1; DROP TABLE words")]
    [InlineData("'\"*^+-()[]{}:;,.!?\\/")]
    [InlineData("\u0000\ud800 grain")]
    public void The_query_language_of_the_index_cannot_be_reached(string query)
    {
        _ = Found(query);
        Assert.Equal(2, Found("grain").Length);
    }

    [Fact]
    public void A_snippet_is_verbatim_and_says_where_it_stands()
    {
        SearchHit hit = store.Search("strait", 10)[0];
        string text = store.Analysis(hit.Document.Id, StoreFixture.Pipeline.Model)!.Document.Text;
        Assert.Contains("strait", hit.Snippet, StringComparison.Ordinal);
        Assert.Equal(text.Substring(hit.Start, hit.Snippet.Length), hit.Snippet);
    }

    [Fact]
    public void A_word_of_the_title_weighs_more() => Assert.Equal("a.txt", Found("corridor")[0]);

    [Fact]
    public void Random_queries_never_fail()
    {
        Random random = new(99);
        const string Letters = "grain corridor\"*-()'^:;,\\ äß東\ud83d\ude42\n";
        for (int i = 0; i < 1000; i++)
        {
            string query = new([.. Enumerable.Range(0, random.Next(0, 40)).Select(_ => Letters[random.Next(Letters.Length)])]);
            Assert.InRange(store.Search(query, 5).Count, 0, 3);
        }
    }
}
