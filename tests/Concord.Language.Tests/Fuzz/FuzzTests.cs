using Concord.Language.Fuzz;

namespace Concord.Language.Tests.Fuzz;

/// <summary>A small part of what <c>bench fuzz</c> runs by the million.</summary>
public sealed class FuzzTests
{
    private const int Inputs = 3000, Seed = 7;

    [Fact]
    public void No_input_breaks_the_analyzer()
    {
        LanguageAnalyzer analyzer = LanguageAnalyzer.Load();
        InputMaker maker = new(FuzzSentences.All);
        List<string> broken = [];
        for (int i = 0; i < Inputs; i++)
        {
            string input = maker.Make(i, Seed);
            // Other tests share the machine, so the limit only tells a hang.
            if (Trial.Run(analyzer, input, i, TimeSpan.FromSeconds(30)) is { } why)
            {
                broken.Add(why + " in " + Trial.Escape(input));
            }
        }

        Assert.Empty(broken);
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
