using System.Collections.Immutable;
using Concord.Language;
using Concord.Reading;

namespace Concord.Evidence.Tests.Attributions;

public sealed class AttributionFinderTests
{
    [Fact]
    public void SaidWithThatClause()
    {
        AnalyzedText analysis = ParsedText.Of("The minister has said that prices will fall.", """
            The the DET DT 2 det
            minister minister NOUN NN 4 nsubj
            has have AUX VBZ 4 aux
            said say VERB VBN 0 root
            that that SCONJ IN 8 mark
            prices price NOUN NNS 8 nsubj
            will will AUX MD 8 aux
            fall fall VERB VB 4 ccomp
            . . PUNCT . 4 punct
            """);
        Attribution only = Assert.Single(Find(analysis));
        Assert.Equal("The minister", Words(analysis, only.Source));
        Assert.Equal("has said", Words(analysis, only.Cue));
        Assert.Equal("that prices will fall", Words(analysis, only.Content));
        Assert.Equal(QuotationForm.Indirect, only.Form);
        Assert.Equal(CueClass.Report, only.Class);
    }

    [Fact]
    public void QuotationAroundItsCueAndInTheNextParagraph()
    {
        AnalyzedText analysis = ParsedText.Of("“We agree,” Ana Lee said. “It will take time.\n\n“Nobody knows how long it takes.”", """
            “ “ PUNCT `` 3 punct
            We we PRON PRP 3 nsubj
            agree agree VERB VBP 8 ccomp
            , , PUNCT , 8 punct
            ” ” PUNCT '' 8 punct
            Ana Ana PROPN NNP 8 nsubj
            Lee Lee PROPN NNP 6 flat
            said say VERB VBD 0 root
            . . PUNCT . 8 punct

            “ “ PUNCT `` 4 punct
            It it PRON PRP 4 nsubj
            will will AUX MD 4 aux
            take take VERB VB 0 root
            time time NOUN NN 4 obj
            . . PUNCT . 4 punct

            “ “ PUNCT `` 3 punct
            Nobody nobody PRON NN 3 nsubj
            knows know VERB VBZ 0 root
            how how ADV WRB 5 advmod
            long long ADV RB 7 advmod
            it it PRON PRP 7 nsubj
            takes take VERB VBZ 3 ccomp
            . . PUNCT . 3 punct
            ” ” PUNCT '' 3 punct
            """);
        ImmutableArray<Attribution> all = Find(analysis);
        Attribution outermost = Assert.Single(all, a => a.Outer < 0);
        Assert.Equal("Ana Lee", Words(analysis, outermost.Source));
        Assert.Equal("“We agree,” | “It will take time.\n\n“Nobody knows how long it takes.”", Words(analysis, outermost.Content));
        Assert.Equal(QuotationForm.Direct, outermost.Form);
        Assert.Equal("Ana Lee", outermost.SourceName);
    }

    [Fact]
    public void FinalAccordingToSpeaksOfTheWholeSentence()
    {
        AnalyzedText analysis = ParsedText.Of("He said ships left port, according to the agency.", """
            He he PRON PRP 2 nsubj
            said say VERB VBD 0 root
            ships ship NOUN NNS 4 nsubj
            left leave VERB VBD 2 ccomp
            port port NOUN NN 4 obj
            , , PUNCT , 10 punct
            according accord VERB VBG 10 case
            to to ADP IN 7 fixed
            the the DET DT 10 det
            agency agency NOUN NN 4 obl
            . . PUNCT . 2 punct
            """);
        ImmutableArray<Attribution> all = Find(analysis);
        Assert.Equal(2, all.Length);
        Assert.Equal("said", Words(analysis, all[0].Cue));
        Assert.Equal("ships left port", Words(analysis, all[0].Content));
        Assert.Equal(1, all[0].Outer);
        Assert.Equal("according to", Words(analysis, all[1].Cue));
        Assert.Equal("the agency", Words(analysis, all[1].Source));
        Assert.Equal("He said ships left port", Words(analysis, all[1].Content));
        Assert.Equal(-1, all[1].Outer);
    }

    [Fact]
    public void HopBehindTheSource()
    {
        AnalyzedText analysis = ParsedText.Of("Rates fell, according to analysts cited by the Herald.", """
            Rates rate NOUN NNS 2 nsubj
            fell fall VERB VBD 0 root
            , , PUNCT , 6 punct
            according accord VERB VBG 6 case
            to to ADP IN 4 fixed
            analysts analyst NOUN NNS 2 obl
            cited cite VERB VBN 6 acl
            by by ADP IN 10 case
            the the DET DT 10 det
            Herald Herald PROPN NNP 7 obl:agent
            . . PUNCT . 2 punct
            """);
        ImmutableArray<Attribution> all = Find(analysis);
        Attribution analysts = Assert.Single(all, a => a.SourceName == "analysts");
        Assert.Equal("Herald", all[analysts.Outer].SourceName);
        Assert.Equal(SourceKind.Anonymous, analysts.Kind);
        Assert.Equal("Rates fell", Words(analysis, analysts.Content));
    }

    [Fact]
    public void AgentlessPassiveNamesNobody()
    {
        AnalyzedText analysis = ParsedText.Of("The envoy is believed to be in Geneva.", """
            The the DET DT 2 det
            envoy envoy NOUN NN 4 nsubj:pass
            is be AUX VBZ 4 aux:pass
            believed believe VERB VBN 0 root
            to to PART TO 8 mark
            be be AUX VB 8 cop
            in in ADP IN 8 case
            Geneva Geneva PROPN NNP 4 xcomp
            . . PUNCT . 4 punct
            """);
        Attribution only = Assert.Single(Find(analysis));
        Assert.Empty(only.Source);
        Assert.Equal("unnamed", only.SourceName);
        Assert.Equal(SourceKind.Unnamed, only.Kind);
        Assert.Equal("The envoy | to be in Geneva", Words(analysis, only.Content));
    }

    [Fact]
    public void MachineMadeCreditBecomesAnAttribution()
    {
        const string text = "www.example.org noted, Prices fell.";
        AnalyzedText analysis = ParsedText.Of(text, """
            Prices price NOUN NNS 2 nsubj
            fell fall VERB VBD 0 root
            . . PUNCT . 2 punct
            """);
        Document document = new()
        {
            Id = "d", Uri = "d", Text = text,
            Credits = [new InlineCredit(new(0, 22), new(0, 15), new(23, 35))],
        };
        Attribution only = Assert.Single(new AttributionFinder().Find(document, analysis));
        Assert.Equal("www.example.org", Words(analysis, only.Source));
        Assert.Equal("noted", Words(analysis, only.Cue));
        Assert.Equal("Prices fell.", Words(analysis, only.Content));
        Assert.Equal(SourceKind.Publisher, only.Kind);
    }

    private static ImmutableArray<Attribution> Find(AnalyzedText analysis) =>
        new AttributionFinder().Find(new Document { Id = "d", Uri = "d", Text = analysis.Text }, analysis);

    private static string Words(AnalyzedText analysis, ImmutableArray<TextSpan> spans) =>
        string.Join(" | ", spans.Select(s => s.Of(analysis.Text)));
}
