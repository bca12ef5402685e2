using Concord.Language;

namespace Concord.Casework.Tests.Actors;

public sealed class PolityFinderTests
{
    private static string TypeOf(string name, params string[] texts)
    {
        Case found = Reports.Case(texts);
        return found.Actors.FirstOrDefault(actor => actor.Name == name)?.Type ?? "none";
    }

    [Theory]
    [InlineData("Orvania", "Border closed\n\nOrvania's parliament voted on Monday to close the border. Orvania said it had no choice. The president of Orvania spoke on television.")]
    [InlineData("Sorland", "Army moves\n\nThe army of Sorland moved its tanks to the river on Tuesday, and Sorland closed two bridges. Ministers gave no reason.")]
    public void A_name_that_has_a_government_is_a_state(string name, string text) => Assert.Equal("state", TypeOf(name, text));

    [Theory]
    [InlineData("Hartmann", "Cabinet resigns\n\nAnna Hartmann stepped down on Monday. Hartmann's government had lost its majority in parliament a week before.")]
    [InlineData("Delgado", "Army praised\n\nPresident Luis Delgado praised the troops on Sunday. Delgado's army had reached the coast.")]
    public void A_person_whose_government_it_is_stays_a_person(string name, string text) => Assert.NotEqual("state", TypeOf(name, text));

    [Fact]
    public void A_known_state_is_found_once() =>
        Assert.Single(Reports.Case("Vote in Ghana\n\nGhana's parliament passed the budget on Friday. The government of Ghana welcomed the vote.").Actors, actor => actor.Name == "Ghana");

    [Theory]
    [InlineData("Tervia", "Jets ordered\n\nTervia ordered jets on Monday. The Tervian government will pay in instalments. Tervia has no air force yet.")]
    [InlineData("Selik", "Raid\n\nSelik closed the road on Friday. Two Seliki soldiers were hurt. Selik blamed smugglers.")]
    public void A_name_with_an_adjective_of_its_own_is_a_state(string name, string text) => Assert.Equal("state", TypeOf(name, text));

    [Fact]
    public void A_capital_stands_for_its_state()
    {
        Case found = Reports.Case("Jets ordered\n\nTervia will buy jets, it was announced in the Tervian capital Brod on Monday. The Tervian government will pay in instalments. Brod cancelled an older order. Tervia has no air force.");
        Actor state = Assert.Single(found.Actors, actor => actor.Name == "Tervia");
        Assert.Contains("Brod", state.Aliases);
        Assert.DoesNotContain(found.Actors, actor => actor.Name == "Brod");
    }

    [Fact]
    public void A_person_with_an_adjective_stays_a_person() => Assert.NotEqual("state", TypeOf(
        "Mandel", "Party meets\n\nJon Mandel opened the congress on Monday. Mandel praised the delegates. The Mandelian style of speech pleased them. Mandel left early."));
}
