using Concord.Storage.Codec;
using Microsoft.Data.Sqlite;

namespace Concord.Storage.Sqlite;

// Searching, checking, copying.
public sealed partial class SqliteStore
{
    /// <inheritdoc/>
    public IReadOnlyList<SearchHit> Search(string query, int most)
    {
        ArgumentNullException.ThrowIfNull(query);
        IReadOnlyList<SearchQuery.Term> terms = SearchQuery.Read(query);
        string fts = SearchQuery.ToFts(terms);
        if (fts.Length == 0 || most <= 0)
        {
            return [];
        }

        return Guard(() =>
        {
            // A word of the title weighs as much as four of the text.
            List<(long Id, double Rank)> found = sql.All(
                "SELECT rowid, bm25(words, 4.0, 1.0) AS rank FROM words WHERE words MATCH ?1 ORDER BY rank, rowid LIMIT ?2", row => (row.GetInt64(0), -row.GetDouble(1)), fts, most);
            List<SearchHit> hits = new(found.Count);
            foreach ((long id, double rank) in found)
            {
                StoredDocument document = sql.All($"SELECT {Columns} FROM document WHERE id = ?1", ReadDocument, id)[0];
                string text = TextOf(id);
                (string snippet, int start) = text.Length == 0 ? ("", 0) : Snippets.Of(text, terms);
                hits.Add(new SearchHit(document, snippet, start, rank));
            }

            return hits;
        });
    }

    /// <inheritdoc/>
    public IReadOnlyList<string> Check() => Guard(() =>
    {
        List<string> wrong = [.. sql.All("PRAGMA integrity_check(20)", row => row.GetString(0)).Where(line => line != "ok")];
        wrong.AddRange(sql.All("PRAGMA foreign_key_check", row => $"table {row.GetString(0)}, row {row.GetValue(1)}: refers to what is not there"));
        wrong.AddRange(sql.All(
            "SELECT id FROM document WHERE state <> 2 AND NOT EXISTS (SELECT 1 FROM blob WHERE hash = content)", row => $"d{row.GetInt64(0)}: its original bytes are missing"));
        wrong.AddRange(sql.All(
            "SELECT id FROM document WHERE state <> 2 AND NOT EXISTS (SELECT 1 FROM analysis WHERE document = id)", row => $"d{row.GetInt64(0)}: it has no analysis"));
        wrong.AddRange(sql.All(
            "SELECT address FROM document WHERE state = 0 GROUP BY address HAVING count(*) > 1", row => $"{row.GetString(0)}: stands for more than one document"));
        wrong.AddRange(sql.All(
            "SELECT id FROM document WHERE state = 0 AND id NOT IN (SELECT rowid FROM words)", row => $"d{row.GetInt64(0)}: cannot be searched for"));
        foreach (long document in sql.All("SELECT id FROM document WHERE state <> 2", row => row.GetInt64(0)))
        {
            if (Original(document) is { } bytes && !System.Security.Cryptography.SHA256.HashData(bytes).AsSpan().SequenceEqual((byte[])sql.One("SELECT content FROM document WHERE id = ?1", document)!))
            {
                wrong.Add($"d{document}: its original bytes are not those that were taken in");
            }
        }

        return wrong;
    });

    /// <inheritdoc/>
    public void BackUp(string path)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(path);
        if (File.Exists(path))
        {
            throw new StoreException(StoreCodes.CannotOpen, $"{path} is there already; a copy never overwrites");
        }

        string beside = path + ".part";
        Guard(() =>
        {
            File.Delete(beside);
            using (SqliteConnection copy = new(new SqliteConnectionStringBuilder { DataSource = beside, Pooling = false }.ToString()))
            {
                copy.Open();
                connection.BackupDatabase(copy);
            }

            File.Move(beside, path);
            return 0;
        });
    }

    private string TextOf(long document)
    {
        try
        {
            return sql.One("SELECT body FROM analysis WHERE document = ?1 ORDER BY made DESC LIMIT 1", document) is byte[] body ? AnalysisCodec.ReadText(body) : "";
        }
        catch (InvalidDataException)
        {
            return "";
        }
    }
}
