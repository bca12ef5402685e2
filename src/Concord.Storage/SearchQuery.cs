using System.Text;

namespace Concord.Storage;

/// <summary>What a reader types, as terms: words, "phrases", -excluded, begin*.</summary>
internal static class SearchQuery
{
    public readonly record struct Term(string Words, bool IsPhrase, bool IsExcluded, bool IsBeginning);

    private const int MostTerms = 32;

    public static IReadOnlyList<Term> Read(string query)
    {
        List<Term> terms = [];
        int at = 0;
        while (at < query.Length && terms.Count < MostTerms)
        {
            if (char.IsWhiteSpace(query[at]))
            {
                at++;
                continue;
            }

            bool isExcluded = query[at] == '-' && at + 1 < query.Length && !char.IsWhiteSpace(query[at + 1]);
            at += isExcluded ? 1 : 0;
            bool isPhrase = query[at] is '"' or '“' or '”';
            int start = isPhrase ? at + 1 : at, end = start;
            while (end < query.Length && !(isPhrase ? query[end] is '"' or '“' or '”' : char.IsWhiteSpace(query[end])))
            {
                end++;
            }

            bool isBeginning = !isPhrase && end > start && query[end - 1] == '*';
            string words = Words(query.AsSpan(start, end - start));
            if (words.Length > 0)
            {
                terms.Add(new Term(words, isPhrase || words.Contains(' ', StringComparison.Ordinal), isExcluded, isBeginning));
            }

            at = isPhrase ? end + 1 : end;
        }

        return terms;
    }

    /// <summary>The query in the language of FTS5; empty where there is nothing to look for.</summary>
    public static string ToFts(IReadOnlyList<Term> terms)
    {
        string wanted = string.Join(" AND ", terms.Where(term => !term.IsExcluded).Select(Quoted));
        string barred = string.Concat(terms.Where(term => term.IsExcluded).Select(term => " NOT " + Quoted(term)));
        return wanted.Length == 0 ? "" : wanted + barred;
    }

    /// <summary>The query in the language of PostgreSQL.</summary>
    public static string ToTsQuery(IReadOnlyList<Term> terms) => string.Join(" & ", terms.OrderBy(term => term.IsExcluded).Select(term =>
        (term.IsExcluded ? "!" : "") + "(" + string.Join(" <-> ", term.Words.Split(' ')) + (term.IsBeginning ? ":*" : "") + ")"));

    /// <summary>A text as words alone, parted by blanks.</summary>
    public static string Plain(string text) => Words(text);

    private static string Quoted(Term term) => $"\"{term.Words}\"{(term.IsBeginning ? "*" : "")}";

    /// <summary>Letters and digits, parted by single blanks; no mark of the query language is left.</summary>
    private static string Words(ReadOnlySpan<char> part)
    {
        StringBuilder words = new(part.Length);
        foreach (char c in part)
        {
            bool isWord = char.IsLetterOrDigit(c) || char.GetUnicodeCategory(c) is System.Globalization.UnicodeCategory.NonSpacingMark;
            if (isWord)
            {
                words.Append(c);
            }
            else if (words.Length > 0 && words[^1] != ' ')
            {
                words.Append(' ');
            }
        }

        return words.ToString().TrimEnd();
    }
}
