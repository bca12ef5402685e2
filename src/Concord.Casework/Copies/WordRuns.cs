using System.Runtime.InteropServices;
using Concord.Casework.Stories;

namespace Concord.Casework.Copies;

/// <summary>A run of words that two documents share.</summary>
/// <param name="First">Index of its first word in one document.</param>
/// <param name="Second">Index of its first word in the other.</param>
/// <param name="Length">Words.</param>
internal readonly record struct WordRun(int First, int Second, int Length);

/// <summary>Greedy tiling: the longest shared run from each word on.</summary>
internal static class WordRuns
{
    /// <summary>Shorter runs are common English.</summary>
    public const int LeastWords = 5;

    private const int MostPlaces = 32;

    /// <summary>Runs in the order of <paramref name="one"/>, not overlapping there.</summary>
    public static List<WordRun> Find(List<LightWord> one, List<LightWord> two)
    {
        ReadOnlySpan<LightWord> first = CollectionsMarshal.AsSpan(one), second = CollectionsMarshal.AsSpan(two);
        Dictionary<ulong, List<int>> places = [];
        for (int j = 0; j + LeastWords <= second.Length; j++)
        {
            ref List<int>? list = ref CollectionsMarshal.GetValueRefOrAddDefault(places, HashOf(second, j), out _);
            list ??= [];
            if (list.Count < MostPlaces)
            {
                list.Add(j);
            }
        }

        List<WordRun> runs = [];
        int i = 0;
        while (i + LeastWords <= first.Length)
        {
            WordRun best = default;
            if (places.TryGetValue(HashOf(first, i), out List<int>? starts))
            {
                foreach (int j in starts)
                {
                    int length = 0;
                    while (i + length < first.Length && j + length < second.Length && first[i + length].Word == second[j + length].Word)
                    {
                        length++;
                    }

                    best = length > best.Length ? new WordRun(i, j, length) : best;
                }
            }

            if (best.Length >= LeastWords)
            {
                runs.Add(best);
                i += best.Length;
            }
            else
            {
                i++;
            }
        }

        return runs;
    }

    private static ulong HashOf(ReadOnlySpan<LightWord> words, int at)
    {
        ulong hash = 0;
        for (int i = at; i < at + LeastWords; i++)
        {
            hash = ((hash ^ (uint)words[i].Word) * 0x9E3779B97F4A7C15UL) ^ (hash >> 29);
        }

        return hash;
    }
}
