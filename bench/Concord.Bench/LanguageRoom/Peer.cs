using System.Diagnostics;
using System.Text.Json;

namespace Concord.Bench.LanguageRoom;

/// <summary>wink-nlp on the same documents in the same session, run by bench/peers.sh.</summary>
internal static class Peer
{
    public static int Compare(List<string> documents, int words, double seconds)
    {
        string file = Path.Combine(Path.GetTempPath(), $"concord-bench-{Environment.ProcessId}.json");
        File.WriteAllText(file, JsonSerializer.Serialize(documents));
        try
        {
            ProcessStartInfo start = new("bash") { RedirectStandardOutput = true };
            start.ArgumentList.Add(Path.Combine(Samples.Root, "bench", "peers.sh"));
            start.ArgumentList.Add(file);
            using Process process = Process.Start(start) ?? throw new InvalidOperationException("bash did not start.");
            string output = process.StandardOutput.ReadToEnd();
            process.WaitForExit();
            if (process.ExitCode != 0)
            {
                Console.Error.WriteLine("The peer did not run; it needs Node and a reachable npm registry.");
                return 1;
            }

            Print(output, words, seconds);
            return 0;
        }
        finally
        {
            File.Delete(file);
        }
    }

    private static void Print(string output, int words, double seconds)
    {
        using JsonDocument json = JsonDocument.Parse(output);
        JsonElement root = json.RootElement;
        Console.WriteLine();
        Console.WriteLine($"| on the same {words:N0} words, one thread, by processor time | words/s | ratio |");
        Console.WriteLine("|---|---:|---:|");
        double own = words / seconds;
        Console.WriteLine($"| Concord.Language: sentences, tokens, tags, lemmas, trees, names, times, actors | {own:N0} | 1 |");
        foreach (JsonElement run in root.GetProperty("runs").EnumerateArray())
        {
            double rate = words / run.GetProperty("seconds").GetDouble();
            string tokens = run.GetProperty("tokens").GetInt64().ToString("N0", System.Globalization.CultureInfo.InvariantCulture);
            Console.WriteLine($"| {root.GetProperty("name").GetString()}: {run.GetProperty("what").GetString()} ({tokens} tokens) | {rate:N0} | {rate / own:F1} |");
        }
    }
}
