using System.Collections.Frozen;

namespace Concord.Casework.Agreements;

/// <summary>Chooses what to call an agreement: the fullest description that reports share, verbatim.</summary>
internal static class AgreementNames
{
    private static readonly string[] Determiners = ["a", "an", "the", "this", "that", "its", "their", "his", "her", "new", "newly", "signed", "landmark", "historic", "latest"];

    /// <summary>Words by which somebody rates an agreement, or that place it in time; they name none.</summary>
    private static readonly FrozenSet<string> Ratings = FrozenSet.ToFrozenSet(
        ("good great bad terrible horrible awful wonderful fantastic perfect disastrous flawed dangerous one-sided unfair fair worst best better big incredible giant huge so-called "
        + "important key crucial possible final recent current existing whole entire very large largest biggest decades-old age-old apparent tentative first").Split(' '), StringComparer.Ordinal);

    /// <summary>The name and other forms, best first.</summary>
    public static (string Name, List<string> Aliases) Choose(AgreementContext context, string key)
    {
        SortedDictionary<string, SortedSet<int>> documentsOf = new(StringComparer.OrdinalIgnoreCase);
        SortedSet<string> forms = new(StringComparer.Ordinal);
        foreach (AgreementMention mention in context.Mentions)
        {
            Evidence.AnalyzedDocument source = context.Material.Documents[mention.Document];
            bool isHeading = source.Analysis.Sentences[source.Analysis.SentenceOf(mention.Token)].Kind == Language.SentenceKind.Heading;
            string shown = mention.Key == key && !isHeading ? Trim(mention.Span.Of(source.Document.Text)) : "";
            if (shown.Length is 0 or > 90 || shown.Contains('\n', StringComparison.Ordinal))
            {
                continue;
            }

            forms.Add(shown);
            foreach (string word in shown.Split(' '))
            {
                if (!documentsOf.TryGetValue(word, out SortedSet<int>? documents))
                {
                    documentsOf[word] = documents = [];
                }

                documents.Add(mention.Document);
            }
        }

        // The year tells an earlier agreement from the others, so a form that has it is preferred.
        List<(double Score, string Shown)> ranked = [.. forms.Select(form => (Score(form, documentsOf) + (form.Contains(key, StringComparison.Ordinal) ? 5 : 0), form))];
        ranked.Sort((one, two) => two.Score != one.Score ? two.Score.CompareTo(one.Score) : string.CompareOrdinal(one.Shown, two.Shown));
        List<string> names = [.. ranked.Select(row => row.Shown)];
        return names.Count == 0 ? ("agreement", []) : (names[0], names[1..Math.Min(names.Count, 6)]);
    }

    /// <summary>Words that several documents use for it describe it; words of one document, and long forms, weigh against.</summary>
    private static double Score(string form, SortedDictionary<string, SortedSet<int>> documentsOf)
    {
        string[] words = form.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        double score = 0;
        foreach (string word in words)
        {
            int documents = documentsOf[word].Count;
            bool isContent = word.Length > 3 && Array.IndexOf(Determiners, word.ToLowerInvariant()) < 0;
            score += !isContent ? -0.1 : documents > 1 ? Math.Log2(1 + documents) : 0.3;
        }

        // The parties have a slot of their own.
        bool namesParties = form.Contains(" between ", StringComparison.OrdinalIgnoreCase);
        return score - (Math.Max(0, words.Length - 6) * 0.7) - (namesParties ? 3 : 0);
    }

    /// <summary>The form without what stands before the name: articles, whose it is, what somebody thinks of it.</summary>
    private static string Trim(string shown)
    {
        string[] words = shown.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        int first = 0;
        for (int at = 0; at < words.Length - 1; at++)
        {
            string word = words[at].Trim(Marks).ToLowerInvariant();
            bool isOwner = (word.EndsWith("'s", StringComparison.Ordinal) || word.EndsWith("’s", StringComparison.Ordinal)) && at <= 2 && words.Length > at + 1;
            bool isSkipped = at == first && (word.Length == 0 || word is "and" or "our" or "my" or "your" || Array.IndexOf(Determiners, word) >= 0 || Ratings.Contains(word) || word.EndsWith("-old", StringComparison.Ordinal));
            first = isOwner || isSkipped ? at + 1 : first;
        }

        string name = string.Join(' ', words[first..]).Trim(Marks);
        return Ratings.Any(rating => name.Contains(' ' + rating + ' ', StringComparison.OrdinalIgnoreCase)) ? "" : name;
    }

    private static readonly char[] Marks = ['"', '“', '”', '‘', '\'', ',', '.', ';', ':'];
}
