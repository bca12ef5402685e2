namespace Concord.Casework.Tests.Agreements;

/// <summary>What counts as a provision, and of which kind.</summary>
public sealed class ProvisionTests
{
    private const string Lead = "Kenya and Uganda sign treaty\n\nKenya's president, Ruth Achieng, and Uganda's prime minister, Paul Okot, signed a treaty in Kisumu on 4 May 2031. ";

    private static Agreement Card(string sentences) => Reports.Case(Lead + sentences).Agreements[0];

    [Theory]
    [InlineData("Article 5 calls for consultations within 48 hours whenever peace is endangered.", "consultation", "5")]
    [InlineData("Article 1 bans the threat or use of force.", "nonaggression", "1")]
    [InlineData("Article 2 reads: \"Should one of the Parties be the object of an armed attack, the other shall afford it aid and assistance by all the means in its power.\"", "defense", "2")]
    public void A_numbered_article_gives_its_clause(string sentence, string kind, string article)
    {
        Provision provision = Assert.Single(Card(sentence).Provisions, provision => provision.Kind == kind);
        Assert.Equal(article, provision.Article);
    }

    [Theory]
    [InlineData("Under the treaty the rebels are to hand in their weapons at twelve camps.", "disarmament")]
    [InlineData("A special court will try the worst crimes.", "justice")]
    [InlineData("The treaty allots 45 percent of the river's flow to Kenya.", "environment")]
    [InlineData("Each side frees the wounded that it holds.", "prisoner-exchange")]
    [InlineData("Another condition of the treaty calls for the release of 500 men from Ugandan prisons.", "prisoner-exchange")]
    [InlineData("Aid convoys get free passage through three corridors.", "humanitarian")]
    [InlineData("Where the two disagree, the International Court of Justice decides.", "dispute-settlement")]
    [InlineData("Either country can withdraw only after 20 years.", "termination")]
    [InlineData("It can be ended with six months' notice.", "termination")]
    [InlineData("Uganda has undertaken to train 180 Kenyan sailors.", "military-cooperation")]
    [InlineData("Payment is in eight instalments.", "finance")]
    public void A_rule_told_in_a_plain_sentence_is_a_provision(string sentence, string kind) =>
        Assert.Contains(Card(sentence).Provisions, provision => provision.Kind == kind && provision.Standing != ProvisionStanding.Absent);

    [Theory]
    [InlineData("The treaty contains no duty to help.", "defense")]
    [InlineData("The treaty does not mention oil.", "energy")]
    [InlineData("No technology transfer is foreseen.", "science-technology")]
    [InlineData("Foreign bases are not part of the treaty.", "military-cooperation")]
    public void What_is_said_not_to_be_there_is_absent(string sentence, string kind)
    {
        List<Provision> rows = [.. Card(sentence).Provisions.Where(provision => provision.Kind == kind)];
        Assert.All(rows, provision => Assert.Equal(ProvisionStanding.Absent, provision.Standing));
        Assert.NotEmpty(rows);
    }

    [Theory]
    [InlineData("\"We will closely watch Uganda's compliance with its commitments and inspections,\" Achieng said.")]
    [InlineData("Uganda vowed to move forward with its own military response.")]
    [InlineData("The accord ends a trade war marked by tariffs on fish and grain.")]
    public void What_a_speaker_makes_of_it_is_none(string sentence) => Assert.Empty(Card(sentence).Provisions);

    [Fact]
    public void Staying_out_of_a_war_and_out_of_an_alliance_are_two()
    {
        Agreement card = Card("Article 3 obliges each party to remain neutral if the other is at war. Neither will join an alliance directed against the other.");
        Assert.Equal(2, card.Provisions.Count(provision => provision.Kind == "neutrality"));
    }

    [Fact]
    public void Air_defence_systems_and_cyber_attacks_make_no_duty_to_defend()
    {
        Agreement card = Card("The treaty provides for joint procurement of air defence systems and for the exchange of intelligence on cyber attacks.");
        Assert.DoesNotContain(card.Provisions, provision => provision.Kind == "defense");
    }
}
