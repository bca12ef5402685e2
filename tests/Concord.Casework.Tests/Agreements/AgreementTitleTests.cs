namespace Concord.Casework.Tests.Agreements;

/// <summary>Which agreement a report means, what it is called, who is bound by it.</summary>
public sealed class AgreementTitleTests
{
    private static string[] PartiesOf(Case found) => [.. found.Agreements[0].Parties.Select(id => Reports.NameOf(found, id)).Order(StringComparer.Ordinal)];

    private const string Exit = "Kenya leaves the MRF treaty\n\nKenya is withdrawing from the 1988 Medium-Range Forces (MRF) Treaty with Uganda, its president said on Friday, 3 March 2034. ";

    [Fact]
    public void Initials_alone_speak_of_the_agreement_and_other_initials_of_another()
    {
        Case found = Reports.Case(
            Exit + "The MRF bans missiles with a range of 500 kilometres. Both sides are also discussing the ORBIT pact. That agreement, which took effect in 2015, limits satellites.",
            Exit + "Uganda said on 3 March 2034 that the MRF treaty had served both sides.");
        Agreement card = found.Agreements[0];
        Assert.Contains("1988", card.Name, StringComparison.Ordinal);
        Assert.Equal("withdrawal-announced", card.Status?.Value);
        Assert.DoesNotContain("in-force", card.Dates.Keys);
        Assert.Contains(card.Provisions, provision => provision.Kind == "arms-control");
        Assert.DoesNotContain(card.Aliases.Append(card.Name), name => name.Contains("ORBIT", StringComparison.Ordinal));
    }

    [Fact]
    public void What_is_replaced_is_not_the_agreement_of_the_case_however_often_it_is_named()
    {
        const string Deal = "Peru and Chile replace PACTA\n\nPeru and Chile signed a new trade agreement on Monday, 4 June 2035, to replace the Pacific and Andean Customs and Tariff Accord (Pacta). ";
        Case found = Reports.Case(Deal + "Pacta dates from 1999. Critics called Pacta a failure. The deal cuts tariffs on copper.", Deal + "Pacta had been disputed for years.");
        Agreement card = found.Agreements[0];
        Assert.DoesNotContain("Pacta", card.Name, StringComparison.OrdinalIgnoreCase);
        Assert.Contains(card.Lineage, link => link.Relation == "supersedes");
    }

    [Theory]
    [InlineData("\"It is a terrible, one-sided deal,\" a senator said.")]
    [InlineData("The president called it a great deal for all farmers.")]
    public void What_somebody_thinks_of_it_is_no_name(string sentence)
    {
        Agreement card = Reports.Case("Kenya and Uganda sign tariff accord\n\nKenya and Uganda signed a tariff accord in Kisumu on 4 May 2031. " + sentence).Agreements[0];
        Assert.DoesNotContain(card.Aliases.Append(card.Name), name => name.Contains("terrible", StringComparison.Ordinal) || name.Contains("great", StringComparison.Ordinal));
    }

    [Fact]
    public void A_participle_tells_who_signed_and_when()
    {
        const string Old = "Fiji quits fish treaty\n\nFiji is leaving the Reef Fisheries Treaty, it said on Monday, 5 May 2031. The treaty, signed in Apia in 2009 by Fiji, Samoa and Tonga, limits catches. ";
        Case found = Reports.Case(Old + "Samoa regretted the step.", Old + "Fishing groups were alarmed on 5 May 2031.");
        Assert.Equal(["Fiji", "Samoa", "Tonga"], PartiesOf(found));
        Assert.Equal("2009", found.Agreements[0].Dates["signed"].Value);
    }

    [Theory]
    [InlineData("Washington accused Russia of breaching the treaty. The U.S. withdrawal from the treaty takes effect in August.")]
    [InlineData("Russia and the United States are the only parties to the treaty.")]
    [InlineData("Russia's violations of the treaty angered Washington. The United States has observed the treaty, it says.")]
    public void Who_keeps_or_breaks_it_is_bound_by_it(string sentence)
    {
        const string Lead = "Missile treaty suspended\n\nThe 1987 missile treaty has been suspended, officials said on Friday, 1 February 2019. ";
        Case found = Reports.Case(Lead + sentence, Lead + "Diplomats voiced concern on 1 February 2019 about the 1987 treaty.");
        Assert.Equal(["Russia", "United States"], PartiesOf(found));
    }

    [Fact]
    public void Who_is_pulled_out_is_the_one_that_leaves()
    {
        const string Lead = "Trump pulls US out of reef accord\n\nPresident Donald Trump said on Monday, 4 May 2020, that he is pulling the United States out of the 2011 reef accord with Fiji and Tonga. ";
        Case found = Reports.Case(Lead + "Fiji regretted it.", Lead + "The 2011 accord limits catches.");
        Assert.Contains("United States", PartiesOf(found));
        Assert.Equal("withdrawal-announced", found.Agreements[0].Status?.Value);
    }

    [Theory]
    [InlineData("Signing were Aino Lehto for Finland and Elena Prado for Peru.")]
    [InlineData("The signatories were Aino Lehto of Finland and Elena Prado of Peru.")]
    public void A_roll_of_names_tells_who_signed(string roll)
    {
        Case found = Reports.Case("Lithium memorandum\n\nFinland and Peru signed a memorandum on lithium in Helsinki on 8 May 2028. " + roll);
        Assert.Equal(["Aino Lehto", "Elena Prado"], found.Agreements[0].Signatories.Select(id => Reports.NameOf(found, id)).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void A_counted_list_of_states_makes_them_parties()
    {
        Case found = Reports.Case("River accord\n\nThree countries on the Nile - Uganda, Sudan and Egypt - signed an accord on its water in Kampala on 20 May 2033.");
        Assert.Equal(["Egypt", "Sudan", "Uganda"], PartiesOf(found));
    }

    [Fact]
    public void A_deal_of_no_state_has_no_card() => Assert.Empty(Reports.Case(
        "Lawmakers near budget deal\n\nSenate leaders reached a two-year budget deal on Tuesday, 6 February 2018. The deal would give agencies more money for training and defense.",
        "Budget pact\n\nA budget pact was struck on Tuesday, 6 February 2018, aides said. The pact raises spending.").Agreements);
}
