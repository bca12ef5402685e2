using Concord.Language.Engine;
using Concord.Training;

namespace Concord.Language.Tests.Engine;

/// <summary>The hand-written backward passes against differences of the loss.</summary>
public sealed unsafe class GradientTests
{
    private static readonly TrainingSentence[] Sentences =
    [
        new()
        {
            Forms = ["Envoys", "met", "in", "Oslo"],
            HasTree = true,
            Lemmas = ["envoy", "meet", "in", "Oslo"],
            Upos = ["NOUN", "VERB", "ADP", "PROPN"],
            Xpos = ["NNS", "VBD", "IN", "NNP"],
            Heads = [1, -1, 3, 1],
            Relations = ["nsubj", "root", "case", "obl"],
            Names = ["O", "O", "O", "U-place"],
        },
        new()
        {
            Forms = ["Ana", "Berg", "left", ".", "Why", "?"],
            HasTree = true,
            Lemmas = ["Ana", "Berg", "leave", ".", "why", "?"],
            Upos = ["PROPN", "PROPN", "VERB", "PUNCT", "ADV", "PUNCT"],
            Xpos = ["NNP", "NNP", "VBD", ".", "WRB", "."],
            Heads = [2, 0, -1, 2, 2, 4],
            Relations = ["nsubj", "flat", "root", "punct", "parataxis", "punct"],
            Names = ["B-person", "L-person", "O", "O", null, "O"],
        },
    ];

    /// <summary>Recurrent layers are smooth; a window's maximum has kinks, so its differences are rougher.</summary>
    [Theory]
    [InlineData("RR", 0.01)]
    [InlineData("CR", 0.08)]
    public void Gradients_agree_with_differences_of_the_loss(string layers, double tolerance)
    {
        LabelSets labels = new(Sentences, 1);
        TrainingModel model = Small(labels, layers);
        Gradients gradients = new(model);
        Trainer trainer = new(model, labels, new TrainingOptions { Dropout = 0, WordDropout = 0, GazetteerDropout = 0, BatchWords = 100 });
        double Loss()
        {
            gradients.Clear(model);
            return trainer.Measure(Sentences, gradients);
        }

        Loss();
        Dictionary<string, float[]> byHand = model.All.ToDictionary(
            p => p.Name, p => new Span<float>(gradients[p.Name], p.Size).ToArray());
        foreach (Parameter parameter in model.All)
        {
            float[] analytic = byHand[parameter.Name];
            int[] largest = [.. Enumerable.Range(0, parameter.Size).OrderByDescending(i => Math.Abs(analytic[i])).Take(3)];
            foreach (int i in largest)
            {
                float before = parameter.Values[i];
                const float Step = 1e-3f;
                parameter.Values[i] = before + Step;
                double up = Loss();
                parameter.Values[i] = before - Step;
                double down = Loss();
                parameter.Values[i] = before;
                double numeric = (up - down) / (2 * Step);
                Assert.True(Math.Abs(numeric - analytic[i]) < 2e-2 + (tolerance * Math.Abs(numeric)),
                    $"{parameter.Name}[{i}]: {analytic[i]} by hand, {numeric} by difference");
            }
        }
    }

    [Fact]
    public void The_same_training_gives_the_same_bytes_and_learns()
    {
        StringWriter first = new(), second = new();
        Assert.Equal(Train(first), Train(second));
        string[] losses = first.ToString().Split('\n', StringSplitOptions.RemoveEmptyEntries);
        Assert.True(Loss(losses[^1]) < Loss(losses[0]) / 2, $"{losses[0]} → {losses[^1]}");

        static double Loss(string line) =>
            double.Parse(line.Split(' ')[Array.IndexOf(line.Split(' '), "arcs") + 1], System.Globalization.CultureInfo.InvariantCulture);
    }

    private static byte[] Train(StringWriter log)
    {
        LabelSets labels = new(Sentences, 1);
        TrainingModel model = Small(labels, "CR");
        new Trainer(model, labels, new TrainingOptions { Epochs = 250, BatchWords = 20, Dropout = 0.1f, Rate = 0.02f, Seed = 5 }).Run(Sentences, log);
        return model.Export();
    }

    private static TrainingModel Small(LabelSets labels, string layers)
    {
        List<string> vocabulary = LabelSets.Vocabulary(Sentences, 1);
        string[] vectorWords = ["oslo", "met", "why"];
        Random random = new(7);
        float[] vectors = [.. Enumerable.Range(0, 3 * NetworkShape.VectorSize).Select(_ => (float)random.NextDouble() - 0.5f)];
        NetworkShape shape = new()
        {
            Width = 16, Hidden = 8, Layers = layers, TagDepth = 1, Arc = 8, Label = 8, WordRows = vocabulary.Count, Vectors = 3,
            Slots = 16, Gazetteer = true, Upos = labels.Upos, Xpos = labels.Xpos, Lemmas = labels.Lemmas, Names = labels.Names, Relations = labels.Relations,
        };
        return new(shape, LabelSets.Table(vocabulary, vectorWords), vectors, 3);
    }
}
