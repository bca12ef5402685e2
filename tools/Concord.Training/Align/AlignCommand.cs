using System.Collections.Immutable;
using Concord.Casework.Findings;
using Concord.Training.Coreference;

namespace Concord.Training.Align;

/// <summary>Fits the pair model of findings on the develop cases and on ECB+, and measures it on cases held out of that.</summary>
internal static class AlignCommand
{
    private const double Ridge = 0.00001;

    /// <summary>What pairs across cases, and pairs of ECB+, count beside the pairs inside the cases.</summary>
    private const double BetweenCases = 1, Events = 0.14;

    private static readonly string[] Develop =
        ["andes-quake", "aurelia-crew", "border-treaty", "indus-trade", "varna-ceasefire", "zarema-coup"];

    private static readonly string[] HeldOut =
        ["astra-visit", "council-sanctions", "lusana-vote", "nordic-jets", "reef-collision", "tarsia-inspect"];

    private static readonly string[] Apart = ["beijing-2023"];

    // Values and polarity decide whatever a few small cases suggest.
    private static readonly (string Name, double Most)[] Decided = [("number_conflict", -1.5), ("polarity_differs", -0.5), ("subject_conflict", -0.5)];

    /// <param name="cases">Folder of the labelled cases.</param>
    /// <param name="target">File the weights are written to; empty to measure the shipped ones.</param>
    /// <param name="ecb">ECB+ as JSON lines.</param>
    /// <param name="real">Folder of a case that is only measured; empty for none.</param>
    /// <param name="gold">Its facts.</param>
    public static void Run(string cases, string target, string ecb, string real, string gold)
    {
        ConcordPipeline pipeline = ConcordPipeline.Load();
        List<EventCase> events = CoreferenceCommand.Load(pipeline, ecb);
        List<LabelledCase> develop = Load(pipeline, cases, Develop), heldOut = Load(pipeline, cases, HeldOut);
        PairModel model = PairModel.Default;
        if (target.Length > 0)
        {
            model = Fit(develop, CoreferenceCommand.Fitted(events));
            Write(model, target);
        }

        Console.WriteLine($"threshold {model.Threshold:f3}");
        Report("develop", develop, model);
        Report("held out", heldOut, model);
        Report("apart", Load(pipeline, cases, Apart), model);
        if (real.Length > 0)
        {
            Report("real", [LabelledCase.Read(pipeline, real, gold)], model);
        }

        ReportTogether("develop", develop, model);
        ReportTogether("held out", heldOut, model);
        CoreferenceCommand.Report(events, model);
    }

    private static List<LabelledCase> Load(ConcordPipeline pipeline, string cases, string[] names) =>
        [.. names.Select(name => LabelledCase.Read(pipeline, Path.Combine(cases, name), Path.Combine(cases, name + ".gold.json")))];

    /// <summary>
    /// Weights by regression; the threshold is the middle of those that cost no more than 0.3 points of F1, as the mean of three: the cases
    /// one by one, the cases thrown together, the events.
    /// </summary>
    private static PairModel Fit(List<LabelledCase> develop, List<EventCase> events)
    {
        PairSet set = new();
        foreach (LabelledCase labelled in develop)
        {
            set.Add(labelled.Material, labelled.Stories, PairSet.Facts(labelled), (_, _) => true, 1.0 / develop.Count);
        }

        LabelledCase together = LabelledCase.Join(develop);
        ImmutableArray<string> caseOf = together.CaseOf;
        set.Add(together.Material, together.Stories, PairSet.Facts(together), (a, b) => caseOf[a] != caseOf[b], BetweenCases);
        CoreferenceCommand.AddPairs(set, events, Events);
        double[] weights = LogisticFit.Fit(set, Ridge);
        foreach ((string name, double most) in Decided)
        {
            int index = PairFeatures.Names.IndexOf(name);
            weights[index] = Math.Min(weights[index], most);
        }

        List<(double Threshold, double F1)> tried = [];
        for (double threshold = -1.5; threshold <= 1; threshold += 0.125)
        {
            PairModel model = new([.. weights], threshold);
            double single = develop.Average(labelled => Score(labelled, model).F1);
            tried.Add((threshold, (single + Score(together, model).F1 + CoreferenceCommand.Score(events, model).F1) / 3));
        }

        double best = tried.Max(one => one.F1);
        return new PairModel([.. weights], tried.Where(one => one.F1 >= best - 0.003).Average(one => one.Threshold));
    }

    private static (double Precision, double Recall, double F1, double Coverage) Score(LabelledCase labelled, PairModel model) =>
        BCubed.Score(labelled, Clusters(labelled, model));

    private static ImmutableArray<ClaimCluster> Clusters(LabelledCase labelled, PairModel model) =>
        new ClaimAligner(model, NewsLexicon.Default).Run(labelled.Material, labelled.Stories);

    private static void Report(string part, List<LabelledCase> cases, PairModel model)
    {
        double sum = 0;
        foreach (LabelledCase labelled in cases)
        {
            (double precision, double recall, double f1, double coverage) = Score(labelled, model);
            Console.WriteLine($"  {labelled.Name,-18} precision {precision:f3} recall {recall:f3} F1 {f1:f3} coverage {coverage:f3}");
            sum += f1;
        }

        Console.WriteLine($"{part}: mean strict B-cubed F1 {sum / cases.Count:f3}");
    }

    /// <summary>The cases as one: what a mixed folder of reports gives.</summary>
    private static void ReportTogether(string part, List<LabelledCase> cases, PairModel model)
    {
        LabelledCase together = LabelledCase.Join(cases);
        int several = 0, mixed = 0;
        foreach (ClaimCluster cluster in Clusters(together, model))
        {
            several += cluster.Claims.Length > 1 ? 1 : 0;
            mixed += cluster.Claims.Select(claim => together.CaseOf[together.Material.Places[claim].Document]).Distinct().Count() > 1 ? 1 : 0;
        }

        Console.WriteLine($"{part}, all thrown together: strict B-cubed F1 {Score(together, model).F1:f3}; {mixed} of {several} findings of several claims mix cases");
    }

    private static void Write(PairModel model, string target)
    {
        using StreamWriter writer = new(target) { NewLine = "\n" };
        writer.WriteLine("# Log-odds that two claims say the same: name and weight, see PairFeatures. Written by the training tool (align).");
        for (int i = 0; i < model.Weights.Length; i++)
        {
            writer.WriteLine($"{PairFeatures.Names[i]} {model.Weights[i]:f3}");
        }

        writer.WriteLine($"threshold {model.Threshold:f3}");
    }
}
