using System.Data.Common;

namespace Concord.Storage.Sql;

/// <summary>Statements of one connection, prepared once and used again. Parameters are $1, $2 … in order.</summary>
internal sealed class Statements(DbConnection connection, Func<int, DbParameter> parameter) : IDisposable
{
    private readonly Dictionary<string, DbCommand> known = new(StringComparer.Ordinal);

    public DbTransaction? Transaction { get; set; }

    public int Run(string sql, params ReadOnlySpan<object?> values) => Of(sql, values).ExecuteNonQuery();

    /// <summary>The first column of the first row, or null.</summary>
    public object? One(string sql, params ReadOnlySpan<object?> values)
    {
        object? value = Of(sql, values).ExecuteScalar();
        return value is DBNull ? null : value;
    }

    public List<T> All<T>(string sql, Func<DbDataReader, T> row, params ReadOnlySpan<object?> values)
    {
        List<T> rows = [];
        using DbDataReader reader = Of(sql, values).ExecuteReader();
        while (reader.Read())
        {
            rows.Add(row(reader));
        }

        return rows;
    }

    public void Dispose()
    {
        foreach (DbCommand command in known.Values)
        {
            command.Dispose();
        }
    }

    private DbCommand Of(string sql, ReadOnlySpan<object?> values)
    {
        if (!known.TryGetValue(sql, out DbCommand? command))
        {
            command = connection.CreateCommand();
            command.CommandText = sql;
            for (int i = 0; i < values.Length; i++)
            {
                command.Parameters.Add(parameter(i));
            }

            known.Add(sql, command);
        }

        for (int i = 0; i < values.Length; i++)
        {
            command.Parameters[i].Value = values[i] ?? DBNull.Value;
        }

        command.Transaction = Transaction;
        return command;
    }
}
