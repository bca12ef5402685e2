namespace Concord.Training.Sentences;

/// <summary>The word pieces as the arrays that PieceTrie reads.</summary>
internal sealed class PieceTrieBuilder
{
    /// <summary>The pieces below this number are marks of the vocabulary, never of a text.</summary>
    private const int Reserved = 6;

    private readonly List<int> _firstChild = [];
    private readonly List<ushort> _characters = [0];
    private readonly List<short> _pieces = [-1];

    public PieceTrieBuilder((string Text, double Score)[] pieces)
    {
        // Of pieces that are listed twice the reference keeps the last.
        SortedDictionary<string, short> numbers = new(StringComparer.Ordinal);
        for (int i = Reserved; i < pieces.Length; i++)
        {
            numbers[pieces[i].Text] = (short)i;
        }

        Queue<(int Depth, string[] Texts)> open = new([(0, [.. numbers.Keys])]);
        while (open.TryDequeue(out (int Depth, string[] Texts) node))
        {
            _firstChild.Add(_characters.Count);
            foreach (IGrouping<char, string> child in node.Texts.Where(t => t.Length > node.Depth).GroupBy(t => t[node.Depth]))
            {
                string[] texts = [.. child];
                _characters.Add(child.Key);
                _pieces.Add(numbers.GetValueOrDefault(texts[0][..(node.Depth + 1)], (short)-1));
                open.Enqueue((node.Depth + 1, texts));
            }
        }

        _firstChild.Add(_characters.Count);
    }

    public int Nodes => _characters.Count;

    public int[] FirstChild => [.. _firstChild];

    public ushort[] Characters => [.. _characters];

    public short[] Pieces => [.. _pieces];
}
