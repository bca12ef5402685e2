using Concord.Language.Vectors;

namespace Concord.Language.Tests.Vectors;

/// <summary>Pieces are those of the reference, one by one.</summary>
public sealed class PieceTokenizerTests
{
    private static readonly Lazy<PieceTokenizer> Tokenizer = new(() => SentenceVectors.Load().Tokenizer);

    [Fact]
    public void Sentences_have_the_pieces_of_the_reference() => AssertPieces(ReferenceSentences.All.Value);

    [Fact]
    public void Strange_texts_have_the_pieces_of_the_reference() => AssertPieces(ReferenceSentences.Strange.Value);

    [Fact]
    public void Pieces_that_do_not_fit_are_left_out()
    {
        ushort[] all = Pieces("The delegates met in the old town hall.", 128);
        Assert.Equal(all[..3], Pieces("The delegates met in the old town hall.", 3));
    }

    private static void AssertPieces((string Text, int[] Pieces)[] sentences)
    {
        foreach ((string text, int[] pieces) in sentences)
        {
            Assert.Equal(pieces, Pieces(text, text.Length + 16).Select(p => (int)p));
        }
    }

    private static ushort[] Pieces(string text, int room)
    {
        ushort[] pieces = new ushort[room];
        return pieces[..Tokenizer.Value.Encode(text, pieces, new CompositionBuffer())];
    }
}
