using Concord.Storage.Postgres;
using Concord.Storage.Sqlite;

namespace Concord.Storage;

/// <summary>Opens a case by the name that a user gives it: a file, or the address of a team's database.</summary>
public static class CaseStores
{
    /// <exception cref="StoreException">It cannot be opened.</exception>
    public static ICaseStore Open(string name, bool create, TimeProvider? clock = null) => PostgresAddress.Is(name)
        ? PostgresStore.Open(PostgresAddress.Parse(name), create, clock)
        : SqliteStore.Open(name, create, clock);
}
