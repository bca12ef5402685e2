using System.Buffers;

namespace Concord.Language.Vectors;

/// <summary>
/// Splits text into the word pieces whose scores have the greatest sum. Follows the reference to the letter: a place that no piece
/// reaches counts 0, as does a character that starts no piece; the later of equals wins; runs of unknown characters are one piece.
/// </summary>
internal sealed unsafe class PieceTokenizer(PieceTrie trie, CompatibilityForm form)
{
    /// <summary>The unknown piece.</summary>
    public const ushort Unknown = 0;

    /// <summary>What a space becomes; one stands before the text.</summary>
    private const char Space = '\u2581';

    /// <summary>More than the longest piece; a power of two.</summary>
    private const int Ring = 32;

    /// <summary>Writes the first pieces of a text, as many as fit; returns their number.</summary>
    public int Encode(ReadOnlySpan<char> text, Span<ushort> pieces, CompositionBuffer buffer)
    {
        if (form.MayChange(text))
        {
            buffer.Clear();
            form.Append(text, buffer);
            text = buffer.Text;
        }

        if (text.IsEmpty)
        {
            return 0;
        }

        ushort[] rented = ArrayPool<ushort>.Shared.Rent(text.Length + 2);
        Span<ushort> last = rented.AsSpan(0, text.Length + 2);
        FillBest(text, last);
        int first = TraceBack(last);
        int count = Math.Min(pieces.Length, last.Length - first);
        last.Slice(first, count).CopyTo(pieces);
        ArrayPool<ushort>.Shared.Return(rented);
        return count;
    }

    /// <summary>For each place in the text, the last piece of the best way there.</summary>
    private void FillBest(ReadOnlySpan<char> text, Span<ushort> last)
    {
        Span<double> best = stackalloc double[Ring];
        best.Clear();
        last.Clear();
        int length = text.Length + 1;
        for (int start = 0; start < length; start++)
        {
            double reached = best[start & (Ring - 1)];
            best[start & (Ring - 1)] = 0;
            int node = PieceTrie.Root;
            bool any = false;
            for (int end = start; end < length; end++)
            {
                char c = end == 0 ? Space : text[end - 1] == ' ' ? Space : text[end - 1];
                node = trie.Child(node, c);
                if (node < 0)
                {
                    break;
                }

                int piece = trie.PieceAt(node);
                if (piece >= 0)
                {
                    any = true;
                    Offer(best, last, end + 1, reached + trie.Score(piece), (ushort)piece);
                }
            }

            if (!any)
            {
                Offer(best, last, start + 1, reached, Unknown);
            }
        }
    }

    private static void Offer(Span<double> best, Span<ushort> last, int place, double score, ushort piece)
    {
        ref double there = ref best[place & (Ring - 1)];
        if (there == 0 || score >= there)
        {
            there = score;
            last[place] = piece;
        }
    }

    /// <summary>Moves the pieces of the best way to the end of the span, which they never overtake; returns where they begin.</summary>
    private int TraceBack(Span<ushort> last)
    {
        int write = last.Length;
        bool afterUnknown = false;
        for (int place = last.Length - 1; place > 0;)
        {
            ushort piece = last[place];
            place -= trie.LengthOf(piece);
            if (piece != Unknown || !afterUnknown)
            {
                last[--write] = piece;
            }

            afterUnknown = piece == Unknown;
        }

        return write;
    }
}
