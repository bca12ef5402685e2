using Concord.Evidence.Claims;
using Concord.Evidence.Clauses;
using Concord.Evidence.Tests.Support;
using Concord.Language;

namespace Concord.Evidence.Tests.Claims;

public sealed class TreeMenderTests
{
    private const string Gerund = """
        There there PRON EX 2 expl
        is be VERB VBZ 0 root
        speculation speculation NOUN NN 2 nsubj
        about about ADP IN 5 case
        Norland norland PROPN NNP 3 nmod
        selling sell VERB VBG 3 acl
        arms arm NOUN NNS 6 obj
        to to ADP IN 9 case
        Sudland sudland PROPN NNP 6 obl
        . . PUNCT . 2 punct
        """;

    private const string Matrix = """
        Aid aid NOUN NN 2 compound
        groups group NOUN NNS 3 nsubj
        reported report VERB VBD 0 root
        that that SCONJ IN 6 mark
        prices price NOUN NNS 6 nsubj
        rise rise VERB VBP 3 ccomp
        daily daily ADV RB 6 advmod
        and and CCONJ CC 9 cc
        urged urge VERB VBD 6 conj
        restraint restraint NOUN NN 9 obj
        . . PUNCT . 3 punct
        """;

    [Fact]
    public void Noun_before_a_gerund_is_its_subject()
    {
        AnalyzedText text = TreeMender.Mend(Parsed.Text(Gerund));
        Claim claim = Assert.Single(ClaimFinder.Find(text, []));
        Assert.Equal("Norland selling arms to Sudland", claim.Span.Of(text.Text));
        Assert.Equal(4, claim.Subject);
        Assert.Equal(Modality.Alleged, claim.Modality);
    }

    [Fact]
    public void Tense_tells_which_verb_is_continued()
    {
        AnalyzedText text = TreeMender.Mend(Parsed.Text(Matrix));
        Assert.Equal(2, text.Tokens[8].Head);
        Claim claim = ClaimFinder.Find(text, []).Single(claim => claim.Head == 8);
        Assert.Equal("urged restraint", claim.Span.Of(text.Text));
        Assert.Equal(1, claim.Subject);
    }

    [Fact]
    public void Past_tense_taken_for_a_participle_becomes_the_main_verb()
    {
        AnalyzedText text = TreeMender.Mend(Parsed.Text("""
            A a DET DT 2 det
            treaty treaty NOUN NN 0 root
            focused focus VERB VBN 2 acl
            on on ADP IN 5 case
            trade trade NOUN NN 3 obl
            but but CCONJ CC 7 cc
            lacked lack VERB VBD 3 conj
            a a DET DT 9 det
            clause clause NOUN NN 7 obj
            . . PUNCT . 2 punct
            """));
        Assert.Equal(["A treaty focused on trade", "lacked a clause"], ClaimFinder.Find(text, []).Select(claim => claim.Span.Of(text.Text)));
    }

    [Fact]
    public void Sound_tree_is_given_back_as_it_is()
    {
        AnalyzedText text = Parsed.Text(Matrix.Replace("VBD 6 conj", "VBD 3 conj", StringComparison.Ordinal));
        Assert.Same(text, TreeMender.Mend(text));
    }
}
