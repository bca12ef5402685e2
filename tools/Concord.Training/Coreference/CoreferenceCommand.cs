using System.Globalization;
using Concord.Casework.Findings;
using Concord.Training.Align;

namespace Concord.Training.Coreference;

/// <summary>Measures the pair model of findings on the events of ECB+, beside the baseline of equal head lemmas.</summary>
internal static class CoreferenceCommand
{
    /// <summary>Topics that nothing is fitted on and whose errors nobody reads: those that are development data elsewhere.</summary>
    private static readonly int[] Aside = [2, 5, 12, 18, 21, 23, 34, 35];

    /// <param name="path">ECB+ as JSON lines.</param>
    public static void Run(string path) => Report(Load(ConcordPipeline.Load(), path), PairModel.Default);

    public static List<EventCase> Load(ConcordPipeline pipeline, string path) =>
        [.. EventTopic.ReadEcb(path).Select(topic => EventCase.Prepare(pipeline, topic))];

    /// <summary>The topics that may be fitted on.</summary>
    public static List<EventCase> Fitted(List<EventCase> cases) => [.. cases.Where(one => !IsAside(one))];

    /// <summary>
    /// Adds the pairs of events that are claims on their own: those that only hang in a clause share its words without sharing its fact.
    /// </summary>
    public static void AddPairs(PairSet set, List<EventCase> cases, double weight)
    {
        foreach (EventCase one in cases)
        {
            Dictionary<int, HashSet<string>> facts = [];
            for (int claim = 0; claim < one.Chains.Length; claim++)
            {
                if (one.IsClaim[claim])
                {
                    facts[claim] = [one.Chains[claim]];
                }
            }

            set.Add(one.Material, one.Stories, facts, (_, _) => true, weight / cases.Count);
        }
    }

    public static CoreferenceScore Score(IEnumerable<EventCase> cases, PairModel model)
    {
        ClaimAligner aligner = new(model, NewsLexicon.Default);
        return CoreferenceScore.Of([.. cases.Select(one => (Clusters(one, aligner), one.Chains))]);
    }

    public static void Report(List<EventCase> cases, PairModel model)
    {
        Report("fitted on", Fitted(cases), model);
        Report("aside", [.. cases.Where(IsAside)], model);
    }

    private static bool IsAside(EventCase one) => Aside.Contains(int.Parse(one.Name, CultureInfo.InvariantCulture));

    private static string[] Clusters(EventCase one, ClaimAligner aligner)
    {
        string[] given = new string[one.Chains.Length];
        int number = 0;
        foreach (ClaimCluster cluster in aligner.Run(one.Material, one.Stories))
        {
            foreach (int claim in cluster.Claims)
            {
                given[claim] = number.ToString(CultureInfo.InvariantCulture);
            }

            number++;
        }

        return given;
    }

    private static void Report(string part, List<EventCase> cases, PairModel model)
    {
        Print($"ECB+ topics {part} ({cases.Count}), same head lemma", CoreferenceScore.Of([.. cases.Select(one => (one.Lemmas, one.Chains))]));
        Print($"ECB+ topics {part} ({cases.Count}), pair model", Score(cases, model));
    }

    private static void Print(string what, CoreferenceScore score) =>
        Console.WriteLine($"{what}: B-cubed precision {score.Precision:f3} recall {score.Recall:f3} F1 {score.F1:f3}");
}
