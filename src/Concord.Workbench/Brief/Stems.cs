namespace Concord.Workbench.Brief;

/// <summary>The beginnings of a text's longer words and its numbers: enough to see which of several wordings is closest.</summary>
internal static class Stems
{
    private const int StemLength = 5;
    private const int ShortestWord = 4;

    public static HashSet<string> Of(string text)
    {
        HashSet<string> stems = new(StringComparer.Ordinal);
        int start = 0;
        for (int i = 0; i <= text.Length; i++)
        {
            if (i < text.Length && char.IsLetterOrDigit(text[i]))
            {
                continue;
            }

            if (i - start >= ShortestWord || i > start && char.IsDigit(text[start]))
            {
                stems.Add(text.Substring(start, Math.Min(StemLength, i - start)).ToLowerInvariant());
            }

            start = i + 1;
        }

        return stems;
    }

    /// <summary>Share of the smaller set that both have, 0 to 1; 0 where they share fewer than two.</summary>
    public static double Alike(HashSet<string> left, HashSet<string> right)
    {
        int shared = right.Count(left.Contains);
        return shared < 2 ? 0 : (double)shared / Math.Min(left.Count, right.Count);
    }
}
