using Concord.Language.Knowledge;
using Concord.Language.Segmentation;

namespace Concord.Language.Tests.Knowledge;

public class WorldKnowledgeTests
{
    private static readonly WorldKnowledge World = WorldKnowledge.Default;

    [Theory]
    [InlineData("Kenya", "state:KE")]
    [InlineData("Kenyan", "state:KE")]
    [InlineData("the Netherlands", "state:NL")]
    [InlineData("Downing Street", "state:GB")]
    [InlineData("U.S.", "state:US")]
    [InlineData("USSR", "state:SU")]
    [InlineData("Türkiye", "state:TR")]
    public void FindsStates(string name, string id)
    {
        Assert.True(World.TryFindState(name, out KnownActor? state));
        Assert.Equal(id, state.Id);
    }

    [Theory]
    [InlineData("us")]
    [InlineData("Ruritania")]
    [InlineData("")]
    public void WordsAreNotStates(string name) => Assert.False(World.TryFindState(name, out _));

    [Theory]
    [InlineData("www.bbc.com", "outlet:bbc", "public")]
    [InlineData("https://www.reuters.com/world/x", "outlet:reuters", "private")]
    [InlineData("The Guardian", "outlet:guardian", "private")]
    [InlineData("New York Times", "outlet:nyt", "private")]
    [InlineData("Xinhua News Agency", "outlet:xinhua", "state")]
    [InlineData("ANTARA", "outlet:antara", "state")]
    public void FindsOutlets(string name, string id, string ownership)
    {
        Assert.True(World.TryFindOutletByNameOrDomain(name, out KnownActor? outlet));
        Assert.Equal(id, outlet.Id);
        Assert.Equal(ownership, outlet.Ownership);
    }

    [Fact]
    public void FindsOrganizationsPlacesAndTitles()
    {
        Assert.True(World.TryFindOrganization("IAEA", out KnownActor? agency));
        Assert.Equal("org:iaea", agency.Id);
        Assert.True(World.TryFindOrganization("Chatham House", out _));
        Assert.True(World.TryFindPlace("Marseille", out KnownActor? city));
        Assert.Equal("FR", city.Country);
        Assert.True(World.TryFindTitle("Prime Minister", out string? kind));
        Assert.Equal("head", kind);
    }

    [Fact]
    public void ScanTakesTheLongestName()
    {
        const string Text = "The New York Times said South Sudan’s envoy met UN Security Council members in New York.";
        Assert.Equal(
            ["Outlet:The New York Times", "State:South Sudan", "Title:envoy", "Organization:UN Security Council", "Place:New York"],
            Show(Text));
    }

    [Theory]
    [InlineData("It gave us a reason to go.")]
    [InlineData("Who said the mint was fresh?")]
    [InlineData("The Reason was unclear")]
    public void CommonWordsAreNoNames(string text) => Assert.Empty(Show(text));

    [Fact]
    public void AmbiguousOutletsNeedAPressWord() => Assert.Equal(["Outlet:Wired"], Show("Wired magazine wondered."));

    [Fact]
    public void GivenNameBeforeASurnameIsNotAState() => Assert.Equal(["GivenName:Jordan"], Show("Jordan Ellery wept."));

    [Fact]
    public void EveryTableRowIsWellFormed()
    {
        List<KnowledgeEntry> entries = KnowledgeTables.Load([]);
        Assert.All(entries, e => Assert.Equal(e.Name.Trim(), e.Name));
        Assert.All(entries.Where(e => e.Actor?.Country is not null), e => Assert.Matches("^[A-Z]{2}$", e.Actor!.Country));
        Assert.True(entries.Select(e => e.Actor?.Id).Distinct().Count() > 1500);
        Assert.All(
            entries.Where(e => e.Tag == GazetteerTag.Outlet), e => Assert.Contains(e.Actor!.Ownership, new[] { "state", "public", "private" }));
        HashSet<string> states = [.. entries.Where(e => e.Tag == GazetteerTag.State).Select(e => e.Actor!.Country!)];
        Assert.All(entries.Where(e => e.Actor?.Country is not null), e => Assert.Contains(e.Actor!.Country!, states));
    }

    [Fact]
    public void SlugsAreAscii() => Assert.Equal("recep-tayyip-erdogan", Slug.Of("Recep Tayyip Erdoğan"));

    private static string[] Show(string text)
    {
        TextSpan[] tokens = [.. TextSegmenter.Segment(text).Tokens.Select(t => t.Span)];
        return [.. World.Scan(text, tokens).Select(m => m.Tag + ":" + text[tokens[m.FirstToken].Start..tokens[m.EndToken - 1].End])];
    }
}
