using Concord.Language.Engine;

namespace Concord.Language.Tests.Engine;

public sealed class LemmaCacheTests
{
    private readonly LemmaCache _cache = new([LemmaScript.Of("said", "say"), LemmaScript.Of("talks", "talk"), LemmaScript.Of("Oslo", "Oslo")]);

    [Fact]
    public void A_form_gives_the_same_string_again() =>
        Assert.Same(_cache.Lemma(1, "talks"), _cache.Lemma(1, "talks"));

    [Fact]
    public void One_form_has_a_lemma_for_each_script()
    {
        for (int i = 0; i < 3; i++)
        {
            Assert.Equal("talk", _cache.Lemma(1, "talks"));
            Assert.Equal("talks", _cache.Lemma(2, "talks"));
        }
    }

    [Fact]
    public void Many_forms_do_not_take_each_others_lemmas()
    {
        for (int round = 0; round < 2; round++)
        {
            for (int i = 0; i < 30_000; i++)
            {
                Assert.Equal("w" + i, _cache.Lemma(1, "w" + i + "s"));
            }
        }
    }
}
