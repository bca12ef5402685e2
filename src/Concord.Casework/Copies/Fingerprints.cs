using System.Runtime.InteropServices;
using Concord.Casework.Stories;

namespace Concord.Casework.Copies;

/// <summary>Proposes documents that share wording: winnowed hashes of five-word runs in an inverted index.</summary>
internal sealed class Fingerprints
{
    private const int RunWords = 5, Window = 4, FirstPostings = 2, LastPostings = 4, LeastShared = 3, MostCandidates = 4;

    private readonly Dictionary<ulong, List<int>> index = [];
    private readonly Dictionary<int, int> shared = [];

    /// <summary>Earlier documents that share most fingerprints with this one; then notes its own.</summary>
    public List<int> AddAndFind(int document, List<LightWord> words)
    {
        shared.Clear();
        foreach (ulong print in Winnow(words))
        {
            ref List<int>? postings = ref CollectionsMarshal.GetValueRefOrAddDefault(index, print, out _);
            postings ??= [];
            for (int i = 0; i < postings.Count; i++)
            {
                // A run that very many documents share ties each to the first ones and to its neighbours only.
                if (i == FirstPostings)
                {
                    i = Math.Max(i, postings.Count - LastPostings);
                }

                shared[postings[i]] = shared.GetValueOrDefault(postings[i]) + 1;
            }

            postings.Add(document);
        }

        List<int> candidates = [.. shared.Where(pair => pair.Value >= LeastShared).Select(pair => pair.Key)];
        candidates.Sort((a, b) => shared[a] != shared[b] ? shared[b] - shared[a] : a - b);
        return candidates.Count > MostCandidates ? candidates[..MostCandidates] : candidates;
    }

    /// <summary>The smallest hash of every window of runs, without repeats, in text order.</summary>
    private static List<ulong> Winnow(List<LightWord> words)
    {
        List<ulong> prints = [];
        HashSet<ulong> seen = [];
        int runs = words.Count - RunWords + 1;
        if (runs <= 0)
        {
            return prints;
        }

        ulong[] hashes = new ulong[runs];
        for (int i = 0; i < runs; i++)
        {
            ulong hash = 14695981039346656037UL;
            for (int j = 0; j < RunWords; j++)
            {
                hash = (hash ^ (uint)words[i + j].Word) * 1099511628211UL;
                hash ^= hash >> 31;
            }

            hashes[i] = hash;
        }

        for (int i = 0; i + Math.Min(Window, runs) <= runs; i++)
        {
            ulong least = ulong.MaxValue;
            for (int j = i; j < i + Math.Min(Window, runs); j++)
            {
                least = Math.Min(least, hashes[j]);
            }

            if (seen.Add(least))
            {
                prints.Add(least);
            }
        }

        return prints;
    }
}
