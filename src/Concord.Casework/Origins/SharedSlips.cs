using Concord.Casework.Stories;
using Concord.Language;
using Concord.Language.Knowledge;

namespace Concord.Casework.Origins;

/// <summary>
/// Finds reports that share slips: spellings of names that most other reports of the case write in another way. One may be chance
/// or house style; two reports that share two of them have a text in common.
/// </summary>
internal static class SharedSlips
{
    private const int ShortestName = 6, LeastSlips = 2;

    /// <summary>Pairs of documents, the lower first, with the spellings that they share, in ordinal order.</summary>
    public static List<(int First, int Second, string Spellings)> Find(CaseMaterial material, StoryMap stories)
    {
        SortedDictionary<(int, int), List<string>> shared = [];
        foreach (List<int> story in stories.Groups)
        {
            if (story.Count > 2)
            {
                FindIn(material, story, shared);
            }
        }

        return [.. shared.Where(pair => pair.Value.Count >= LeastSlips).Select(pair => (pair.Key.Item1, pair.Key.Item2, string.Join(" and ", pair.Value)))];
    }

    /// <summary>Reports of different events may well write of different people with nearly one name.</summary>
    private static void FindIn(CaseMaterial material, List<int> story, SortedDictionary<(int, int), List<string>> shared)
    {
        SortedDictionary<string, SortedSet<int>> documents = FormsOf(material, story);
        ILookup<(char, int), string> alike = documents.Keys.ToLookup(static form => (form[0], form.Length));
        foreach (string slip in documents.Keys)
        {
            SortedSet<int> users = documents[slip];
            IEnumerable<string> near = alike[(slip[0], slip.Length - 1)].Concat(alike[(slip[0], slip.Length)]).Concat(alike[(slip[0], slip.Length + 1)]);
            if (users.Count < 2 || IsKnown(slip)
                || !near.Any(usual => IsSlipOf(slip, usual) && documents[usual].Count > users.Count && !documents[usual].Overlaps(users)))
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
    }

    private static bool IsKnown(string name) =>
        WorldKnowledge.Default.TryFindState(name, out _) || WorldKnowledge.Default.TryFindPlace(name, out _) || WorldKnowledge.Default.TryFindOrganization(name, out _)
        || WorldKnowledge.Default.TryFindOutletByNameOrDomain(name, out _);

    private static SortedDictionary<string, SortedSet<int>> FormsOf(CaseMaterial material, List<int> story)
    {
        SortedDictionary<string, SortedSet<int>> documents = new(StringComparer.Ordinal);
        foreach (int document in story)
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

        return documents;
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
