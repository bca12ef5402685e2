namespace Concord.Casework.Tests.Agreements;

public sealed class TreatyTests
{
    private const string Text = """
        Treaty on Assistance

        The Republic of Kenya and the Republic of Uganda, hereinafter called the Parties, have agreed as follows:

        Article 1
        The Parties shall consult at once whenever the security of either of them is threatened.

        Article 2
        If one Party is attacked, the other Party shall give it military assistance with all available means, in accordance with Article 51 of the Charter of the United Nations.

        Article 3
        Each Party shall refrain from joining any coalition directed against the other Party.
        """;

    private const string Lead = "Kenya and Uganda sign treaty\n\nKenya's president, Ruth Achieng, and Uganda's prime minister, Paul Okot, signed a treaty in Kisumu on 4 May 2031. ";

    private static TreatyText Read(string sentence) => Assert.Single(Reports.CaseWithTreaty(Text, Lead + sentence).Treaties);

    [Fact]
    public void Articles_parties_and_obligations_are_read_from_the_text()
    {
        TreatyText treaty = Read("");
        Assert.Equal(["1", "2", "3"], treaty.Articles.Select(article => article.Number));
        Assert.Equal(["Kenya", "Uganda"], treaty.Parties.AsEnumerable());
        Assert.Equal([("1", "consultation"), ("2", "defense"), ("3", "neutrality")], treaty.Obligations.Select(row => (row.Article, row.Kind)));
        Assert.All(treaty.Obligations, row => Assert.StartsWith("Article " + row.Article, treaty.Document.Text[treaty.Articles.First(a => a.Number == row.Article).Span.Start..], StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("Article 7 of the treaty obliges each side to help the other with all available means in accordance with Article 51 if it is attacked.", TreatyCheckKind.WrongArticle)]
    [InlineData("Article 2 says that each side shall help the other \"to the last man and the last round\" if it is attacked.", TreatyCheckKind.WrongWords)]
    [InlineData("The treaty obliges each side to help the other with all available means if it is attacked.", TreatyCheckKind.Overstated)]
    [InlineData("The treaty obliges each side to give the other immediate military assistance if it is attacked.", TreatyCheckKind.Overstated)]
    [InlineData("The treaty provides for cooperation in space.", TreatyCheckKind.NotInText)]
    [InlineData("The treaty does not oblige the two sides to consult.", TreatyCheckKind.Denied)]
    public void A_report_that_parts_from_the_text_is_told(string sentence, TreatyCheckKind kind) =>
        Assert.Contains(Read(sentence).Checks, check => check.Kind == kind);

    [Theory]
    [InlineData("Article 2 obliges each side to help the other with all available means, in accordance with Article 51 of the Charter of the United Nations, if it is attacked.")]
    [InlineData("Article 1 obliges the two sides to consult at once whenever the security of either is threatened.")]
    public void A_report_that_keeps_to_the_text_is_left_alone(string sentence) => Assert.Empty(Read(sentence).Checks);

    [Fact]
    public void A_duty_to_consult_told_as_a_duty_to_help_is_overstated()
    {
        const string Weak = "Treaty\n\nThe Republic of Kenya and the Republic of Uganda have agreed as follows:\n\nArticle 1\nThe Parties shall consult at once if either of them is threatened.\n";
        TreatyText treaty = Assert.Single(Reports.CaseWithTreaty(Weak, Lead + "The treaty obliges each side to come to the other's military aid if it is attacked.").Treaties);
        Assert.Equal(TreatyCheckKind.Overstated, Assert.Single(treaty.Checks).Kind);
    }

    [Fact]
    public void The_text_of_a_treaty_is_no_report() =>
        Assert.DoesNotContain(Reports.CaseWithTreaty(Text, Lead).Documents, document => document.Source.Document.Uri == "treaty.txt");
}
