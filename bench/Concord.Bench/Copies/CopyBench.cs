using System.Diagnostics;
using System.Globalization;
using Concord.Casework;
using Concord.Casework.Copies;
using Concord.Reading;

namespace Concord.Bench.Copies;

/// <summary>Time, memory and accuracy of finding copies, by the number of documents.</summary>
internal static class CopyBench
{
    // Reports of one event stand together; there are at most nine.
    private const int Farthest = 9;

    /// <summary>Options: --documents 3000,10000,30000 --seed S.</summary>
    public static int Run(string[] args)
    {
        int seed = (int)Arguments.Number(args, "--seed", 7);
        string sizes = Arguments.Text(args, "--documents") ?? "3000,10000,30000";
        Console.WriteLine("| documents | words each | s of one core | per document, to the smallest | MB beside the texts | copies found | rewrites found | quotations found | links between unrelated documents |");
        Console.WriteLine("|---:|---:|---:|---:|---:|---:|---:|---:|---:|");
        CopyDetector.Find(Families.Make(200, seed).Documents);
        double smallest = 0;
        foreach (string size in sizes.Split(','))
        {
            int count = int.Parse(size, CultureInfo.InvariantCulture);
            (List<Document> documents, Dictionary<(int, int), DerivationKind> planted) = Families.Make(count, seed);
            double words = documents.Average(document => document.Text.Count(char.IsWhiteSpace) + 1.0);
            long before = GC.GetTotalMemory(forceFullCollection: true);
            using PeakMemory peak = new();
            TimeSpan start = Process.GetCurrentProcess().TotalProcessorTime;
            IReadOnlyList<CopyFound> found = CopyDetector.Find(documents);
            double seconds = (Process.GetCurrentProcess().TotalProcessorTime - start).TotalSeconds;
            double megabytes = (peak.Most - before) / 1e6;
            double each = seconds / count;
            smallest = smallest > 0 ? smallest : each;
            Dictionary<(int, int), DerivationKind> links = [];
            foreach (CopyFound link in found)
            {
                links[(Math.Min(link.Document, link.From), Math.Max(link.Document, link.From))] = link.Derivation.Kind;
            }

            Console.WriteLine(string.Create(
                CultureInfo.InvariantCulture,
                $"| {count:N0} | {words:F0} | {seconds:F1} | {each / smallest:F2} | {megabytes:F0} | {Recall(planted, links, DerivationKind.Copy)} | {Recall(planted, links, DerivationKind.Rewrite)} | {Recall(planted, links, DerivationKind.Quote)} | {links.Keys.Count(pair => !planted.ContainsKey(pair) && !AreSiblings(planted, pair))} |"));
        }

        return 0;
    }

    // Two dependents of one original share its words with each other too.
    private static bool AreSiblings(Dictionary<(int, int), DerivationKind> planted, (int One, int Other) pair)
    {
        for (int root = Math.Max(0, pair.One - Farthest); root < pair.One; root++)
        {
            if (planted.ContainsKey((root, pair.One)) && planted.ContainsKey((root, pair.Other)))
            {
                return true;
            }
        }

        return false;
    }

    private static string Recall(Dictionary<(int, int), DerivationKind> planted, Dictionary<(int, int), DerivationKind> links, DerivationKind kind)
    {
        int all = planted.Count(pair => pair.Value == kind);
        int right = planted.Count(pair => pair.Value == kind && links.TryGetValue(pair.Key, out DerivationKind told) && told == kind);
        return string.Create(CultureInfo.InvariantCulture, $"{right} of {all}");
    }

    /// <summary>The most memory that was in use, looked at every few milliseconds.</summary>
    private sealed class PeakMemory : IDisposable
    {
        private readonly Timer timer;

        public PeakMemory() => timer = new Timer(_ => Look(), null, 0, 5);

        public long Most { get; private set; }

        public void Dispose() => timer.Dispose();

        private void Look() => Most = Math.Max(Most, GC.GetTotalMemory(forceFullCollection: false));
    }
}
