using Concord.Language.Segmentation;

namespace Concord.Language.Tests.Segmentation;

public class SentenceTests
{
    [Theory]
    [InlineData("He met Mr. Lund. They spoke.", "He met Mr. Lund.", "They spoke.")]
    [InlineData("The U.S. The talks failed. He left at 10 p.m. on Sunday.", "The U.S.", "The talks failed.", "He left at 10 p.m. on Sunday.")]
    [InlineData("Rates rose 3.5 percent. Prices fell.", "Rates rose 3.5 percent.", "Prices fell.")]
    [InlineData("\"We agreed.\" Then he left.", "\"We agreed.\"", "Then he left.")]
    [InlineData("\"We won!\" Anna Lund said.", "\"We won!\" Anna Lund said.")]
    [InlineData("He paused ... and went on.", "He paused ... and went on.")]
    [InlineData("It closed in Sept. 2020. It reopened.", "It closed in Sept. 2020.", "It reopened.")]
    [InlineData("He (the envoy! The very one) left. She stayed.", "He (the envoy! The very one) left.", "She stayed.")]
    [InlineData("Will it hold? Nobody knows.", "Will it hold?", "Nobody knows.")]
    [InlineData("It was noted.[3] Others differ.", "It was noted.[3]", "Others differ.")]
    [InlineData("John F. Lund spoke. Acme Inc. rose.", "John F. Lund spoke.", "Acme Inc. rose.")]
    public void EndsSentences(string text, params string[] expected) => Assert.Equal(expected, Sentences(text));

    [Fact]
    public void SoftWrappedLinesAreJoined()
    {
        const string Text = "The two governments signed an accord on fisheries in the capital\non Tuesday after a decade of talks about the shared waters of the\nnorthern strait. Officials welcomed it.";
        Assert.Equal(2, Sentences(Text).Length);
    }

    [Fact]
    public void LineOfItsOwnIsAHeading()
    {
        const string Text = "Ministers sign fisheries accord\nThe two governments signed an accord on fisheries in the capital on Tuesday, ending a decade of talks about the shared waters of the strait.\nA second paragraph follows here.";
        SegmentedText result = TextSegmenter.Segment(Text);
        Assert.Equal([SentenceKind.Heading, SentenceKind.Prose, SentenceKind.Prose], result.Sentences.Select(s => s.Kind));
    }

    [Theory]
    [InlineData("OSLO (Reuters) - The minister resigned.", "OSLO (Reuters) -")]
    [InlineData("LIMA, June 3 — The minister resigned.", "LIMA, June 3 —")]
    [InlineData("NAIROBI, Kenya (AP) — The minister resigned.", "NAIROBI, Kenya (AP) —")]
    [InlineData("SEOUL, May 3 (Yonhap) -- The minister resigned.", "SEOUL, May 3 (Yonhap) --")]
    [InlineData("New Delhi [India], May 3 (ANI): The minister resigned.", "New Delhi [India], May 3 (ANI):")]
    public void DatelineIsACredit(string text, string dateline)
    {
        SegmentedText result = TextSegmenter.Segment(text);
        Assert.Equal(SentenceKind.Credit, result.Sentences[0].Kind);
        Assert.Equal(dateline, result.Sentences[0].Span.Of(text));
        Assert.Equal(SentenceKind.Prose, result.Sentences[1].Kind);
    }

    [Theory]
    [InlineData("By Anna Lund")]
    [InlineData("Reporting by Anna Lund; Editing by Joe Osei")]
    [InlineData("June 19, 2024")]
    [InlineData("© 2023 The Daily Example")]
    [InlineData("— With inputs from AFP")]
    [InlineData("(With inputs from agencies)")]
    [InlineData("(Reporting by Anna Lund; Editing by Joe Osei)")]
    [InlineData("Source: Xinhua")]
    public void CreditLines(string line)
    {
        string text = "The accord holds, ministers said.\n\n" + line + "\n";
        Assert.Equal(SentenceKind.Credit, TextSegmenter.Segment(text).Sentences[^1].Kind);
    }

    [Theory]
    [InlineData("“The bridge is gone. We will build it again,” the mayor said.", 2)]
    [InlineData("\"The bridge is gone. We will build it again,\" the mayor said.", 2)]
    [InlineData("‘We’ll go,’ he said. ‘It’s late.’", 2)]
    [InlineData("\"Is it gone?\" she asked.", 1)]
    public void QuotesAcrossSentences(string text, int sentences) => Assert.Equal(sentences, TextSegmenter.Segment(text).Sentences.Length);

    [Fact]
    public void HeadingsInCapitalsAndTitleCase()
    {
        const string Text = "MINISTERS AGREE ON RIVER TREATY\n\nThe treaty was signed on Monday.\n\nWhat the Treaty Says\n\nIt bans dams.";
        Assert.Equal(
            [SentenceKind.Heading, SentenceKind.Prose, SentenceKind.Heading, SentenceKind.Prose], TextSegmenter.Segment(Text).Sentences.Select(s => s.Kind));
    }

    [Fact]
    public void BulletsAreListItems()
    {
        const string Text = "Key points:\n- Trade resumes\n- Borders open\n\n1. The first article.\n2. The second article.";
        SegmentedText result = TextSegmenter.Segment(Text);
        Assert.Equal(
            [SentenceKind.Heading, SentenceKind.ListItem, SentenceKind.ListItem, SentenceKind.ListItem, SentenceKind.ListItem],
            result.Sentences.Select(s => s.Kind));
    }

    [Fact]
    public void SkippedPartsGiveNoTokens()
    {
        const string Text = "The pact holds. SHARE THIS Both sides said so (Agency Copy) on Monday.";
        int share = Text.IndexOf("SHARE", StringComparison.Ordinal), copy = Text.IndexOf("(Agency", StringComparison.Ordinal);
        SegmentedText result = TextSegmenter.Segment(Text, [new TextSpan(share, share + 10), new TextSpan(copy, copy + 13)]);
        Assert.Equal(2, result.Sentences.Length);
        Assert.DoesNotContain(result.Tokens, t => t.Span.Of(Text) is "SHARE" or "Agency");
    }

    private static string[] Sentences(string text) => [.. TextSegmenter.Segment(text).Sentences.Select(s => s.Span.Of(text))];
}
