using System.Buffers;

namespace Concord.Language.Engine;

/// <summary>The best tree with exactly one root over arc scores (Chu and Liu 1965; Edmonds 1967).</summary>
internal static class TreeDecoder
{
    /// <summary>
    /// Finds heads from scores[d * (n+1) + h], the score of head h for word d, both from 1, 0 being the root.
    /// heads[d-1] is from 0, -1 for the root.
    /// </summary>
    public static void Decode(ReadOnlySpan<float> scores, int n, Span<int> heads)
    {
        int size = n + 1;
        Span<int> best = n < 256 ? stackalloc int[size] : new int[size];
        Greedy(scores, size, best);
        if (!IsTree(best, out int roots) || roots != 1)
        {
            Repair(scores, n, best);
        }

        for (int d = 1; d <= n; d++)
        {
            heads[d - 1] = best[d] - 1;
        }
    }

    private static void Greedy(ReadOnlySpan<float> scores, int size, Span<int> best)
    {
        for (int d = 1; d < size; d++)
        {
            ReadOnlySpan<float> row = scores.Slice(d * size, size);
            int head = -1;
            for (int h = 0; h < size; h++)
            {
                if (h != d && (head < 0 || row[h] > row[head]))
                {
                    head = h;
                }
            }

            best[d] = head;
        }
    }

    private static bool IsTree(ReadOnlySpan<int> heads, out int roots)
    {
        roots = 0;
        for (int d = 1; d < heads.Length; d++)
        {
            roots += heads[d] == 0 ? 1 : 0;
            int steps = 0;
            for (int at = d; at != 0; at = heads[at])
            {
                if (++steps > heads.Length)
                {
                    return false;
                }
            }
        }

        return true;
    }

    /// <summary>Tries the likeliest roots and keeps the tree of the greatest total.</summary>
    private static void Repair(ReadOnlySpan<float> scores, int n, Span<int> best)
    {
        const int Candidates = 3;
        int size = n + 1;
        int[] order = new int[n];
        float[] rank = new float[n];
        for (int d = 1; d <= n; d++)
        {
            order[d - 1] = d;
            float other = float.NegativeInfinity;
            for (int h = 1; h <= n; h++)
            {
                other = h != d ? Math.Max(other, scores[(d * size) + h]) : other;
            }

            rank[d - 1] = other - scores[d * size];
        }

        Array.Sort(rank, order);
        double greatest = double.NegativeInfinity;
        float[] copy = ArrayPool<float>.Shared.Rent(size * size);
        for (int c = 0; c < Math.Min(Candidates, n); c++)
        {
            scores[..(size * size)].CopyTo(copy);
            for (int d = 1; d <= n; d++)
            {
                copy[d * size] = d == order[c] ? copy[d * size] : float.NegativeInfinity;
            }

            for (int h = 1; h <= n; h++)
            {
                copy[(order[c] * size) + h] = float.NegativeInfinity;
            }

            int[] heads = Arborescence(copy, size);
            double total = 0;
            for (int d = 1; d <= n; d++)
            {
                total += scores[(d * size) + heads[d]];
            }

            if (total > greatest)
            {
                greatest = total;
                heads.AsSpan().CopyTo(best);
            }
        }

        ArrayPool<float>.Shared.Return(copy);
    }

    /// <summary>Heads of the best arborescence from node 0.</summary>
    private static int[] Arborescence(float[] scores, int size)
    {
        int[] heads = new int[size];
        Greedy(scores, size, heads);
        int[]? cycle = FindCycle(heads);
        if (cycle is null)
        {
            return heads;
        }

        bool[] inCycle = new bool[size];
        foreach (int node in cycle)
        {
            inCycle[node] = true;
        }

        int[] outside = [.. Enumerable.Range(0, size).Where(i => !inCycle[i])];
        int small = outside.Length + 1, merged = outside.Length;
        float[] contracted = ArrayPool<float>.Shared.Rent(small * small);
        int[] enter = new int[small], leave = new int[small];
        contracted.AsSpan(0, small * small).Fill(float.NegativeInfinity);
        for (int i = 0; i < outside.Length; i++)
        {
            for (int j = 0; j < outside.Length; j++)
            {
                contracted[(i * small) + j] = scores[(outside[i] * size) + outside[j]];
            }

            float into = float.NegativeInfinity, from = float.NegativeInfinity;
            enter[i] = leave[i] = cycle[0];
            foreach (int node in cycle)
            {
                float gain = scores[(node * size) + outside[i]] - scores[(node * size) + heads[node]];
                if (gain > into)
                {
                    into = gain;
                    enter[i] = node;
                }

                float arc = scores[(outside[i] * size) + node];
                if (arc > from)
                {
                    from = arc;
                    leave[i] = node;
                }
            }

            contracted[(merged * small) + i] = into;
            contracted[(i * small) + merged] = from;
        }

        int[] solved = Arborescence(contracted, small);
        ArrayPool<float>.Shared.Return(contracted);
        for (int i = 1; i < outside.Length; i++)
        {
            heads[outside[i]] = solved[i] == merged ? leave[i] : outside[solved[i]];
        }

        heads[enter[solved[merged]]] = outside[solved[merged]];
        return heads;
    }

    private static int[]? FindCycle(int[] heads)
    {
        int[] mark = new int[heads.Length];
        for (int d = 1; d < heads.Length; d++)
        {
            int at = d;
            while (at != 0 && mark[at] == 0)
            {
                mark[at] = d;
                at = heads[at];
            }

            if (at != 0 && mark[at] == d)
            {
                List<int> cycle = [at];
                for (int next = heads[at]; next != at; next = heads[next])
                {
                    cycle.Add(next);
                }

                return [.. cycle];
            }
        }

        return null;
    }
}
