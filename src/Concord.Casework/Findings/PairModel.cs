using System.Collections.Immutable;
using System.Globalization;
using System.Reflection;

namespace Concord.Casework.Findings;

/// <summary>A logistic model over <see cref="PairFeatures"/>: readable weights, one a line, in Findings/Tables/weights.txt.</summary>
internal sealed class PairModel
{
    private const string Resource = "Concord.Casework.Findings.Tables.weights.txt";
    private static readonly Lazy<PairModel> Shared = new(ReadShipped);

    public PairModel(ImmutableArray<double> weights, double threshold)
    {
        Weights = weights;
        Threshold = threshold;
    }

    public static PairModel Default => Shared.Value;

    /// <summary>One for each of <see cref="PairFeatures.Names"/>.</summary>
    public ImmutableArray<double> Weights { get; }

    /// <summary>Mean log-odds above which two clusters join.</summary>
    public double Threshold { get; }

    /// <summary>Log-odds that the claims of these features say the same.</summary>
    public double LogOdds(ReadOnlySpan<double> features)
    {
        double sum = 0;
        for (int i = 0; i < features.Length; i++)
        {
            sum += Weights[i] * features[i];
        }

        return sum;
    }

    public static double Probability(double logOdds) => 1 / (1 + Math.Exp(-logOdds));

    /// <summary>Reads "name weight" lines; a feature that is not named weighs nothing.</summary>
    public static PairModel Parse(TextReader reader)
    {
        double[] weights = new double[PairFeatures.Count];
        double threshold = 0;
        while (reader.ReadLine() is { } line)
        {
            if (line.Length == 0 || line[0] == '#')
            {
                continue;
            }

            string[] parts = line.Split(' ', StringSplitOptions.RemoveEmptyEntries);
            double value = double.Parse(parts[1], CultureInfo.InvariantCulture);
            int index = PairFeatures.Names.IndexOf(parts[0]);
            if (index >= 0)
            {
                weights[index] = value;
            }
            else if (parts[0] == "threshold")
            {
                threshold = value;
            }
            else
            {
                throw new FormatException($"Expected a feature's name or threshold, found '{parts[0]}'.");
            }
        }

        return new PairModel([.. weights], threshold);
    }

    private static PairModel ReadShipped()
    {
        using Stream stream = Assembly.GetExecutingAssembly().GetManifestResourceStream(Resource)
            ?? throw new InvalidOperationException("The weights of the pair model are missing from the assembly.");
        using StreamReader reader = new(stream);
        return Parse(reader);
    }
}
