using System.Collections.Frozen;
using Concord.Language.Segmentation;

namespace Concord.Language.Knowledge;

/// <summary>Names as paths of tokens; finds the longest name at a token. Immutable once built.</summary>
internal sealed class NameTrie
{
    private readonly FrozenDictionary<string, int>.AlternateLookup<ReadOnlySpan<char>> _words;
    private readonly FrozenDictionary<long, int> _edges;

    // Whether a name may start with a word of these two letters and this length: few words of a text do.
    private readonly bool[] _starts = new bool[1 << 14];
    private readonly KnowledgeEntry[][] _entries;
    private readonly string[][][] _forms;

    public NameTrie(List<KnowledgeEntry> entries)
    {
        Dictionary<string, int> words = new(StringComparer.OrdinalIgnoreCase);
        Dictionary<long, int> edges = [];
        List<List<(KnowledgeEntry Entry, string[] Forms)>?> nodes = [null];
        foreach (KnowledgeEntry entry in entries)
        {
            string name = entry.Name.Replace('’', '\'');
            // "gen." alone would part from its stop; before a name it does not.
            bool abbreviation = name[^1] == '.' && !name.Contains(' ');
            string[] forms = abbreviation ? [name] : [.. TextSegmenter.Segment(name).Tokens.Select(t => t.Span.Of(name))];
            int node = 0;
            foreach (string form in forms)
            {
                if (!words.TryGetValue(form, out int word))
                {
                    words[form] = word = words.Count;
                }

                if (!edges.TryGetValue(Edge(node, word), out int next))
                {
                    next = nodes.Count;
                    nodes.Add(null);
                    edges[Edge(node, word)] = next;
                }

                node = next;
            }

            (nodes[node] ??= []).Add((entry, forms));
        }

        _words = words.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase).GetAlternateLookup<ReadOnlySpan<char>>();
        _edges = edges.ToFrozenDictionary();
        foreach (string form in words.Keys)
        {
            if (edges.ContainsKey(Edge(0, words[form])) && StartOf(form) is int start and >= 0)
            {
                _starts[start] = true;
            }
        }

        _entries = [.. nodes.Select(n => n is null ? [] : n.Select(e => e.Entry).ToArray())];
        _forms = [.. nodes.Select(n => n is null ? [] : n.Select(e => e.Forms).ToArray())];
    }

    /// <summary>Longest entries that start at a token and fit its capitals; the count of tokens, 0 where there are none.</summary>
    public int Longest(string text, ReadOnlySpan<TextSpan> tokens, int first, List<KnowledgeEntry> found)
    {
        int start = StartOf(tokens[first].In(text));
        if (start >= 0 && !_starts[start])
        {
            return 0;
        }

        found.Clear();
        int node = 0, best = 0;
        for (int i = first; i < tokens.Length; i++)
        {
            if (!TryWord(tokens[i].In(text), out int word) || !_edges.TryGetValue(Edge(node, word), out node))
            {
                break;
            }

            if (Fitting(text, tokens, first, i, node, found))
            {
                best = i + 1 - first;
            }
        }

        return best;
    }

    private static long Edge(int node, int word) => ((long)node << 32) | (uint)word;

    // Letters beyond ASCII have other cases, and curly quotes other forms: those are always looked up (-1).
    private static int StartOf(ReadOnlySpan<char> form)
    {
        char one = form[0], two = form.Length > 1 ? form[1] : 'a';
        return one > 0x7F || two > 0x7F ? -1 : ((one & 0x1F) << 9) | ((two & 0x1F) << 4) | (form.Length & 0xF);
    }

    private bool TryWord(ReadOnlySpan<char> form, out int word)
    {
        if (form.Length > 64 || !form.Contains('’'))
        {
            return _words.TryGetValue(form, out word);
        }

        Span<char> straight = stackalloc char[form.Length];
        form.Replace(straight, '’', '\'');
        return _words.TryGetValue(straight, out word);
    }

    private bool Fitting(string text, ReadOnlySpan<TextSpan> tokens, int first, int last, int node, List<KnowledgeEntry> found)
    {
        bool any = false;
        KnowledgeEntry[] entries = _entries[node];
        for (int e = 0; e < entries.Length; e++)
        {
            bool fits = true;
            for (int i = first; fits && i <= last && !entries[e].AnyCase; i++)
            {
                fits = CaseFits(tokens[i].In(text), _forms[node][e][i - first]);
            }

            if (fits)
            {
                if (!any)
                {
                    found.Clear();
                }

                found.Add(entries[e]);
                any = true;
            }
        }

        return any;
    }

    // Capitals of the table must be capitals in the text; whole words in capitals fit too, as in headlines.
    private static bool CaseFits(ReadOnlySpan<char> form, string table)
    {
        if (table is "The" or "the")
        {
            return true;
        }

        bool capitals = form.Length >= 4;
        bool exact = form.Length == table.Length;
        for (int i = 0; i < form.Length && exact; i++)
        {
            if (char.IsUpper(table[i]) && !char.IsUpper(form[i]))
            {
                return false;
            }

            exact &= !char.IsLower(table[i]) || !char.IsUpper(form[i]);
        }

        if (exact)
        {
            return true;
        }

        foreach (char c in form)
        {
            capitals &= !char.IsLower(c);
        }

        return capitals;
    }
}
