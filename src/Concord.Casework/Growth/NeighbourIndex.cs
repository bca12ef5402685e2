using System.Runtime.InteropServices;
using Concord.Casework.Stories;

namespace Concord.Casework.Growth;

/// <summary>
/// Which documents may tell of the same event: those near in time that share two of their strongest words. It depends on the
/// documents alone, never on when they were added.
/// </summary>
internal sealed class NeighbourIndex
{
    private const int IndexedTerms = 24, LeastShared = 2, BucketDays = 11, Undated = int.MinValue;

    private readonly Dictionary<int, SortedDictionary<int, List<int>>> postings = [];
    private readonly Dictionary<int, int> shared = [];

    public void Add(int document, StoryProfile profile)
    {
        int bucket = BucketOf(profile.Day);
        foreach (int term in Strongest(profile.Body))
        {
            ref SortedDictionary<int, List<int>>? buckets = ref CollectionsMarshal.GetValueRefOrAddDefault(postings, term, out _);
            buckets ??= [];
            if (!buckets.TryGetValue(bucket, out List<int>? documents))
            {
                buckets[bucket] = documents = new List<int>(1);
            }

            documents.Add(document);
        }
    }

    public void Remove(int document, StoryProfile profile)
    {
        int bucket = BucketOf(profile.Day);
        foreach (int term in Strongest(profile.Body))
        {
            List<int> documents = postings[term][bucket];
            documents.Remove(document);
            if (documents.Count == 0)
            {
                postings[term].Remove(bucket);
            }

            if (postings[term].Count == 0)
            {
                postings.Remove(term);
            }
        }
    }

    /// <summary>Candidates in no particular order; the caller checks days and likeness.</summary>
    public List<int> Near(StoryProfile profile)
    {
        shared.Clear();
        foreach (int term in Strongest(profile.Body))
        {
            if (!postings.TryGetValue(term, out SortedDictionary<int, List<int>>? buckets))
            {
                continue;
            }

            if (profile.Day < 0)
            {
                foreach (List<int> documents in buckets.Values)
                {
                    Count(documents);
                }

                continue;
            }

            int bucket = BucketOf(profile.Day);
            Count(buckets, Undated);
            for (int near = bucket - 1; near <= bucket + 1; near++)
            {
                Count(buckets, near);
            }
        }

        List<int> candidates = [];
        foreach ((int document, int count) in shared)
        {
            if (count >= LeastShared)
            {
                candidates.Add(document);
            }
        }

        return candidates;
    }

    private void Count(SortedDictionary<int, List<int>> buckets, int bucket)
    {
        if (buckets.TryGetValue(bucket, out List<int>? documents))
        {
            Count(documents);
        }
    }

    private void Count(List<int> documents)
    {
        foreach (int document in documents)
        {
            CollectionsMarshal.GetValueRefOrAddDefault(shared, document, out _)++;
        }
    }

    private static int BucketOf(int day) => day < 0 ? Undated : day / BucketDays;

    private static int[] Strongest(in TermVector vector)
    {
        int[] terms = vector.Terms.ToArray();
        float[] weights = vector.Weights.ToArray();
        for (int i = 0; i < weights.Length; i++)
        {
            weights[i] = -weights[i];
        }

        // Equal weights are parted by the term, so the choice depends on the document alone.
        (float Weight, int Term)[] rows = new (float, int)[terms.Length];
        for (int i = 0; i < rows.Length; i++)
        {
            rows[i] = (weights[i], terms[i]);
        }

        Array.Sort(rows);
        int[] strongest = new int[Math.Min(IndexedTerms, rows.Length)];
        for (int i = 0; i < strongest.Length; i++)
        {
            strongest[i] = rows[i].Term;
        }

        return strongest;
    }
}
