using System.Collections.Immutable;
using System.Globalization;

namespace Concord.Casework.Origins;

/// <summary>Sums the paths of all claims up to one graph of credits.</summary>
internal static class CreditReader
{
    public static (CreditGraph Graph, ImmutableArray<ImmutableArray<int>> Paths) Read(VoiceTable table, List<string>[] paths, IReadOnlyDictionary<string, string> merged)
    {
        ImmutableArray<int>[] numbered = new ImmutableArray<int>[paths.Length];
        SortedDictionary<(int From, int To), List<int>> edges = [];
        for (int claim = 0; claim < paths.Length; claim++)
        {
            numbered[claim] = Number(paths[claim], table, merged);
            for (int i = 1; i < numbered[claim].Length; i++)
            {
                (int, int) edge = (numbered[claim][i - 1], numbered[claim][i]);
                if (!edges.TryGetValue(edge, out List<int>? claims))
                {
                    edges.Add(edge, claims = []);
                }

                claims.Add(claim);
            }
        }

        CreditGraph graph = new()
        {
            Voices = [.. table.All.Select((node, i) => new CreditVoice(Id("v", i), node.Name, node.Kind, node.IsDeadEnd, DocumentRoots.DocumentOf(node.Key)))],
            Credits = [.. edges.Select(edge => new Credit(Id("v", edge.Key.From), Id("v", edge.Key.To), [.. edge.Value.Select(claim => Id("c", claim))]))],
            Cycles = [.. CreditCycles.Find(table.All.Count, edges.Keys.Where(edge => Relays(table.All[edge.From]) && Relays(table.All[edge.To]))).Select(cycle => cycle.Select(voice => Id("v", voice)).ToImmutableArray())],
            Paths = [.. numbered.Select(path => path.Select(voice => Id("v", voice)).ToImmutableArray())],
        };
        return (graph, [.. numbered]);
    }

    /// <summary>People quote one another all the time; that outlets do is a circle.</summary>
    private static bool Relays(OriginNode node) => node.Kind is OriginKind.Publisher or OriginKind.Agency or OriginKind.Document;

    /// <summary>The path in numbers; voices that the user holds to be one follow each other only once.</summary>
    private static ImmutableArray<int> Number(List<string> path, VoiceTable table, IReadOnlyDictionary<string, string> merged)
    {
        ImmutableArray<int>.Builder numbers = ImmutableArray.CreateBuilder<int>(path.Count);
        foreach (string key in path)
        {
            string kept = key;
            for (int step = 0; step < merged.Count && merged.TryGetValue(kept, out string? other); step++)
            {
                kept = other;
            }

            int number = table.NumberOf(table.Contains(kept) ? kept : key);
            if (numbers.Count == 0 || numbers[^1] != number)
            {
                numbers.Add(number);
            }
        }

        return numbers.ToImmutable();
    }

    private static string Id(string letter, int index) => letter + (index + 1).ToString(CultureInfo.InvariantCulture);
}
