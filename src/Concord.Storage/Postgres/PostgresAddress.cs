using Npgsql;

namespace Concord.Storage.Postgres;

/// <summary>
/// Where a team's database is: <c>postgres://USER:PASSWORD@HOST:PORT/DATABASE?case=NAME</c>. A password may come from PGPASSWORD or a
/// .pgpass file instead, so that it stands on no command line.
/// </summary>
/// <param name="ConnectionString">For the driver.</param>
/// <param name="Case">The case; null where none is named.</param>
/// <param name="Shown">The address without the password.</param>
public sealed record PostgresAddress(string ConnectionString, string? Case, string Shown)
{
    /// <summary>Whether a name given by the user is the address of a database.</summary>
    public static bool Is(string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        return name.StartsWith("postgres://", StringComparison.OrdinalIgnoreCase) || name.StartsWith("postgresql://", StringComparison.OrdinalIgnoreCase);
    }

    /// <exception cref="StoreException">It is no such address.</exception>
    public static PostgresAddress Parse(string address)
    {
        ArgumentNullException.ThrowIfNull(address);
        if (!Is(address) || !Uri.TryCreate(address, UriKind.Absolute, out Uri? uri) || uri.AbsolutePath.Length < 2)
        {
            throw new StoreException(StoreCodes.CannotOpen, "expected postgres://USER@HOST/DATABASE?case=NAME");
        }

        string[] user = uri.UserInfo.Split(':', 2);
        NpgsqlConnectionStringBuilder builder = new()
        {
            Host = uri.Host, Port = uri.Port > 0 ? uri.Port : 5432, Database = Uri.UnescapeDataString(uri.AbsolutePath[1..]), ApplicationName = "concord", Pooling = false, Timeout = 15, CommandTimeout = 120,

            // A worker says the same dozen statements for every document.
            MaxAutoPrepare = 64,
        };
        if (user[0].Length > 0)
        {
            builder.Username = Uri.UnescapeDataString(user[0]);
        }

        if (user.Length > 1)
        {
            builder.Password = Uri.UnescapeDataString(user[1]);
        }

        string? name = null;
        foreach (string part in uri.Query.TrimStart('?').Split('&', StringSplitOptions.RemoveEmptyEntries))
        {
            string[] pair = part.Split('=', 2);
            string value = pair.Length > 1 ? Uri.UnescapeDataString(pair[1]) : "";
            switch (pair[0])
            {
                case "case":
                    name = value;
                    break;
                case "sslmode" when Enum.TryParse(value.Replace("-", "", StringComparison.Ordinal), ignoreCase: true, out SslMode mode):
                    builder.SslMode = mode;
                    break;
                default:
                    throw new StoreException(StoreCodes.CannotOpen, $"'{pair[0]}' is not known in the address of a database; case and sslmode are");
            }
        }

        return new PostgresAddress(builder.ToString(), name, $"postgres://{uri.Host}{(uri.Port > 0 ? ":" + uri.Port.ToString(System.Globalization.CultureInfo.InvariantCulture) : "")}{uri.AbsolutePath}");
    }
}
