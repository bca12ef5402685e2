using System.Data.Common;
using Npgsql;

namespace Concord.Storage.Postgres;

/// <summary>What the server reports, in the store's own words.</summary>
public static class PostgresErrors
{
    internal static StoreException Of(DbException error, string name) => error switch
    {
        PostgresException { SqlState: PostgresErrorCodes.DiskFull } => new StoreException(StoreCodes.DiskFull, $"{name}: the server's disk is full; what was written before is kept", error),
        PostgresException { SqlState: PostgresErrorCodes.LockNotAvailable or PostgresErrorCodes.DeadlockDetected or PostgresErrorCodes.SerializationFailure } =>
            new StoreException(StoreCodes.Busy, $"{name} is held by another program; nothing was changed", error),
        PostgresException { SqlState: PostgresErrorCodes.DataCorrupted or PostgresErrorCodes.IndexCorrupted } => new StoreException(StoreCodes.Damaged, $"{name} is damaged: {error.Message}", error),
        PostgresException refused when refused.SqlState.StartsWith("28", StringComparison.Ordinal) || refused.SqlState == PostgresErrorCodes.InvalidCatalogName =>
            new StoreException(StoreCodes.CannotOpen, $"{name} cannot be opened: {refused.MessageText}", error),
        PostgresException other => new StoreException(StoreCodes.Failed, $"{name}: {other.MessageText}", error),
        _ => new StoreException(StoreCodes.CannotOpen, $"{name} cannot be reached: {error.Message}", error),
    };

    /// <summary>Whether the server went away or is starting: the work is to be tried again, not given up.</summary>
    public static bool IsAway(Exception error) => error switch
    {
        StoreException { InnerException: { } inner } => IsAway(inner),
        PostgresException refused => refused.SqlState.StartsWith("57P", StringComparison.Ordinal) || refused.SqlState.StartsWith("08", StringComparison.Ordinal) || refused.SqlState is PostgresErrorCodes.TooManyConnections,
        NpgsqlException => true,
        IOException or System.Net.Sockets.SocketException or TimeoutException => true,
        _ => false,
    };
}
