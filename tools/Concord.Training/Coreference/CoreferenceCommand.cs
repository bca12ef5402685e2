using System.Globalization;
using Concord.Casework.Findings;
using Concord.Training.Align;

namespace Concord.Training.Coreference;

/// <summary>Measures the pair model of findings on the events of ECB+, beside the baseline of equal head lemmas.</summary>
internal static class CoreferenceCommand
{
    private const double Ridge = 0.0001;

    /// <summary>Topics that nothing is fitted on and whose errors nobody reads: those that are development data elsewhere.</summary>
    private static readonly int[] Aside = [2, 5, 12, 18, 21, 23, 34, 35];

    /// <param name="path">ECB+ as JSON lines.</param>
    public static void Run(string path)
    {
        List<EventCase> cases = Load(ConcordPipeline.Load(), path), fitted = Fitted(cases), aside = [.. cases.Where(IsAside)];
        PairModel own = Fit(fitted);
        foreach ((string part, List<EventCase> topics) in (ReadOnlySpan<(string, List<EventCase>)>)[("fitted on", fitted), ("aside", aside)])
        {
            string what = $"ECB+ topics {part} ({topics.Count})";
            Print(what + ", same head lemma", CoreferenceScore.Of([.. topics.Select(one => (one.Lemmas, one.Chains))]));
            Print(what + ", shipped weights", Score(topics, PairModel.Default));
            Print(what + ", weights of events", Score(topics, own));
        }
    }

    public static List<EventCase> Load(ConcordPipeline pipeline, string path) =>
        [.. EventTopic.ReadEcb(path).Select(topic => EventCase.Prepare(pipeline, topic))];

    /// <summary>The topics that may be fitted on.</summary>
    public static List<EventCase> Fitted(List<EventCase> cases) => [.. cases.Where(one => !IsAside(one))];

    /// <summary>
    /// The same model with weights of its own: that two words name one event asks for less than that two clauses state one fact. Fitted on
    /// events that are claims; those that only hang in a clause share its words without sharing its fact.
    /// </summary>
    private static PairModel Fit(List<EventCase> cases)
    {
        PairSet set = new();
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

            set.Add(one.Material, one.Stories, facts, (_, _) => true, 1.0 / cases.Count);
        }

        double[] weights = LogisticFit.Fit(set, Ridge);
        double best = 0, most = 0;
        for (double threshold = -1; threshold <= 2; threshold += 0.25)
        {
            double f1 = Score(cases, new PairModel([.. weights], threshold)).F1;
            (best, most) = f1 > most ? (threshold, f1) : (best, most);
        }

        return new PairModel([.. weights], best);
    }

    private static CoreferenceScore Score(IEnumerable<EventCase> cases, PairModel model)
    {
        ClaimAligner aligner = new(model, NewsLexicon.Default);
        return CoreferenceScore.Of([.. cases.Select(one => (Clusters(one, aligner), one.Chains))]);
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

    private static void Print(string what, CoreferenceScore score) =>
        Console.WriteLine($"{what}: B-cubed precision {score.Precision:f3} recall {score.Recall:f3} F1 {score.F1:f3}");
}
