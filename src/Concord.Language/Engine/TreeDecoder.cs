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
        using Rented<int> order = new(n), heads = new(size);
        using Rented<float> rank = new(n), copy = new(size * size);
        for (int d = 1; d <= n; d++)
        {
            order.Span[d - 1] = d;
            float other = float.NegativeInfinity;
            for (int h = 1; h <= n; h++)
            {
                other = h != d ? Math.Max(other, scores[(d * size) + h]) : other;
            }

            rank.Span[d - 1] = other - scores[d * size];
        }

        rank.Span.Sort(order.Span);
        double greatest = double.NegativeInfinity;
        for (int c = 0; c < Math.Min(Candidates, n); c++)
        {
            int root = order.Span[c];
            scores.CopyTo(copy.Span);
            for (int d = 1; d <= n; d++)
            {
                copy.Span[d * size] = d == root ? copy.Span[d * size] : float.NegativeInfinity;
            }

            copy.Span.Slice((root * size) + 1, n).Fill(float.NegativeInfinity);
            Arborescence(copy.Span, size, heads.Span);
            double total = 0;
            for (int d = 1; d <= n; d++)
            {
                total += scores[(d * size) + heads.Span[d]];
            }

            if (total > greatest)
            {
                greatest = total;
                heads.Span.CopyTo(best);
            }
        }
    }

    /// <summary>Heads of the best arborescence from node 0.</summary>
    private static void Arborescence(ReadOnlySpan<float> scores, int size, Span<int> heads)
    {
        heads[0] = 0;
        Greedy(scores, size, heads);
        using Rented<int> nodes = new(size);
        Span<int> cycle = nodes.Span[..FindCycle(heads, nodes.Span)];
        if (cycle.IsEmpty)
        {
            return;
        }

        using Rented<bool> inCycle = new(size);
        inCycle.Span.Clear();
        foreach (int node in cycle)
        {
            inCycle.Span[node] = true;
        }

        int count = size - cycle.Length, small = count + 1;
        using Rented<int> outside = new(count), enter = new(small), leave = new(small), solved = new(small);
        using Rented<float> contracted = new(small * small);
        for (int node = 0, at = 0; node < size; node++)
        {
            if (!inCycle.Span[node])
            {
                outside.Span[at++] = node;
            }
        }

        Contract(scores, size, heads, cycle, outside.Span, contracted.Span, enter.Span, leave.Span);
        Arborescence(contracted.Span, small, solved.Span);
        for (int i = 1; i < count; i++)
        {
            heads[outside.Span[i]] = solved.Span[i] == count ? leave.Span[i] : outside.Span[solved.Span[i]];
        }

        heads[enter.Span[solved.Span[count]]] = outside.Span[solved.Span[count]];
    }

    /// <summary>Scores with the cycle as one node, the last, and where each node enters it and is entered from it.</summary>
    private static void Contract(
        ReadOnlySpan<float> scores, int size, ReadOnlySpan<int> heads, ReadOnlySpan<int> cycle, ReadOnlySpan<int> outside,
        Span<float> contracted, Span<int> enter, Span<int> leave)
    {
        int small = outside.Length + 1, merged = outside.Length;
        contracted.Fill(float.NegativeInfinity);
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
    }

    /// <summary>Writes the nodes of a cycle and returns their number, 0 where there is none.</summary>
    private static int FindCycle(ReadOnlySpan<int> heads, Span<int> cycle)
    {
        using Rented<int> mark = new(heads.Length);
        mark.Span.Clear();
        for (int d = 1; d < heads.Length; d++)
        {
            int at = d;
            while (at != 0 && mark.Span[at] == 0)
            {
                mark.Span[at] = d;
                at = heads[at];
            }

            if (at != 0 && mark.Span[at] == d)
            {
                int count = 0;
                cycle[count++] = at;
                for (int next = heads[at]; next != at; next = heads[next])
                {
                    cycle[count++] = next;
                }

                return count;
            }
        }

        return 0;
    }

    /// <summary>A span of the shared pool.</summary>
    private readonly ref struct Rented<T>(int length)
    {
        private readonly T[] _items = ArrayPool<T>.Shared.Rent(length);

        public Span<T> Span => _items.AsSpan(0, length);

        public void Dispose() => ArrayPool<T>.Shared.Return(_items);
    }
}
