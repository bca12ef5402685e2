using System.Text;

namespace Concord.Reading.Tests;

public sealed class HostileInputTests
{
    private const string Prose = "<p>The ministers met in the capital on Monday and agreed on a text that both sides called balanced.</p>";

    [Fact]
    public void FlattensNestingThatNoBrowserWouldKeep()
    {
        string html = "<html><body>" + string.Concat(Enumerable.Repeat("<div>", 100_000)) + Prose + string.Concat(Enumerable.Repeat("</div>", 100_000));

        ReadResult result = Reads.Try(html, "deep.html");

        Assert.StartsWith("The ministers met", result.Document!.Text, StringComparison.Ordinal);
        Assert.Contains("CR0205", Reads.Codes(result));
    }

    [Theory]
    [InlineData("<b><i><a href=x>")]
    [InlineData("<table><tr><td>")]
    [InlineData("<ul><li>")]
    [InlineData("<!--")]
    [InlineData("<")]
    [InlineData("<div a='")]
    [InlineData("<p><font>")]
    [InlineData("</div>")]
    [InlineData("<svg><foreignObject>")]
    [InlineData("<select><option>")]
    public void ReturnsFromRepeatedMarkup(string piece)
    {
        string html = "<html><body>" + Prose + string.Concat(Enumerable.Repeat(piece, 20_000));

        ReadResult result = Reads.Try(html, "page.html");

        Assert.True(result.Document is not null || result.Problems.Any(problem => problem.IsFatal));
    }

    [Fact]
    public void ReadsOneVeryLongLineUpToTheLimit()
    {
        string text = string.Concat(Enumerable.Repeat("word and another ", 600_000));

        ReadResult result = Reads.Try(text);

        Assert.Equal(5_000_000, result.Document!.Text.Length);
        Assert.Contains("CR0203", Reads.Codes(result));
    }

    [Fact]
    public void OrdinaryMarkupIsNotTouchedByTheLimiter()
    {
        string html = "<div class=\"a > b\">" + Prose + "<ul>" + string.Concat(Enumerable.Repeat("<li>one", 1000)) + "</ul></div>";

        Assert.Same(html, Html.MarkupLimiter.Limit(html, out bool simplified));
        Assert.False(simplified);
    }

    [Fact]
    public void MutatedInputsAlwaysGiveADocumentOrAProblem()
    {
        Random random = new(20240611);
        byte[][] seeds =
        [
            Encoding.UTF8.GetBytes($"<!doctype html><html><head><title>T</title><meta charset=utf-8></head><body><nav><a href=/>Home</a></nav><article><h1>T</h1>{Prose}<ul><li>One thing.</li></ul><table><tr><td>1</td></tr></table></article></body></html>"),
            Encoding.UTF8.GetBytes(PlainFixtures.All[0].Text),
            Encoding.UTF8.GetBytes(PlainFixtures.All[9].Text + "\nwww.example.com reported, The treaty binds both states."),
            Encoding.Unicode.GetBytes(PlainFixtures.All[4].Text),
        ];
        for (int i = 0; i < 3000; i++)
        {
            byte[] bytes = Mutate(seeds[i % seeds.Length], random);

            ReadResult result = Reads.Bytes(bytes, "fuzz" + (i % 2 == 0 ? ".html" : ".txt"));

            CheckInvariants(result, i);
        }
    }

    private static void CheckInvariants(ReadResult result, int round)
    {
        Assert.True(result.Document is null == result.Problems.Any(problem => problem.IsFatal), $"round {round}");
        if (result.Document is not { } document)
        {
            return;
        }

        int at = 0;
        foreach (Omission omission in document.Omitted)
        {
            Assert.True(omission.Span.Start >= at && omission.Span.End > omission.Span.Start && omission.Span.End <= document.Text.Length, $"round {round}: {omission}");
            at = omission.Span.End;
        }

        foreach (InlineCredit credit in document.Credits)
        {
            Assert.True(credit.Span.Contains(credit.Source) && credit.Content.Start == credit.Span.End && credit.Content.End <= document.Text.Length, $"round {round}: {credit}");
        }
    }

    private static byte[] Mutate(byte[] seed, Random random)
    {
        List<byte> bytes = [.. seed];
        for (int edits = random.Next(1, 12); edits > 0; edits--)
        {
            int at = random.Next(bytes.Count);
            switch (random.Next(5))
            {
                case 0:
                    bytes[at] = (byte)random.Next(256);
                    break;
                case 1:
                    bytes.RemoveRange(at, Math.Min(bytes.Count - at - 1, random.Next(40)));
                    break;
                case 2:
                    bytes.Insert(at, "<>&\"'/=-\n\r .:"u8[random.Next(13)]);
                    break;
                case 3:
                    bytes.InsertRange(at, bytes.GetRange(at, Math.Min(bytes.Count - at, random.Next(60))));
                    break;
                default:
                    bytes.RemoveRange(at, bytes.Count - at - (at == 0 ? 1 : 0));
                    break;
            }
        }

        return [.. bytes];
    }

    [Theory]
    [InlineData("<script>")]
    [InlineData("<style>")]
    [InlineData("<textarea>")]
    public void ReadsThousandsOfUnclosedRawElementsInLinearTime(string tag)
    {
        string page = "<html><body><p>A sentence of some length that stands before the broken markup of the page.</p>" + string.Concat(Enumerable.Repeat(tag, 100_000)) + "</body></html>";

        Document document = Reads.Html(page);

        Assert.StartsWith("A sentence of some length", document.Text, StringComparison.Ordinal);
    }
}
