namespace Concord.Workbench.Brief;

/// <summary>
/// Likelihood words of ICD 203, given only where the source's own words map to them. They say how likely the source
/// holds it, and nothing of how sure anyone is of the source.
/// </summary>
internal static class Likelihood
{
    // Longer phrases first: "very likely" must not be read as "likely".
    private static readonly (string Words, string Term)[] Terms =
    [
        ("almost certainly", "almost certain"), ("almost certain", "almost certain"), ("nearly certain", "almost certain"),
        ("very unlikely", "very unlikely"), ("highly unlikely", "very unlikely"), ("highly improbable", "very unlikely"),
        ("very likely", "very likely"), ("highly likely", "very likely"), ("most likely", "very likely"), ("highly probable", "very likely"),
        ("almost no chance", "almost no chance"), ("remote chance", "almost no chance"),
        ("even chance", "roughly even chance"), ("even odds", "roughly even chance"),
        ("not likely", "unlikely"), ("unlikely", "unlikely"), ("improbable", "unlikely"),
        ("likely", "likely"), ("probably", "likely"), ("probable", "likely"),
    ];

    /// <summary>The ICD 203 term that the words map to, or null.</summary>
    public static string? Of(ReadOnlySpan<char> clause)
    {
        foreach ((string words, string term) in Terms)
        {
            int at = clause.IndexOf(words, StringComparison.OrdinalIgnoreCase);
            if (at >= 0 && IsEdge(clause, at - 1) && IsEdge(clause, at + words.Length))
            {
                return term;
            }
        }

        return null;
    }

    private static bool IsEdge(ReadOnlySpan<char> text, int at) => at < 0 || at >= text.Length || !char.IsLetterOrDigit(text[at]);
}
