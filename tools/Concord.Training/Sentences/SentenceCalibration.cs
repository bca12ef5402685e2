using Concord.Language.Engine;
using Concord.Language.Vectors;

namespace Concord.Training.Sentences;

/// <summary>What the inputs of each matrix are like, on sentences drawn from the vocabulary by its own scores.</summary>
internal sealed unsafe class SentenceCalibration
{
    private const int Sentences = 600, Longest = 50, Seed = 1;

    private readonly FloatBuffer[] _products;
    private readonly double[][] _sums;
    private readonly long[] _counts;

    private SentenceCalibration(int matrices)
    {
        _products = new FloatBuffer[matrices];
        _sums = new double[matrices][];
        _counts = new long[matrices];
    }

    public static SentenceCalibration Run(SentenceModel model, (string Text, double Score)[] pieces)
    {
        SentenceCalibration result = new(model.Matrices.Length);
        Gemm gemm = new();
        for (int i = 0; i < model.Matrices.Length; i++)
        {
            int number = i, inputs = model.Matrices[i].Inputs;
            float* product = (result._products[i] = new FloatBuffer()).EnsureZero(inputs * inputs);
            double[] sum = result._sums[i] = new double[inputs];
            model.Matrices[i].Seen = (rows, count) =>
            {
                gemm.TransposedTimes(rows, inputs, rows, inputs, product, inputs, inputs, count, inputs);
                result._counts[number] += count;
                for (int at = 0, j = 0; at < count * inputs; at++, j = j + 1 == inputs ? 0 : j + 1)
                {
                    sum[j] += rows[at];
                }
            };
        }

        Draw(model, pieces);
        return result;
    }

    /// <summary>The mean of each input of a matrix.</summary>
    public double[] Means(int matrix) => Array.ConvertAll(_sums[matrix], sum => sum / _counts[matrix]);

    /// <summary>The mean product of each two inputs of a matrix, row-major.</summary>
    public double[] Products(int matrix)
    {
        int inputs = _sums[matrix].Length;
        double[] products = new double[inputs * inputs];
        for (int i = 0; i < products.Length; i++)
        {
            products[i] = _products[matrix].Pointer[i] / (double)_counts[matrix];
        }

        return products;
    }

    private static void Draw(SentenceModel model, (string Text, double Score)[] pieces)
    {
        double[] ends = new double[pieces.Length];
        double total = 0;
        for (int i = 0; i < pieces.Length; i++)
        {
            total += pieces[i].Score < 0 ? Math.Exp(pieces[i].Score) : 0;
            ends[i] = total;
        }

        FastRandom random = new(Seed);
        SentencePass pass = new(model);
        float[] vector = new float[model.Shape.Wide];
        fixed (float* target = vector)
        {
            for (int s = 0; s < Sentences; s++)
            {
                ushort[] sentence = new ushort[1 + (s % Longest)];
                for (int i = 0; i < sentence.Length; i++)
                {
                    int found = Array.BinarySearch(ends, random.Next() / 4294967296.0 * total);
                    sentence[i] = (ushort)Math.Min(pieces.Length - 1, found < 0 ? ~found : found);
                }

                pass.Run(sentence, [sentence.Length], target);
            }
        }
    }
}
