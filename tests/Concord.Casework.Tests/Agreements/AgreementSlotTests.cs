namespace Concord.Casework.Tests.Agreements;

/// <summary>Slots of the card, each in constructions that reports use.</summary>
public sealed class AgreementSlotTests
{
    private const string Lead = "Kenya and Uganda sign lake treaty\n\nKenya's president, Ruth Achieng, and Uganda's prime minister, Paul Okot, signed a treaty on Lake Victoria in Kisumu on 4 May 2031. ";

    private static Agreement Card(params string[] texts) => Reports.Case(texts).Agreements.First();

    [Fact]
    public void Parties_signatories_place_and_day_come_from_the_signature()
    {
        Case found = Reports.Case(Lead);
        Agreement card = found.Agreements[0];
        Assert.Equal(["Kenya", "Uganda"], card.Parties.Select(id => Reports.NameOf(found, id)).Order(StringComparer.Ordinal));
        Assert.Equal(["Paul Okot", "Ruth Achieng"], card.Signatories.Select(id => Reports.NameOf(found, id)).Order(StringComparer.Ordinal));
        Assert.Equal("Kisumu", card.Place?.Value);
        Assert.Equal("2031-05-04", card.Dates["signed"].Value);
        Assert.Equal("signed", card.Status?.Value);
    }

    [Theory]
    [InlineData("The treaty will run for 25 years.", "25 years")]
    [InlineData("The treaty is limited to ninety days.", "90 days")]
    [InlineData("The treaty has no time limit.", "indefinite")]
    public void How_long_it_runs(string sentence, string term) => Assert.Equal(term, Card(Lead + sentence).Term?.Value);

    [Theory]
    [InlineData("The treaty is extended automatically unless one side gives notice.", "automatic")]
    [InlineData("The treaty can be extended if both sides agree.", "by agreement")]
    public void How_it_is_renewed(string sentence, string renewal) => Assert.Equal(renewal, Card(Lead + sentence).Renewal?.Value);

    [Fact]
    public void Rival_numbers_of_articles_are_both_kept()
    {
        Agreement card = Card(Lead + "It has 14 articles.", Lead + "It consists of 14 articles.", Lead + "The treaty has 15 articles.");
        Assert.Equal("14", card.ArticleCount?.Value);
        Assert.Equal("15", Assert.Single(card.ArticleCount!.Rivals).Value);
    }

    [Theory]
    [InlineData("Both parliaments must still ratify the treaty.")]
    [InlineData("The treaty will enter into force once it is ratified.")]
    [InlineData("Lawmakers may approve the treaty next year.")]
    public void What_is_still_ahead_is_no_status(string sentence) => Assert.Equal("signed", Card(Lead + sentence).Status?.Value);

    [Theory]
    [InlineData("Uganda's parliament ratified the treaty on 3 June 2031.", "ratified")]
    [InlineData("The treaty entered into force on 9 July 2031.", "in-force")]
    [InlineData("Kenya suspended the treaty on 1 August 2031.", "suspended")]
    public void What_has_happened_is(string sentence, string status) => Assert.Equal(status, Card(Lead + sentence).Status?.Value);

    [Fact]
    public void Leaving_an_old_treaty_makes_it_the_agreement_of_the_case()
    {
        const string Exit = "Kenya quits lake treaty\n\nKenya said on Friday that it is withdrawing from the 2011 treaty on Lake Victoria with Uganda. ";
        Agreement card = Card(
            Exit + "The treaty was signed in Kisumu in 2011 by the two countries' foreign ministers. The note was delivered on 6 June 2031.",
            Exit + "The 2011 treaty limits the boats of each side to 400. Uganda regretted the step, made known on 6 June 2031.");
        Assert.Equal("withdrawal-announced", card.Status?.Value);
        Assert.Equal("2011", card.Dates["signed"].Value);
    }

    [Fact]
    public void Reports_of_no_agreement_give_no_card() =>
        Assert.Empty(Reports.Case("Ferry sinks\n\nA ferry sank on Lake Victoria on 4 May 2031. Kenya and Uganda sent boats.").Agreements);

    [Theory]
    [InlineData("There is no clause on the stationing of troops or other military help.", "military-cooperation")]
    [InlineData("The treaty contains nothing on migration.", "migration")]
    [InlineData("The treaty does not bind either state to defend the other.", "defense")]
    public void What_is_said_not_to_be_in_it_is_never_read_as_there(string sentence, string kind) =>
        Assert.DoesNotContain(Card(Lead + sentence).Provisions, row => row.Kind == kind && row.Standing != ProvisionStanding.Absent);

    [Theory]
    [InlineData("Under Article 3, each party shall help the other with all means if it is attacked.", "defense", "3")]
    [InlineData("Article 5 obliges both sides to consult when either is threatened.", "consultation", "5")]
    [InlineData("Each party undertakes in Article 4 to refrain from joining any coalition directed against the other.", "neutrality", "4")]
    [InlineData("Both sides pledged to refrain from the use of force against each other.", "nonaggression", null)]
    public void Obligations_are_read_with_their_articles(string sentence, string kind, string? article)
    {
        Provision row = Assert.Single(Card(Lead + sentence).Provisions, row => row.Kind == kind);
        Assert.Equal(article, row.Article);
        Assert.NotEqual(ProvisionStanding.Absent, row.Standing);
    }

    [Fact]
    public void A_clause_keeps_trigger_strength_and_limits()
    {
        Provision row = Assert.Single(
            Card(Lead + "Article 3 says that \"if one party is attacked, the other shall help it without delay and with all available means in accordance with Article 51 of the Charter\".").Provisions,
            row => row.Kind == "defense");
        Assert.Contains("attacked", row.Trigger, StringComparison.Ordinal);
        Assert.Contains(row.Strength, words => words.Contains("without delay", StringComparison.Ordinal));
        Assert.Contains(row.Exceptions, words => words.Contains("Article 51", StringComparison.Ordinal));
        Assert.Equal("3", row.Article);
    }
}
