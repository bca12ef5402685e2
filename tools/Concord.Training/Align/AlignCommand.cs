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

        List<LabelledCase> apart = Load(pipeline, cases, ["beijing-2023"]), real = [LabelledCase.Read(pipeline, "/work/shared/cases/pyongyang-2024", "/work/shared/gold/pyongyang-2024.json")];
        if (Environment.GetEnvironmentVariable("DIFF") is { } other)
        {
            PairModel old = PairModel.Parse(new StringReader(File.ReadAllText(other)));
            foreach (LabelledCase c in (LabelledCase[])[.. real, .. apart])
            {
                int[] A = Of(c, old), B = Of(c, model);
                int[] Of(LabelledCase l, PairModel m) { int[] o = new int[l.Material.Places.Length]; int n = 0; foreach (ClaimCluster k in new ClaimAligner(m, NewsLexicon.Default).Run(l.Material)) { foreach (int x in k.Claims) o[x] = n; n++; } return [.. l.Matched.Select(x => x < 0 ? -1 : o[x])]; }
                for (int i = 0; i < A.Length; i++) for (int j = i + 1; j < A.Length; j++)
                {
                    bool g = c.Mentions[i].Fact == c.Mentions[j].Fact, a = A[i] == A[j] && A[i] >= 0, b = B[i] == B[j] && B[i] >= 0;
                    if (a != b) Console.WriteLine($"{(g == b ? "BETTER" : "WORSE ")} {c.Mentions[i].Fact}/{c.Mentions[j].Fact} {(b ? "joined" : "parted")}\n    {c.Material.Quote(c.Matched[i])}\n    {c.Material.Quote(c.Matched[j])}");
                }
            }
        }

        LabelledCase mixed = LabelledCase.Join([.. develop, .. heldOut, .. apart, .. real]);
        double Cross(PairModel m) { int bad = 0, all = 0; foreach (ClaimCluster c in new ClaimAligner(m, NewsLexicon.Default).Run(mixed.Material)) { int[] d = [.. c.Claims.Select(x => mixed.Material.Places[x].Document)]; string[] names = [.. d.Select(x => CaseOf(x)).Distinct()]; if (c.Claims.Length > 1) { all++; bad += names.Length > 1 ? 1 : 0; } } return (double)bad / all; }
        List<int> ends = []; int sum0 = 0; foreach (LabelledCase c in (LabelledCase[])[.. develop, .. heldOut, .. apart, .. real]) { sum0 += c.Material.Documents.Length; ends.Add(sum0); }
        string CaseOf(int d) => ends.FindIndex(e => d < e).ToString();
        foreach (double t in new[] { -0.75, -0.5, -0.25, 0, 0.25 })
        {
            PairModel m = new(model.Weights, t);
            Console.WriteLine($"T {t,6:f2} dev {develop.Average(c => Score(c, m).F1):f4} held {heldOut.Average(c => Score(c, m).F1):f4} apart {apart.Average(c => Score(c, m).F1):f4} real {real.Average(c => Score(c, m).F1):f4} mixed {Score(mixed, m).F1:f4} cross {Cross(m):f3} ecb {CoreferenceCommand.Score(events.Where(one => !CoreferenceCommand.IsAside(one.Name)), m).F1:f4}");
        }

        Console.WriteLine($"threshold {model.Threshold:f3}");
        if (Environment.GetEnvironmentVariable("ERRORS") == "1") CoreferenceCommand.Errors(events, model);
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

        int within = set.Features.Count;
        LabelledCase all = LabelledCase.Join(develop);
        set.Add(all.Material, PairSet.Facts(all), between: true);
        int own = set.Features.Count;
        Console.WriteLine($"within {within} between {own - within}");
        CoreferenceCommand.AddPairs(set, events);
        Console.WriteLine($"pairs own {own}, events {set.Features.Count - own}");
        set.Weigh(within, own, double.Parse(Environment.GetEnvironmentVariable("BETWEEN") ?? "0.5"), share, positiveWeight: 3);
        double[] weights = LogisticFit.Fit(set, ridge: double.Parse(Environment.GetEnvironmentVariable("RIDGE") ?? "0.0003"));
        foreach ((string name, double most) in Decided)
        {
            int index = PairFeatures.Names.IndexOf(name);
            weights[index] = Math.Min(weights[index], most);
        }

        return new PairModel([.. weights], double.Parse(Environment.GetEnvironmentVariable("THR") ?? "-0.5"));
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
