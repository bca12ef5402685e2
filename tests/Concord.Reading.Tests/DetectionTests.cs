using System.Text;

namespace Concord.Reading.Tests;

public sealed class DetectionTests
{
    public static TheoryData<string, byte[], string> Unusable => new()
    {
        { "empty", [], "CR0101" },
        { "white space", Encoding.UTF8.GetBytes(" \r\n\t \n"), "CR0101" },
        { "pdf", Encoding.ASCII.GetBytes("%PDF-1.7 the rest"), "CR0103" },
        { "zip", [0x50, 0x4B, 3, 4, 20, 0, 6, 0], "CR0103" },
        { "png", [0x89, 0x50, 0x4E, 0x47, 13, 10, 26, 10], "CR0103" },
        { "jpeg", [0xFF, 0xD8, 0xFF, 0xE0, 0, 16], "CR0103" },
        { "gzip", [0x1F, 0x8B, 8, 0, 0, 0], "CR0103" },
        { "zeros", [65, 0, 0, 0, 66, 0, 0, 0, 1, 2, 3, 4], "CR0104" },
        { "controls", [1, 2, 3, 4, 5, 6, 65, 66], "CR0104" },
        { "markup only", Encoding.UTF8.GetBytes("<!doctype html><html><body><div><img src='a.png'></div></body></html>"), "CR0105" },
        { "script only", Encoding.UTF8.GetBytes("<!doctype html><html><head><title>News</title><script src='app.js'></script></head><body><div id='root'></div><noscript>Enable JavaScript to run this app.</noscript></body></html>"), "CR0106" },
        { "links only", Encoding.UTF8.GetBytes("<html><body><ul>" + string.Concat(Enumerable.Range(0, 30).Select(i => $"<li><a href='/{i}'>Story number {i}</a></li>")) + "</ul></body></html>"), "CR0107" },
        { "feed", Encoding.UTF8.GetBytes("<?xml version='1.0'?><rss version='2.0'><channel><item><title>A</title></item></channel></rss>"), "CR0108" },
    };

    [Theory]
    [MemberData(nameof(Unusable))]
    public void RefusesWhatIsNoTextWithItsCode(string name, byte[] bytes, string code)
    {
        ReadResult result = Reads.Bytes(bytes, "case/" + name);

        Assert.Null(result.Document);
        ReadProblem fatal = Assert.Single(result.Problems, problem => problem.IsFatal);
        Assert.Equal(code, fatal.Code);
        Assert.Equal("case/" + name, fatal.Uri);
        Assert.NotEmpty(fatal.Message);
    }

    [Fact]
    public void RefusesWhatIsLargerThanTheLimit()
    {
        ReadResult result = new DocumentReader(new ReadOptions { MaxBytes = 10 }).Read(new byte[11], "big.txt");

        Assert.Null(result.Document);
        Assert.Equal(["CR0102"], Reads.Codes(result));
    }

    [Fact]
    public void CutsLongTextAndSaysSo()
    {
        ReadResult result = new DocumentReader(new ReadOptions { MaxCharacters = 11 }).Read(Encoding.UTF8.GetBytes("0123456789😀 and more"), "long.txt");

        Assert.Equal("0123456789", result.Document!.Text);
        Assert.Equal(ReadQuality.Partial, result.Document.Quality);
        Assert.Equal(["CR0203"], Reads.Codes(result));
    }

    [Theory]
    [InlineData("He wrote <b>no</b> in the margin, and a < b.\nThat was all he said on the matter.")]
    [InlineData("Use the <div> element, the guide says. It is plain text with one tag.")]
    public void KeepsPlainTextThatMentionsATag(string text) => Assert.Equal(text, Reads.Text(text).Text);

    [Fact]
    public void IdDependsOnNameAndContentNotOnTheFolder()
    {
        string id = Reads.Text("The talks ended.", "a/b/report.txt").Id;

        Assert.Equal(id, Reads.Text("The talks ended.", "/other/place/report.txt").Id);
        Assert.Equal(id, Reads.Text("The talks ended.", @"C:\cases\report.txt").Id);
        Assert.NotEqual(id, Reads.Text("The talks ended!", "a/b/report.txt").Id);
        Assert.NotEqual(id, Reads.Text("The talks ended.", "a/b/other.txt").Id);
        Assert.Matches("^[0-9a-f]{16}$", id);
    }
}
