using Concord.Evidence.Claims;
using Concord.Evidence.Tests.Support;
using Concord.Language;

namespace Concord.Evidence.Tests.Modalities;

public sealed class ExclusionTests
{
    private const string LeftOpen = """
        Norland norland PROPN NNP 4 nsubj
        did do AUX VBD 4 aux
        not not PART RB 4 advmod
        rule rule VERB VB 0 root
        out out ADP RP 4 compound:prt
        sanctions sanction NOUN NNS 4 obj
        . . PUNCT . 4 punct
        """;

    private const string RuledOut = """
        Norland norland PROPN NNP 2 nsubj
        ruled rule VERB VBD 0 root
        out out ADP RP 2 compound:prt
        sanctions sanction NOUN NNS 2 obj
        . . PUNCT . 2 punct
        """;

    private const string Duty = """
        Parties party NOUN NNS 3 nsubj
        shall shall AUX MD 3 aux
        exchange exchange VERB VB 0 root
        prisoners prisoner NOUN NNS 3 obj
        . . PUNCT . 3 punct
        """;

    [Fact]
    public void What_is_not_ruled_out_is_possible()
    {
        Claim claim = Assert.Single(ClaimFinder.Find(Parsed.Text(LeftOpen), []));
        Assert.Equal((Modality.Possible, Polarity.Positive), (claim.Modality, claim.Polarity));
    }

    [Fact]
    public void What_is_ruled_out_stays_an_assertion() =>
        Assert.Equal(Modality.Asserted, Assert.Single(ClaimFinder.Find(Parsed.Text(RuledOut), [])).Modality);

    [Theory]
    [InlineData(SourceKind.Text, Modality.Asserted)]
    [InlineData(SourceKind.Official, Modality.Predicted)]
    public void Shall_is_a_duty_in_the_words_of_a_text(SourceKind kind, Modality expected)
    {
        AnalyzedText text = Parsed.Text(Duty);
        Attribution attribution = new()
        {
            Source = [],
            Cue = [],
            Content = [new TextSpan(0, text.Text.Length)],
            Form = QuotationForm.Indirect,
            SourceName = "the accord",
            Kind = kind,
        };
        Assert.Equal(expected, Assert.Single(ClaimFinder.Find(text, [attribution])).Modality);
    }
}
