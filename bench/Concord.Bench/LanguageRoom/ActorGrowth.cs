using Concord.Language;
using Concord.Language.Knowledge;

namespace Concord.Bench.LanguageRoom;

/// <summary>Whether the cost of a word grows with the length of one text, stage by stage.</summary>
internal static class ActorGrowth
{
    /// <summary>Options: --most N (words of the longest text), --text FILE.</summary>
    public static int Run(string[] args)
    {
        LanguageAnalyzer before = LanguageAnalyzer.Load(new LanguageOptions { Layers = LanguageLayers.Trees | LanguageLayers.Names | LanguageLayers.Times });
        long most = Arguments.Number(args, "--most", 100_000);
        Console.WriteLine("| words in one text | µs of CPU a word: actors | all before them |");
        Console.WriteLine("|---:|---:|---:|");
        foreach (int size in (int[])[1_000, 10_000, 100_000, 500_000])
        {
            if (size > most)
            {
                break;
            }

            string text = string.Join('\n', BenchText.Documents(size, Arguments.Text(args, "--text")));
            int words = BenchText.Words(text);
            AnalyzedText? analyzed = null;
            Cost analysis = Stage.Measure(1, () => analyzed = before.Analyze(text));
            Cost actors = Stage.Measure(size > 50_000 ? 1 : 5, () => ActorResolver.Resolve(analyzed!));
            Console.WriteLine($"| {words:N0} | {actors.Cpu * 1e6 / words:F2} | {analysis.Cpu * 1e6 / words:F2} |");
        }

        return 0;
    }
}
