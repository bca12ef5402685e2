using System.Runtime.InteropServices;

namespace Concord.Casework.Stories;

/// <summary>Terms of one view of a document and how often each occurs.</summary>
internal readonly struct TermCounts(int[] terms, ushort[] counts)
{
    public int[] Terms => terms;

    public ushort[] Counts => counts;

    /// <summary>Sorts and counts; an empty list gives an empty result.</summary>
    public static TermCounts Of(List<int> occurrences)
    {
        Span<int> sorted = CollectionsMarshal.AsSpan(occurrences);
        sorted.Sort();
        int distinct = 0;
        for (int i = 0; i < sorted.Length; i++)
        {
            distinct += i == 0 || sorted[i] != sorted[i - 1] ? 1 : 0;
        }

        int[] terms = new int[distinct];
        ushort[] counts = new ushort[distinct];
        int at = -1;
        for (int i = 0; i < sorted.Length; i++)
        {
            if (i == 0 || sorted[i] != sorted[i - 1])
            {
                terms[++at] = sorted[i];
            }

            counts[at] += (ushort)(counts[at] < ushort.MaxValue ? 1 : 0);
        }

        return new TermCounts(terms, counts);
    }

    /// <summary>Weights each term by log frequency and rarity, and scales to unit length.</summary>
    /// <param name="rarity">Weight of a term by its number.</param>
    public TermVector Weigh(float[] rarity) => Weigh(term => rarity[term]);

    /// <summary>Weights each term by log frequency and rarity, and scales to unit length.</summary>
    /// <param name="rarity">Weight of a term.</param>
    public TermVector Weigh(Func<int, float> rarity)
    {
        float[] weights = new float[terms.Length];
        double square = 0;
        for (int i = 0; i < terms.Length; i++)
        {
            double weight = (1 + Math.Log(counts[i])) * rarity(terms[i]);
            weights[i] = (float)weight;
            square += weight * weight;
        }

        double scale = square > 0 ? 1 / Math.Sqrt(square) : 0;
        for (int i = 0; i < weights.Length; i++)
        {
            weights[i] = (float)(weights[i] * scale);
        }

        return new TermVector(terms, weights);
    }
}
