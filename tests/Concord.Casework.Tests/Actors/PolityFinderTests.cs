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
}
