namespace Concord.Casework.Stories;

/// <summary>Weighted terms of unit length, by ascending term.</summary>
internal readonly struct TermVector(int[] terms, float[] weights)
{
    public ReadOnlySpan<int> Terms => terms;

    public ReadOnlySpan<float> Weights => weights;

    /// <summary>Cosine of two vectors, 0 to 1.</summary>
    public double Dot(in TermVector other)
    {
        ReadOnlySpan<int> left = terms, right = other.Terms;
        ReadOnlySpan<float> otherWeights = other.Weights;
        double sum = 0;
        int i = 0, j = 0;
        while (i < left.Length && j < right.Length)
        {
            int a = left[i], b = right[j];
            if (a == b)
            {
                sum += (double)weights[i++] * otherWeights[j++];
            }
            else if (a < b)
            {
                i++;
            }
            else
            {
                j++;
            }
        }

        return sum;
    }
}
