using Concord.Language;
using Concord.Language.Engine;

namespace Concord.Training;

/// <summary>One part of each batch: its sentences, its passes, its gradients.</summary>
internal sealed unsafe class TrainingShard
{
    private readonly TrainingModel _model;
    private readonly LabelSets _labels;
    private readonly TrainingOptions _options;
    private readonly FastRandom _random;
    private readonly Targets _targets = new();
    private readonly Batch _batch = new();
    private readonly EncoderPass _encoder;
    private readonly HeadsPass _heads;
    private int _words;

    public TrainingShard(TrainingModel model, LabelSets labels, TrainingOptions options, ulong seed, Gradients? gradients = null)
    {
        (_model, _labels, _options) = (model, labels, options);
        _random = new FastRandom(seed);
        Gradients = gradients ?? new Gradients(model);
        Gemm gemm = new();
        _encoder = new EncoderPass(model, Gradients, gemm, _random);
        _heads = new HeadsPass(model, Gradients, gemm, _random);
    }

    public Gradients Gradients { get; }

    /// <summary>Of the last batch.</summary>
    public Losses Losses { get; private set; } = new();

    /// <summary>Takes the next sentences and returns their number of words; none where there are no more.</summary>
    public int Fill(IReadOnlyList<TrainingSentence> sentences, int[] order, ref int at, int words) =>
        _words = Fill(sentences, order, ref at, words, true);

    /// <summary>Forward and backward over the filled batch.</summary>
    public void Learn(float scale)
    {
        Losses = new Losses { Words = _words };
        Gradients.Clear(_model);
        if (_words == 0)
        {
            return;
        }

        _heads.Scale = scale;
        _encoder.Forward(_batch, _options.Dropout);
        _heads.Run(_batch, _targets, _encoder, Losses, _options.Dropout);
        _encoder.Backward(_heads.TagDelta, _heads.FinalDelta);
    }

    /// <summary>Loss of sentences as they stand, summed, with its gradients.</summary>
    public double Measure(IReadOnlyList<TrainingSentence> sentences)
    {
        Losses losses = new();
        int at = 0;
        Fill(sentences, [.. Enumerable.Range(0, sentences.Count)], ref at, _options.BatchWords, false);
        _encoder.Forward(_batch, 0);
        _heads.Run(_batch, _targets, _encoder, losses, 0);
        _encoder.Backward(_heads.TagDelta, _heads.FinalDelta);
        return losses.Tags + losses.Names + losses.Arcs + losses.Labels;
    }

    private int Fill(IReadOnlyList<TrainingSentence> sentences, int[] order, ref int at, int words, bool vary)
    {
        _batch.Clear();
        int count = 0;
        List<(TrainingSentence Sentence, int First, int Length)> placed = [];
        fixed (WordEntry* entries = _model.Words)
        {
            WordTable table = new(entries, _model.Words.Length);
            while (at < order.Length && (count == 0 || count + sentences[order[at]].Forms.Length <= words))
            {
                TrainingSentence sentence = sentences[order[at++]];
                int length = sentence.Forms.Length;
                string[] forms = vary ? Augmentation.Vary(sentence, _random, out length) : sentence.Forms;
                (string text, TextSpan[] spans) = LabelSets.Join(forms);
                int first = BatchFiller.Add(_batch, table, _model.Shape.WordRows, _model.Shape.Gazetteer, text, spans.AsSpan(0, length));
                placed.Add((sentence, first, length));
                count += length;
                for (int row = first; row < first + length; row++)
                {
                    if (_random.Chance(_options.GazetteerDropout))
                    {
                        _batch.FeaturesOf(row)[11] = -1;
                    }

                    if (_random.Chance(_options.WordDropout))
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
                    _targets.Upos[first + i] = _labels.Index("upos", _labels.Upos, sentence.Upos[i]);
                    _targets.Xpos[first + i] = _labels.Index("xpos", _labels.Xpos, sentence.Xpos[i]);
                    _targets.Lemma[first + i] = _labels.Index("lemma", _labels.Lemmas, LemmaScript.Of(sentence.Forms[i], sentence.Lemmas[i]));
                    _targets.Head[first + i] = sentence.Heads[i];
                    _targets.Relation[first + i] = _labels.Index("relation", _labels.Relations, sentence.Relations[i]);
                }

                if (sentence.Names is not null)
                {
                    _targets.Name[first + i] = _labels.Index("name", _labels.Names, sentence.Names[i]);
                }
            }
        }

        return count;
    }
}
