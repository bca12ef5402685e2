using Concord.Language.Knowledge;
using Concord.Language.Segmentation;

namespace Concord.Language.Tests.Knowledge;

/// <summary>Rules alone: no tagger, no trees, so names come from tables, titles and given names.</summary>
public class ActorResolverTests
{
    [Fact]
    public void SurnameGoesToTheFullNameAndItsRole()
    {
        ResolvedActors found = Resolve("Kenyan President William Ruto spoke on Monday. Later Mr. Ruto left for Rome.");
        Actor person = Assert.Single(found.Actors, a => a.Type == "person");
        Assert.Equal("person:william-ruto", person.Id);
        Assert.Equal("Kenyan President", person.Role);
        Assert.Equal("KE", person.Country);
        Assert.Equal(["Ruto"], person.Aliases);
    }

    [Theory]
    [InlineData("Nairobi denied the charge.", "state:KE")]
    [InlineData("Talks between Lima and Quito failed.", "state:PE state:EC")]
    [InlineData("They met in Nairobi.", "")]
    [InlineData("He flew to Lima.", "")]
    [InlineData("Downing Street declined to comment.", "state:GB")]
    public void CapitalsActOrArePlaces(string text, string expected) => Assert.Equal(expected, Mentions(text));

    [Theory]
    [InlineData("South Korean officials met.", "state:KR")]
    [InlineData("Kenya's foreign ministry met.", "org:ke-foreign-ministry")]
    [InlineData("Peru’s government resigned.", "state:PE")]
    [InlineData("The Ugandan army moved.", "org:ug-military")]
    [InlineData("Norwegian analysts disagreed.", "group:no-analysts")]
    public void BodiesAndNationalsGoToTheirState(string text, string expected) => Assert.Equal(expected, Mentions(text));

    [Fact]
    public void DefiniteNounsGoBackToTheLastThatFits()
    {
        const string Text = "Norwegian Foreign Minister Anna Lund met Kenyan officials. The minister then left. Reuters saw it. The agency gave no source.";
        ResolvedActors found = Resolve(Text);
        Assert.Contains(found.Mentions, m => m.Span.Of(Text) == "The minister" && m.Actor == "person:anna-lund");
        Assert.Contains(found.Mentions, m => m.Span.Of(Text) == "The agency" && m.Actor == "outlet:reuters");
    }

    [Fact]
    public void TwoLeadersAndBothCountriesAreCouples()
    {
        const string Text = "Kenyan President William Ruto met Ugandan President Yoweri Museveni. The two leaders signed a pact. Both countries will ratify it.";
        ResolvedActors found = Resolve(Text);
        Assert.Contains(found.Mentions, m => m.Span.Of(Text) == "The two leaders" && m.Actor == "group:william-ruto+yoweri-museveni");
        Assert.Contains(found.Mentions, m => m.Span.Of(Text) == "Both countries" && m.Actor == "group:ke+ug");
    }

    [Fact]
    public void PronounTakesTheOnlyPersonAndNoneOfTwo()
    {
        const string One = "Anna Lund arrived. She said the pact holds.";
        Assert.Contains(Resolve(One).Mentions, m => m.Span.Of(One) == "She" && m.Actor == "person:anna-lund");
        const string Two = "Anna Lund met Maria Osei. She said the pact holds.";
        Assert.DoesNotContain(Resolve(Two).Mentions, m => m.Span.Of(Two) == "She");
    }

    [Fact]
    public void GenderKeepsPronounsApart()
    {
        const string Text = "Mary Lund met James Osei. He said the pact holds.";
        Assert.Contains(Resolve(Text).Mentions, m => m.Span.Of(Text) == "He" && m.Actor == "person:james-osei");
    }

    [Fact]
    public void AcronymInBracketsNamesTheSameOrganization()
    {
        const string Text = "The Northern Fisheries Board (NFB) met. The NFB said no.";
        SegmentedText segmented = TextSegmenter.Segment(Text);
        ResolvedActors found = ActorResolver.Resolve(Plain(Text, [Name(segmented, 1, 3), Name(segmented, 10, 1)]));
        Actor board = Assert.Single(found.Actors);
        Assert.Equal("org:northern-fisheries-board", board.Id);
        Assert.Contains("NFB", board.Aliases);
    }

    [Theory]
    [InlineData("Kenyan President William Ruto spoke. Later William Rutan left.", 2)]
    [InlineData("Mohammed Karimi spoke. Later Muhammad Karimy left.", 1)]
    [InlineData("Sergei Pavlenkov spoke. Later Sergey Pavlenkov left.", 1)]
    [InlineData("Sergei Pavlenkov spoke. Later Viktor Pavlenkov left.", 2)]
    [InlineData("Mohammed Ali spoke. Later Muhammad Alim left.", 2)]
    [InlineData("Masoud Pezarkhian spoke. Later Massoud Pezarkhkian left.", 1)]
    public void SpellingsOfOneNameAreOnePerson(string text, int persons) => Assert.Equal(persons, Resolve(text).Actors.Count(a => a.Type == "person"));

    [Fact]
    public void NameInBracketsSpellsTheAcronymBefore()
    {
        const string Text = "RFB (the River Fishing Board) met. The board and the River Fishing Board agree.";
        SegmentedText split = TextSegmenter.Segment(Text);
        ResolvedActors found = ActorResolver.Resolve(Plain(Text, [Name(split, 0, 1), Name(split, 3, 3), Name(split, 13, 3)]));
        Assert.Single(found.Actors, a => a.Type == "organization");
    }

    [Fact]
    public void EveryMentionAndEntityNamesAnActorOfTheText()
    {
        const string Text = "NATO and the EU met Kenyan President William Ruto in Oslo, Reuters reported. Nairobi said it agreed; the alliance did not.";
        ResolvedActors found = Resolve(Text);
        HashSet<string> ids = [.. found.Actors.Select(a => a.Id)];
        Assert.All(found.Mentions, m => Assert.Contains(m.Actor, ids));
        Assert.All(found.Entities.Where(e => e.Actor is not null), e => Assert.Contains(e.Actor!, ids));
        Assert.Equal(found.Actors.Select(a => a.Id).Order(StringComparer.Ordinal), found.Actors.Select(a => a.Id));
        Assert.Contains(found.Mentions, m => m.Span.Of(Text) == "the alliance");
    }

    [Fact]
    public void EmptyTextHasNoActors() => Assert.Empty(Resolve("").Actors);

    private static ResolvedActors Resolve(string text) => ActorResolver.Resolve(Plain(text, []));

    private static string Mentions(string text) => string.Join(' ', Resolve(text).Mentions.Select(m => m.Actor));

    private static Entity Name(SegmentedText text, int first, int count) =>
        new(text.Tokens[first].Span.Cover(text.Tokens[first + count - 1].Span), first, count, EntityType.Organization);

    private static AnalyzedText Plain(string text, Entity[] entities)
    {
        SegmentedText segmented = TextSegmenter.Segment(text);
        return new AnalyzedText
        {
            Text = text,
            Tokens = [.. segmented.Tokens.Select(t => new Token(t.Span, "", Upos.X, "", -1, "", t.JoinsPrevious))],
            Sentences = segmented.Sentences,
            Entities = [.. entities],
        };
    }
}
