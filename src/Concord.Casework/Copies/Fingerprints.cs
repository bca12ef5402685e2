using System.Runtime.InteropServices;
using Concord.Casework.Stories;

namespace Concord.Casework.Copies;

/// <summary>Proposes documents that share wording: winnowed hashes of five-word runs in an inverted index.</summary>
internal sealed class Fingerprints
{
    private const int RunWords = 5, Window = 4, LeastShared = 3, MostCandidates = 4;

    private readonly PrintIndex index = new();
    private readonly Dictionary<int, int> shared = [];
    private readonly List<int> seen = [];
    private readonly HashSet<ulong> prints = [];
    private ulong[] hashes = [];

    /// <summary>Earlier documents that share most fingerprints with this one; then notes its own.</summary>
    public List<int> AddAndFind(int document, List<LightWord> words)
    {
        shared.Clear();
        Winnow(words);
        foreach (ulong print in prints)
        {
            seen.Clear();
            index.AddAndVisit(print, document, seen);
            foreach (int other in seen)
            {
                // Two fingerprints of one document may share a key.
                if (other != document)
                {
                    CollectionsMarshal.GetValueRefOrAddDefault(shared, other, out _)++;
                }
            }
        }

        List<int> candidates = [.. shared.Where(pair => pair.Value >= LeastShared).Select(pair => pair.Key)];
        candidates.Sort((a, b) => shared[a] != shared[b] ? shared[b] - shared[a] : a - b);
        return candidates.Count > MostCandidates ? candidates[..MostCandidates] : candidates;
    }

    /// <summary>The smallest hash of every window of runs, without repeats.</summary>
    private void Winnow(List<LightWord> words)
    {
        prints.Clear();
        int runs = words.Count - RunWords + 1;
        if (runs <= 0)
        {
            return;
        }

        hashes = hashes.Length >= runs ? hashes : new ulong[runs * 2];
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

        int window = Math.Min(Window, runs);
        for (int i = 0; i + window <= runs; i++)
        {
            ulong least = ulong.MaxValue;
            foreach (ulong hash in hashes.AsSpan(i, window))
            {
                least = Math.Min(least, hash);
            }

            prints.Add(least);
        }
    }
}
