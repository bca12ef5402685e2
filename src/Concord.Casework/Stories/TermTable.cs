namespace Concord.Casework.Stories;

/// <summary>Numbers for words, in the order in which they are met; documents must be given in their final order.</summary>
internal sealed class TermTable
{
    private readonly Dictionary<string, int> numbers = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int>.AlternateLookup<ReadOnlySpan<char>> lookup;
    private readonly List<string> words = [];

    public TermTable() => lookup = numbers.GetAlternateLookup<ReadOnlySpan<char>>();

    public int Count => words.Count;

    public string this[int term] => words[term];

    public int Add(ReadOnlySpan<char> word)
    {
        if (lookup.TryGetValue(word, out int number))
        {
            return number;
        }

        string text = word.ToString();
        number = words.Count;
        numbers.Add(text, number);
        words.Add(text);
        return number;
    }
}
