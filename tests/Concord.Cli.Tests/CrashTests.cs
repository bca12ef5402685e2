using System.Diagnostics;
using System.Text.RegularExpressions;
using Concord.Storage;
using Concord.Storage.Sqlite;
using static Concord.Cli.Tests.RunFixture;

namespace Concord.Cli.Tests;

/// <summary>The program is killed in the middle of its work; eng/kill.py does the same many more times.</summary>
public sealed class CrashTests(RunFixture run) : IClassFixture<RunFixture>
{
    private const int Kills = 8, Reports = 60;

    [Fact]
    public void A_kill_at_any_moment_loses_nothing_and_counts_nothing_twice()
    {
        string folder = Path.Combine(run.Folder, "in"), killed = Path.Combine(run.Folder, "killed.concord"), whole = Path.Combine(run.Folder, "whole.concord");
        for (int i = 0; i < Reports; i++)
        {
            run.File($"in/{i:00}.txt", $"Ferry {i} delayed\n\nFerry number {i} left the harbour {i} minutes late on Monday, the port authority said. Its captain, Ada Berg, blamed fog. The {i}th ferry arrived safely in Malmo.\n");
        }

        Random random = new(7);
        for (int kill = 0; kill < Kills; kill++)
        {
            using Process process = Start("ingest", folder, "--case", killed, "--threads", "1");
            if (!process.WaitForExit(random.Next(100, 1500)))
            {
                process.Kill(entireProcessTree: true);
            }

            process.WaitForExit();
            if (!File.Exists(killed))
            {
                continue;
            }

            try
            {
                using SqliteStore store = SqliteStore.Open(killed, create: false);
                Assert.Empty(store.Check());
                Assert.Equal(store.Count, store.Documents().Select(document => document.Uri).Distinct().Count());
            }
            catch (StoreException e) when (e.Code == StoreCodes.NotACase)
            {
                Assert.Fail("the file was left half made: " + e.Message);
            }
        }

        Assert.Equal(0, Run("ingest", folder, "--case", killed).Code);
        Assert.Equal(0, Run("ingest", folder, "--case", whole).Code);
        using (SqliteStore store = SqliteStore.Open(killed, create: false))
        {
            Assert.Equal(Reports, store.Count);
            Assert.Empty(store.Check());
        }

        Assert.Equal(Run("brief", "--case", whole, "--format", "json").Output, Run("brief", "--case", killed, "--format", "json").Output);
    }

    [Fact]
    public void A_full_disk_is_told_and_the_case_opens_unharmed()
    {
        // A limit on the size of files stands for a small disk: the same write fails in the same place.
        if (!OperatingSystem.IsLinux() || !File.Exists("/bin/sh"))
        {
            return;
        }

        string folder = Path.Combine(run.Folder, "full"), file = Path.Combine(run.Folder, "full.concord");
        for (int i = 0; i < 40; i++)
        {
            string list = string.Join(' ', Enumerable.Range(0, 120).Select(k => $"The ministry said that shipment {(k * 7919) + (i * 104729)} left the harbour on the way to the north."));
            run.File($"full/{i:00}.txt", $"Report {i}\n\n{list}\n");
        }

        Assert.Equal(0, Run("ingest", Path.Combine(folder, "00.txt"), "--case", file).Code);
        using Process process = StartIn("ulimit -f 600; trap '' XFSZ; exec \"$@\"", "ingest", folder, "--case", file);
        string error = process.StandardError.ReadToEnd();
        process.WaitForExit();
        Assert.Equal(6, process.ExitCode);
        Assert.Matches(new Regex("CK000[39]"), error);
        using SqliteStore store = SqliteStore.Open(file, create: false);
        Assert.InRange(store.Count, 1, 39);
        Assert.Empty(store.Check());
    }

    private static Process Start(params string[] args) => Begin("dotnet", [typeof(CommandRunner).Assembly.Location, .. args]);

    private static Process StartIn(string shell, params string[] args) => Begin("/bin/sh", ["-c", shell, "sh", "dotnet", typeof(CommandRunner).Assembly.Location, .. args]);

    private static Process Begin(string program, string[] args)
    {
        ProcessStartInfo info = new(program) { RedirectStandardError = true, RedirectStandardOutput = true };

        // The runtime's own memory files would meet the limit too.
        info.Environment["DOTNET_EnableWriteXorExecute"] = "0";
        foreach (string arg in args)
        {
            info.ArgumentList.Add(arg);
        }

        return Process.Start(info)!;
    }
}
