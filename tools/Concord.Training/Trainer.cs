using System.Diagnostics;
using Concord.Language;
using Concord.Language.Engine;

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

internal sealed unsafe class Trainer(TrainingModel model, LabelSets labels, TrainingOptions options)
{
    private readonly FastRandom _random = new((ulong)options.Seed);
    private readonly Targets _targets = new();
    private readonly Batch _batch = new();

    public void Run(IReadOnlyList<TrainingSentence> sentences, TextWriter log)
    {
        Gradients gradients = new(model);
        Gemm gemm = new();
        EncoderPass encoder = new(model, gradients, gemm, _random);
        HeadsPass heads = new(model, gradients, gemm, _random);
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
                int count = Fill(sentences, order, ref at, true);
                gradients.Clear(model);
                heads.Scale = 1f / count;
                encoder.Forward(_batch, options.Dropout);
                heads.Run(_batch, _targets, encoder, losses, options.Dropout);
                encoder.Backward(heads.TagDelta, heads.FinalDelta);
                float progress = Math.Min(1f, (float)step / steps), warm = Math.Min(1f, (step + 1) / 200f);
                adam.Step(gradients, options.Rate * warm * Math.Max(0.01f, 1f - progress));
                losses.Words += count;
                step++;
            }

            log.WriteLine($"epoch {epoch} {losses} {clock.Elapsed.TotalSeconds:F0} s");
            log.Flush();
            options.AfterEpoch?.Invoke(epoch, model);
        }
    }

    /// <summary>Loss of sentences as they stand, summed, with its gradients.</summary>
    public double Measure(IReadOnlyList<TrainingSentence> sentences, Gradients gradients)
    {
        Gemm gemm = new();
        EncoderPass encoder = new(model, gradients, gemm, _random);
        HeadsPass heads = new(model, gradients, gemm, _random);
        Losses losses = new();
        int at = 0;
        Fill(sentences, [.. Enumerable.Range(0, sentences.Count)], ref at, false);
        encoder.Forward(_batch, 0);
        heads.Run(_batch, _targets, encoder, losses, 0);
        encoder.Backward(heads.TagDelta, heads.FinalDelta);
        return losses.Tags + losses.Names + losses.Arcs + losses.Labels;
    }

    private int Fill(IReadOnlyList<TrainingSentence> sentences, int[] order, ref int at, bool vary)
    {
        _batch.Clear();
        int count = 0;
        List<(TrainingSentence Sentence, int First, int Length)> placed = [];
        fixed (WordEntry* entries = model.Words)
        {
            WordTable table = new(entries, model.Words.Length);
            while (at < order.Length && (count == 0 || count + sentences[order[at]].Forms.Length <= options.BatchWords))
            {
                TrainingSentence sentence = sentences[order[at++]];
                int length = sentence.Forms.Length;
                string[] forms = vary ? Augmentation.Vary(sentence, _random, out length) : sentence.Forms;
                (string text, TextSpan[] spans) = LabelSets.Join(forms);
                int first = BatchFiller.Add(_batch, table, model.Shape.WordRows, model.Shape.Gazetteer, text, spans.AsSpan(0, length));
                placed.Add((sentence, first, length));
                count += length;
                for (int row = first; row < first + length; row++)
                {
                    if (_random.Chance(options.GazetteerDropout))
                    {
                        _batch.FeaturesOf(row)[11] = -1;
                    }

                    if (_random.Chance(options.WordDropout))
                    {
                        _batch.FeaturesOf(row)[0] = -1;
                        _batch.FeaturesOf(row)[8] = -1;
                        _batch.Vectors[row] = _random.Chance(0.4f) ? -1 : _batch.Vectors[row];
                    }
                }
            }
        }

        _targets.Reset(_batch.Rows);
        foreach ((TrainingSentence sentence, int first, int length) in placed)
        {
            for (int i = 0; i < length; i++)
            {
                if (sentence.HasTree)
                {
                    _targets.Upos[first + i] = labels.Index("upos", labels.Upos, sentence.Upos[i]);
                    _targets.Xpos[first + i] = labels.Index("xpos", labels.Xpos, sentence.Xpos[i]);
                    _targets.Lemma[first + i] = labels.Index("lemma", labels.Lemmas, LemmaScript.Of(sentence.Forms[i], sentence.Lemmas[i]));
                    _targets.Head[first + i] = sentence.Heads[i];
                    _targets.Relation[first + i] = labels.Index("relation", labels.Relations, sentence.Relations[i]);
                }

                if (sentence.Names is not null)
                {
                    _targets.Name[first + i] = labels.Index("name", labels.Names, sentence.Names[i]);
                }
            }
        }

        return count;
    }
}
