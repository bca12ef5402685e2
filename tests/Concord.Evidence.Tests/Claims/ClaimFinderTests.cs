using System.Collections.Immutable;
using Concord.Evidence.Claims;
using Concord.Evidence.Tests.Support;
using Concord.Language;

namespace Concord.Evidence.Tests.Claims;

public sealed class ClaimFinderTests
{
    private const string Participle = """
        Norland norland PROPN NNP 2 nsubj
        signed sign VERB VBD 0 root
        a a DET DT 4 det
        treaty treaty NOUN NN 2 obj
        on on ADP IN 6 case
        Monday monday PROPN NNP 2 obl
        , , PUNCT , 8 punct
        pledging pledge VERB VBG 2 advcl
        aid aid NOUN NN 8 obj
        to to ADP IN 11 case
        Sudland sudland PROPN NNP 8 obl
        . . PUNCT . 2 punct
        """;

    private const string Relative = """
        The the DET DT 2 det
        pact pact NOUN NN 7 nsubj
        , , PUNCT , 5 punct
        which which PRON WDT 5 nsubj
        alarmed alarm VERB VBD 2 acl:relcl
        neighbours neighbour NOUN NNS 5 obj
        covers cover VERB VBZ 0 root
        trade trade NOUN NN 7 obj
        and and CCONJ CC 11 cc
        may may AUX MD 11 aux
        include include VERB VB 7 conj
        arms arm NOUN NNS 11 obj
        . . PUNCT . 7 punct
        """;

    private const string Reported = """
        Officials official NOUN NNS 2 nsubj
        said say VERB VBD 0 root
        that that SCONJ IN 6 mark
        the the DET DT 5 det
        ceasefire ceasefire NOUN NN 6 nsubj
        held hold VERB VBD 2 ccomp
        . . PUNCT . 2 punct
        """;

    private const string Condition = """
        Norland norland PROPN NNP 3 nsubj
        would would AUX MD 3 aux
        respond respond VERB VB 0 root
        if if SCONJ IN 7 mark
        its its PRON PRP$ 6 nmod:poss
        troops troops NOUN NNS 7 nsubj:pass
        attacked attack VERB VBN 3 advcl
        . . PUNCT . 3 punct
        """;

    [Fact]
    public void Participial_clause_is_a_claim_with_the_subject_of_its_matrix()
    {
        AnalyzedText text = Parsed.Text(Participle);
        ImmutableArray<Claim> claims = ClaimFinder.Find(text, []);
        Assert.Equal(["Norland signed a treaty on Monday", "pledging aid to Sudland"], Quotes(text, claims));
        Assert.Equal(0, claims[1].Subject);
        Assert.Equal(8, claims[1].Object);
    }

    [Fact]
    public void Relative_clause_takes_its_antecedent_as_subject()
    {
        AnalyzedText text = Parsed.Text(Relative);
        ImmutableArray<Claim> claims = ClaimFinder.Find(text, []);
        Assert.Contains("which alarmed neighbours", Quotes(text, claims));
        Assert.Equal(1, claims.Single(claim => text.Form(claim.Head) is "alarmed").Subject);
    }

    [Fact]
    public void Coordinated_verb_inherits_the_subject_and_keeps_its_own_modality()
    {
        AnalyzedText text = Parsed.Text(Relative);
        ImmutableArray<Claim> claims = ClaimFinder.Find(text, []);
        Claim second = claims.Single(claim => text.Form(claim.Head) is "include");
        Assert.Equal("may include arms", second.Span.Of(text.Text));
        Assert.Equal(1, second.Subject);
        Assert.Equal(Modality.Possible, second.Modality);
        Assert.Equal("may", second.ModalityCues.Single().Of(text.Text));
        Assert.Equal(Modality.Asserted, claims.Single(claim => text.Form(claim.Head) is "covers").Modality);
    }

    [Fact]
    public void Reporting_verb_leaves_only_what_it_reports()
    {
        AnalyzedText text = Parsed.Text(Reported);
        Assert.Equal(["the ceasefire held"], Quotes(text, ClaimFinder.Find(text, [])));
    }

    [Fact]
    public void Condition_stays_with_what_it_conditions()
    {
        AnalyzedText text = Parsed.Text(Condition);
        Claim claim = Assert.Single(ClaimFinder.Find(text, []));
        Assert.Equal("Norland would respond if its troops attacked", claim.Span.Of(text.Text));
        Assert.Equal(Modality.Conditional, claim.Modality);
    }

    [Fact]
    public void Time_is_the_one_the_clause_states()
    {
        AnalyzedText text = Parsed.Text(Participle, ("Monday", TimeType.Date, "2031-03-03"));
        ImmutableArray<Claim> claims = ClaimFinder.Find(text, []);
        Assert.Equal("2031-03-03", claims[0].Time);
        Assert.Null(claims[1].Time);
    }

    [Fact]
    public void Attributions_that_cover_the_claim_are_listed_outermost_first()
    {
        AnalyzedText text = Parsed.Text(Reported);
        Attribution inner = Said(text, "Officials", "said", "the ceasefire held") with { Outer = 1 };
        Attribution outer = Said(text, "Officials", "said", "Officials said that the ceasefire held");
        Claim claim = Assert.Single(ClaimFinder.Find(text, [inner, outer]));
        Assert.Equal([1, 0], claim.Attributions.ToArray());
        Assert.Equal(Modality.Asserted, claim.Modality);
    }

    [Theory]
    [InlineData("deny", Modality.Denied)]
    [InlineData("allege", Modality.Alleged)]
    [InlineData("say", Modality.Asserted)]
    public void Verb_of_the_attribution_sets_how_its_content_is_put_forward(string lemma, Modality expected)
    {
        AnalyzedText text = Parsed.Text(Participle);
        Attribution attribution = Said(text, "Monday", "Monday", "Norland signed a treaty") with { CueLemma = lemma };
        Assert.Equal(expected, ClaimFinder.Find(text, [attribution])[0].Modality);
    }

    private static Attribution Said(AnalyzedText text, string source, string cue, string content) => new()
    {
        Source = [Parsed.At(text.Text, source)],
        Cue = [Parsed.At(text.Text, cue)],
        Content = [Parsed.At(text.Text, content)],
        Form = QuotationForm.Indirect,
        SourceName = source,
        Kind = SourceKind.Official,
    };

    private static string[] Quotes(AnalyzedText text, ImmutableArray<Claim> claims) =>
        [.. claims.Select(claim => claim.Span.Of(text.Text))];
}
