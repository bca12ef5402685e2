using System.Text;
using Concord.Reading.Feeds;

namespace Concord.Reading.Tests.Feeds;

public sealed class FeedReaderTests
{
    private const string Home = "https://example.org/feeds/world.xml";

    private static Feed? Read(string text) => FeedReader.Read(Encoding.UTF8.GetBytes(text), Home);

    private static string Urls(Feed? feed) => string.Join(' ', feed!.Items.Select(item => item.Url));

    [Fact]
    public void Rss()
    {
        Feed feed = Read("""
            <?xml version="1.0" encoding="utf-8"?>
            <rss version="2.0" xmlns:media="http://search.yahoo.com/mrss/"><channel><title> World  news </title><link>https://example.org</link>
            <image><url>https://example.org/logo.png</url><title>Logo</title></image>
            <item><title><![CDATA[Talks & more]]></title><link>https://example.org/a</link><pubDate>Mon, 04 May 2031 10:00:00 GMT</pubDate><media:content url="https://example.org/p.jpg"><media:title>Photo</media:title></media:content></item>
            <item><title>By guid</title><guid isPermaLink="true">https://example.org/b</guid></item>
            <item><guid isPermaLink="false">tag:1</guid><link>/c?x=1&amp;y=2</link></item>
            <item><link>https://example.org/a</link></item>
            <item><title>No address</title></item>
            </channel></rss>
            """)!;
        Assert.Equal(FeedForm.Rss, feed.Form);
        Assert.Equal("World news", feed.Title);
        Assert.Equal("https://example.org/a https://example.org/b https://example.org/c?x=1&y=2", Urls(feed));
        Assert.Equal("Talks & more", feed.Items[0].Title);
        Assert.StartsWith("Mon, 04 May", feed.Items[0].Published, StringComparison.Ordinal);
        Assert.False(feed.IsCut);
    }

    [Fact]
    public void Atom()
    {
        Feed feed = Read("""
            <feed xmlns="http://www.w3.org/2005/Atom"><title>News</title><link rel="self" href="https://example.org/feed"/>
            <entry><title type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml">A <b>bold</b> step</div></title><link rel="enclosure" href="https://example.org/a.mp3"/><link href="a"/><updated>2031-05-04T10:00:00Z</updated></entry>
            <entry><title>B</title><link rel="alternate" type="text/html" href="https://example.org/b"/><author><name>Ada</name><uri>https://example.org/ada</uri></author></entry></feed>
            """)!;
        Assert.Equal("https://example.org/feeds/a https://example.org/b", Urls(feed));
        Assert.Equal("A bold step", feed.Items[0].Title);
    }

    [Fact]
    public void Json_feed() => Assert.Equal("https://example.org/a https://example.org/b", Urls(Read(
        """{"version":"https://jsonfeed.org/version/1.1","title":"T","items":[{"id":"1","url":"https://example.org/a","title":"A"},{"id":"https://example.org/b"},{"id":"x","url":"javascript:alert(1)"},3]}""")));

    [Theory]
    [InlineData("<urlset xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\"><url><loc>https://example.org/a</loc><lastmod>2031-05-04</lastmod></url></urlset>", FeedForm.Sitemap)]
    [InlineData("<sitemapindex><sitemap><loc>https://example.org/a</loc></sitemap></sitemapindex>", FeedForm.SitemapIndex)]
    public void Sitemaps(string text, FeedForm form)
    {
        Feed feed = Read(text)!;
        Assert.Equal(form, feed.Form);
        Assert.Equal("https://example.org/a", Urls(feed));
    }

    [Theory]
    [InlineData("")]
    [InlineData("hello")]
    [InlineData("<html><body><p>A page</p></body></html>")]
    [InlineData("{\"version\":\"1\",\"items\":[]}")]
    [InlineData("{\"version\":")]
    [InlineData("<rss")]
    public void What_is_none_is_none(string text) => Assert.Null(Read(text));

    [Fact]
    public void What_came_before_a_break_is_kept()
    {
        Feed feed = Read("<rss><channel><item><link>https://example.org/a</link></item><item><link>https://example.org/b</link></item><item><link>https://exam")!;
        Assert.Equal("https://example.org/a https://example.org/b", Urls(feed));
        Assert.True(feed.IsCut);
    }

    [Fact]
    public void A_wrong_declaration_of_the_encoding_is_met()
    {
        Feed feed = FeedReader.Read(Encoding.UTF8.GetBytes("<?xml version=\"1.0\" encoding=\"utf-16\"?><rss><channel><item><title>Émile</title><link>https://example.org/a</link></item></channel></rss>"), Home)!;
        Assert.Equal("Émile", feed.Items[0].Title);
    }

    [Fact]
    public void Entities_of_its_own_are_not_followed()
    {
        const string Bomb = "<!DOCTYPE r [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"&a;&a;&a;&a;&a;&a;&a;&a;\"><!ENTITY x SYSTEM \"file:///etc/passwd\">]>";
        Feed? feed = Read(Bomb + "<rss><channel><item><title>&x;</title><link>https://example.org/a</link></item></channel></rss>");
        Assert.DoesNotContain("root:", feed?.Items.FirstOrDefault()?.Title ?? "", StringComparison.Ordinal);
    }

    [Fact]
    public void A_feed_without_end_is_read_to_a_limit()
    {
        StringBuilder text = new("<rss><channel>");
        for (int i = 0; i < 5000; i++)
        {
            text.Append(System.Globalization.CultureInfo.InvariantCulture, $"<item><link>https://example.org/{i}</link></item>");
        }

        Feed feed = Read(text.ToString())!;
        Assert.Equal(FeedReader.MostItems, feed.Items.Length);
        Assert.True(feed.IsCut);
    }

    [Fact]
    public void Changed_bytes_never_fail_otherwise()
    {
        byte[] seed = Encoding.UTF8.GetBytes("<?xml version=\"1.0\"?><rss><channel><title>T</title><item><title>A</title><link>https://example.org/a</link></item></channel></rss>");
        Random random = new(11);
        for (int i = 0; i < 3000; i++)
        {
            byte[] bytes = [.. seed];
            for (int change = random.Next(1, 8); change > 0; change--)
            {
                bytes[random.Next(bytes.Length)] = (byte)random.Next(256);
            }

            Assert.InRange(FeedReader.Read(bytes.AsMemory(0, random.Next(bytes.Length)), Home)?.Items.Length ?? 0, 0, 2);
        }
    }
}
