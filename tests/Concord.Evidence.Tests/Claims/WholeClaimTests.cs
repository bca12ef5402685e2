using Concord.Evidence.Claims;
using Concord.Evidence.Clauses;
using Concord.Evidence.Tests.Support;
using Concord.Language;

namespace Concord.Evidence.Tests.Claims;

public sealed class WholeClaimTests
{
    private const string ContentWithoutThat = """
        Envoys envoy NOUN NNS 2 nsubj
        said say VERB VBD 0 root
        the the DET DT 4 det
        plan plan NOUN NN 2 obj
        breached breach VERB VBN 4 acl
        maritime maritime ADJ JJ 7 amod
        law law NOUN NN 5 obj
        . . PUNCT . 2 punct
        """;

    private const string AuxiliaryAlone = """
        Mara mara PROPN NNP 2 nsubj
        said say VERB VBD 0 root
        trade trade NOUN NN 4 nsubj
        had have AUX VBD 2 ccomp
        risen rise VERB VBN 2 ccomp
        to to ADP IN 8 case
        record record NOUN NN 8 compound
        levels level NOUN NNS 5 obl
        . . PUNCT . 2 punct
        """;

    private const string SubjectAsObject = """
        It it PRON PRP 3 expl
        is be AUX VBZ 3 cop
        unclear unclear ADJ JJ 0 root
        what what DET WDT 5 det
        aid aid VERB VBP 3 ccomp
        the the DET DT 7 det
        pact pact NOUN NN 5 obj
        requires require VERB VBZ 5 advcl:relcl
        both both DET DT 10 det
        sides side NOUN NNS 8 obj
        to to PART TO 12 mark
        give give VERB VB 8 xcomp
        . . PUNCT . 3 punct
        """;

    private const string Agency = """
        Floods flood NOUN NNS 2 nsubj
        cut cut VERB VBD 0 root
        the the DET DT 5 det
        coastal coastal ADJ JJ 5 amod
        road road NOUN NN 2 obj
        , , PUNCT , 9 punct
        the the DET DT 8 det
        ministry ministry NOUN NN 9 nsubj
        announced announce VERB VBD 2 ccomp
        on on ADP IN 11 case
        Sunday sunday PROPN NNP 9 obl
        . . PUNCT . 2 punct
        """;

    private const string Superlative = """
        Mara mara PROPN NNP 2 nsubj
        called call VERB VBD 0 root
        it it PRON PRP 2 obj
        the the DET DT 6 det
        largest large ADJ JJS 6 amod
        dam dam NOUN NN 2 xcomp
        ever ever ADV RB 8 advmod
        built build VERB VBN 6 acl
        between between ADP IN 12 case
        the the DET DT 12 det
        two two NUM CD 12 nummod
        rivers river NOUN NNS 8 obl
        . . PUNCT . 2 punct
        """;

    private const string AsSoonAs = """
        Norland norland PROPN NNP 3 nsubj
        will will AUX MD 3 aux
        send send VERB VB 0 root
        rescue rescue NOUN NN 5 compound
        teams team NOUN NNS 3 obj
        as as ADV RB 7 advmod
        soon soon ADV RB 3 advmod
        as as SCONJ IN 10 mark
        Sudland sudland PROPN NNP 10 nsubj
        asks ask VERB VBZ 7 advcl
        . . PUNCT . 3 punct
        """;

    private const string Feared = """
        Mara mara PROPN NNP 2 nsubj
        voiced voice VERB VBD 0 root
        concern concern NOUN NN 2 obj
        about about ADP IN 6 case
        the the DET DT 6 det
        arms arm NOUN NNS 3 nmod
        that that PRON WDT 10 obj
        Norland norland PROPN NNP 10 nsubj
        might might AUX MD 10 aux
        send send VERB VB 6 acl:relcl
        to to ADP IN 13 case
        rebel rebel NOUN NN 13 compound
        groups group NOUN NNS 10 obl
        . . PUNCT . 2 punct
        """;

    private const string Adviser = """
        Norland norland PROPN NNP 2 nsubj
        recalled recall VERB VBD 0 root
        its its PRON PRP$ 4 nmod:poss
        envoy envoy NOUN NN 2 obj
        , , PUNCT , 7 punct
        presidential presidential ADJ JJ 7 amod
        adviser adviser NOUN NN 4 appos
        Ana ana PROPN NNP 7 flat
        Ruiz ruiz PROPN NNP 7 flat
        . . PUNCT . 2 punct
        """;

    private const string Joined = """
        Norland norland PROPN NNP 2 nsubj
        signed sign VERB VBD 0 root
        a a DET DT 4 det
        treaty treaty NOUN NN 2 obj
        while while SCONJ IN 7 mark
        Sudland sudland PROPN NNP 7 nsubj
        protested protest VERB VBD 2 advcl
        loudly loudly ADV RB 7 advmod
        . . PUNCT . 2 punct
        """;

    [Theory]
    [InlineData(ContentWithoutThat, "the plan breached maritime law")]
    [InlineData(AuxiliaryAlone, "trade had risen to record levels")]
    [InlineData(SubjectAsObject, "what aid the pact requires both sides to give")]
    [InlineData(AsSoonAs, "Norland will send rescue teams as soon as Sudland asks")]
    [InlineData(Superlative, "Mara called it the largest dam ever built between the two rivers")]
    [InlineData(Feared, "Mara voiced concern about the arms that Norland might send to rebel groups")]
    public void Claim_runs_to_the_end_of_its_clause(string table, string expected)
    {
        string[] quotes = Quotes(table);
        Assert.Contains(expected, quotes);
        Assert.DoesNotContain(quotes, quote => quote != expected && expected.Contains(quote, StringComparison.Ordinal));
    }

    [Fact]
    public void Who_reports_is_no_claim() =>
        Assert.Equal(["Floods cut the coastal road"], Quotes(Agency));

    [Fact]
    public void Name_of_a_person_is_no_claim() =>
        Assert.DoesNotContain(Quotes(Adviser), quote => quote.StartsWith("presidential", StringComparison.Ordinal));

    [Fact]
    public void Heading_is_one_claim()
    {
        Assert.Equal(2, Quotes(Joined).Length);
        AnalyzedText text = Parsed.Text(Joined);
        AnalyzedText heading = new() { Text = text.Text, Tokens = text.Tokens, Sentences = [text.Sentences[0] with { Kind = SentenceKind.Heading }] };
        Claim claim = Assert.Single(ClaimFinder.Find(heading, []));
        Assert.Equal("Norland signed a treaty while Sudland protested loudly", claim.Span.Of(text.Text));
        Assert.True(claim.IsHeading);
    }

    private static string[] Quotes(string table)
    {
        AnalyzedText text = TreeMender.Mend(Parsed.Text(table));
        return [.. ClaimFinder.Find(text, []).Select(claim => claim.Span.Of(text.Text))];
    }
}
