using System.Collections.Immutable;
using Concord.Language.Engine;

namespace Concord.Language.Tests.Engine;

public sealed class NameRepairTests
{
    [Fact]
    public void Names_joined_by_a_hyphen_are_one()
    {
        (string text, Token[] tokens) = Words("Nagorno|-|Vakh voted", "NNP", "HYPH", "NNP", "VBD");
        Entity whole = Assert.Single(Repair(text, tokens, Named(tokens, 0, 1, EntityType.Place), Named(tokens, 2, 1, EntityType.Person)));
        Assert.Equal("Nagorno-Vakh", whole.Span.Of(text));
    }

    [Fact]
    public void A_company_form_belongs_to_the_name()
    {
        (string text, Token[] tokens) = Words("Bergholt|, Inc. paid", "NNP", ",", "NNP", "VBD");
        Entity whole = Assert.Single(Repair(text, tokens, Named(tokens, 0, 1, EntityType.Place)));
        Assert.Equal("Bergholt, Inc.", whole.Span.Of(text));
        Assert.Equal(EntityType.Organization, whole.Type);
    }

    [Fact]
    public void A_ministry_keeps_its_business()
    {
        (string text, Token[] tokens) = Words("Ministry of Trade and Tourism said", "NNP", "IN", "NNP", "CC", "NNP", "VBD");
        tokens[2] = tokens[2] with { Head = 0 };
        tokens[4] = tokens[4] with { Head = 2 };
        Entity whole = Assert.Single(Repair(text, tokens, Named(tokens, 0, 1, EntityType.Organization)));
        Assert.Equal("Ministry of Trade and Tourism", whole.Span.Of(text));
    }

    [Fact]
    public void A_surname_goes_with_the_full_name()
    {
        (string text, Token[] tokens) = Words("Ana Varga left . Varga wept . Varga slept", "NNP", "NNP", "VBD", ".", "NNP", "VBD", ".", "NNP", "VBD");
        List<Entity> whole = Repair(text, tokens, Named(tokens, 0, 2, EntityType.Person), Named(tokens, 4, 1, EntityType.Place),
            Named(tokens, 7, 1, EntityType.Person));
        Assert.All(whole, e => Assert.Equal(EntityType.Person, e.Type));
    }

    [Theory]
    [InlineData("Eastport Maine won", "Eastport|Maine")]
    [InlineData("Eastport UK won", "Eastport|UK")]
    [InlineData("New Mexico won", "New Mexico")]
    [InlineData("Northern Ireland won", "Northern Ireland")]
    [InlineData("Lake Michigan won", "Lake Michigan")]
    public void A_town_stands_apart_from_the_state_after_it(string words, string names)
    {
        (string text, Token[] tokens) = Words(words, "NNP", "NNP", "VBD");
        Assert.Equal(names.Split('|'), Repair(text, tokens, Named(tokens, 0, 2, EntityType.Place)).Select(e => e.Span.Of(text)));
    }

    [Fact]
    public void A_body_of_two_businesses_keeps_both()
    {
        (string text, Token[] tokens) = Words(
            "Department of Fisheries and Rural Affairs said", "NNP", "IN", "NNPS", "CC", "NNP", "NNPS", "VBD");
        tokens[2] = tokens[2] with { Head = 0, Deprel = "nmod" };
        tokens[4] = tokens[4] with { Head = 5, Deprel = "compound" };
        tokens[5] = tokens[5] with { Head = 2, Deprel = "conj" };
        Entity whole = Assert.Single(Repair(text, tokens, Named(tokens, 0, 3, EntityType.Organization), Named(tokens, 4, 2, EntityType.Organization)));
        Assert.Equal("Department of Fisheries and Rural Affairs", whole.Span.Of(text));
    }

    [Fact]
    public void A_short_form_in_brackets_is_the_same_body_wherever_it_stands()
    {
        (string text, Token[] tokens) = Words(
            "Varnia Housing Trust ( VHT ) sued . VHT won", "NNP", "NNP", "NNP", "-LRB-", "NNP", "-RRB-", "VBD", ".", "NNP", "VBD");
        List<Entity> found = Repair(text, tokens, Named(tokens, 0, 3, EntityType.Place), Named(tokens, 8, 1, EntityType.Person));
        Assert.Equal(["Varnia Housing Trust", "VHT", "VHT"], found.Select(e => e.Span.Of(text)));
        Assert.All(found, e => Assert.Equal(EntityType.Organization, e.Type));
    }

    [Fact]
    public void A_bracket_that_abbreviates_nothing_names_nothing()
    {
        (string text, Token[] tokens) = Words("Varnia Housing Trust ( USD ) sued", "NNP", "NNP", "NNP", "-LRB-", "NNP", "-RRB-", "VBD");
        Assert.Single(Repair(text, tokens, Named(tokens, 0, 3, EntityType.Organization)));
    }

    [Fact]
    public void A_storm_is_no_person_here_or_later()
    {
        (string text, Token[] tokens) = Words("Hurricane Odette hit . Odette turned", "NNP", "NNP", "VBD", ".", "NNP", "VBD");
        Assert.All(Repair(text, tokens, Named(tokens, 1, 1, EntityType.Person), Named(tokens, 4, 1, EntityType.Person)),
            e => Assert.Equal(EntityType.Event, e.Type));
    }

    [Fact]
    public void A_shop_keeps_its_ending_and_an_owner_does_not()
    {
        (string text, Token[] tokens) = Words("ate at Orsini 's .", "VBD", "IN", "NNP", "POS", ".");
        tokens[1] = tokens[1] with { Head = 2, Deprel = "case" };
        tokens[2] = tokens[2] with { Head = 0, Deprel = "obl" };
        tokens[3] = tokens[3] with { Head = 2, Deprel = "case", Upos = Upos.Part };
        Entity shop = Assert.Single(Repair(text, tokens, Named(tokens, 2, 1, EntityType.Person)));
        Assert.Equal(("Orsini 's", EntityType.Place), (shop.Span.Of(text), shop.Type));
        (text, tokens) = Words("saw Orsini 's car", "VBD", "NNP", "POS", "NN");
        tokens[1] = tokens[1] with { Head = 3, Deprel = "nmod:poss" };
        tokens[2] = tokens[2] with { Head = 1, Deprel = "case", Upos = Upos.Part };
        tokens[3] = tokens[3] with { Head = 0, Deprel = "obj", Upos = Upos.Noun };
        Assert.Equal("Orsini", Assert.Single(Repair(text, tokens, Named(tokens, 1, 1, EntityType.Person))).Span.Of(text));
    }

    [Fact]
    public void A_name_found_twice_is_found_the_third_time()
    {
        (string text, Token[] tokens) = Words(
            "Velka won . Velka ran . Then Velka fell", "NNP", "VBD", ".", "NNP", "VBD", ".", "RB", "NNP", "VBD");
        Assert.Equal(3, Repair(text, tokens, Named(tokens, 0, 1, EntityType.Person), Named(tokens, 3, 1, EntityType.Person)).Count);
    }

    [Theory]
    [InlineData("the|DT Treaty|NNP of|IN Varkaus|NNP lapsed|VBD", "Treaty of Varkaus", EntityType.Agreement)]
    [InlineData("the|DT Algiers|NNP Accords|NNPS lapsed|VBD", "Algiers Accords", EntityType.Agreement)]
    [InlineData("the|DT Convention|NNP on|IN the|DT Use|NNP of|IN Mines|NNPS lapsed|VBD", "Convention on the Use of Mines", EntityType.Agreement)]
    [InlineData("before|IN World|NNP War|NNP II|NNP ended|VBD", "World War II", EntityType.Event)]
    [InlineData("the|DT Battle|NNP of|IN Kursk|NNP ended|VBD", "Battle of Kursk", EntityType.Event)]
    [InlineData("the|DT Treaty|NNP lapsed|VBD", null, EntityType.Agreement)]
    [InlineData("the|DT treaty|NN of|IN Varkaus|NNP lapsed|VBD", null, EntityType.Agreement)]
    [InlineData("the|DT Agreement|NNP of|IN Friday|NNP lapsed|VBD", null, EntityType.Agreement)]
    [InlineData("Premier|NNP Signs|NNP Bold|NNP New|NNP Pact|NNP", null, EntityType.Agreement)]
    public void Head_words_tell_agreements_and_events(string words, string? name, EntityType type)
    {
        string[][] pairs = [.. words.Split(' ').Select(w => w.Split('|'))];
        (string text, Token[] tokens) = Words(string.Join(' ', pairs.Select(p => p[0])), [.. pairs.Select(p => p[1])]);
        List<Entity> found = Repair(text, tokens);
        Assert.Equal(name is null ? [] : [(name, type)], found.Select(e => (e.Span.Of(text), e.Type)));
    }

    [Fact]
    public void A_shouted_surname_goes_with_the_full_name()
    {
        (string text, Token[] tokens) = Words("VARGHA LEAVES . Ana Vargha left", "NNP", "VBZ", ".", "NNP", "NNP", "VBD");
        Assert.All(Repair(text, tokens, Named(tokens, 0, 1, EntityType.Organization), Named(tokens, 3, 2, EntityType.Person)),
            e => Assert.Equal(EntityType.Person, e.Type));
    }

    [Fact]
    public void A_ministry_is_no_person()
    {
        (string text, Token[] tokens) = Words("the Interior Ministry spoke , the ministry said", "DT", "NNP", "NNP", "VBD", ",", "DT", "NN", "VBD");
        Entity whole = Assert.Single(Repair(text, tokens, Named(tokens, 2, 1, EntityType.Person), Named(tokens, 6, 1, EntityType.Person)));
        Assert.Equal(("Interior Ministry", EntityType.Organization), (whole.Span.Of(text), whole.Type));
    }

    [Fact]
    public void What_is_called_a_village_is_a_place()
    {
        (string text, Token[] tokens) = Words("the village of Talrit fell", "DT", "NN", "IN", "NNP", "VBD");
        Assert.Equal(EntityType.Place, Assert.Single(Repair(text, tokens, Named(tokens, 3, 1, EntityType.Person))).Type);
    }

    private static List<Entity> Repair(string text, Token[] tokens, params Entity[] entities) => NameRepair.Run(
        text, tokens, [new Sentence(new TextSpan(0, text.Length), 0, tokens.Length, SentenceKind.Prose)], [.. entities]);

    private static Entity Named(Token[] tokens, int first, int count, EntityType type) =>
        new(tokens[first].Span.Cover(tokens[first + count - 1].Span), first, count, type);

    /// <summary>Words parted by spaces, or by "|" where they touch.</summary>
    private static (string Text, Token[] Tokens) Words(string words, params string[] tags)
    {
        ImmutableArray<Token>.Builder tokens = ImmutableArray.CreateBuilder<Token>();
        System.Text.StringBuilder text = new();
        int start = 0;
        foreach (char c in words + " ")
        {
            if (c is not (' ' or '|'))
            {
                text.Append(c);
                continue;
            }

            tokens.Add(new Token(new TextSpan(start, text.Length), "", Upos.X, tags[tokens.Count], -1, ""));
            if (c == ' ')
            {
                text.Append(' ');
            }

            start = text.Length;
        }

        return (text.ToString(), [.. tokens]);
    }
}
