using Concord.Language;
using Concord.Language.Engine;

namespace Concord.Bench.LanguageRoom;

/// <summary>Features and encoder alone, in batches as the analyzer makes them.</summary>
internal sealed class EncoderStage
{
    private const int BatchRows = 384;

    private readonly Network network;
    private readonly Encoder encoder;
    private readonly Batch batch = new();
    private TextSpan[] spans = [];

    public EncoderStage()
    {
        network = Network.Load(null) ?? throw new InvalidOperationException("No weights are in the assembly.");
        encoder = new Encoder(network);
    }

    public void Run(AnalyzedText text)
    {
        if (spans.Length < text.Tokens.Length)
        {
            spans = new TextSpan[text.Tokens.Length];
        }

        for (int i = 0; i < text.Tokens.Length; i++)
        {
            spans[i] = text.Tokens[i].Span;
        }

        for (int at = 0; at < text.Sentences.Length;)
        {
            batch.Clear();
            int from = at;
            while (at < text.Sentences.Length && (at == from || batch.Rows + text.Sentences[at].TokenCount < BatchRows))
            {
                Sentence sentence = text.Sentences[at++];
                BatchFiller.Add(batch, network.Words, network.Shape.WordRows, network.Shape.Gazetteer, text.Text,
                    spans.AsSpan(sentence.FirstToken, sentence.TokenCount));
            }

            encoder.Run(batch);
        }
    }
}
