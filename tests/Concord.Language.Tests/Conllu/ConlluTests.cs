using Concord.Language.Conllu;
using Concord.Language.Segmentation;

namespace Concord.Language.Tests.Conllu;

public class ConlluTests
{
    private const string Sample = """
        # newdoc id = d1
        # sent_id = d1-1
        # newpar
        # text = Lund didn't sign.
        1	Lund	Lund	PROPN	NNP	_	4	nsubj	_	NER=B-person
        2-3	didn't	_	_	_	_	_	_	_	_
        2	did	do	AUX	VBD	_	4	aux	_	_
        3	n't	not	PART	RB	_	4	advmod	_	_
        4	sign	sign	VERB	VB	_	0	root	_	SpaceAfter=No
        5	.	.	PUNCT	.	_	4	punct	_	_

        # sent_id = d1-2
        1	Why	why	ADV	WRB	_	0	root	_	SpaceAfter=No
        2	?	?	PUNCT	.	_	1	punct	_	_


        """;

    [Fact]
    public void ReadsTextTreesAndMultiwordTokens()
    {
        ConlluReadResult result = ConlluReader.Read(Sample);
        ConlluDocument document = Assert.Single(result.Documents);
        Assert.Empty(result.Problems);
        Assert.Equal("d1", document.Id);
        Assert.Equal("Lund didn't sign. Why?", document.Text.Text);
        Assert.Equal(["Lund", "did", "n't", "sign", ".", "Why", "?"], document.Text.Tokens.Select(t => t.Span.Of(document.Text.Text)));
        Assert.True(document.Text.Tokens[2].JoinsPrevious);
        Assert.Equal(3, document.Text.Tokens[0].Head);
        Assert.Equal(-1, document.Text.Tokens[5].Head);
        Assert.Equal("d1-2", document.Sentences[1].Id);
        Assert.Equal(EntityType.Person, Assert.Single(document.Text.Entities).Type);
    }

    [Fact]
    public void WritesBackWhatWasRead()
    {
        ConlluDocument document = ConlluReader.Read(Sample).Documents[0];
        StringWriter writer = new() { NewLine = "\r\n" };
        ConlluWriter.Write(document, document.Text, writer);
        Assert.Equal(Sample.ReplaceLineEndings("\n").TrimEnd('\n') + "\n\n", writer.ToString());
    }

    [Fact]
    public void FormsThatDoNotSpellTheWrittenWordAreKept()
    {
        const string Odd = "1-2\tain't\t_\t_\t_\t_\t_\t_\t_\t_\n1\tis\tbe\tAUX\tVBZ\t_\t0\troot\t_\t_\n2\tnot\tnot\tPART\tRB\t_\t1\tadvmod\t_\t_\n\n";
        ConlluDocument document = ConlluReader.Read(Odd).Documents[0];
        Assert.Equal("ain't", document.Text.Text);
        Assert.All(document.Text.Tokens, t => Assert.False(t.Span.IsEmpty));
        StringWriter writer = new();
        ConlluWriter.Write(document, document.Text, writer);
        Assert.Equal(Odd, writer.ToString());
    }

    [Theory]
    [InlineData("1\tGo\tgo\n", 1, "10 tab-separated columns, found 3")]
    [InlineData("1\tGo\tgo\tVERB\tVB\t_\t0\troot\t_\t_\n3\ton\ton\tADV\tRB\t_\t1\tadvmod\t_\t_\n", 2, "expected word 2, found 3")]
    [InlineData("x\tGo\tgo\tVERB\tVB\t_\t0\troot\t_\t_\n", 1, "found 'x'")]
    [InlineData("1\tGo\tgo\tVERB\tVB\t_\t7\troot\t_\t_\n", 1, "HEAD 7")]
    [InlineData("1-3\tGo\t_\t_\t_\t_\t_\t_\t_\t_\n1\tGo\tgo\tVERB\tVB\t_\t0\troot\t_\t_\n", 2, "multiword token ends at word 3")]
    public void FaultySentenceIsReportedWithItsLineAndTheRestIsRead(string faulty, int line, string message)
    {
        ConlluReadResult result = ConlluReader.Read(faulty + "\n" + Sample);
        ConlluProblem problem = Assert.Single(result.Problems);
        Assert.Equal(line, problem.Line);
        Assert.Contains(message, problem.Message, StringComparison.Ordinal);
        Assert.Single(result.Documents);
    }

    [Fact]
    public void WritesRawTextWithCliticRangesAndSpaces()
    {
        const string Text = "Lund's aide can't\ncome.";
        SegmentedText segmented = TextSegmenter.Segment(Text);
        AnalyzedText analyzed = new()
        {
            Text = Text,
            Tokens = [.. segmented.Tokens.Select(t => new Token(t.Span, "", Upos.X, "", -1, "", t.JoinsPrevious))],
            Sentences = segmented.Sentences,
            Entities = [new Entity(segmented.Tokens[0].Span, 0, 1, EntityType.Person)],
        };
        StringWriter writer = new();
        ConlluWriter.Write(analyzed, "a", writer);
        string[] lines = writer.ToString().Split('\n');
        Assert.Equal(["# newdoc id = a", "# sent_id = a-1", "# newpar", "# text = Lund's aide can't come."], lines[..4]);
        Assert.Equal("1-2\tLund's\t_\t_\t_\t_\t_\t_\t_\t_", lines[4]);
        Assert.StartsWith("1\tLund\t", lines[5], StringComparison.Ordinal);
        Assert.EndsWith("NER=B-person", lines[5], StringComparison.Ordinal);
        Assert.StartsWith("4-5\tcan't\t", lines[8], StringComparison.Ordinal);
        Assert.EndsWith("SpaceAfter=No", lines[11], StringComparison.Ordinal);
        Assert.Equal(Text.Replace('\n', ' '), ConlluReader.Read(writer.ToString()).Documents[0].Text.Text);
    }
}
