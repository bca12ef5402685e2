using Concord.Language;

namespace Concord.Casework.Origins;

/// <summary>
/// Finds reports that share slips: spellings of names that most other reports of the case write in another way. One may be chance
/// or house style; two reports that share two of them have a text in common.
/// </summary>
internal static class SharedSlips
{
    private const int ShortestName = 6, LeastSlips = 2;

    /// <summary>Pairs of documents, the lower first, with the spellings that they share, in ordinal order.</summary>
    public static List<(int First, int Second, string Spellings)> Find(CaseMaterial material)
    {
        SortedDictionary<string, SortedSet<int>> documents = new(StringComparer.Ordinal);
        for (int document = 0; document < material.Documents.Length; document++)
        {
            AnalyzedText analysis = material.Documents[document].Analysis;
            foreach (Token token in analysis.Tokens)
            {
                if (token.Upos == Upos.Propn && token.Span.Length >= ShortestName)
                {
                    string form = token.Span.Of(analysis.Text);
                    if (!documents.TryGetValue(form, out SortedSet<int>? set))
                    {
                        documents.Add(form, set = []);
                    }

                    set.Add(document);
                }
            }
        }

        SortedDictionary<(int, int), List<string>> shared = [];
        ILookup<(char, int), string> alike = documents.Keys.ToLookup(static form => (form[0], form.Length));
        foreach (string slip in documents.Keys)
        {
            SortedSet<int> users = documents[slip];
            IEnumerable<string> near = alike[(slip[0], slip.Length - 1)].Concat(alike[(slip[0], slip.Length)]).Concat(alike[(slip[0], slip.Length + 1)]);
            if (users.Count < 2 || !near.Any(usual => IsSlipOf(slip, usual) && documents[usual].Count > users.Count && !documents[usual].Overlaps(users)))
            {
                continue;
            }

            int[] list = [.. users];
            for (int i = 0; i < list.Length; i++)
            {
                for (int j = i + 1; j < list.Length; j++)
                {
                    if (!shared.TryGetValue((list[i], list[j]), out List<string>? slips))
                    {
                        shared.Add((list[i], list[j]), slips = []);
                    }

                    slips.Add(slip);
                }
            }
        }

        return [.. shared.Where(pair => pair.Value.Count >= LeastSlips).Select(pair => (pair.Key.Item1, pair.Key.Item2, string.Join(" and ", pair.Value)))];
    }

    /// <summary>One letter more, less or other, or two swapped, after the same first letter; an ending ("Norland", "Norlands") is no slip.</summary>
    private static bool IsSlipOf(string slip, string usual)
    {
        if (slip == usual
            || slip.StartsWith(usual, StringComparison.Ordinal) || usual.StartsWith(slip, StringComparison.Ordinal))
        {
            return false;
        }

        int same = 0;
        while (same < slip.Length && same < usual.Length && slip[same] == usual[same])
        {
            same++;
        }

        ReadOnlySpan<char> one = slip.AsSpan(same), other = usual.AsSpan(same);
        return one.Length == other.Length
            ? one[1..].SequenceEqual(other[1..]) || (one.Length > 1 && one[0] == other[1] && one[1] == other[0] && one[2..].SequenceEqual(other[2..]))
            : one.Length > other.Length ? one[1..].SequenceEqual(other) : other[1..].SequenceEqual(one);
    }
}
