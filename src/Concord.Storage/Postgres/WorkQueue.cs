using System.Globalization;
using Npgsql;

namespace Concord.Storage.Postgres;

/// <summary>A document that waits to be analysed.</summary>
/// <param name="Case">Id of its case.</param>
/// <param name="Number">Number of the line of work.</param>
/// <param name="Uri">Where the document was read from.</param>
/// <param name="Bytes">As it was found.</param>
/// <param name="Worker">Who has taken it.</param>
/// <param name="Tries">How often it was taken, this time included.</param>
public sealed record WorkItem(string Case, long Number, string Uri, ReadOnlyMemory<byte> Bytes, string Worker, int Tries);

/// <summary>How much work there is.</summary>
/// <param name="Open">Lines that wait or are worked on.</param>
/// <param name="Parked">Lines that failed too often, with their errors.</param>
public sealed record WorkState(long Open, IReadOnlyList<(string Case, string Uri, string Error)> Parked);

/// <summary>
/// The work of a team's database. A worker takes lines that nobody has; what it does not finish in time is free again, and what fails too
/// often is parked with its error.
/// </summary>
public sealed class WorkQueue : IDisposable
{
    private readonly NpgsqlConnection server;
    private readonly string name;

    private WorkQueue(NpgsqlConnection server, string name)
    {
        this.server = server;
        this.name = name;
    }

    /// <summary>A line that was taken so often and never finished or failed cleanly is parked.</summary>
    public int MostTries { get; init; } = 5;

    /// <summary>How long a worker may take for a line before it is free again.</summary>
    public TimeSpan Lease { get; init; } = TimeSpan.FromMinutes(5);

    /// <exception cref="StoreException">The database cannot be reached or is of a newer version.</exception>
    public static WorkQueue Open(PostgresAddress address, int mostTries = 5, TimeSpan? lease = null)
    {
        ArgumentNullException.ThrowIfNull(address);
        WorkQueue queue = new(new NpgsqlConnection(address.ConnectionString), address.Shown) { MostTries = mostTries, Lease = lease ?? TimeSpan.FromMinutes(5) };
        try
        {
            queue.server.Open();
            PostgresSchema.Migrate(queue.server, address.Shown);
            return queue;
        }
        catch (NpgsqlException e)
        {
            queue.Dispose();
            throw PostgresErrors.Of(e, address.Shown);
        }
    }

    /// <summary>Takes up to so many lines of work; empty where there is none to be had now.</summary>
    public IReadOnlyList<WorkItem> Take(string worker, int most) => Guard(() =>
    {
        using NpgsqlCommand take = new(
            """
            WITH free AS (
                SELECT case_id, number FROM work WHERE state = 0 AND free_at <= now() AND tries < $3 ORDER BY free_at, number LIMIT $4 FOR UPDATE SKIP LOCKED),
            taken AS (
                UPDATE work SET tries = work.tries + 1, worker = $1, free_at = now() + $2 FROM free
                WHERE work.case_id = free.case_id AND work.number = free.number
                RETURNING work.case_id, work.number, work.uri, work.content, work.tries)
            SELECT taken.case_id, taken.number, taken.uri, blob.bytes, taken.tries FROM taken JOIN blob ON blob.case_id = taken.case_id AND blob.hash = taken.content ORDER BY taken.number
            """, server);
        take.Parameters.Add(new NpgsqlParameter { Value = worker });
        take.Parameters.Add(new NpgsqlParameter { Value = Lease });
        take.Parameters.Add(new NpgsqlParameter { Value = (long)MostTries });
        take.Parameters.Add(new NpgsqlParameter { Value = (long)most });
        List<WorkItem> items = [];
        using (NpgsqlDataReader row = take.ExecuteReader())
        {
            while (row.Read())
            {
                items.Add(new WorkItem(row.GetString(0), row.GetInt64(1), row.GetString(2), PackedBytes.Unpack((byte[])row.GetValue(3)), worker, (int)row.GetInt64(4)));
            }
        }

        if (items.Count == 0)
        {
            ParkLost();
        }

        return items;
    });

    /// <summary>Gives a line back after a failure; the last try parks it.</summary>
    public void Fail(WorkItem item, string error)
    {
        ArgumentNullException.ThrowIfNull(item);
        Guard(() =>
        {
            // Each try waits longer: a minute, two, four …
            double wait = item.Tries >= MostTries ? 0 : Math.Min(3600, 60 * Math.Pow(2, item.Tries - 1));
            Run(
                "UPDATE work SET error = $4, worker = NULL, state = CASE WHEN tries >= $5 THEN 1 ELSE 0 END, free_at = now() + make_interval(secs => $6) WHERE case_id = $1 AND number = $2 AND worker = $3",
                item.Case, item.Number, item.Worker, error, (long)MostTries, wait);
            return 0;
        });
    }

    /// <summary>Parks a line at once: it can never be analysed.</summary>
    public void Park(WorkItem item, string error)
    {
        ArgumentNullException.ThrowIfNull(item);
        Guard(() =>
        {
            Run("UPDATE work SET error = $4, worker = NULL, state = 1 WHERE case_id = $1 AND number = $2 AND worker = $3", item.Case, item.Number, item.Worker, error);
            return 0;
        });
    }

    public WorkState State() => Guard(() =>
    {
        using NpgsqlCommand open = new("SELECT count(*) FROM work WHERE state = 0", server);
        long count = (long)open.ExecuteScalar()!;
        using NpgsqlCommand parked = new("SELECT case_id, uri, coalesce(error, '') FROM work WHERE state = 1 ORDER BY case_id, number LIMIT 1000", server);
        List<(string, string, string)> rows = [];
        using NpgsqlDataReader row = parked.ExecuteReader();
        while (row.Read())
        {
            rows.Add((row.GetString(0), row.GetString(1), row.GetString(2)));
        }

        return new WorkState(count, rows);
    });

    /// <inheritdoc/>
    public void Dispose() => server.Dispose();

    /// <summary>A line whose last try ended with its worker is parked: it may have taken the worker with it.</summary>
    private void ParkLost() => Run(
        "UPDATE work SET state = 1, worker = NULL, error = coalesce(error, $2) WHERE state = 0 AND tries >= $1 AND free_at <= now()",
        (long)MostTries, string.Create(CultureInfo.InvariantCulture, $"taken {MostTries} times and never finished"));

    private void Run(string sql, params object[] values)
    {
        using NpgsqlCommand command = new(sql, server);
        foreach (object value in values)
        {
            command.Parameters.Add(new NpgsqlParameter { Value = value });
        }

        command.ExecuteNonQuery();
    }

    private T Guard<T>(Func<T> work)
    {
        try
        {
            return work();
        }
        catch (NpgsqlException e)
        {
            throw PostgresErrors.Of(e, name);
        }
    }
}
