namespace Concord.Casework.Tests.Dealings;

public sealed class DealingsTests
{
    private static Case Build(string text) => Reports.Case("Arms on the move\n\n" + text);

    [Theory]
    [InlineData("Kenya delivered 20 tanks to Uganda on Monday.")]
    [InlineData("Kenya supplied Uganda with artillery shells last year.")]
    [InlineData("Twelve fighter jets were sold to Uganda by Kenya in May.")]
    public void Who_supplies_what_to_whom(string sentence)
    {
        Transfer row = Assert.Single(Build(sentence).Transfers);
        Assert.Equal(("state:KE", "state:UG"), (row.Supplier, row.Recipient));
        Assert.NotEmpty(row.Items);
        Assert.NotEmpty(row.Told);
    }

    [Fact]
    public void What_a_third_state_says_is_alleged_and_what_is_denied_stands_beside_it()
    {
        Transfer row = Assert.Single(Build("Sudan said that Kenya supplied Uganda with artillery shells. Kenya denied that it had supplied Uganda with artillery shells.").Transfers);
        Assert.NotEmpty(row.Alleged);
        Assert.NotEmpty(row.Denied);
        Assert.Empty(row.Told);
    }

    [Theory]
    [InlineData("The president gave a speech to parliament in Kenya.")]
    [InlineData("Kenya gave Uganda a warm welcome.")]
    public void A_speech_is_no_supply(string sentence) => Assert.Empty(Build(sentence).Transfers);

    [Theory]
    [InlineData("The United States imposed sanctions on Sudan on Friday.", SanctionAct.Imposed, "state:SD", null)]
    [InlineData("Canada lifted sanctions against Sudan in June.", SanctionAct.Lifted, "state:SD", null)]
    [InlineData("Russia vetoed a resolution on sanctions in the Security Council.", SanctionAct.Vetoed, null, null)]
    [InlineData("Sudan has violated the embargo set by Resolution 1591 for years.", SanctionAct.Violated, null, "1591")]
    public void What_is_done_about_sanctions(string sentence, SanctionAct act, string? target, string? resolution)
    {
        Sanction row = Assert.Single(Build(sentence).Sanctions);
        Assert.Equal((act, target, resolution), (row.Act, row.Target, row.Resolution));
        Assert.NotEmpty(row.Claims);
    }
}
