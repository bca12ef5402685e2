namespace Concord.Training.Align;

/// <summary>Ridge logistic regression by Newton's method; deterministic.</summary>
internal static class LogisticFit
{
    private const int Steps = 12;

    /// <param name="set">Labelled pairs with their weights.</param>
    /// <param name="ridge">Penalty on squared weights, relative to the mean loss of a pair; the first weight, the bias, goes free.</param>
    public static double[] Fit(PairSet set, double ridge)
    {
        int width = set.Features[0].Length;
        double[] w = new double[width], gradient = new double[width];
        double[,] curvature = new double[width, width];
        double total = set.Weights.Sum();
        for (int step = 0; step < Steps; step++)
        {
            Array.Clear(gradient);
            Array.Clear(curvature);
            for (int i = 0; i < set.Features.Count; i++)
            {
                Add(set.Features[i], set.Labels[i] ? 1 : 0, set.Weights[i] / total, w, gradient, curvature);
            }

            for (int k = 0; k < width; k++)
            {
                double penalty = k == 0 ? 1e-9 : ridge;
                gradient[k] += penalty * w[k];
                curvature[k, k] += penalty;
            }

            double[] move = Solve(curvature, gradient);
            for (int k = 0; k < width; k++)
            {
                w[k] -= move[k];
            }
        }

        return w;
    }

    private static void Add(double[] x, double label, double weight, double[] w, double[] gradient, double[,] curvature)
    {
        double z = 0;
        for (int k = 0; k < x.Length; k++)
        {
            z += w[k] * x[k];
        }

        double p = 1 / (1 + Math.Exp(-z));
        double error = (p - label) * weight, bend = p * (1 - p) * weight;
        for (int k = 0; k < x.Length; k++)
        {
            if (x[k] == 0)
            {
                continue;
            }

            gradient[k] += error * x[k];
            double scaled = bend * x[k];
            for (int j = 0; j < x.Length; j++)
            {
                curvature[k, j] += scaled * x[j];
            }
        }
    }

    /// <summary>Solves <paramref name="a"/> x = <paramref name="b"/> by elimination; <paramref name="a"/> is symmetric and positive.</summary>
    private static double[] Solve(double[,] a, double[] b)
    {
        int n = b.Length;
        double[] x = [.. b];
        for (int k = 0; k < n; k++)
        {
            for (int row = k + 1; row < n; row++)
            {
                double factor = a[row, k] / a[k, k];
                for (int column = k; column < n; column++)
                {
                    a[row, column] -= factor * a[k, column];
                }

                x[row] -= factor * x[k];
            }
        }

        for (int k = n - 1; k >= 0; k--)
        {
            for (int column = k + 1; column < n; column++)
            {
                x[k] -= a[k, column] * x[column];
            }

            x[k] /= a[k, k];
        }

        return x;
    }
}
