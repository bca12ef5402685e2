using System.Collections.Immutable;
using Concord.Casework;
using Concord.Casework.Findings;
using Concord.Evidence;
using Concord.Training.Coreference;

namespace Concord.Training.Align;

/// <summary>Fits the pair model of findings on the develop cases, with texts of ECB+ as reports that tell other things, and measures it on cases held out.</summary>
internal static class AlignCommand
{
    private const double Ridge = 0.0001;

    /// <summary>What pairs across cases, and pairs of reports about different events, count beside the pairs inside the cases.</summary>
    private const double BetweenCases = 1, Strangers = 0.3;

    // From -1 to 0 the marked facts of the develop cases hardly tell thresholds apart: 0.4 points of F1.
    private const double Threshold = -0.625;

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
    }

    private static List<LabelledCase> Load(ConcordPipeline pipeline, string cases, string[] names) =>
        [.. names.Select(name => LabelledCase.Read(pipeline, Path.Combine(cases, name), Path.Combine(cases, name + ".gold.json")))];

    /// <summary>Weights by regression.</summary>
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
        AddStrangers(set, develop, events);
        double[] weights = LogisticFit.Fit(set, Ridge);
        foreach ((string name, double most) in Decided)
        {
            int index = PairFeatures.Names.IndexOf(name);
            weights[index] = Math.Min(weights[index], most);
        }

        return new PairModel([.. weights], Threshold);
    }

    /// <summary>Reports of many events as one material.</summary>
    private static void AddStrangers(PairSet set, List<LabelledCase> develop, List<EventCase> events)
    {
        List<AnalyzedDocument> documents = [];
        List<string> eventOf = [];
        foreach (LabelledCase labelled in develop)
        {
            documents.AddRange(labelled.Material.Documents);
            eventOf.AddRange(labelled.CaseOf);
        }

        foreach (EventCase one in events)
        {
            documents.AddRange(one.Reports.Take(3));
            eventOf.AddRange(one.Reports.Take(3).Select(_ => one.Name));
        }

        CaseMaterial material = new([.. documents]);
        set.AddStrangers(material, LabelledCase.Map(material), [.. eventOf], Strangers);
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
