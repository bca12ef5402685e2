namespace Concord.Storage.Sql;

// Parts of the case that were built before.
public abstract partial class SqlStore
{
    /// <inheritdoc/>
    public byte[]? Part(string key) => Guard(() => Sql.One("SELECT body FROM part WHERE case_id = $1 AND key = $2", CaseId, key) as byte[]);

    /// <inheritdoc/>
    public void KeepParts(IReadOnlyList<(string Key, byte[] Body)> built, IReadOnlyCollection<string> inUse)
    {
        ArgumentNullException.ThrowIfNull(built);
        ArgumentNullException.ThrowIfNull(inUse);
        if (built.Count == 0)
        {
            return;
        }

        HashSet<string> parts = [.. inUse.Select(PartOf)];
        Together(() =>
        {
            string now = Now();
            foreach ((string key, byte[] body) in built)
            {
                Sql.Run(
                    "INSERT INTO part (case_id, key, made, body) VALUES ($1, $2, $3, $4) ON CONFLICT (case_id, key) DO UPDATE SET made = excluded.made, body = excluded.body", CaseId, key, now, body);
            }

            // The same documents under other options are kept a while: an analyst goes back and forth.
            int others = 0;
            foreach (string key in Sql.All("SELECT key FROM part WHERE case_id = $1 ORDER BY made DESC, key", row => row.GetString(0), CaseId))
            {
                if (!inUse.Contains(key) && (!parts.Contains(PartOf(key)) || ++others > MostOthers))
                {
                    Sql.Run("DELETE FROM part WHERE case_id = $1 AND key = $2", CaseId, key);
                }
            }
        });
    }

    private const int MostOthers = 256;

    private static string PartOf(string key) => key[..(key.IndexOf('/', StringComparison.Ordinal) is var at && at >= 0 ? at : key.Length)];
}
