using Concord.Casework.Findings;
using Concord.Training.Coreference;

namespace Concord.Training.Align;

/// <summary>Fits the pair model of findings on the develop cases and measures it on those held out.</summary>
internal static class AlignCommand
{
    private static readonly string[] Develop =
        ["andes-quake", "aurelia-crew", "border-treaty", "indus-trade", "varna-ceasefire", "zarema-coup"];

    private static readonly string[] HeldOut =
        ["astra-visit", "council-sanctions", "lusana-vote", "nordic-jets", "reef-collision", "tarsia-inspect"];

    // Values and polarity decide whatever a few small cases suggest.
    private static readonly (string Name, double Most)[] Decided = [("number_conflict", -1.5), ("polarity_differs", -0.5), ("subject_conflict", -0.5)];

    /// <param name="cases">Folder of the labelled cases.</param>
    /// <param name="ecb">ECB+ as JSON lines.</param>
    /// <param name="target">File the weights are written to; empty to measure the shipped ones.</param>
    public static void Run(string cases, string target, string ecb)
    {
        ConcordPipeline pipeline = ConcordPipeline.Load();
        List<EventCase> events = CoreferenceCommand.Load(pipeline, ecb);
        List<LabelledCase> develop = Load(pipeline, cases, Develop), heldOut = Load(pipeline, cases, HeldOut);
        if (target == "stats") { CoreferenceCommand.Stats(events, [.. develop, .. heldOut]); return; }
        PairModel model = PairModel.Default;
        if (target.Length > 0)
        {
            model = Fit(develop, events);
            Write(model, target);
        }

        Console.WriteLine($"threshold {model.Threshold:f3}");
        Report("develop", develop, model);
        Report("held out", heldOut, model);
        CoreferenceCommand.Report(events, model);
    }

    private static List<LabelledCase> Load(ConcordPipeline pipeline, string cases, string[] names) =>
        [.. names.Select(name => LabelledCase.Read(pipeline, Path.Combine(cases, name), Path.Combine(cases, name + ".gold.json")))];

    /// <summary>Weights by regression; the threshold is the highest that costs no more than 0.4 points of F1.</summary>
    private static PairModel Fit(List<LabelledCase> develop, List<EventCase> events)
    {
        double share = double.Parse(Environment.GetEnvironmentVariable("SHARE") ?? "0.5");
        PairSet set = new();
        foreach (LabelledCase labelled in develop)
        {
            set.Add(labelled.Material, PairSet.Facts(labelled));
        }

        int own = set.Features.Count;
        CoreferenceCommand.AddPairs(set, events);
        Console.WriteLine($"pairs own {own}, events {set.Features.Count - own}");
        set.Weigh(own, share, positiveWeight: 3);
        double[] weights = LogisticFit.Fit(set, ridge: double.Parse(Environment.GetEnvironmentVariable("RIDGE") ?? "0.0003"));
        foreach ((string name, double most) in Decided)
        {
            int index = PairFeatures.Names.IndexOf(name);
            weights[index] = Math.Min(weights[index], most);
        }

        List<(double Threshold, double F1)> tried = [];
        for (double threshold = -2; threshold <= 1; threshold += 0.25)
        {
            PairModel model = new([.. weights], threshold);
            double f = develop.Average(labelled => Score(labelled, model).F1);
            double g = CoreferenceCommand.Score(events.Where(one => !CoreferenceCommand.IsAside(one.Name)), model).F1;
            Console.WriteLine($"  threshold {threshold:f2} own {f:f3} events {g:f3}");
            tried.Add((threshold, f + (share * g)));
        }

        double best = tried.Max(one => one.F1);
        return new PairModel([.. weights], tried.Last(one => one.F1 >= best - 0.004).Threshold);
    }

    private static (double Precision, double Recall, double F1, double Coverage) Score(LabelledCase labelled, PairModel model) =>
        BCubed.Score(labelled, new ClaimAligner(model, NewsLexicon.Default).Run(labelled.Material));

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
