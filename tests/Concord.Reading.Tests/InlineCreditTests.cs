namespace Concord.Reading.Tests;

public sealed class InlineCreditTests
{
    [Theory]
    [InlineData("www.example.com reported, The treaty binds both states. It has ten articles.", "www.example.com reported, ", "www.example.com", "The treaty binds both states.")]
    [InlineData("example.org noted, Beyond trade, the text covers fishing.", "example.org noted, ", "example.org", "Beyond trade, the text covers fishing.")]
    [InlineData("- news.example.co.uk said: Mr. Lind arrived at 5 p.m. on Monday", "news.example.co.uk said: ", "news.example.co.uk", "Mr. Lind arrived at 5 p.m. on Monday")]
    [InlineData("Example Times reported, The treaty binds both states to help.", "Example Times reported, ", "Example Times", "The treaty binds both states to help.")]
    [InlineData("The talks ended. www.example.com added, New talks are planned for May.", "www.example.com added, ", "www.example.com", "New talks are planned for May.")]
    public void FindsAGluedCredit(string line, string credit, string source, string content)
    {
        Document document = Reads.Text("The two ministers met in the capital on Monday, officials said.\n" + line + "\nThat was all for the day.");

        InlineCredit found = Assert.Single(document.Credits);
        Assert.Equal(credit, found.Span.Of(document.Text));
        Assert.Equal(source, found.Source.Of(document.Text));
        Assert.Equal(content, found.Content.Of(document.Text));
        Assert.Contains(new Omission(found.Span, OmissionReasons.Credit), document.Omitted);
    }

    [Theory]
    [InlineData("According to www.example.com, the treaty binds both states.")]
    [InlineData("The treaty binds both states, www.example.com reported, and has ten articles.")]
    [InlineData("Reuters reported, citing officials, that the treaty binds both states.")]
    [InlineData("The minister said, The end is near, or so it was understood.")]
    [InlineData("Visit www.example.com for the text of the treaty, which has ten articles.")]
    public void LeavesAnOrdinaryAttribution(string line)
    {
        Document document = Reads.Text("The two ministers met in the capital on Monday, officials said.\n" + line);

        Assert.Empty(document.Credits);
        Assert.Empty(document.Omitted);
    }
}
