using Microsoft.Data.Sqlite;

namespace Concord.Storage.Sqlite;

/// <summary>Statements of one connection, prepared once and used again.</summary>
internal sealed class Statements(SqliteConnection connection) : IDisposable
{
    private readonly Dictionary<string, SqliteCommand> prepared = new(StringComparer.Ordinal);

    public SqliteTransaction? Transaction { get; set; }

    /// <summary>Runs a statement; parameters are ?1, ?2 … in order.</summary>
    public void Run(string sql, params ReadOnlySpan<object?> values) => Prepare(sql, values).ExecuteNonQuery();

    /// <summary>The first column of the first row, or null.</summary>
    public object? One(string sql, params ReadOnlySpan<object?> values)
    {
        object? value = Prepare(sql, values).ExecuteScalar();
        return value is DBNull ? null : value;
    }

    public List<T> All<T>(string sql, Func<SqliteDataReader, T> row, params ReadOnlySpan<object?> values)
    {
        List<T> rows = [];
        using SqliteDataReader reader = Prepare(sql, values).ExecuteReader();
        while (reader.Read())
        {
            rows.Add(row(reader));
        }

        return rows;
    }

    public void Dispose()
    {
        foreach (SqliteCommand command in prepared.Values)
        {
            command.Dispose();
        }
    }

    private SqliteCommand Prepare(string sql, ReadOnlySpan<object?> values)
    {
        if (!prepared.TryGetValue(sql, out SqliteCommand? command))
        {
            command = connection.CreateCommand();
            command.CommandText = sql;
            for (int i = 0; i < values.Length; i++)
            {
                command.Parameters.Add(new SqliteParameter { ParameterName = "?" + (i + 1).ToString(System.Globalization.CultureInfo.InvariantCulture) });
            }

            prepared.Add(sql, command);
        }

        for (int i = 0; i < values.Length; i++)
        {
            command.Parameters[i].Value = values[i] ?? DBNull.Value;
        }

        command.Transaction = Transaction;
        return command;
    }
}
