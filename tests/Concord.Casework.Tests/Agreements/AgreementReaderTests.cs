using System.Collections.Immutable;
using System.Text;
using Concord.Casework.Actors;
using Concord.Casework.Agreements;
using Concord.Casework.Stories;
using Concord.Casework.Timeline;

namespace Concord.Casework.Tests.Agreements;

public sealed class AgreementReaderTests(AgreementReaderTests.Fixture fixture) : IClassFixture<AgreementReaderTests.Fixture>
{
    private const string Signed =
        "Estonian Prime Minister Kaja Tamm and Latvian Prime Minister Janis Berzins signed a defence treaty in Riga on 4 May 2022. "
        + "The treaty obliges both countries to provide military assistance if either is attacked. "
        + "It was ratified in June. "
        + "The treaty also covers trade, energy and tourism.";

    [Fact]
    public void Reads_parties_signatories_place_and_date_of_a_signature()
    {
        Agreement card = Assert.Single(fixture.Read("2022-05-04", Signed));

        Assert.Equal(["state:EE", "state:LV"], card.Parties.AsEnumerable());
        Assert.Equal(["person:janis-berzins", "person:kaja-tamm"], card.Signatories.AsEnumerable());
        Assert.Equal("2022-05-04", card.Signed?.Value);
        Assert.Equal("Riga", card.Place?.Value);
    }

    [Fact]
    public void Types_the_obligation_to_help_when_attacked_as_defense()
    {
        Agreement card = Assert.Single(fixture.Read("2022-05-04", Signed));

        Provision defense = Assert.Single(card.Provisions, provision => provision.Kind == "defense");
        Assert.Equal(ProvisionStanding.Reported, defense.Standing);
        Assert.Contains("military assistance", defense.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void Lists_domains_of_cooperation_apart()
    {
        Agreement card = Assert.Single(fixture.Read("2022-05-04", Signed));

        string[] kinds = [.. card.Provisions.Select(provision => provision.Kind)];
        Assert.Contains("trade", kinds);
        Assert.Contains("energy", kinds);
        Assert.Contains("tourism", kinds);
    }

    [Fact]
    public void Keeps_the_article_and_quoted_words_of_a_clause()
    {
        Agreement card = Assert.Single(fixture.Read(
            "2022-05-04",
            Signed + " Article 7 of the treaty says that each party shall provide military help \"with all means at its disposal\" if the other is attacked."));

        Provision defense = Assert.Single(card.Provisions, provision => provision.Kind == "defense");
        Assert.Equal("7", defense.Article);
        Assert.Equal(ProvisionStanding.Text, defense.Standing);
    }

    [Fact]
    public void Says_that_a_clause_is_absent()
    {
        ImmutableArray<Agreement> cards = fixture.Read(
            "2022-05-04",
            "Estonia and Latvia signed a friendship treaty in Riga on 4 May 2022. The treaty does not oblige either country to give military help if the other is attacked.");

        Provision defense = Assert.Single(Assert.Single(cards).Provisions, provision => provision.Kind == "defense");
        Assert.Equal(ProvisionStanding.Absent, defense.Standing);
    }

    [Fact]
    public void Holds_an_earlier_treaty_apart_and_links_it()
    {
        ImmutableArray<Agreement> cards = fixture.Read(
            "2022-05-04",
            Signed + " The new treaty replaces a treaty of 1994, which required the two governments to consult.");

        Assert.Equal(2, cards.Length);
        Lineage link = Assert.Single(cards[0].Lineage);
        Assert.Equal("supersedes", link.Relation);
        Assert.Equal(cards[1].Id, link.Agreement);
        Assert.Contains(cards[1].Provisions, provision => provision.Kind == "consultation");
    }

    [Fact]
    public void Takes_what_the_parties_pledge_together_as_provisions()
    {
        Agreement card = Assert.Single(fixture.Read(
            "2022-05-04",
            "Kenya and Somalia signed an agreement in Nairobi on 4 May 2022. Both governments pledged not to interfere in each other's affairs. "
            + "Kenya and Somalia agreed to reopen their embassies within a month."));

        string[] kinds = [.. card.Provisions.Select(provision => provision.Kind)];
        Assert.Contains("non-interference", kinds);
        Assert.Contains("diplomatic-relations", kinds);
    }

    [Fact]
    public void Gives_no_card_where_nothing_was_agreed()
    {
        ImmutableArray<Agreement> cards = fixture.Read(
            "2022-05-04", "An earthquake shook Riga on Wednesday. Rescuers searched the ruins, and a treaty on disaster relief may help.");

        Assert.Empty(cards);
    }

    /// <summary>Loads the weights once for the class.</summary>
    public sealed class Fixture
    {
        private readonly ConcordPipeline pipeline = ConcordPipeline.Load();

        internal ImmutableArray<Agreement> Read(string date, params string[] texts)
        {
            CaseMaterial material = new(
            [
                .. texts.Select((text, i) => pipeline.Analyze(
                    pipeline.Read(Encoding.UTF8.GetBytes($"published: {date}\npublisher: Test\n\n{text}\n"), $"r{i}.txt").Document!)),
            ]);
            return AgreementReader.Read(material, ActorRegistry.Build(material), [.. material.Places.Select((_, i) => "c" + i)], new StoryDates(material, StoryGrouper.Map([.. material.Documents.Select(document => document.Document)])));
        }
    }
}
