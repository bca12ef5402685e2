using System.Diagnostics;
using System.Net;
using System.Net.Sockets;

namespace Concord.Storage.Tests;

/// <summary>
/// A throwaway PostgreSQL on loopback, started once for the run where its programs are on the machine; on a laptop without them the tests
/// that need it are left out, and where CI is set they fail.
/// </summary>
internal static class PostgresServer
{
    private static readonly Lazy<string?> Started = new(Start);

    /// <summary>Address of the server without database; null where there is none.</summary>
    public static string? Address => Started.Value;

    /// <summary>Whether the tests that need it are to run, and fail where it cannot be started.</summary>
    public static bool IsWanted => Environment.GetEnvironmentVariable("CI") == "true" || Programs() is not null;

    /// <summary>A database of its own for each test.</summary>
    public static string NewDatabase()
    {
        string server = Address ?? throw new InvalidOperationException("PostgreSQL could not be started: install the package postgresql");
        string name = "t" + Guid.NewGuid().ToString("N");
        Uri uri = new(server);
        Run(Path.Combine(Programs()!, "createdb"), "-h", uri.Host, "-p", uri.Port.ToString(System.Globalization.CultureInfo.InvariantCulture), "-U", "postgres", name);
        return $"{server}/{name}";
    }

    private static string? Programs() => Directory.Exists("/usr/lib/postgresql")
        ? Directory.GetDirectories("/usr/lib/postgresql").OrderDescending(StringComparer.Ordinal).Select(folder => Path.Combine(folder, "bin")).FirstOrDefault(folder => File.Exists(Path.Combine(folder, "initdb")))
        : null;

    private static string? Start()
    {
        if (Programs() is not { } programs)
        {
            return null;
        }

        string folder = Path.Combine("/tmp", "concord-pg-" + Path.GetRandomFileName()), data = Path.Combine(folder, "data");
        Directory.CreateDirectory(folder);
        int port = FreePort();
        bool isRoot = Environment.UserName == "root";
        if (isRoot)
        {
            Run("chown", "postgres", folder);
        }

        As(isRoot, Path.Combine(programs, "initdb"), "-D", data, "-A", "trust", "-U", "postgres", "-E", "UTF8", "--locale=C");
        As(isRoot, Path.Combine(programs, "pg_ctl"), "-D", data, "-w", "-l", Path.Combine(folder, "log"), "-o", $"-p {port} -c listen_addresses=127.0.0.1 -c unix_socket_directories={folder} -c fsync=off -c max_connections=60", "start");

        // The process may not wait at its end, so a shell of its own cleans up after it.
        string user = isRoot ? "runuser -u postgres -- " : "";
        AppDomain.CurrentDomain.ProcessExit += (_, _) =>
            Process.Start(new ProcessStartInfo("/bin/sh", ["-c", $"{user}'{programs}/pg_ctl' -D '{data}' -m immediate stop; rm -rf '{folder}'"]) { WorkingDirectory = "/tmp" });
        return $"postgres://postgres@127.0.0.1:{port}";
    }

    private static void As(bool isRoot, string program, params string[] args)
    {
        if (isRoot)
        {
            // The server refuses to run as root.
            Run("runuser", ["-u", "postgres", "--", program, .. args]);
        }
        else
        {
            Run(program, args);
        }
    }

    private static void Run(string program, params string[] args)
    {
        ProcessStartInfo info = new(program) { WorkingDirectory = "/tmp" };
        foreach (string arg in args)
        {
            info.ArgumentList.Add(arg);
        }

        // pg_ctl leaves the server behind with its own output, so nothing is read from it here.
        using Process process = Process.Start(info)!;
        process.WaitForExit();
        if (process.ExitCode != 0)
        {
            throw new InvalidOperationException($"{program} ended with {process.ExitCode}");
        }
    }

    private static int FreePort()
    {
        using TcpListener listener = new(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}

/// <summary>A test that needs a server: left out on a laptop without one.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class PostgresFactAttribute : FactAttribute
{
    public PostgresFactAttribute() => Skip = PostgresServer.IsWanted ? null : "PostgreSQL is not on this machine";
}
