using Concord.Evidence.Events;
using Concord.Evidence.Tests.Support;
using Concord.Language;

namespace Concord.Evidence.Tests.Events;

public sealed class EventFinderTests
{
    private const string Lifted = """
        Norland norland PROPN NNP 2 nsubj
        lifted lift VERB VBD 0 root
        its its PRON PRP$ 4 nmod:poss
        sanctions sanction NOUN NNS 2 obj
        on on ADP IN 6 case
        Sudland sudland PROPN NNP 4 nmod
        on on ADP IN 8 case
        Monday monday PROPN NNP 2 obl
        . . PUNCT . 2 punct
        """;

    private const string Signed = """
        Norland norland PROPN NNP 4 nsubj
        and and CCONJ CC 3 cc
        Sudland sudland PROPN NNP 1 conj
        signed sign VERB VBD 0 root
        a a DET DT 6 det
        treaty treaty NOUN NN 4 obj
        . . PUNCT . 4 punct
        """;

    private const string Release = """
        Rebels rebel NOUN NNS 3 nsubj
        will will AUX MD 3 aux
        release release VERB VB 0 root
        two two NUM CD 5 nummod
        pilots pilot NOUN NNS 3 obj
        . . PUNCT . 3 punct
        """;

    private const string Bombed = """
        Sudland sudland PROPN NNP 3 nsubj:pass
        was be AUX VBD 3 aux:pass
        bombed bomb VERB VBN 0 root
        by by ADP IN 5 case
        Norland norland PROPN NNP 3 obl:agent
        . . PUNCT . 3 punct
        """;

    [Theory]
    [InlineData(Lifted, "YIELD", "Norland", "Sudland")]
    [InlineData(Signed, "SUPPORT", "Norland and Sudland", "Sudland")]
    [InlineData(Release, "AGREE", "Rebels", "two pilots")]
    [InlineData(Bombed, "ASSAULT", "Norland", "Sudland")]
    public void Event_has_its_code_and_who_did_it_to_whom(string table, string code, string source, string target)
    {
        AnalyzedText text = Parsed.Text(table);
        CodedEvent found = Assert.Single(EventFinder.Find(text, []));
        Assert.Equal(code, found.Code);
        Assert.Equal(source, Assert.Single(found.Source).Of(text.Text));
        Assert.Equal(target, Assert.Single(found.Target).Of(text.Text));
    }

    [Theory]
    [InlineData("lift", "impose", "COERCE")]
    [InlineData("lift", "demand", "THREATEN")]
    public void Verb_decides_what_its_object_comes_to(string verb, string other, string code)
    {
        AnalyzedText text = Parsed.Text(Lifted.Replace($" {verb} VERB", $" {other} VERB", StringComparison.Ordinal));
        Assert.Equal(code, Assert.Single(EventFinder.Find(text, [])).Code);
    }

    [Fact]
    public void Refusal_of_help_is_rejection()
    {
        AnalyzedText text = Parsed.Text("""
            Norland norland PROPN NNP 2 nsubj
            refused refuse VERB VBD 0 root
            to to PART TO 4 mark
            help help VERB VB 2 xcomp
            Sudland sudland PROPN NNP 4 obj
            . . PUNCT . 2 punct
            """);
        CodedEvent found = Assert.Single(EventFinder.Find(text, []));
        Assert.Equal("REJECT", found.Code);
        Assert.Equal("Sudland", Assert.Single(found.Target).Of(text.Text));
        Assert.Equal(Polarity.Negative, found.Polarity);
    }
}
