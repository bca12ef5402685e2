using Concord.Language.Engine;

namespace Concord.Language.Tests.Engine;

public sealed unsafe class LemmaRepairTests
{
    [Theory]
    [InlineData("provoked", "provok", "VBD", "provoke")]
    [InlineData("cancelled", "cancell", "VBN", "cancel")]
    [InlineData("crosses", "crosse", "VBZ", "cross")]
    [InlineData("reverting", "reverte", "VBG", "revert")]
    [InlineData("hottest", "hott", "JJS", "hot")]
    [InlineData("potatoes", "potatoe", "NNS", "potato")]
    [InlineData("withheld", "withdold", "VBD", "withhold")]
    [InlineData("Withdrew", "withdry", "VBD", "withdraw")]
    [InlineData("stolen", "sink", "VBN", "steal")]
    [InlineData("i", "i", "PRP", "I")]
    [InlineData("signed", "sign", "VBD", "sign")]
    [InlineData("blorked", "blork", "VBD", "blork")]
    [InlineData("provoked", "provok", "JJ", "provok")]
    public void Inflected_words_get_a_lemma_that_is_a_word(string form, string lemma, string xpos, string right)
    {
        using Network network = Network.Load(null)!;
        Assert.Equal(right, LemmaRepair.Apply(network.Words, lemma, xpos, form));
    }

    [Theory]
    [InlineData("underwent", "undergo")]
    [InlineData("rewritten", "rewrite")]
    [InlineData("overcame", "overcome")]
    [InlineData("misunderstood", "misunderstand")]
    [InlineData("united", null)]
    [InlineData("found", null)]
    public void Irregular_pasts_are_known_with_their_prefixes(string form, string? verb) => Assert.Equal(verb, IrregularVerbs.Find(form));
}
