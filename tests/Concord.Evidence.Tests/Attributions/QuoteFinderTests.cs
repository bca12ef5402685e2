using FsCheck;
using FsCheck.Fluent;

namespace Concord.Evidence.Tests.Attributions;

public sealed class QuoteFinderTests
{
    [Theory]
    [InlineData("He said: \"Yes.\" Then \"No.\"", "\"Yes.\"|\"No.\"")]
    [InlineData("“One ‘two’ three,” she said.", "“One ‘two’ three,”")]
    [InlineData("''Old style,'' he said of the voters' choice.", "''Old style,''")]
    [InlineData("“It runs on.\n\n“It ends here.”", "“It runs on.|“It ends here.”")]
    [InlineData("A stray \" mark.\n\nAn \"honest\" one.", "\"honest\"")]
    [InlineData("The workers' union didn't agree.", "")]
    [InlineData("Minister: ‘We won’t go’ to talks", "‘We won’t go’")]
    public void PairsMarks(string text, string expected) =>
        Assert.Equal(expected, string.Join('|', QuoteFinder.Find(text).Select(q => q.Span.Of(text))));

    [Fact]
    public void QuotationsAreInOrderAndInsideTheText()
    {
        Gen<string> texts = Gen.Elements('"', '“', '”', '\'', '’', 'a', ' ', '.', '\n', ',').ArrayOf().Select(c => new string(c));
        Prop.ForAll(texts.ToArbitrary(), text =>
        {
            int last = 0;
            foreach (Quotation quotation in QuoteFinder.Find(text))
            {
                Assert.InRange(quotation.Span.Start, last, text.Length);
                Assert.True(quotation.Span.Contains(quotation.Inner));
                last = quotation.Span.End;
                Assert.InRange(last, quotation.Span.Start + 1, text.Length);
            }
        }).QuickCheckThrowOnFailure();
    }
}
