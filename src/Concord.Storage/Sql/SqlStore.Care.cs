using System.Security.Cryptography;
using Concord.Storage.Codec;

namespace Concord.Storage.Sql;

// Searching and checking.
public abstract partial class SqlStore
{
    /// <inheritdoc/>
    public IReadOnlyList<SearchHit> Search(string query, int most)
    {
        ArgumentNullException.ThrowIfNull(query);
        IReadOnlyList<SearchQuery.Term> terms = SearchQuery.Read(query);
        if (most <= 0 || !terms.Any(term => !term.IsExcluded))
        {
            return [];
        }

        return Guard(() =>
        {
            List<SearchHit> hits = [];
            foreach ((long id, double rank) in Ranked(terms, most))
            {
                string text = TextOf(id);
                (string snippet, int start) = text.Length == 0 ? ("", 0) : Snippets.Of(text, terms);
                hits.Add(new SearchHit(ById(id)!, snippet, start, rank));
            }

            return hits;
        });
    }

    /// <inheritdoc/>
    public IReadOnlyList<string> Check() => Guard(() =>
    {
        List<string> wrong = [.. CheckDatabase()];
        wrong.AddRange(Sql.All(
            "SELECT id FROM document WHERE case_id = $1 AND state <> 2 AND NOT EXISTS (SELECT 1 FROM blob WHERE blob.case_id = $1 AND hash = content)", row => $"d{row.GetInt64(0)}: its original bytes are missing", CaseId));
        wrong.AddRange(Sql.All(
            "SELECT id FROM document WHERE case_id = $1 AND state <> 2 AND NOT EXISTS (SELECT 1 FROM analysis WHERE analysis.case_id = $1 AND document = id)", row => $"d{row.GetInt64(0)}: it has no analysis", CaseId));
        wrong.AddRange(Sql.All(
            "SELECT address FROM document WHERE case_id = $1 AND state = 0 GROUP BY address HAVING count(*) > 1", row => $"{row.GetString(0)}: stands for more than one document", CaseId));
        foreach (long document in Sql.All("SELECT id FROM document WHERE case_id = $1 AND state <> 2", row => row.GetInt64(0), CaseId))
        {
            byte[] content = (byte[])Sql.One("SELECT content FROM document WHERE case_id = $1 AND id = $2", CaseId, document)!;
            if (Original(document) is { } bytes && !SHA256.HashData(bytes).AsSpan().SequenceEqual(content))
            {
                wrong.Add($"d{document}: its original bytes are not those that were taken in");
            }

            foreach (string model in Models(document))
            {
                try
                {
                    Analysis(document, model);
                }
                catch (StoreException e) when (e.Code == StoreCodes.Damaged)
                {
                    wrong.Add($"d{document}: the analysis by {model} is damaged");
                }
            }
        }

        return wrong;
    });

    private string TextOf(long document)
    {
        try
        {
            return Sql.One("SELECT body FROM analysis WHERE case_id = $1 AND document = $2 ORDER BY made DESC LIMIT 1", CaseId, document) is byte[] body ? AnalysisCodec.ReadText(body) : "";
        }
        catch (InvalidDataException)
        {
            return "";
        }
    }
}
