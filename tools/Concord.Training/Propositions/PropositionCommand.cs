using Concord.Training.Align;

namespace Concord.Training.Propositions;

/// <summary>
/// Measures proposition alignment on QA-Align (Brook Weiss and others 2021) beside lexical overlap. What the figures weigh is fitted on one half
/// of the pairs and measured on the other, both ways; the weights are kept nowhere, for the data may not train what is shipped.
/// </summary>
internal static class PropositionCommand
{
    private const double Ridge = 0.0001;

    /// <param name="path">The pairs as JSON lines; `eng/qaalign.py` writes them.</param>
    public static void Run(string path)
    {
        PropositionFeatures features = new(ConcordPipeline.Load());
        List<Scored> all = [.. PropositionPair.Read(path).Select(pair => new Scored(pair, features.Of(pair)))];
        List<Scored> even = [.. all.Where((_, i) => i % 2 == 0)], odd = [.. all.Where((_, i) => i % 2 == 1)];
        foreach ((string part, List<Scored> fitted, List<Scored> measured) in (ReadOnlySpan<(string, List<Scored>, List<Scored>)>)[("odd", even, odd), ("even", odd, even)])
        {
            Func<Scored, int, int, double> lexical = (one, i, j) => LexicalBaseline.Of(one.Pair, i, j);
            Print($"{part} half ({measured.Count} pairs), lexical overlap", Measure(measured, lexical, Best(fitted, lexical, 0, 1)));
            double[] weights = Fit(fitted);
            Func<Scored, int, int, double> ours = (one, i, j) => Dot(weights, one.Features[i, j]);
            Print($"{part} half ({measured.Count} pairs), pair model", Measure(measured, ours, Best(fitted, ours, -4, 2)));
        }
    }

    private static double[] Fit(List<Scored> pairs)
    {
        PairSet set = new();
        foreach (Scored one in pairs)
        {
            for (int i = 0; i < one.Features.GetLength(0); i++)
            {
                for (int j = 0; j < one.Features.GetLength(1); j++)
                {
                    set.Add(one.Features[i, j], one.Pair.Gold.Contains((i, j)), 1);
                }
            }
        }

        return LogisticFit.Fit(set, Ridge);
    }

    /// <summary>The threshold with the best F1.</summary>
    private static double Best(List<Scored> pairs, Func<Scored, int, int, double> score, double low, double high)
    {
        double best = low, most = -1;
        for (int step = 0; step <= 50; step++)
        {
            double threshold = low + ((high - low) * step / 50), f1 = Measure(pairs, score, threshold).F1;
            (best, most) = f1 > most ? (threshold, f1) : (best, most);
        }

        return best;
    }

    private static (double Precision, double Recall, double F1) Measure(List<Scored> pairs, Func<Scored, int, int, double> score, double threshold)
    {
        int right = 0, given = 0, wanted = 0;
        foreach (Scored one in pairs)
        {
            List<(int, int)> aligned = Align(one, score, threshold);
            right += aligned.Count(one.Pair.Gold.Contains);
            given += aligned.Count;
            wanted += one.Pair.Gold.Count + one.Pair.Unmatched;
        }

        return ((double)right / Math.Max(1, given), (double)right / wanted, 2.0 * right / (given + wanted));
    }

    /// <summary>One to one, the best first.</summary>
    private static List<(int, int)> Align(Scored one, Func<Scored, int, int, double> score, double threshold)
    {
        List<(double Score, int First, int Second)> ranked = [];
        for (int i = 0; i < one.Features.GetLength(0); i++)
        {
            for (int j = 0; j < one.Features.GetLength(1); j++)
            {
                if (score(one, i, j) is double value && value >= threshold)
                {
                    ranked.Add((value, i, j));
                }
            }
        }

        ranked.Sort((x, y) => x.Score != y.Score ? y.Score.CompareTo(x.Score) : (x.First, x.Second).CompareTo((y.First, y.Second)));
        HashSet<int> first = [], second = [];
        return [.. ranked.Where(row => !first.Contains(row.First) && !second.Contains(row.Second) && first.Add(row.First) && second.Add(row.Second))
            .Select(row => (row.First, row.Second))];
    }

    private static double Dot(double[] weights, double[] features)
    {
        double sum = 0;
        for (int k = 0; k < weights.Length; k++)
        {
            sum += weights[k] * features[k];
        }

        return sum;
    }

    private static void Print(string what, (double Precision, double Recall, double F1) score) =>
        Console.WriteLine($"{what}: precision {score.Precision:f3} recall {score.Recall:f3} F1 {score.F1:f3}");

    private sealed record Scored(PropositionPair Pair, double[,][] Features);
}
