using Concord.Language;
using Concord.Language.Engine;

namespace Concord.Training;

/// <summary>The classes and words that the training data give.</summary>
internal sealed class LabelSets
{
    private readonly Dictionary<string, Dictionary<string, int>> _index = new(StringComparer.Ordinal);

    public LabelSets(IReadOnlyList<TrainingSentence> sentences, int rareLemma)
    {
        TrainingSentence[] trees = [.. sentences.Where(s => s.HasTree)];
        Upos = Sorted(trees.SelectMany(s => s.Upos), 1);
        Xpos = Sorted(trees.SelectMany(s => s.Xpos), 1);
        Relations = Sorted(trees.SelectMany(s => s.Relations), 1);
        Lemmas = Sorted(trees.SelectMany(s => s.Forms.Zip(s.Lemmas, LemmaScript.Of)), rareLemma);
        string[] types = ["person", "organization", "place", "event", "agreement"];
        Names = ["O", .. types.SelectMany(t => new[] { "B-" + t, "I-" + t, "L-" + t, "U-" + t })];
    }

    public string[] Upos { get; }

    public string[] Xpos { get; }

    public string[] Relations { get; }

    public string[] Lemmas { get; }

    public string[] Names { get; }

    public int Index(string set, string[] labels, string? label)
    {
        if (!_index.TryGetValue(set, out Dictionary<string, int>? index))
        {
            _index[set] = index = labels.Select((l, i) => (l, i)).ToDictionary(p => p.l, p => p.i, StringComparer.Ordinal);
        }

        return label is not null && index.TryGetValue(label, out int at) ? at : -1;
    }

    private static string[] Sorted(IEnumerable<string> labels, int least) =>
        [.. labels.GroupBy(l => l, StringComparer.Ordinal).Where(g => g.Count() >= least).Select(g => g.Key).Order(StringComparer.Ordinal)];

    /// <summary>The words with a row of their own, commonest first.</summary>
    public static List<string> Vocabulary(IEnumerable<TrainingSentence> sentences, int least)
    {
        Dictionary<string, int> counts = new(StringComparer.Ordinal);
        char[] buffer = new char[48];
        foreach (string form in sentences.SelectMany(s => s.Forms))
        {
            string word = new(buffer, 0, WordFeatures.Normalize(form, buffer));
            if (word.Any(char.IsAsciiDigit))
            {
                word = new string([.. word.Select(c => char.IsAsciiDigit(c) ? '0' : c)]);
            }

            counts[word] = counts.GetValueOrDefault(word) + 1;
        }

        return [.. counts.Where(c => c.Value >= least).OrderByDescending(c => c.Value).ThenBy(c => c.Key, StringComparer.Ordinal).Select(c => c.Key)];
    }

    /// <summary>The open-addressing table of words and vectors.</summary>
    public static WordEntry[] Table(IReadOnlyList<string> vocabulary, IReadOnlyList<string> vectorWords)
    {
        Dictionary<ulong, WordEntry> entries = [];
        for (int i = 0; i < vocabulary.Count; i++)
        {
            ulong hash = WordHash.Of(vocabulary[i]);
            entries[hash] = new WordEntry { Fingerprint = WordTable.Fingerprint(hash), Row = i, Vector = -1 };
        }

        for (int i = 0; i < vectorWords.Count; i++)
        {
            ulong hash = WordHash.Of(vectorWords[i]);
            WordEntry entry = entries.GetValueOrDefault(hash, new WordEntry { Fingerprint = WordTable.Fingerprint(hash), Row = -1 });
            entry.Vector = i;
            entries[hash] = entry;
        }

        int slots = 1;
        while (slots < entries.Count * 4 / 3)
        {
            slots *= 2;
        }

        WordEntry[] table = GC.AllocateArray<WordEntry>(slots, pinned: true);
        foreach ((ulong hash, WordEntry entry) in entries.OrderBy(e => e.Key))
        {
            int slot = (int)(hash & (uint)(slots - 1));
            while (table[slot].Fingerprint != 0)
            {
                slot = (slot + 1) & (slots - 1);
            }

            table[slot] = entry;
        }

        return table;
    }

    /// <summary>The sentence as one text and the spans of its words.</summary>
    public static (string Text, TextSpan[] Spans) Join(string[] forms)
    {
        TextSpan[] spans = new TextSpan[forms.Length];
        int at = 0;
        for (int i = 0; i < forms.Length; i++)
        {
            spans[i] = new TextSpan(at, at + forms[i].Length);
            at += forms[i].Length + 1;
        }

        return (string.Join(' ', forms), spans);
    }
}
