using System.Globalization;

namespace Concord.Storage.Sqlite;

// What people do to a case, and what is remembered of it.
public sealed partial class SqliteStore
{
    /// <inheritdoc/>
    public IReadOnlyList<HistoryEntry> History(string? subject = null) => Guard(() => sql.All(
        "SELECT number, at, who, act, subject, before, after FROM history WHERE ?1 IS NULL OR subject = ?1 ORDER BY number",
        row => new HistoryEntry(row.GetInt64(0), Time(row.GetString(1)), row.GetString(2), row.GetString(3), row.GetString(4), Optional(row, 5), Optional(row, 6)), subject));

    /// <inheritdoc/>
    public void Forget(long document, string who)
    {
        Together(() =>
        {
            if (sql.One("SELECT state FROM document WHERE id = ?1", document) is not long state)
            {
                throw new StoreException(StoreCodes.NotThere, $"no document d{Text(document)} is in the case");
            }

            if (state == (long)DocumentState.Forgotten)
            {
                return;
            }

            sql.Run("DELETE FROM words WHERE rowid = ?1", document);
            sql.Run("DELETE FROM analysis WHERE document = ?1", document);
            sql.Run("DELETE FROM alias WHERE document = ?1", document);
            sql.Run("DELETE FROM blob WHERE hash = (SELECT content FROM document WHERE id = ?1) AND NOT EXISTS (SELECT 1 FROM document AS other WHERE other.content = blob.hash AND other.id <> ?1 AND other.state <> 2)", document);
            sql.Run(
                "UPDATE document SET uri = '', address = '', words_hash = x'', title = NULL, publisher = NULL, published = NULL, language = 'und', words = 0, state = 2 WHERE id = ?1", document);

            // What the history says of it in words goes too; that it was there stays.
            sql.Run("UPDATE history SET before = NULL, after = NULL WHERE subject = ?1 AND act IN ('add', 'replace')", "d" + Text(document));
            Log(who, "forget", "d" + Text(document), null, null);
        });

        // The index marks a document as gone and keeps its words until it is merged; nothing of it may stay there or in the log file.
        Guard(() =>
        {
            sql.Run("INSERT INTO words (words) VALUES ('optimize')");
            return sql.One("PRAGMA wal_checkpoint(TRUNCATE)");
        });
    }

    /// <inheritdoc/>
    public Mark AddMark(MarkKind kind, string target, string value, string who)
    {
        ArgumentNullException.ThrowIfNull(target);
        ArgumentNullException.ThrowIfNull(value);
        Mark? made = null;
        Together(() =>
        {
            string now = Now();
            sql.Run("INSERT INTO mark (kind, target, value, who, at) VALUES (?1, ?2, ?3, ?4, ?5)", (int)kind, target, value, who, now);
            long id = (long)sql.One("SELECT last_insert_rowid()")!;
            Log(who, "mark", "m" + Text(id), null, $"{kind.ToString().ToLowerInvariant()} {target}: {value}");
            made = new Mark(id, kind, target, value, who, Time(now), null);
        });
        return made!;
    }

    /// <inheritdoc/>
    public void Withdraw(long mark, string who) => Together(() =>
    {
        if (sql.One("SELECT kind || ' ' || target || ': ' || value FROM mark WHERE id = ?1 AND withdrawn IS NULL", mark) is not string before)
        {
            throw new StoreException(StoreCodes.NotThere, $"no mark m{Text(mark)} holds in the case");
        }

        sql.Run("UPDATE mark SET withdrawn = ?2 WHERE id = ?1", mark, Now());
        Log(who, "withdraw", "m" + Text(mark), before, null);
    });

    /// <inheritdoc/>
    public IReadOnlyList<Mark> Marks(bool all = false) => Guard(() => sql.All(
        $"SELECT id, kind, target, value, who, at, withdrawn FROM mark {(all ? "" : "WHERE withdrawn IS NULL")} ORDER BY id",
        row => new Mark(row.GetInt64(0), (MarkKind)row.GetInt32(1), row.GetString(2), row.GetString(3), row.GetString(4), Time(row.GetString(5)), row.IsDBNull(6) ? null : Time(row.GetString(6)))));

    private void Log(string who, string act, string subject, string? before, string? after) =>
        sql.Run("INSERT INTO history (at, who, act, subject, before, after) VALUES (?1, ?2, ?3, ?4, ?5, ?6)", Now(), who, act, subject, before, after);

    private string Describe(long document) => sql.All(
        "SELECT uri, added FROM document WHERE id = ?1", row => string.Create(CultureInfo.InvariantCulture, $"{row.GetString(0)}, taken in {row.GetString(1)}"), document).First();
}
