using Concord.Casework.Findings;

namespace Concord.Casework.Tests.Findings;

public class NewsLexiconTests
{
    [Theory]
    [InlineData("signature", "sign")]
    [InlineData("organise", "organize")]
    [InlineData("neighbour", "neighbor")]
    [InlineData("departure", "depart")]
    [InlineData("arrival", "arrive")]
    public void Words_of_a_family_share_one_term(string first, string second) =>
        Assert.Equal(NewsLexicon.Default.Family(second), NewsLexicon.Default.Family(first));

    [Theory]
    [InlineData("promise")]
    [InlineData("exercise")]
    [InlineData("zorblat")]
    public void A_word_that_only_looks_British_is_left_alone(string word) =>
        Assert.DoesNotContain("ize", NewsLexicon.Default.Family(word), StringComparison.Ordinal);

    [Fact]
    public void Rare_words_are_rarer_than_common_ones()
    {
        NewsLexicon lexicon = NewsLexicon.Default;
        Assert.True(lexicon.Rarity("limousine") > lexicon.Rarity("agreement"));
        Assert.True(lexicon.Rarity("agreement") > lexicon.Rarity("the"));
        Assert.Equal(1, lexicon.Rarity("zorblat"));
    }

    [Fact]
    public void Verbs_with_a_particle_have_their_plain_verb()
    {
        Assert.Equal("erupt", NewsLexicon.Default.PlainVerb("break", "out"));
        Assert.Null(NewsLexicon.Default.PlainVerb("break", "bread"));
    }
}
