using System.Diagnostics;
using AngleSharp.Html.Parser;
using Concord.Reading;

namespace Concord.Bench.Pages;

/// <summary>Pages a second of one thread: the reader against parsing alone, and with --peers against readers from npm.</summary>
internal static class PageSpeed
{
    /// <summary>Arguments: FOLDER of .html files, --rounds N, --peers DIR (bench/peers after `npm install` there).</summary>
    public static int Run(string[] args)
    {
        byte[][] pages = [.. Directory.GetFiles(args[0], "*.html").Order(StringComparer.Ordinal).Select(File.ReadAllBytes)];
        int rounds = (int)Arguments.Number(args, "--rounds", 15);
        DocumentReader reader = new(new ReadOptions());
        HtmlParser parser = new();
        List<double> read = [], parse = [];
        for (int round = -rounds; round < rounds; round++)
        {
            // The first half warms the compiler up.
            (round < 0 ? [] : read).Add(Measure(pages, page => reader.Read(page, "page.html")));
            (round < 0 ? [] : parse).Add(Measure(pages, page => parser.ParseDocument(System.Text.Encoding.UTF8.GetString(page)).Dispose()));
        }

        double floor = Median(parse);
        Console.WriteLine($"{"reader",-34} {"pages/s",8}  to parsing alone");
        Tell("AngleSharp, parsing alone", floor, floor);
        Tell("Concord, text and metadata", Median(read), floor);
        if (Array.IndexOf(args, "--peers") is > 0 and var at && at + 1 < args.Length)
        {
            foreach ((string name, double speed) in Peers(args[at + 1], args[0]))
            {
                Tell(name, speed, floor);
            }
        }

        return 0;
    }

    private static void Tell(string name, double speed, double floor) => Console.WriteLine($"{name,-34} {speed,8:F1}  {speed / floor:F3}");

    private static double Measure(byte[][] pages, Action<byte[]> act)
    {
        TimeSpan start = Process.GetCurrentProcess().TotalProcessorTime;
        Array.ForEach(pages, act);
        return pages.Length / (Process.GetCurrentProcess().TotalProcessorTime - start).TotalSeconds;
    }

    private static double Median(List<double> values)
    {
        values.Sort();
        return values[values.Count / 2];
    }

    private static IEnumerable<(string Name, double Speed)> Peers(string peers, string folder)
    {
        string script = Path.GetFullPath(Path.Combine(peers, "pages.mjs"));
        using Process node = Process.Start(new ProcessStartInfo("node", [script, Path.GetFullPath(folder)]) { RedirectStandardOutput = true })
            ?? throw new InvalidOperationException("node could not be started");
        while (node.StandardOutput.ReadLine() is { } line)
        {
            string[] cells = line.Split('\t');
            yield return (cells[0], double.Parse(cells[1], System.Globalization.CultureInfo.InvariantCulture));
        }
    }
}
