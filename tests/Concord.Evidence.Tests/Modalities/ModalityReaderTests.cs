using Concord.Evidence.Clauses;
using Concord.Evidence.Modalities;
using Concord.Evidence.Tests.Support;
using Concord.Language;

namespace Concord.Evidence.Tests.Modalities;

public sealed class ModalityReaderTests
{
    private const string Frame = """
        Norland norland PROPN NNP 3 nsubj
        {0}
        sell sell VERB VB 0 root
        arms arm NOUN NNS 3 obj
        . . PUNCT . 3 punct
        """;

    private const string Infinitive = """
        Norland norland PROPN NNP 2 nsubj
        {0}
        to to PART TO 4 mark
        sell sell VERB VB 2 xcomp
        arms arm NOUN NNS 4 obj
        . . PUNCT . 2 punct
        """;

    private const string Passive = """
        Norland norland PROPN NNP 3 nsubj:pass
        is be AUX VBZ 3 aux:pass
        {0}
        to to PART TO 5 mark
        sell sell VERB VB 3 xcomp
        arms arm NOUN NNS 5 obj
        . . PUNCT . 3 punct
        """;

    [Theory]
    [InlineData("may may AUX MD 3 aux", Modality.Possible)]
    [InlineData("will will AUX MD 3 aux", Modality.Predicted)]
    [InlineData("reportedly reportedly ADV RB 3 advmod", Modality.Alleged)]
    [InlineData("often often ADV RB 3 advmod", Modality.Asserted)]
    public void Word_of_the_clause_sets_its_modality(string word, Modality expected) =>
        Assert.Equal(expected, Read(Frame, word, 2));

    [Theory]
    [InlineData("plans plan VERB VBZ 0 root", Modality.Intended)]
    [InlineData("seems seem VERB VBZ 0 root", Modality.Possible)]
    [InlineData("began begin VERB VBD 0 root", Modality.Asserted)]
    public void Verb_before_an_infinitive_sets_its_modality(string word, Modality expected) =>
        Assert.Equal(expected, Read(Infinitive, word, 1));

    [Theory]
    [InlineData("expected expect VERB VBN 0 root", Modality.Predicted)]
    [InlineData("said say VERB VBN 0 root", Modality.Alleged)]
    [InlineData("required require VERB VBN 0 root", Modality.Asserted)]
    public void Passive_before_an_infinitive_sets_its_modality(string word, Modality expected) =>
        Assert.Equal(expected, Read(Passive, word, 2));

    [Theory]
    [InlineData("not not PART RB 3 advmod", Polarity.Negative)]
    [InlineData("never never ADV RB 3 advmod", Polarity.Negative)]
    [InlineData("often often ADV RB 3 advmod", Polarity.Positive)]
    public void Negation_sets_the_polarity(string word, Polarity expected)
    {
        AnalyzedText text = Parsed.Text(Frame.Replace("{0}", word, StringComparison.Ordinal));
        Assert.Equal(expected, PolarityReader.Read(new SentenceTree(text, 0), 2));
    }

    [Theory]
    [InlineData("unclear unclear ADJ JJ 0 root", true)]
    [InlineData("clear clear ADJ JJ 0 root", false)]
    public void Predicate_tells_that_something_is_not_known(string word, bool expected)
    {
        AnalyzedText text = Parsed.Text($"""
            Terms term NOUN NNS 3 nsubj
            remain remain AUX VBP 3 cop
            {word}
            """);
        Assert.Equal(expected, PolarityReader.IsUnknown(new SentenceTree(text, 0), 2, 0, 2));
    }

    [Theory]
    [InlineData("He he PRON PRP 4 nsubj", "did do AUX VBD 4 aux", "not not PART RB 4 advmod", "say say VERB VB 0 root", "when when ADV WRB 6 advmod", "left leave VERB VBD 4 ccomp", true)]
    [InlineData("He he PRON PRP 4 nsubj", "did do AUX VBD 4 aux", "not not PART RB 4 advmod", "say say VERB VB 0 root", "she she PRON PRP 6 nsubj", "left leave VERB VBD 4 ccomp", false)]
    [InlineData("I I PRON PRP 4 nsubj", "do do AUX VBP 4 aux", "not not PART RB 4 advmod", "know know VERB VB 0 root", "this this DET DT 6 det", "man man NOUN NN 4 obj", false)]
    [InlineData("They they PRON PRP 4 nsubj", "do do AUX VBP 4 aux", "not not PART RB 4 advmod", "know know VERB VB 0 root", "the the DET DT 6 det", "cause cause NOUN NN 4 obj", true)]
    [InlineData("He he PRON PRP 4 nsubj:pass", "was be AUX VBD 4 aux:pass", "not not PART RB 4 advmod", "released release VERB VBN 0 root", "from from ADP IN 6 case", "prison prison NOUN NN 4 obl", false)]
    public void What_a_source_keeps_back_is_told_from_what_it_says_is_not_so(string one, string two, string three, string four, string five, string six, bool expected)
    {
        AnalyzedText text = Parsed.Text(string.Join('\n', one, two, three, four, five, six));
        Assert.Equal(expected, PolarityReader.IsUnknown(new SentenceTree(text, 0), 3, 0, 5));
    }

    [Theory]
    [InlineData(Modality.Alleged, Modality.Possible, Modality.Alleged)]
    [InlineData(Modality.Possible, Modality.Denied, Modality.Denied)]
    [InlineData(Modality.Asserted, Modality.Predicted, Modality.Predicted)]
    public void Weaker_commitment_wins(Modality first, Modality second, Modality expected) =>
        Assert.Equal(expected, ModalityReading.Asserted.Weaken(first, new TextSpan(0, 1)).Weaken(second, new TextSpan(1, 2)).Modality);

    [Theory]
    [InlineData("denies deny VERB VBZ 0 root", Modality.Denied)]
    [InlineData("buys buy VERB VBZ 0 root", Modality.Asserted)]
    public void Denial_is_denied_and_not_asserted(string word, Modality expected) =>
        Assert.Equal(expected, Read("""
            Norland norland PROPN NNP 2 nsubj
            {0}
            weapons weapon NOUN NNS 2 obj
            """, word, 1));

    [Theory]
    [InlineData("whether whether SCONJ IN 5 mark", Modality.Possible)]
    [InlineData("that that SCONJ IN 5 mark", Modality.Asserted)]
    public void Indirect_question_is_open(string word, Modality expected) =>
        Assert.Equal(expected, Read("""
            Officials official NOUN NNS 2 nsubj
            check check VERB VBP 0 root
            {0}
            Norland norland PROPN NNP 5 nsubj
            paid pay VERB VBD 2 ccomp
            """, word, 4));

    private static Modality Read(string frame, string word, int head)
    {
        AnalyzedText text = Parsed.Text(frame.Replace("{0}", word, StringComparison.Ordinal));
        return ModalityReader.Read(new SentenceTree(text, 0), head).Modality;
    }
}
