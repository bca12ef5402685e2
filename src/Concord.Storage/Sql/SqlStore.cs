using System.Data.Common;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Concord.Evidence;
using Concord.Reading;
using Concord.Storage.Codec;

namespace Concord.Storage.Sql;

/// <summary>
/// What a case store does in the SQL that SQLite and PostgreSQL share. Every row has the id of its case, so that one database holds
/// many cases and can be spread over several machines by it.
/// </summary>
public abstract partial class SqlStore : ICaseStore
{
    private const string Columns = "id, uri, address, content, title, publisher, published, language, words, added, state, replaced_by";

    private readonly DbConnection connection;
    private readonly TimeProvider clock;

    private protected SqlStore(DbConnection connection, string caseId, string name, TimeProvider clock, Func<int, DbParameter> parameter)
    {
        this.connection = connection;
        this.clock = clock;
        CaseId = caseId;
        Name = name;
        Sql = new Statements(connection, parameter);
    }

    /// <summary>Id of the case in its database.</summary>
    public string CaseId { get; }

    /// <summary>What the store is called in messages.</summary>
    protected string Name { get; }

    private protected Statements Sql { get; }

    /// <inheritdoc/>
    public abstract int Batch { get; }

    /// <inheritdoc/>
    public int Count => Guard(() => (int)(long)Sql.One("SELECT count(*) FROM document WHERE case_id = $1 AND state = 0", CaseId)!);

    /// <inheritdoc/>
    public void Dispose()
    {
        Dispose(disposing: true);
        GC.SuppressFinalize(this);
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
        string address = Clean(Addresses.Of(read.Uri, read.CanonicalUrl))!;
        return Guard(() =>
        {
            AddResult result = default;
            Change(() => result = Add(document, read, content, words, body, address));
            return result;
        });
    }

    /// <inheritdoc/>
    public IReadOnlyList<StoredDocument> Documents(bool all = false) => Guard(() => Sql.All(
        $"SELECT {Columns} FROM document WHERE case_id = $1 {(all ? "" : "AND state = 0")} ORDER BY id", ReadDocument, CaseId));

    /// <inheritdoc/>
    public StoredDocument? Find(string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        string number = name.StartsWith('d') ? name[1..] : name;
        return Guard(() =>
        {
            StoredDocument? byNumber = long.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out long id) ? ById(id) : null;
            return byNumber ?? Sql.All(
                $"SELECT {Columns} FROM document WHERE case_id = $1 AND id IN (SELECT document FROM alias WHERE case_id = $1 AND address = $2) ORDER BY state, id DESC LIMIT 1",
                ReadDocument, CaseId, Clean(Addresses.Of(name, null))).FirstOrDefault();
        });
    }

    /// <inheritdoc/>
    public AnalyzedDocument? Analysis(long document, string model) => Guard(() =>
    {
        try
        {
            return Sql.One("SELECT body FROM analysis WHERE case_id = $1 AND document = $2 AND model = $3", CaseId, document, model) is byte[] body ? AnalysisCodec.Read(body) : null;
        }
        catch (InvalidDataException e)
        {
            throw new StoreException(StoreCodes.Damaged, $"{Name}: the analysis of d{Text(document)} is damaged", e);
        }
    });

    /// <inheritdoc/>
    public void PutAnalysis(long document, string model, AnalyzedDocument analysis, string who)
    {
        ArgumentNullException.ThrowIfNull(analysis);
        byte[] body = AnalysisCodec.Write(analysis);
        Together(() =>
        {
            Sql.Run(
                "INSERT INTO analysis (case_id, document, model, made, body) VALUES ($1, $2, $3, $4, $5) ON CONFLICT (case_id, document, model) DO UPDATE SET made = excluded.made, body = excluded.body",
                CaseId, document, model, Now(), body);
            Log(who, "analyze", "d" + Text(document), null, model);
        });
    }

    /// <inheritdoc/>
    public IReadOnlyList<string> Models(long document) =>
        Guard(() => Sql.All("SELECT model FROM analysis WHERE case_id = $1 AND document = $2 ORDER BY made, model", row => row.GetString(0), CaseId, document));

    /// <inheritdoc/>
    public byte[]? Original(long document) => Guard(() =>
        Sql.One("SELECT bytes FROM blob WHERE case_id = $1 AND hash = (SELECT content FROM document WHERE case_id = $1 AND id = $2 AND state <> 2)", CaseId, document) is byte[] packed ? PackedBytes.Unpack(packed) : null);

    private protected virtual void Dispose(bool disposing)
    {
        Sql.Dispose();
        connection.Dispose();
    }

    /// <summary>Keeps others from taking in the same content or address until the transaction ends, where more than one can write.</summary>
    private protected abstract void Reserve(byte[] content, byte[] words, string address);

    private protected abstract void Index(long document, string? title, string text);

    private protected abstract void Unindex(long document);

    /// <summary>Documents that fit, with their rank.</summary>
    private protected abstract List<(long Id, double Rank)> Ranked(IReadOnlyList<SearchQuery.Term> terms, int most);

    /// <summary>Removes what is left of erased words in indexes and logs.</summary>
    private protected abstract void Scrub();

    /// <summary>What the database itself finds wrong.</summary>
    private protected abstract IEnumerable<string> CheckDatabase();

    /// <inheritdoc/>
    public abstract void BackUp(string path);

    private protected abstract StoreException Told(DbException error);

    private protected abstract DbTransaction Begin(DbConnection on);

    private AddResult Add(NewDocument document, Document read, byte[] content, byte[] words, byte[] body, string address)
    {
        Reserve(content, words, address);
        if (Sql.One("SELECT id FROM document WHERE case_id = $1 AND content = $2 AND state = 2", CaseId, content) is long gone)
        {
            return new AddResult(AddOutcome.Refused, gone);
        }

        if (Same(address, content, words) is { } known)
        {
            Alias(known, address);
            Alias(known, Clean(Addresses.Of(read.Uri, null))!);
            return new AddResult(AddOutcome.Known, known);
        }

        long? earlier = (long?)Sql.One("SELECT id FROM document WHERE case_id = $1 AND address = $2 AND state = 0", CaseId, address);
        if (earlier is { } old)
        {
            Sql.Run("UPDATE document SET state = 1 WHERE case_id = $1 AND id = $2", CaseId, old);
            Unindex(old);
        }

        string now = Now();
        PutBlob(content, document.Bytes);
        long id = (long)Sql.One(
            "INSERT INTO document (case_id, uri, address, content, words_hash, title, publisher, published, language, words, added, state) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, 0) RETURNING id",
            CaseId, Clean(read.Uri), address, content, words, Clean(read.Title), Clean(read.Publisher), Clean(read.Published), read.Language, (long)CountWords(read.Text), now)!;
        Alias(id, address);
        Alias(id, Clean(Addresses.Of(read.Uri, null))!);
        Sql.Run("INSERT INTO analysis (case_id, document, model, made, body) VALUES ($1, $2, $3, $4, $5)", CaseId, id, document.Model, now, body);
        Index(id, Clean(read.Title), Clean(read.Text)!);
        if (earlier is { } before)
        {
            Sql.Run("UPDATE document SET replaced_by = $3 WHERE case_id = $1 AND id = $2", CaseId, before, id);
            Log(document.Who, "replace", "d" + Text(before), Describe(before), "d" + Text(id));
        }

        Log(document.Who, "add", "d" + Text(id), null, Clean(read.Uri));
        return new AddResult(earlier is null ? AddOutcome.Added : AddOutcome.Replaced, id);
    }

    private protected void PutBlob(byte[] content, ReadOnlyMemory<byte> bytes) => Sql.Run(
        "INSERT INTO blob (case_id, hash, size, bytes) VALUES ($1, $2, $3, $4) ON CONFLICT (case_id, hash) DO NOTHING", CaseId, content, (long)bytes.Length, PackedBytes.Pack(bytes));

    /// <summary>A document that is there already: the same bytes, or the same text at the same address, host or in a file.</summary>
    private long? Same(string address, byte[] content, byte[] words)
    {
        string host = Addresses.HostOf(address);
        foreach ((long id, string other, byte[] bytes) in Sql.All(
            // Two questions, each with an index of its own; one with "or" would read the whole table.
            "SELECT id, address, content FROM document WHERE case_id = $1 AND content = $2 AND state = 0 UNION SELECT id, address, content FROM document WHERE case_id = $1 AND words_hash = $3 AND state = 0 ORDER BY 1",
            row => (row.GetInt64(0), row.GetString(1), (byte[])row.GetValue(2)), CaseId, content, words))
        {
            // Two outlets that print one text are two documents: that is what copies are known by.
            string otherHost = Addresses.HostOf(other);
            if (other == address || host == otherHost || (bytes.AsSpan().SequenceEqual(content) && (host.Length == 0 || otherHost.Length == 0)))
            {
                return id;
            }
        }

        return null;
    }

    private void Alias(long document, string address) => Sql.Run(
        "INSERT INTO alias (case_id, document, address, seen) VALUES ($1, $2, $3, $4) ON CONFLICT (case_id, document, address) DO NOTHING", CaseId, document, address, Now());

    private StoredDocument? ById(long id) => Sql.All($"SELECT {Columns} FROM document WHERE case_id = $1 AND id = $2", ReadDocument, CaseId, id).FirstOrDefault();

    private static StoredDocument ReadDocument(DbDataReader row) => new(
        row.GetInt64(0), row.GetString(1), row.GetString(2), Convert.ToHexStringLower((byte[])row.GetValue(3)), Optional(row, 4), Optional(row, 5), Optional(row, 6), row.GetString(7), (int)row.GetInt64(8),
        Time(row.GetString(9)), (DocumentState)row.GetInt64(10), row.IsDBNull(11) ? null : row.GetInt64(11));

    private static string? Optional(DbDataReader row, int column) => row.IsDBNull(column) ? null : row.GetString(column);

    /// <summary>A change inside a running transaction joins it.</summary>
    private protected void Change(Action changes)
    {
        if (Sql.Transaction is not null)
        {
            changes();
            return;
        }

        using DbTransaction transaction = Begin(connection);
        Sql.Transaction = transaction;
        try
        {
            changes();
            transaction.Commit();
        }
        finally
        {
            Sql.Transaction = null;
        }
    }

    private protected T Guard<T>(Func<T> work)
    {
        try
        {
            return work();
        }
        catch (DbException e)
        {
            throw Told(e);
        }
    }

    private protected string Now() => clock.GetUtcNow().ToString("yyyy-MM-dd'T'HH:mm:ss.fff'Z'", CultureInfo.InvariantCulture);

    private protected DateTimeOffset Moment() => clock.GetUtcNow();

    private protected static DateTimeOffset Time(string value) => DateTimeOffset.Parse(value, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal);

    private protected static string Text(long number) => number.ToString(CultureInfo.InvariantCulture);

    /// <summary>What a database takes as text: no zero characters, no halves of a surrogate pair. The document itself keeps them.</summary>
    private protected virtual string? Clean(string? text) => text;

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
}
