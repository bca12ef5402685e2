using Concord.Language.Fuzz;

namespace Concord.Language.Tests.Fuzz;

/// <summary>A small part of what <c>bench fuzz</c> runs by the million.</summary>
public sealed class FuzzTests
{
    private const int Inputs = 3000, Seed = 7;

    private const double Limit = 10;

    [Fact]
    public void No_input_breaks_the_analyzer()
    {
        LanguageAnalyzer analyzer = LanguageAnalyzer.Load();
        InputMaker maker = new(FuzzSentences.All);
        List<string> broken = [];
        for (int i = 0; i < Inputs; i++)
        {
            string input = maker.Make(i, Seed);
            if (Trial.Run(analyzer, input, i, Limit) is { } why)
            {
                broken.Add(why + " in " + Trial.Escape(input));
            }
        }

        Assert.Empty(broken);
    }

    [Theory]
    [InlineData(-1, "root", "2 roots in the sentence at token 0")]
    [InlineData(1, "dep", "a cycle through token 1")]
    [InlineData(7, "dep", "head of token 1 is 7, outside its sentence")]
    [InlineData(0, "root", "token 1 with head 0 is root")]
    [InlineData(0, "dep", null)]
    public void A_broken_tree_is_told(int head, string relation, string? why)
    {
        AnalyzedText text = new()
        {
            Text = "a b",
            Tokens = [new Token(new TextSpan(0, 1), "a", Upos.X, "X", -1, "root"), new Token(new TextSpan(2, 3), "b", Upos.X, "X", head, relation)],
            Sentences = [new Sentence(new TextSpan(0, 3), 0, 2, SentenceKind.Prose)],
        };
        Assert.Equal(why, Invariants.Broken("a b", text));
    }

    [Theory]
    [InlineData("2024-02-29", TimeType.Date, true)]
    [InlineData("2024-02-30", TimeType.Date, false)]
    [InlineData("2024-13", TimeType.Date, false)]
    [InlineData("2024-W54", TimeType.Date, false)]
    [InlineData("T24:00", TimeType.Time, false)]
    [InlineData("P0D", TimeType.Duration, false)]
    [InlineData("P3DE", TimeType.Duration, true)]
    public void A_value_is_held_to_its_form(string value, TimeType type, bool fits)
    {
        AnalyzedText text = new()
        {
            Text = "a",
            Tokens = [new Token(new TextSpan(0, 1), "a", Upos.X, "X", -1, "root")],
            Sentences = [new Sentence(new TextSpan(0, 1), 0, 1, SentenceKind.Prose)],
            Times = [new TimeExpression(new TextSpan(0, 1), type, value)],
        };
        Assert.Equal(fits, Invariants.Broken("a", text) is null);
    }

    [Fact]
    public void A_number_gives_the_same_input_again()
    {
        InputMaker one = new(FuzzSentences.All), other = new(FuzzSentences.All);
        for (int i = 0; i < 200; i++)
        {
            Assert.Equal(one.Make(i, Seed), other.Make(i, Seed));
        }

        Assert.NotEqual(one.Make(5, Seed), one.Make(5, Seed + 1));
    }

    [Fact]
    public void Reducing_keeps_what_breaks()
    {
        string less = Trial.Reduce("before \uD800 after, and so on", s => s.Contains('\uD800'));
        Assert.Equal("\uD800", less);
        Assert.Equal("\"\\uD800\"", Trial.Escape(less));
    }
}
