using System.Buffers.Binary;
using System.Data.Common;
using System.Security.Cryptography;
using System.Text;
using Concord.Storage.Sql;
using Npgsql;

namespace Concord.Storage.Postgres;

/// <summary>A case in a team's PostgreSQL 15 or later. Many processes may add to one case at once.</summary>
public sealed class PostgresStore : SqlStore
{
    private readonly NpgsqlConnection server;

    private PostgresStore(NpgsqlConnection connection, string caseId, string name, TimeProvider clock)
        : base(connection, caseId, name, clock, static _ => new NpgsqlParameter()) => server = connection;

    /// <summary>Opens a case of a database; one that is not there is made only where <paramref name="create"/> is set.</summary>
    /// <exception cref="StoreException">The database cannot be reached, is of a newer version, or has no such case.</exception>
    public static PostgresStore Open(PostgresAddress address, bool create = true, TimeProvider? clock = null)
    {
        ArgumentNullException.ThrowIfNull(address);
        if (string.IsNullOrWhiteSpace(address.Case))
        {
            throw new StoreException(StoreCodes.CannotOpen, "the address names no case: add ?case=NAME");
        }

        PostgresStore store = new(new NpgsqlConnection(address.ConnectionString), address.Case, $"{address.Shown}?case={address.Case}", clock ?? TimeProvider.System);
        try
        {
            store.Guard(() =>
            {
                store.server.Open();
                PostgresSchema.Migrate(store.server, address.Shown);
                if (create)
                {
                    store.Sql.Run("INSERT INTO kept_case (case_id, made) VALUES ($1, $2) ON CONFLICT (case_id) DO NOTHING", address.Case, store.Now());
                }
                else if (store.Sql.One("SELECT case_id FROM kept_case WHERE case_id = $1", address.Case) is null)
                {
                    throw new StoreException(StoreCodes.CannotOpen, $"there is no case {address.Case} in {address.Shown}");
                }

                return 0;
            });
            return store;
        }
        catch (StoreException)
        {
            store.Dispose();
            throw;
        }
    }

    /// <summary>Hands documents over to be analysed by workers: their bytes and a line of work for each, in one transaction.</summary>
    /// <returns>How many lines of work there are now more.</returns>
    public int Put(IEnumerable<(ReadOnlyMemory<byte> Bytes, string Uri)> documents)
    {
        int count = 0;
        Together(() =>
        {
            List<(byte[] Content, string Uri)> lines = [];
            foreach ((ReadOnlyMemory<byte> bytes, string uri) in documents)
            {
                byte[] content = SHA256.HashData(bytes.Span);
                PutBlob(content, bytes);
                lines.Add((content, uri));
            }

            using NpgsqlBinaryImporter copy = server.BeginBinaryImport("COPY work (case_id, uri, content) FROM STDIN (FORMAT BINARY)");
            foreach ((byte[] content, string uri) in lines)
            {
                copy.WriteRow(CaseId, Clean(uri)!, content);
                count++;
            }

            copy.Complete();
        });
        return count;
    }

    /// <summary>Whether a line of work is still this worker's; to be asked, and the line ended, in the transaction that keeps the result.</summary>
    public bool Finish(WorkItem item)
    {
        ArgumentNullException.ThrowIfNull(item);
        return Guard(() => Sql.Run("DELETE FROM work WHERE case_id = $1 AND number = $2 AND worker = $3 AND tries = $4", CaseId, item.Number, item.Worker, (long)item.Tries)) == 1;
    }

    /// <summary>Others write at the same time, and a short transaction keeps nobody waiting.</summary>
    public override int Batch => 1;

    /// <inheritdoc/>
    /// <exception cref="StoreException">Always: a server is copied by its own tools.</exception>
    public override void BackUp(string path) =>
        throw new StoreException(StoreCodes.Failed, "a database is copied by its own tools: pg_dump, or pg_basebackup for the whole server");

    private protected override void Reserve(byte[] content, byte[] words, string address)
    {
        // Whoever takes in the same thing at the same moment waits; in one order, so that no two wait for each other.
        Span<long> keys = [KeyOf("c", Convert.ToHexString(content)), KeyOf("w", Convert.ToHexString(words)), KeyOf("a", address)];
        keys.Sort();
        foreach (long key in keys)
        {
            Sql.One("SELECT pg_advisory_xact_lock($1)::text", key);
        }
    }

    private protected override void Index(long document, string? title, string text)
    {
        string plainTitle = SearchQuery.Plain(title ?? ""), plainText = SearchQuery.Plain(text.Length > LongestIndexed ? text[..LongestIndexed] : text);

        // Folding costs as much as the rest; what is plain ASCII is folded by the dictionary alone.
        bool isPlain = Ascii.IsValid(plainTitle) && Ascii.IsValid(plainText);
        Sql.Run(
            isPlain
                ? "INSERT INTO words (case_id, document, found) VALUES ($1, $2, setweight(to_tsvector('simple', $3), 'A') || setweight(to_tsvector('simple', $4), 'D'))"
                : "INSERT INTO words (case_id, document, found) VALUES ($1, $2, setweight(to_tsvector('simple', concord_fold($3)), 'A') || setweight(to_tsvector('simple', concord_fold($4)), 'D'))",
            CaseId, document, plainTitle, plainText);
    }

    private protected override void Unindex(long document) => Sql.Run("DELETE FROM words WHERE case_id = $1 AND document = $2", CaseId, document);

    private protected override List<(long Id, double Rank)> Ranked(IReadOnlyList<SearchQuery.Term> terms, int most) => Sql.All(
        "SELECT document, ts_rank(found, asked) AS rank FROM words, to_tsquery('simple', concord_fold($2)) AS asked WHERE case_id = $1 AND found @@ asked ORDER BY rank DESC, document LIMIT $3",
        row => (row.GetInt64(0), (double)row.GetFloat(1)), CaseId, SearchQuery.ToTsQuery(terms), (long)most);

    /// <summary>Rows that are gone are overwritten by the server's own cleaning, which the operator sees to (VACUUM).</summary>
    private protected override void Scrub()
    {
    }

    private protected override IEnumerable<string> CheckDatabase() => Sql.All(
        "SELECT id FROM document WHERE case_id = $1 AND state = 0 AND NOT EXISTS (SELECT 1 FROM words WHERE words.case_id = $1 AND words.document = id)", row => $"d{row.GetInt64(0)}: cannot be searched for", CaseId);

    private protected override StoreException Told(DbException error) => PostgresErrors.Of(error, Name);

    private protected override DbTransaction Begin(DbConnection on) => server.BeginTransaction();

    private protected override string? Clean(string? text)
    {
        if (text is null || (!text.Contains('\0', StringComparison.Ordinal) && !text.AsSpan().ContainsAnyInRange('\ud800', '\udfff')))
        {
            return text;
        }

        return Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(text)).Replace('\0', '\ufffd');
    }

    /// <summary>A word list may be no longer than a megabyte.</summary>
    private const int LongestIndexed = 250_000;

    private long KeyOf(string sort, string value) =>
        BinaryPrimitives.ReadInt64LittleEndian(SHA256.HashData(Encoding.UTF8.GetBytes($"{CaseId}|{sort}|{value}")));
}
