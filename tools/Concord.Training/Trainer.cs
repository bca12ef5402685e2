using System.Diagnostics;

namespace Concord.Training;

/// <summary>How to train.</summary>
internal sealed record TrainingOptions
{
    public int Epochs { get; init; } = 20;

    /// <summary>Words of a batch.</summary>
    public int BatchWords { get; init; } = 700;

    public float Rate { get; init; } = 0.0025f;

    public float Dropout { get; init; } = 0.25f;

    public float WordDropout { get; init; } = 0.12f;

    public float GazetteerDropout { get; init; } = 0.25f;

    public int Seed { get; init; } = 1;

    public Action<int, TrainingModel>? AfterEpoch { get; init; }
}

internal sealed class Trainer(TrainingModel model, LabelSets labels, TrainingOptions options)
{
    /// <summary>A batch is read in two halves, on two cores where there are, and summed in a fixed order, so the weights are the same on one.</summary>
    private const int Shards = 2;

    private readonly FastRandom _random = new((ulong)options.Seed);

    public void Run(IReadOnlyList<TrainingSentence> sentences, TextWriter log)
    {
        TrainingShard[] shards = [.. Enumerable.Range(1, Shards).Select(i => new TrainingShard(model, labels, options, (ulong)(options.Seed + (1000 * i))))];
        Adam adam = new(model);
        int words = sentences.Sum(s => s.Forms.Length), steps = Math.Max(1, words / options.BatchWords) * options.Epochs, step = 0;
        int[] order = [.. Enumerable.Range(0, sentences.Count)];
        Stopwatch clock = Stopwatch.StartNew();
        for (int epoch = 1; epoch <= options.Epochs; epoch++)
        {
            for (int i = order.Length - 1; i > 0; i--)
            {
                int j = _random.Below(i + 1);
                (order[i], order[j]) = (order[j], order[i]);
            }

            Losses losses = new();
            for (int at = 0; at < order.Length;)
            {
                int count = 0;
                foreach (TrainingShard shard in shards)
                {
                    count += shard.Fill(sentences, order, ref at, options.BatchWords / Shards);
                }

                Parallel.For(0, Shards, i => shards[i].Learn(1f / count));
                for (int i = 1; i < Shards; i++)
                {
                    shards[0].Gradients.Add(shards[i].Gradients, model);
                }

                float progress = Math.Min(1f, (float)step / steps), warm = Math.Min(1f, (step + 1) / 200f);
                adam.Step(shards[0].Gradients, options.Rate * warm * Math.Max(0.01f, 1f - progress));
                foreach (TrainingShard shard in shards)
                {
                    losses.Add(shard.Losses);
                }

                step++;
            }

            log.WriteLine($"epoch {epoch} {losses} {clock.Elapsed.TotalSeconds:F0} s");
            log.Flush();
            options.AfterEpoch?.Invoke(epoch, model);
        }
    }

    /// <summary>Loss of sentences as they stand, summed, with its gradients.</summary>
    public double Measure(IReadOnlyList<TrainingSentence> sentences, Gradients gradients) =>
        new TrainingShard(model, labels, options, (ulong)options.Seed, gradients).Measure(sentences);
}
