using System.Globalization;
using Concord.Casework.Findings;
using Concord.Training.Align;

namespace Concord.Training.Coreference;

/// <summary>Measures the pair model of findings on the events of ECB+, beside the baseline of equal head lemmas.</summary>
internal static class CoreferenceCommand
{
    /// <summary>Topics that nothing is fitted on and whose errors nobody reads: those that are development data elsewhere.</summary>
    public static readonly int[] Aside = [2, 5, 12, 18, 21, 23, 34, 35];

    /// <param name="path">ECB+ as JSON lines.</param>
    public static void Run(string path)
    {
        List<EventCase> cases = Load(ConcordPipeline.Load(), path);
        Report(cases, PairModel.Default);
    }

    public static List<EventCase> Load(ConcordPipeline pipeline, string path) =>
        [.. EventTopic.ReadEcb(path).Select(topic => EventCase.Prepare(pipeline, topic))];

    public static void Report(List<EventCase> cases, PairModel model)
    {
        Report("fitted on", [.. cases.Where(one => !IsAside(one.Name))], model);
        Report("aside", [.. cases.Where(one => IsAside(one.Name))], model);
    }

    public static void Stats(List<EventCase> cases, List<LabelledCase> own)
    {
        void Hist(string what, List<double> v) { v.Sort(); Console.WriteLine($"{what} n {v.Count}: " + string.Join(" ", new[]{0,.05,.1,.25,.5,.75,.9,.95,.999}.Select(q => v[(int)(q*v.Count)].ToString("f3")))); }
        List<double> within=[], across=[], mine=[];
        foreach (EventCase one in cases)
        {
            DocumentLikeness l = new(one.Material);
            for (int i=0;i<one.Material.Documents.Length;i++) for (int j=i+1;j<one.Material.Documents.Length;j++)
            {
                bool same = one.Material.Documents[i].Document.Id.EndsWith("plus") == one.Material.Documents[j].Document.Id.EndsWith("plus");
                (same ? within : across).Add(l.Of(i,j)*200-100);
            }
        }
        foreach (LabelledCase one in own)
        {
            DocumentLikeness l = new(one.Material);
            for (int i=0;i<one.Material.Documents.Length;i++) for (int j=i+1;j<one.Material.Documents.Length;j++) mine.Add(l.Of(i,j)*200-100);
        }
        Hist("within", within); Hist("across", across); Hist("own", mine);
    }

    public static void Errors(List<EventCase> cases, PairModel model)
    {
        ClaimAligner aligner = new(model, NewsLexicon.Default);
        List<string> wrong = [], missed = [];
        int sameW=0, sameM=0;
        foreach (EventCase one in cases.Where(one => !IsAside(one.Name)))
        {
            string[] given = Clusters(one, aligner);
            AlignmentMaterial prepared = AlignmentMaterial.Prepare(one.Material, NewsLexicon.Default);
            Dictionary<int, ClaimProfile> byClaim = [];
            for (int p = 0; p < prepared.Profiles.Length; p++) foreach (int m in prepared.Members[p]) byClaim[m] = prepared.Profiles[p];
            PairFeatures pf = new(prepared.Vocabulary, prepared.Documents);
            double[] f = new double[PairFeatures.Count];
            for (int i = 0; i < given.Length; i++) for (int j = i + 1; j < given.Length; j++)
            {
                bool g = given[i] == given[j], c = one.Chains[i] == one.Chains[j];
                if (g == c) continue;
                if (one.Lemmas[i] == one.Lemmas[j]) { if (g) sameW++; else sameM++; }
                pf.Fill(byClaim[i], byClaim[j], f);
                string T(int k) { var cl = one.Material.ClaimAt(k); var d = one.Material.DocumentOf(k); return $"{d.Document.Id} [{one.Lemmas[k]}] {(one.IsClaim[k] ? "C" : "-")} {one.Material.Quote(k)} || {d.Quote(d.Analysis.Sentences[cl.Sentence].Span)}"; }
                (g ? wrong : missed).Add($"{model.LogOdds(f):f2} {(one.Lemmas[i]==one.Lemmas[j]?"=":"~")} pred {f[6]:f2} doc {f[28]:f2} ctx {f[30]:f2}\n   {T(i)}\n   {T(j)}");
            }
        }
        Console.WriteLine($"wrong {wrong.Count} (same lemma {sameW}) missed {missed.Count} (same lemma {sameM})");
        Random r = new(7);
        foreach (var (n, l) in new[]{("WRONG", wrong), ("MISSED", missed)}) { Console.WriteLine(n); for (int k = 0; k < 45; k++) Console.WriteLine(l[r.Next(l.Count)]); }
    }

    public static bool IsAside(string topic) => Aside.Contains(int.Parse(topic, CultureInfo.InvariantCulture));

    /// <summary>Adds the pairs of the topics that are fitted on.</summary>
    public static void AddPairs(PairSet set, List<EventCase> cases)
    {
        foreach (EventCase one in cases.Where(one => !IsAside(one.Name)))
        {
            Dictionary<int, HashSet<string>> facts = [];
            for (int claim = 0; claim < one.Chains.Length; claim++)
            {
                if (one.IsClaim[claim] || Environment.GetEnvironmentVariable("ALL") == "1") facts[claim] = [one.Chains[claim]];
            }

            set.Add(one.Material, facts);
        }
    }

    public static CoreferenceScore Score(IEnumerable<EventCase> cases, PairModel model)
    {
        ClaimAligner aligner = new(model, NewsLexicon.Default);
        return CoreferenceScore.Of([.. cases.Select(one => (Clusters(one, aligner), one.Chains))]);
    }

    private static string[] Clusters(EventCase one, ClaimAligner aligner)
    {
        string[] given = new string[one.Chains.Length];
        int number = 0;
        foreach (ClaimCluster cluster in aligner.Run(one.Material))
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
        Print($"{part} ({cases.Count} topics), same head lemma", CoreferenceScore.Of([.. cases.Select(one => (one.Lemmas, one.Chains))]));
        Print($"{part} ({cases.Count} topics), pair model", Score(cases, model));
    }

    private static void Print(string what, CoreferenceScore score) =>
        Console.WriteLine($"{what}: precision {score.Precision:f3} recall {score.Recall:f3} F1 {score.F1:f3}");
}
