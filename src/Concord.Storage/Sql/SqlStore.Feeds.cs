using System.Globalization;

namespace Concord.Storage.Sql;

// Feeds that a case watches.
public abstract partial class SqlStore
{
    /// <inheritdoc/>
    public IReadOnlyList<StoredFeed> Feeds() => Guard(() => Sql.All(
        "SELECT address, title, etag, modified, due, failures, parked, error, worked FROM feed WHERE case_id = $1 ORDER BY address",
        row => new StoredFeed(
            row.GetString(0), Optional(row, 1), Optional(row, 2), Optional(row, 3), Time(row.GetString(4)), (int)row.GetInt64(5), row.GetInt64(6) != 0, Optional(row, 7), row.IsDBNull(8) ? null : Time(row.GetString(8))),
        CaseId));

    /// <inheritdoc/>
    public void PutFeed(StoredFeed feed)
    {
        ArgumentNullException.ThrowIfNull(feed);
        Together(() => Sql.Run(
            "INSERT INTO feed (case_id, address, title, etag, modified, due, failures, parked, error, worked) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10) "
            + "ON CONFLICT (case_id, address) DO UPDATE SET title = excluded.title, etag = excluded.etag, modified = excluded.modified, due = excluded.due, failures = excluded.failures, "
            + "parked = excluded.parked, error = excluded.error, worked = excluded.worked",
            CaseId, Clean(feed.Address), Clean(feed.Title), Clean(feed.ETag), Clean(feed.Modified), Form(feed.Due), (long)feed.Failures, feed.IsParked ? 1L : 0L, Clean(feed.Error), feed.Worked is { } worked ? Form(worked) : null));
    }

    /// <inheritdoc/>
    public bool ClaimFeed(StoredFeed feed, DateTimeOffset until)
    {
        ArgumentNullException.ThrowIfNull(feed);

        // The time it was due at is the token: whoever changes it first has the feed.
        int changed = 0;
        Together(() => changed = Sql.Run("UPDATE feed SET due = $4 WHERE case_id = $1 AND address = $2 AND due = $3", CaseId, Clean(feed.Address), Form(feed.Due), Form(until)));
        return changed == 1;
    }

    /// <inheritdoc/>
    public void RemoveFeed(string address) => Together(() => Sql.Run("DELETE FROM feed WHERE case_id = $1 AND address = $2", CaseId, Clean(address)));

    private static string Form(DateTimeOffset time) => time.ToUniversalTime().ToString("yyyy-MM-dd'T'HH:mm:ss.fff'Z'", CultureInfo.InvariantCulture);
}
