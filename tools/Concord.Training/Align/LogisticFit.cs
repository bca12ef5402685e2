namespace Concord.Training.Align;

/// <summary>Ridge logistic regression by gradient descent with momentum; deterministic.</summary>
internal static class LogisticFit
{
    /// <param name="set">Labelled pairs.</param>
    /// <param name="positiveWeight">How many unlike pairs one like pair counts for.</param>
    /// <param name="ridge">Penalty on squared weights; the bias goes free.</param>
    /// <param name="steps">Steps of descent.</param>
    public static double[] Fit(PairSet set, double positiveWeight, double ridge, int steps = 3000)
    {
        int width = set.Features[0].Length, n = set.Features.Count;
        double[] w = new double[width], velocity = new double[width], gradient = new double[width];
        double total = 0;
        for (int i = 0; i < n; i++)
        {
            total += set.Labels[i] ? positiveWeight : 1;
        }

        for (int step = 0; step < steps; step++)
        {
            Array.Clear(gradient);
            for (int i = 0; i < n; i++)
            {
                double[] x = set.Features[i];
                double z = 0;
                for (int k = 0; k < width; k++)
                {
                    z += w[k] * x[k];
                }

                double error = ((1 / (1 + Math.Exp(-z))) - (set.Labels[i] ? 1 : 0)) * (set.Labels[i] ? positiveWeight : 1);
                for (int k = 0; k < width; k++)
                {
                    gradient[k] += error * x[k];
                }
            }

            for (int k = 0; k < width; k++)
            {
                double g = (gradient[k] / total) + (k == 0 ? 0 : ridge * w[k]);
                velocity[k] = (0.9 * velocity[k]) - g;
                w[k] += velocity[k];
            }
        }

        return w;
    }
}
