namespace Concord.Casework.Stories;

/// <summary>
/// Numbers for words. Usually in the order in which they are met, so documents must be given in their final order; a stable
/// table numbers a word by its letters alone, so that documents met at different times can be compared.
/// </summary>
internal sealed class TermTable
{
    private readonly Dictionary<string, int> numbers = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int>.AlternateLookup<ReadOnlySpan<char>> lookup;
    private readonly List<string> words = [];
    private readonly bool isStable;

    /// <param name="isStable">Whether a word has the same number in every such table; two words may then share one, about once in two thousand million.</param>
    public TermTable(bool isStable = false)
    {
        this.isStable = isStable;
        lookup = numbers.GetAlternateLookup<ReadOnlySpan<char>>();
    }

    public int Count => words.Count;

    /// <summary>The words with their numbers, in the order in which they were met.</summary>
    public IEnumerable<KeyValuePair<string, int>> Words => words.Select(word => KeyValuePair.Create(word, numbers[word]));

    /// <summary>The word of a number; not for a stable table.</summary>
    public string this[int term] => words[term];

    public int Add(ReadOnlySpan<char> word)
    {
        if (lookup.TryGetValue(word, out int number))
        {
            return number;
        }

        string text = word.ToString();
        number = isStable ? (int)(StableHash.Of(word) & int.MaxValue) : words.Count;
        numbers.Add(text, number);
        words.Add(text);
        return number;
    }
}
