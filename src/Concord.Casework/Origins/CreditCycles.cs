namespace Concord.Casework.Origins;

/// <summary>Finds voices that credit one another: the strongly connected components of the graph of credits (Tarjan 1972), without recursion.</summary>
internal static class CreditCycles
{
    /// <summary>Components of at least two voices, by their first voice; voices in order.</summary>
    public static List<List<int>> Find(int count, IEnumerable<(int From, int To)> edges)
    {
        ILookup<int, int> next = edges.ToLookup(static edge => edge.From, static edge => edge.To);
        int[] index = new int[count], low = new int[count];
        bool[] open = new bool[count];
        List<int> stack = [];
        List<List<int>> found = [];
        int counter = 0;
        for (int start = 0; start < count; start++)
        {
            if (index[start] == 0)
            {
                Visit(start);
            }
        }

        found.Sort(static (one, other) => one[0].CompareTo(other[0]));
        return found;

        void Visit(int root)
        {
            Stack<(int Voice, IEnumerator<int> Onward)> path = new();
            Open(root);
            while (path.TryPeek(out (int Voice, IEnumerator<int> Onward) top))
            {
                if (top.Onward.MoveNext())
                {
                    int to = top.Onward.Current;
                    if (index[to] == 0)
                    {
                        Open(to);
                    }
                    else if (open[to])
                    {
                        low[top.Voice] = Math.Min(low[top.Voice], index[to]);
                    }

                    continue;
                }

                path.Pop();
                if (path.TryPeek(out (int Voice, IEnumerator<int> Onward) below))
                {
                    low[below.Voice] = Math.Min(low[below.Voice], low[top.Voice]);
                }

                if (low[top.Voice] == index[top.Voice])
                {
                    Close(top.Voice);
                }
            }

            void Open(int voice)
            {
                index[voice] = low[voice] = ++counter;
                open[voice] = true;
                stack.Add(voice);
                path.Push((voice, next[voice].GetEnumerator()));
            }
        }

        void Close(int voice)
        {
            int from = stack.LastIndexOf(voice);
            List<int> component = stack[from..];
            stack.RemoveRange(from, stack.Count - from);
            foreach (int member in component)
            {
                open[member] = false;
            }

            if (component.Count > 1)
            {
                component.Sort();
                found.Add(component);
            }
        }
    }
}
