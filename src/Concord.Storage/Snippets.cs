namespace Concord.Storage;

/// <summary>Words around the first match of a search, verbatim.</summary>
internal static class Snippets
{
    private const int Before = 60, Length = 200;

    public static (string Text, int Start) Of(string text, IReadOnlyList<SearchQuery.Term> terms)
    {
        int at = -1;
        foreach (SearchQuery.Term term in terms.Where(term => !term.IsExcluded))
        {
            int found = Find(text, term);
            at = found >= 0 && (at < 0 || found < at) ? found : at;
        }

        int start = Math.Max(0, at - Before);
        while (start > 0 && !char.IsWhiteSpace(text[start - 1]))
        {
            start--;
        }

        int end = Math.Min(text.Length, start + Length);
        while (end < text.Length && !char.IsWhiteSpace(text[end]))
        {
            end++;
        }

        return (text[start..end], start);
    }

    /// <summary>The first place of a term at the beginning of a word; what the index folds ("é") may not be found as it is written.</summary>
    private static int Find(string text, SearchQuery.Term term)
    {
        string first = term.Words.Split(' ')[0];
        for (int at = text.IndexOf(first, StringComparison.OrdinalIgnoreCase); at >= 0; at = text.IndexOf(first, at + 1, StringComparison.OrdinalIgnoreCase))
        {
            bool starts = at == 0 || !char.IsLetterOrDigit(text[at - 1]);
            bool ends = term.IsBeginning || at + first.Length >= text.Length || !char.IsLetterOrDigit(text[at + first.Length]);
            if (starts && ends)
            {
                return at;
            }
        }

        return -1;
    }
}
