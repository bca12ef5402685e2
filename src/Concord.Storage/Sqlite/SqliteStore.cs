using System.Data.Common;
using System.Globalization;
using Concord.Storage.Sql;
using Microsoft.Data.Sqlite;

namespace Concord.Storage.Sqlite;

/// <summary>A case in one SQLite file: write-ahead log, every commit on the disk before it counts.</summary>
public sealed class SqliteStore : SqlStore
{
    private const int BusySeconds = 30;

    /// <summary>A file holds one case.</summary>
    private const string OnlyCase = "case";

    private readonly SqliteConnection file;

    private SqliteStore(SqliteConnection connection, string path, TimeProvider clock)
        : base(connection, OnlyCase, path, clock, static i => new SqliteParameter { ParameterName = "$" + (i + 1).ToString(CultureInfo.InvariantCulture) }) => file = connection;

    /// <summary>Opens a case file; one that is not there is made only where <paramref name="create"/> is set.</summary>
    /// <param name="path">The file.</param>
    /// <param name="create">Whether to make it.</param>
    /// <param name="clock">Tells when things happen.</param>
    /// <exception cref="StoreException">It is no case, of a newer version, or cannot be opened.</exception>
    public static SqliteStore Open(string path, bool create = true, TimeProvider? clock = null)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(path);
        if (!create && !File.Exists(path))
        {
            throw new StoreException(StoreCodes.CannotOpen, $"there is no case {path}");
        }

        SqliteConnection connection = new(new SqliteConnectionStringBuilder
        {
            DataSource = path, Mode = create ? SqliteOpenMode.ReadWriteCreate : SqliteOpenMode.ReadWrite, Pooling = false, DefaultTimeout = BusySeconds,
        }.ToString());
        SqliteStore store = new(connection, path, clock ?? TimeProvider.System);
        try
        {
            connection.Open();
            SqliteSchema.Migrate(connection, path);

            // Power cuts lose nothing that was reported as taken in; what is forgotten is overwritten.
            store.Sql.One("PRAGMA journal_mode = WAL");
            store.Sql.Run("PRAGMA synchronous = FULL");
            store.Sql.Run("PRAGMA secure_delete = ON");
            store.Sql.Run("PRAGMA foreign_keys = ON");
            store.Sql.Run("PRAGMA mmap_size = 0");
            return store;
        }
        catch (SqliteException e)
        {
            store.Dispose();
            throw SqliteErrors.Of(e, path);
        }
        catch (StoreException)
        {
            store.Dispose();
            throw;
        }
    }

    /// <summary>Each transaction waits for the disk, so a fraction of a second's documents share one.</summary>
    public override int Batch => 32;

    /// <inheritdoc/>
    public override void BackUp(string path)
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
                file.BackupDatabase(copy);
            }

            File.Move(beside, path);
            return 0;
        });
    }

    /// <summary>A file has one writer at a time.</summary>
    private protected override void Reserve(byte[] content, byte[] words, string address)
    {
    }

    private protected override void Index(long document, string? title, string text) => Sql.Run("INSERT INTO words (rowid, title, body) VALUES ($1, $2, $3)", document, title, text);

    private protected override void Unindex(long document) => Sql.Run("DELETE FROM words WHERE rowid = $1", document);

    // A word of the title weighs as much as four of the text.
    private protected override List<(long Id, double Rank)> Ranked(IReadOnlyList<SearchQuery.Term> terms, int most) => Sql.All(
        "SELECT rowid, bm25(words, 4.0, 1.0) AS rank FROM words WHERE words MATCH $1 ORDER BY rank, rowid LIMIT $2", row => (row.GetInt64(0), -row.GetDouble(1)), SearchQuery.ToFts(terms), (long)most);

    /// <summary>The index marks a document as gone and keeps its words until it is merged; nothing of it may stay there or in the log file.</summary>
    private protected override void Scrub()
    {
        Sql.Run("INSERT INTO words (words) VALUES ('optimize')");
        Sql.One("PRAGMA wal_checkpoint(TRUNCATE)");
    }

    private protected override IEnumerable<string> CheckDatabase() =>
    [
        .. Sql.All("PRAGMA integrity_check(20)", row => row.GetString(0)).Where(line => line != "ok"),
        .. Sql.All("PRAGMA foreign_key_check", row => $"table {row.GetString(0)}, row {row.GetValue(1)}: refers to what is not there"),
        .. Sql.All("SELECT id FROM document WHERE state = 0 AND id NOT IN (SELECT rowid FROM words)", row => $"d{row.GetInt64(0)}: cannot be searched for"),
    ];

    private protected override StoreException Told(DbException error) => error is SqliteException sqlite ? SqliteErrors.Of(sqlite, Name) : new StoreException(StoreCodes.Failed, error.Message, error);

    private protected override DbTransaction Begin(DbConnection on) => file.BeginTransaction(deferred: false);
}
