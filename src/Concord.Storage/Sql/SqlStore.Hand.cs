using System.Globalization;

namespace Concord.Storage.Sql;

// What people do to a case, and what is remembered of it.
public abstract partial class SqlStore
{
    /// <inheritdoc/>
    public long LastChange => Guard(() => Sql.One("SELECT max(number) FROM history WHERE case_id = $1", CaseId) as long? ?? 0);

    /// <inheritdoc/>
    public IReadOnlyList<HistoryEntry> History(string? subject = null) => Guard(() => Sql.All(
        $"SELECT number, at, who, act, subject, before, after FROM history WHERE case_id = $1 {(subject is null ? "AND $2 = ''" : "AND subject = $2")} ORDER BY number",
        row => new HistoryEntry(row.GetInt64(0), Time(row.GetString(1)), row.GetString(2), row.GetString(3), row.GetString(4), Optional(row, 5), Optional(row, 6)), CaseId, subject ?? ""));

    /// <inheritdoc/>
    public void Forget(long document, string who)
    {
        Together(() =>
        {
            if (Sql.One("SELECT state FROM document WHERE case_id = $1 AND id = $2", CaseId, document) is not long state)
            {
                throw new StoreException(StoreCodes.NotThere, $"no document d{Text(document)} is in the case");
            }

            if (state == (long)DocumentState.Forgotten)
            {
                return;
            }

            Unindex(document);
            Sql.Run("DELETE FROM analysis WHERE case_id = $1 AND document = $2", CaseId, document);
            Sql.Run("DELETE FROM alias WHERE case_id = $1 AND document = $2", CaseId, document);

            // Any part may quote it, and is soon built again.
            Sql.Run("DELETE FROM part WHERE case_id = $1", CaseId);
            Sql.Run(
                "DELETE FROM blob WHERE case_id = $1 AND hash = (SELECT content FROM document WHERE case_id = $1 AND id = $2) "
                + "AND NOT EXISTS (SELECT 1 FROM document AS other WHERE other.case_id = $1 AND other.content = blob.hash AND other.id <> $2 AND other.state <> 2)", CaseId, document);
            Sql.Run(
                "UPDATE document SET uri = '', address = '', words_hash = content, title = NULL, publisher = NULL, published = NULL, language = 'und', words = 0, state = 2 WHERE case_id = $1 AND id = $2", CaseId, document);

            // What the history says of it in words goes too; that it was there stays.
            Sql.Run("UPDATE history SET before = NULL, after = NULL WHERE case_id = $1 AND subject = $2 AND act IN ('add', 'replace')", CaseId, "d" + Text(document));
            Log(who, "forget", "d" + Text(document), null, null);
        });
        Guard(() =>
        {
            Scrub();
            return 0;
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
            long id = (long)Sql.One(
                "INSERT INTO mark (case_id, kind, target, value, who, at) VALUES ($1, $2, $3, $4, $5, $6) RETURNING id", CaseId, (long)kind, Clean(target), Clean(value), Clean(who), now)!;
            Log(who, "mark", "m" + Text(id), null, Described(kind, target, value));
            made = new Mark(id, kind, target, value, who, Time(now), null);
        });
        return made!;
    }

    /// <inheritdoc/>
    public void Withdraw(long mark, string who) => Together(() =>
    {
        Mark? before = ReadMarks("AND id = $2 AND withdrawn IS NULL", mark).FirstOrDefault();
        if (before is null)
        {
            throw new StoreException(StoreCodes.NotThere, $"no mark m{Text(mark)} holds in the case");
        }

        Sql.Run("UPDATE mark SET withdrawn = $3 WHERE case_id = $1 AND id = $2", CaseId, mark, Now());
        Log(who, "withdraw", "m" + Text(mark), Described(before.Kind, before.Target, before.Value), null);
    });

    /// <inheritdoc/>
    public IReadOnlyList<Mark> Marks(bool all = false) => Guard(() => ReadMarks(all ? "AND $2 = 0" : "AND $2 = 0 AND withdrawn IS NULL", 0));

    private List<Mark> ReadMarks(string which, long id) => Sql.All(
        $"SELECT id, kind, target, value, who, at, withdrawn FROM mark WHERE case_id = $1 {which} ORDER BY id",
        row => new Mark(row.GetInt64(0), (MarkKind)row.GetInt64(1), row.GetString(2), row.GetString(3), row.GetString(4), Time(row.GetString(5)), row.IsDBNull(6) ? null : Time(row.GetString(6))),
        CaseId, id);

    private static string Described(MarkKind kind, string target, string value) => $"{kind.ToString().ToLowerInvariant()} {target}: {value}";

    private protected void Log(string who, string act, string subject, string? before, string? after) => Sql.Run(
        "INSERT INTO history (case_id, at, who, act, subject, before, after) VALUES ($1, $2, $3, $4, $5, $6, $7)", CaseId, Now(), Clean(who), act, subject, Clean(before), Clean(after));

    private string Describe(long document) => Sql.All(
        "SELECT uri, added FROM document WHERE case_id = $1 AND id = $2", row => string.Create(CultureInfo.InvariantCulture, $"{row.GetString(0)}, taken in {row.GetString(1)}"), CaseId, document).First();
}
