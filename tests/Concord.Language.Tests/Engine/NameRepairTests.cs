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
