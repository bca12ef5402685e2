using Concord.Training.Align;
using Concord.Training.Coreference;
using Concord.Training.Propositions;

namespace Concord.Language.Tests.Training;

public class CoreferenceScoreTests
{
    [Fact]
    public void The_gold_clusters_score_one() => Assert.Equal(1, CoreferenceScore.Of([(["x", "x", "y"], ["1", "1", "2"])]).F1, 9);

    [Fact]
    public void All_in_one_has_full_recall_and_all_alone_full_precision()
    {
        CoreferenceScore one = CoreferenceScore.Of([(["x", "x", "x"], ["1", "1", "2"])]), alone = CoreferenceScore.Of([(["x", "y", "z"], ["1", "1", "2"])]);
        Assert.Equal(1, one.Recall, 9);
        Assert.Equal((4.0 / 3 + 1.0 / 3) / 3, one.Precision, 9);
        Assert.Equal(1, alone.Precision, 9);
        Assert.Equal(2.0 / 3, alone.Recall, 9);
    }

    [Fact]
    public void Topics_do_not_mix() => Assert.Equal(1, CoreferenceScore.Of([(["x"], ["1"]), (["x"], ["2"])]).F1, 9);

    [Theory]
    [InlineData("Who signed something?", "subject")]
    [InlineData("What did someone sign?", "object")]
    [InlineData("What has someone signed?", "object")]
    [InlineData("What was signed?", "object")]
    [InlineData("Who did someone talk to?", "oblique")]
    [InlineData("Who was signing something?", "subject")]
    [InlineData("Where was something signed?", "where")]
    [InlineData("", "")]
    public void Questions_ask_for_a_role(string question, string role) => Assert.Equal(role, QuestionRole.Of(question));

    [Fact]
    public void Regression_finds_the_figure_that_tells_the_labels()
    {
        PairSet set = new();
        for (int i = 0; i < 200; i++)
        {
            bool label = i % 4 == 0;
            set.Add([1, (label ? 1 : 0) + (i % 7 == 0 ? 0.5 : 0), i % 3], label, 1);
        }

        double[] weights = LogisticFit.Fit(set, 0.001);
        Assert.True(weights[1] > 3);
        Assert.InRange(weights[2], -0.5, 0.5);
    }
}
