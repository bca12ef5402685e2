using Concord.Language.Engine;

namespace Concord.Language.Tests.Engine;

public sealed class LemmaPoolTests
{
    private static readonly string[] Scripts = ["l;0;", "k;0;", "l;1;", "l;2;y", "l;4;be", "l;30;go"];

    [Theory]
    [InlineData("Treaties")]
    [InlineData("went")]
    [InlineData("İSTANBUL")]
    [InlineData("x")]
    [InlineData("pneumonoultramicroscopicsilicovolcanoconiosis")]
    [InlineData("\ud83d")]
    public void A_pooled_lemma_is_what_its_script_makes(string form)
    {
        LemmaPool pool = new(Scripts);
        for (int turn = 0; turn < 2; turn++)
        {
            for (int i = 0; i < Scripts.Length; i++)
            {
                Assert.Equal(LemmaScript.Apply(Scripts[i], form), pool.Apply(i, form));
            }
        }
    }

    [Fact]
    public void A_lemma_that_comes_again_is_not_made_again()
    {
        LemmaPool pool = new(Scripts);
        Assert.Same(pool.Apply(2, "treaties"), pool.Apply(2, "Treaties"));
    }
}
