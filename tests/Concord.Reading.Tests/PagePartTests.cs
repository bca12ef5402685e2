namespace Concord.Reading.Tests;

public sealed class PagePartTests
{
    private const string First = "Negotiators of the two coastal states initialled a fisheries accord on Tuesday after a week of talks in the port city.";
    private const string Second = "The accord limits the catch of either fleet to forty thousand tonnes a year, a spokeswoman for the commission told reporters.";
    private const string Third = "Both parliaments have to agree before the accord can take effect, which officials expect to happen in the autumn.";

    private static Document Read(string body) => Reads.Html($"<!doctype html><html lang='en'><body><article>{body}</article></body></html>");

    private static IEnumerable<string> Of(Document document, PartKind kind) =>
        document.Parts.Where(part => part.Kind == kind).Select(part => part.Span.In(document.Text).ToString());

    [Fact]
    public void KeepsHeadingsItemsTablesAndQuotationsAsSuch()
    {
        Document document = Read($"<p>{First}</p><h2>The limits</h2><ul><li>Forty thousand tonnes for either fleet.</li><li>No nets in spring.</li></ul>"
            + $"<blockquote><p>{Second}</p></blockquote><table><tr><th>Fleet</th><th>Tonnes</th></tr><tr><td>Northern</td><td>40,000</td></tr></table><p>{Third}</p>");

        Assert.Equal(["The limits"], Of(document, PartKind.Heading));
        Assert.Equal(["- Forty thousand tonnes for either fleet.", "- No nets in spring."], Of(document, PartKind.ListItem));
        Assert.Equal([Second], Of(document, PartKind.Quotation));
        Assert.Equal(["Fleet | Tonnes\n\nNorthern | 40,000"], Of(document, PartKind.Table));
    }

    [Theory]
    [InlineData("<blockquote class='x'><p lang='en'>We have initialled the accord and thank our hosts for their patience.</p>&mdash; Fisheries Commission (@fishcom) <a href='https://example.org/1'>May 4, 2023</a></blockquote>", "Fisheries Commission (@fishcom)", "2023-05-04")]
    [InlineData("<blockquote><p>The delegations posed in front of the harbour after the ceremony was over.</p><p>A post shared by Harbour Press (@harbour.press)</p></blockquote>", "Harbour Press (@harbour.press)", null)]
    public void ReadsAnEmbeddedPostAsAQuotationWithItsAuthor(string post, string author, string? day)
    {
        Document document = Read($"<p>{First}</p>{post}<p>{Second}</p><p>{Third}</p>");

        DocumentPart part = Assert.Single(document.Parts, part => part.Kind == PartKind.EmbeddedPost);
        Assert.Equal(author, part.Author);
        Assert.Equal(day, part.Published);
    }

    [Fact]
    public void GivesEntriesOfALivePageTheirOwnTimes()
    {
        string Entry(string time, string text) => $"<div><div><time datetime='{time}'>now</time></div><div><p>{text}</p></div></div>";
        Document document = Read($"<section>{Entry("2023-05-04T12:30:00+02:00", Third)}{Entry("2023-05-04T11:10:00+02:00", Second)}{Entry("2023-05-04T09:00:00+02:00", First)}</section>");

        DocumentPart[] entries = [.. document.Parts.Where(part => part.Kind == PartKind.LiveEntry)];
        Assert.Equal(["2023-05-04T12:30:00+02:00", "2023-05-04T11:10:00+02:00", "2023-05-04T09:00:00+02:00"], entries.Select(entry => entry.Published));
        Assert.Equal(Third, entries[0].Span.In(document.Text).ToString());
    }

    [Fact]
    public void TakesNoDatesInOrdinaryProseForLiveEntries()
    {
        Document document = Read($"<p><time datetime='2023-05-04'>Thursday</time>: {First}</p><p><time datetime='2021-01-02'>Earlier</time>: {Second}</p><p><time datetime='2022-03-04'>Later</time>: {Third}</p>");

        Assert.DoesNotContain(document.Parts, part => part.Kind == PartKind.LiveEntry);
    }

    [Theory]
    [InlineData("Correction: The first version of this text gave the wrong number of tonnes for the southern fleet.")]
    [InlineData("Editor's note – The name of the spokeswoman was added after the text had been published.")]
    [InlineData("An earlier version of this article misstated the day on which the accord was initialled.")]
    [InlineData("Anmerkung der Redaktion: In einer früheren Fassung stand eine falsche Zahl für die Flotte.")]
    public void MarksCorrections(string note)
    {
        Document document = Read($"<p>{First}</p><p>{Second}</p><p>{Third}</p><p>{note}</p><p>{First.Replace("Tuesday", "Friday", StringComparison.Ordinal)}</p>");

        Assert.Equal([note], Of(document, PartKind.Correction));
    }

    [Fact]
    public void KeepsCaptionsApartFromTheText()
    {
        Document document = Read($"<p>{First}</p><figure><img src='a.jpg'><figcaption>Boats of the northern fleet in the old harbour.</figcaption></figure><p>{Second}</p><p>{Third}</p>");

        Assert.Equal(["Boats of the northern fleet in the old harbour."], document.Captions.AsEnumerable());
        Assert.DoesNotContain("northern fleet in", document.Text, StringComparison.Ordinal);
    }
}
