namespace Concord.Language.Vectors;

/// <summary>
/// The word pieces as a trie, read in place. Nodes are in breadth-first order, so the children of one stand together, sorted by
/// their character.
/// </summary>
internal readonly unsafe struct PieceTrie(int* firstChild, ushort* characters, short* pieces, double* scores, byte* lengths)
{
    public const int Root = 0;

    /// <summary>The child by a character; -1 where there is none.</summary>
    public int Child(int node, char character)
    {
        int low = firstChild[node], high = firstChild[node + 1] - 1;
        while (low <= high)
        {
            int middle = (low + high) >> 1;
            int difference = characters[middle] - character;
            if (difference == 0)
            {
                return middle;
            }

            if (difference < 0)
            {
                low = middle + 1;
            }
            else
            {
                high = middle - 1;
            }
        }

        return -1;
    }

    /// <summary>The piece that ends at a node; -1 where none does.</summary>
    public int PieceAt(int node) => pieces[node];

    public double Score(int piece) => scores[piece];

    /// <summary>Length of a piece in characters.</summary>
    public int LengthOf(int piece) => lengths[piece];
}
