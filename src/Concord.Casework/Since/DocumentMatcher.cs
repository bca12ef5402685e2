using System.Collections.Immutable;

namespace Concord.Casework.Since;

/// <summary>Which document of an earlier case is which of this one: by text, else by address.</summary>
internal sealed class DocumentMatcher
{
    private readonly Dictionary<string, int> nowOf = new(StringComparer.Ordinal);

    public DocumentMatcher(EarlierCase earlier, Case now)
    {
        bool[] taken = new bool[now.Documents.Length];
        bool[] matched = new bool[earlier.Documents.Length];
        // Ids and folders differ from run to run; the text does not.
        Pair(document => document.Source.Document.Text + "\n" + document.Source.Document.Uri, document => document.Text + "\n" + document.Uri);
        Pair(document => document.Source.Document.Text, document => document.Text);
        Pair(document => document.Source.Document.Uri, document => document.Uri);
        Added = [.. now.Documents.Where((_, i) => !taken[i]).Select(document => document.Id)];
        Removed = [.. earlier.Documents.Where((_, i) => !matched[i]).Select(document => document.Uri)];
        Revised =
        [
            .. earlier.Documents.Where(document => nowOf.TryGetValue(document.Id, out int i) && now.Documents[i].Source.Document.Text != document.Text)
                .Select(document => now.Documents[nowOf[document.Id]].Id),
        ];

        void Pair(Func<CaseDocument, string> keyNow, Func<EarlierDocument, string> keyThen)
        {
            Dictionary<string, Queue<int>> free = new(StringComparer.Ordinal);
            for (int i = 0; i < now.Documents.Length; i++)
            {
                if (!taken[i])
                {
                    string key = keyNow(now.Documents[i]);
                    (free.TryGetValue(key, out Queue<int>? queue) ? queue : free[key] = new Queue<int>()).Enqueue(i);
                }
            }

            for (int i = 0; i < earlier.Documents.Length; i++)
            {
                if (!matched[i] && free.TryGetValue(keyThen(earlier.Documents[i]), out Queue<int>? queue) && queue.TryDequeue(out int at))
                {
                    (matched[i], taken[at]) = (true, true);
                    nowOf[earlier.Documents[i].Id] = at;
                }
            }
        }
    }

    public ImmutableArray<string> Added { get; }

    public ImmutableArray<string> Revised { get; }

    public ImmutableArray<string> Removed { get; }

    /// <summary>Number of the document now, or -1 where it is gone.</summary>
    public int Now(string earlierId) => nowOf.GetValueOrDefault(earlierId, -1);
}
