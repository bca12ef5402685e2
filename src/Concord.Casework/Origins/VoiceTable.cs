namespace Concord.Casework.Origins;

/// <summary>The voices of the case by key, numbered in the order in which they are first heard.</summary>
internal sealed class VoiceTable
{
    private readonly Dictionary<string, int> numbers = new(StringComparer.Ordinal);
    private readonly List<OriginNode> voices = [];

    public IReadOnlyList<OriginNode> All => voices;

    /// <summary>Adds a voice where it is new, and gives its key.</summary>
    public string Add(OriginNode node)
    {
        if (numbers.TryAdd(node.Key, voices.Count))
        {
            voices.Add(node);
        }

        return node.Key;
    }

    public bool Contains(string key) => numbers.ContainsKey(key);

    public int NumberOf(string key) => numbers[key];
}
