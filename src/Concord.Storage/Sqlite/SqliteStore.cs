using System.Globalization;
using System.IO.Compression;
using System.Security.Cryptography;
using System.Text;
using Concord.Evidence;
using Concord.Reading;
using Concord.Storage.Codec;
using Microsoft.Data.Sqlite;

namespace Concord.Storage.Sqlite;

/// <summary>A case in one SQLite file: write-ahead log, every commit on the disk before it counts.</summary>
public sealed partial class SqliteStore : ICaseStore
{
    private const int BusySeconds = 30;

    private readonly SqliteConnection connection;
    private readonly Statements sql;
    private readonly TimeProvider clock;
    private readonly string path;

    private SqliteStore(SqliteConnection connection, string path, TimeProvider clock)
    {
        this.connection = connection;
        this.path = path;
        this.clock = clock;
        sql = new Statements(connection);
    }

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
            store.sql.One("PRAGMA journal_mode = WAL");
            store.sql.Run("PRAGMA synchronous = FULL");
            store.sql.Run("PRAGMA secure_delete = ON");
            store.sql.Run("PRAGMA foreign_keys = ON");
            store.sql.Run("PRAGMA mmap_size = 0");
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

    /// <inheritdoc/>
    public int Count => Guard(() => (int)(long)sql.One("SELECT count(*) FROM document WHERE state = 0")!);

    /// <inheritdoc/>
    public void Dispose()
    {
        sql.Dispose();
        connection.Dispose();
    }

    /// <inheritdoc/>
    public void Together(Action changes)
    {
        ArgumentNullException.ThrowIfNull(changes);
        Guard(() =>
        {
            Change(changes);
            return 0;
        });
    }

    /// <inheritdoc/>
    public AddResult Add(NewDocument document)
    {
        ArgumentNullException.ThrowIfNull(document);
        byte[] content = SHA256.HashData(document.Bytes.Span);
        Document read = document.Analysis.Document;
        byte[] words = WordsHash(read.Text);
        byte[] body = AnalysisCodec.Write(document.Analysis);
        string address = Addresses.Of(read.Uri, read.CanonicalUrl);
        return Guard(() =>
        {
            AddResult result = default;
            Change(() => result = Add(document, read, content, words, body, address));
            return result;
        });
    }

    private AddResult Add(NewDocument document, Document read, byte[] content, byte[] words, byte[] body, string address)
    {
        if (sql.One("SELECT id FROM document WHERE content = ?1 AND state = 2", content) is long gone)
        {
            return new AddResult(AddOutcome.Refused, gone);
        }

        if (Same(address, content, words) is { } known)
        {
            Alias(known, address);
            return new AddResult(AddOutcome.Known, known);
        }

        long? earlier = (long?)sql.One("SELECT id FROM document WHERE address = ?1 AND state = 0", address);
        string now = Now();
        sql.Run("INSERT OR IGNORE INTO blob (hash, size, packed, bytes) VALUES (?1, ?2, 1, ?3)", content, document.Bytes.Length, Packed(document.Bytes));
        sql.Run(
            "INSERT INTO document (uri, address, content, words_hash, title, publisher, published, language, words, added, state) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, 0)",
            read.Uri, address, content, words, read.Title, read.Publisher, read.Published, read.Language, CountWords(read.Text), now);
        long id = (long)sql.One("SELECT last_insert_rowid()")!;
        Alias(id, address);
        sql.Run("INSERT INTO analysis (document, model, made, body) VALUES (?1, ?2, ?3, ?4)", id, document.Model, now, body);
        sql.Run("INSERT INTO words (rowid, title, body) VALUES (?1, ?2, ?3)", id, read.Title, read.Text);
        if (earlier is { } before)
        {
            sql.Run("UPDATE document SET state = 1, replaced_by = ?2 WHERE id = ?1", before, id);
            sql.Run("DELETE FROM words WHERE rowid = ?1", before);
            Log(document.Who, "replace", "d" + Text(before), Describe(before), "d" + Text(id));
        }

        Log(document.Who, "add", "d" + Text(id), null, read.Uri);
        return new AddResult(earlier is null ? AddOutcome.Added : AddOutcome.Replaced, id);
    }

    /// <summary>A document that is there already: the same bytes, or the same text at the same address, host or in a file.</summary>
    private long? Same(string address, byte[] content, byte[] words)
    {
        string host = Addresses.HostOf(address);
        foreach ((long id, string other, bool isContent) in sql.All(
            "SELECT id, address, content = ?1 FROM document WHERE (content = ?1 OR words_hash = ?2) AND state = 0 ORDER BY id",
            row => (row.GetInt64(0), row.GetString(1), row.GetBoolean(2)), content, words))
        {
            // Two outlets that print one text are two documents: that is what copies are known by.
            string otherHost = Addresses.HostOf(other);
            if (other == address || host == otherHost || (isContent && (host.Length == 0 || otherHost.Length == 0)))
            {
                return id;
            }
        }

        return null;
    }

    private void Alias(long document, string address) =>
        sql.Run("INSERT OR IGNORE INTO alias (document, address, seen) VALUES (?1, ?2, ?3)", document, address, Now());

    /// <inheritdoc/>
    public IReadOnlyList<StoredDocument> Documents(bool all = false) => Guard(() => sql.All(
        $"SELECT {Columns} FROM document {(all ? "" : "WHERE state = 0")} ORDER BY id", ReadDocument));

    /// <inheritdoc/>
    public StoredDocument? Find(string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        string number = name.StartsWith('d') ? name[1..] : name;
        return Guard(() =>
        {
            StoredDocument? byNumber = long.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out long id)
                ? sql.All($"SELECT {Columns} FROM document WHERE id = ?1", ReadDocument, id).FirstOrDefault() : null;
            return byNumber ?? sql.All(
                $"SELECT {Columns} FROM document WHERE id IN (SELECT document FROM alias WHERE address = ?1) OR uri = ?2 ORDER BY state, id DESC LIMIT 1",
                ReadDocument, Addresses.Of(name, null), name).FirstOrDefault();
        });
    }

    /// <inheritdoc/>
    public AnalyzedDocument? Analysis(long document, string model) => Guard(() =>
    {
        try
        {
            return sql.One("SELECT body FROM analysis WHERE document = ?1 AND model = ?2", document, model) is byte[] body ? AnalysisCodec.Read(body) : null;
        }
        catch (InvalidDataException e)
        {
            throw new StoreException(StoreCodes.Damaged, $"{path}: the analysis of d{Text(document)} is damaged", e);
        }
    });

    /// <inheritdoc/>
    public void PutAnalysis(long document, string model, AnalyzedDocument analysis, string who)
    {
        ArgumentNullException.ThrowIfNull(analysis);
        byte[] body = AnalysisCodec.Write(analysis);
        Together(() =>
        {
            sql.Run("INSERT INTO analysis (document, model, made, body) VALUES (?1, ?2, ?3, ?4) ON CONFLICT (document, model) DO UPDATE SET made = excluded.made, body = excluded.body", document, model, Now(), body);
            Log(who, "analyze", "d" + Text(document), null, model);
        });
    }

    /// <inheritdoc/>
    public IReadOnlyList<string> Models(long document) =>
        Guard(() => sql.All("SELECT model FROM analysis WHERE document = ?1 ORDER BY made, model", row => row.GetString(0), document));

    /// <inheritdoc/>
    public byte[]? Original(long document) => Guard(() =>
        sql.One("SELECT bytes FROM blob WHERE hash = (SELECT content FROM document WHERE id = ?1)", document) is byte[] packed ? Unpacked(packed) : null);

    private const string Columns = "id, uri, address, content, title, publisher, published, language, words, added, state, replaced_by";

    private static StoredDocument ReadDocument(SqliteDataReader row) => new(
        row.GetInt64(0), row.GetString(1), row.GetString(2), Convert.ToHexStringLower((byte[])row.GetValue(3)), Optional(row, 4), Optional(row, 5), Optional(row, 6), row.GetString(7), row.GetInt32(8),
        Time(row.GetString(9)), (DocumentState)row.GetInt32(10), row.IsDBNull(11) ? null : row.GetInt64(11));

    private static string? Optional(SqliteDataReader row, int column) => row.IsDBNull(column) ? null : row.GetString(column);

    /// <summary>A change inside a running transaction joins it.</summary>
    private void Change(Action changes)
    {
        if (sql.Transaction is not null)
        {
            changes();
            return;
        }

        using SqliteTransaction transaction = connection.BeginTransaction();
        sql.Transaction = transaction;
        try
        {
            changes();
            transaction.Commit();
        }
        finally
        {
            sql.Transaction = null;
        }
    }

    private T Guard<T>(Func<T> work)
    {
        try
        {
            return work();
        }
        catch (SqliteException e)
        {
            throw SqliteErrors.Of(e, path);
        }
    }

    private string Now() => clock.GetUtcNow().ToString("yyyy-MM-dd'T'HH:mm:ss.fff'Z'", CultureInfo.InvariantCulture);

    private static DateTimeOffset Time(string value) => DateTimeOffset.Parse(value, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal);

    private static string Text(long number) => number.ToString(CultureInfo.InvariantCulture);

    private static byte[] WordsHash(string text) => SHA256.HashData(Encoding.UTF8.GetBytes(string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries))));

    private static int CountWords(string text)
    {
        int count = 0;
        bool isInside = false;
        foreach (char c in text)
        {
            bool isWord = char.IsLetterOrDigit(c);
            count += isWord && !isInside ? 1 : 0;
            isInside = isWord || (isInside && c is '\'' or '’' or '-');
        }

        return count;
    }

    private static byte[] Packed(ReadOnlyMemory<byte> bytes)
    {
        using MemoryStream packed = new();
        using (ZLibStream stream = new(packed, CompressionLevel.Fastest))
        {
            stream.Write(bytes.Span);
        }

        return packed.ToArray();
    }

    private static byte[] Unpacked(byte[] packed)
    {
        using ZLibStream stream = new(new MemoryStream(packed), CompressionMode.Decompress);
        using MemoryStream bytes = new();
        stream.CopyTo(bytes);
        return bytes.ToArray();
    }
}
