using Concord.Language.Engine;
using FsCheck;
using FsCheck.Fluent;

namespace Concord.Language.Tests.Engine;

public sealed unsafe class DecoderTests
{
    private static readonly Config Seeded = Config.QuickThrowOnFailure.WithReplay(20240619, 7).WithMaxTest(200);

    [Fact]
    public void A_decoded_tree_has_one_root_and_no_cycle() =>
        Prop.ForAll(Gen.Choose(1, 12).SelectMany(n => Gen.Choose(-100, 100).ArrayOf((n + 1) * (n + 1)).Select(s => (n, s))).ToArbitrary(), c =>
        {
            int[] heads = new int[c.n];
            TreeDecoder.Decode([.. c.s.Select(x => (float)x)], c.n, heads);
            return heads.Count(h => h < 0) == 1 && Enumerable.Range(0, c.n).All(i => Reaches(heads, i));
        }).Check(Seeded);

    [Fact]
    public void A_decoded_tree_of_three_words_is_the_best_there_is() =>
        Prop.ForAll(Gen.Choose(-100, 100).ArrayOf(16).ToArbitrary(), s =>
        {
            float[] scores = [.. s.Select(x => (float)x)];
            int[] heads = new int[3];
            TreeDecoder.Decode(scores, 3, heads);
            float best = float.NegativeInfinity;
            for (int code = 0; code < 64; code++)
            {
                int[] other = [(code % 4) - 1, (code / 4 % 4) - 1, (code / 16) - 1];
                if (other.Count(h => h < 0) == 1 && Enumerable.Range(0, 3).All(i => Reaches(other, i)))
                {
                    best = Math.Max(best, Total(scores, other));
                }
            }

            return Total(scores, heads) == best;
        }).Check(Seeded);

    [Fact]
    public void Decoded_names_open_and_close()
    {
        string[] labels = ["O", "B-person", "I-person", "L-person", "U-person", "B-place", "I-place", "L-place", "U-place"];
        NameDecoder decoder = new(labels);
        Random random = new(5);
        for (int run = 0; run < 50; run++)
        {
            int words = 1 + (run % 9);
            float[] scores = [.. Enumerable.Range(0, words * labels.Length).Select(_ => random.NextSingle())];
            int[] found;
            fixed (float* p = scores)
            {
                found = decoder.Decode(p, words).ToArray();
            }

            string? open = null;
            foreach (string label in found.Select(i => labels[i]))
            {
                Assert.Equal(open is not null, label[0] is 'I' or 'L');
                Assert.True(open is null || label.EndsWith(open, StringComparison.Ordinal));
                open = label[0] is 'B' or 'I' ? label[2..] : null;
            }

            Assert.Null(open);
        }
    }

    [Theory]
    [InlineData("Treaties", "treaty")]
    [InlineData("went", "go")]
    [InlineData("Oslo", "Oslo")]
    [InlineData("’s", "be")]
    [InlineData("NATO", "NATO")]
    [InlineData("BETTER", "good")]
    public void A_script_gives_the_lemma_back(string form, string lemma) =>
        Assert.Equal(lemma, LemmaScript.Apply(LemmaScript.Of(form, lemma), form));

    [Fact]
    public void A_script_that_cuts_too_much_still_gives_a_lemma() => Assert.Equal("y", LemmaScript.Apply("l;3;y", "go"));

    private static bool Reaches(int[] heads, int word)
    {
        int steps = 0;
        while (word >= 0 && steps++ <= heads.Length)
        {
            word = heads[word];
        }

        return word < 0;
    }

    private static float Total(float[] scores, int[] heads) => heads.Select((h, d) => scores[((d + 1) * (heads.Length + 1)) + h + 1]).Sum();
}
