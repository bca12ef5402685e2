namespace Concord.Casework.Agreements;

/// <summary>Chooses what to call an agreement: the fullest description that reports share, verbatim.</summary>
internal static class AgreementNames
{
    private static readonly string[] Determiners = ["a", "an", "the", "this", "that", "its", "their", "his", "her", "new", "newly", "signed", "landmark", "historic", "latest"];

    /// <summary>The name and other forms, most usual first.</summary>
    public static (string Name, List<string> Aliases) Choose(AgreementContext context, string key)
    {
        Dictionary<string, (double Score, string Shown)> forms = new(StringComparer.OrdinalIgnoreCase);
        foreach (AgreementMention mention in context.Mentions)
        {
            if (mention.Key != key)
            {
                continue;
            }

            string shown = Trim(mention.Span.Of(context.Material.Documents[mention.Document].Document.Text));
            if (shown.Length is 0 or > 90 || shown.Contains('\n', StringComparison.Ordinal))
            {
                continue;
            }

            (double score, string first) = forms.GetValueOrDefault(shown, (0, shown));
            forms[shown] = (score + 1, first);
        }

        List<(double Score, string Shown)> ranked = [];
        foreach ((double count, string shown) in forms.Values)
        {
            ranked.Add((Math.Log2(1 + count) + Specificity(shown), shown));
        }

        ranked.Sort((one, two) => two.Score != one.Score ? two.Score.CompareTo(one.Score) : string.CompareOrdinal(one.Shown, two.Shown));
        List<string> names = [.. ranked.Select(row => row.Shown)];
        return names.Count == 0 ? ("agreement", []) : (names[0], names[1..Math.Min(names.Count, 6)]);
    }

    /// <summary>More describing words are better, up to what a name has; capitals inside show a title.</summary>
    private static double Specificity(string shown)
    {
        string[] words = shown.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        int capitals = words.Count(word => char.IsUpper(word[0]));
        return Math.Min(words.Length, 4) * 0.6 - (Math.Max(0, words.Length - 7) * 0.5) + (capitals >= 2 && AgreementWords.Nouns.Contains(words[0].ToLowerInvariant()) ? 2 : 0);
    }

    private static string Trim(string shown)
    {
        string[] words = shown.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        int first = 0;
        while (first < words.Length - 1 && Array.IndexOf(Determiners, words[first].ToLowerInvariant()) >= 0)
        {
            first++;
        }

        return string.Join(' ', words[first..]);
    }
}
