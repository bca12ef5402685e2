using Microsoft.Data.Sqlite;

namespace Concord.Storage.Sqlite;

/// <summary>What the database reports, in the store's own words.</summary>
internal static class SqliteErrors
{
    private const int Busy = 5, Locked = 6, NoMemory = 7, ReadOnly = 8, InputOutput = 10, Corrupt = 11, Full = 13, CannotOpen = 14, NotADatabase = 26;

    /// <summary>Writing failed for want of room: SQLITE_IOERR_WRITE, SQLITE_IOERR_FSYNC or SQLITE_IOERR_SHMSIZE on a full disk.</summary>
    private const int WriteFailed = 778, SyncFailed = 1034, SharedMemoryFailed = 4874;

    public static StoreException Of(SqliteException error, string path) => error.SqliteErrorCode switch
    {
        Full => NoRoom(error, path),
        InputOutput when error.SqliteExtendedErrorCode is WriteFailed or SyncFailed or SharedMemoryFailed && IsFull(path) => NoRoom(error, path),
        Busy or Locked => new StoreException(StoreCodes.Busy, $"{path} is held by another program; nothing was changed", error),
        Corrupt => new StoreException(StoreCodes.Damaged, $"{path} is damaged: {error.Message}", error),
        NotADatabase => new StoreException(StoreCodes.NotACase, $"{path} is no case", error),
        CannotOpen or ReadOnly => new StoreException(StoreCodes.CannotOpen, $"{path} cannot be opened or written", error),
        NoMemory => new StoreException(StoreCodes.Failed, $"{path}: no memory is left", error),
        _ => new StoreException(StoreCodes.Failed, $"{path}: {error.Message}", error),
    };

    private static StoreException NoRoom(SqliteException error, string path) =>
        new(StoreCodes.DiskFull, $"{path}: the disk is full; what was written before is kept", error);

    private static bool IsFull(string path)
    {
        const long Little = 1 << 20;
        try
        {
            return new DriveInfo(Path.GetDirectoryName(Path.GetFullPath(path)) ?? "/").AvailableFreeSpace < Little;
        }
        catch (Exception e) when (e is IOException or ArgumentException or UnauthorizedAccessException)
        {
            return false;
        }
    }
}
