namespace Concord.Language.Vectors;

/// <summary>A text by its number.</summary>
internal delegate ReadOnlySpan<char> TextSource(int index);

/// <summary>Cuts a run of texts into blocks and encodes them. One per thread.</summary>
internal sealed unsafe class SentenceWorker(SentenceModel model, PieceTokenizer tokenizer)
{
    private readonly SentencePass _pass = new(model);
    private readonly CompositionBuffer _buffer = new();
    private readonly ushort[] _pieces = new ushort[SentencePass.BlockRows + model.Shape.Positions];
    private readonly int[] _lengths = new int[SentencePass.BlockSentences];

    /// <summary>Writes the vectors of the texts from <paramref name="first"/> to before <paramref name="end"/> to their places.</summary>
    public void Run(TextSource texts, int first, int end, float* target)
    {
        int rows = 0, sentences = 0;
        for (int i = first; i < end; i++)
        {
            int length = tokenizer.Encode(texts(i), _pieces.AsSpan(rows, model.Shape.Positions), _buffer);
            if (rows + length > SentencePass.BlockRows || sentences == SentencePass.BlockSentences)
            {
                Flush(rows, sentences, i, target);
                _pieces.AsSpan(rows, length).CopyTo(_pieces);
                rows = sentences = 0;
            }

            _lengths[sentences++] = length;
            rows += length;
        }

        Flush(rows, sentences, end, target);
    }

    private void Flush(int rows, int sentences, int end, float* target)
    {
        if (sentences > 0)
        {
            _pass.Run(_pieces.AsSpan(0, rows), _lengths.AsSpan(0, sentences), target + ((long)(end - sentences) * model.Shape.Wide));
        }
    }
}
