using Concord.Casework;
using Concord.Casework.Findings;
using Concord.Evidence;

namespace Concord.Training.Align;

/// <summary>Prints what the pair model weighs between two claims of a folder of reports.</summary>
internal static class ExplainCommand
{
    /// <param name="folder">Reports, whatever the program reads.</param>
    /// <param name="first">Words that the first claim begins with.</param>
    /// <param name="second">Words that the second claim begins with.</param>
    public static void Run(string folder, string first, string second)
    {
        ConcordPipeline pipeline = ConcordPipeline.Load();
        List<AnalyzedDocument> documents = [];
        foreach (string path in Directory.GetFiles(folder).Order(StringComparer.Ordinal))
        {
            if (pipeline.Read(File.ReadAllBytes(path), path).Document is { } document)
            {
                documents.Add(pipeline.Analyze(document));
            }
        }

        CaseMaterial material = new([.. documents]);
        AlignmentMaterial prepared = AlignmentMaterial.Prepare(material, LabelledCase.Map(material), NewsLexicon.Default);
        ClaimProfile a = Find(material, prepared, first), b = Find(material, prepared, second);
        Print(material, prepared, a);
        Print(material, prepared, b);
        double[] features = new double[PairFeatures.Count];
        new PairFeatures(prepared.Vocabulary, prepared.Documents).Fill(a, b, features);
        PairModel model = PairModel.Default;
        for (int i = 0; i < features.Length; i++)
        {
            if (features[i] != 0)
            {
                Console.WriteLine($"{PairFeatures.Names[i],-26} {features[i],6:f2} x {model.Weights[i],6:f2} = {features[i] * model.Weights[i],6:f2}");
            }
        }

        double sum = model.LogOdds(features);
        Console.WriteLine($"log-odds {sum:f2} (clusters join above {model.Threshold:f2}), probability {PairModel.Probability(sum):f2}");
    }

    private static ClaimProfile Find(CaseMaterial material, AlignmentMaterial prepared, string words) =>
        prepared.Profiles.FirstOrDefault(profile => material.Quote(profile.Claim).StartsWith(words, StringComparison.Ordinal))
            ?? throw new ArgumentException($"No claim begins with '{words}'.", nameof(words));

    private static void Print(CaseMaterial material, AlignmentMaterial prepared, ClaimProfile profile) =>
        Console.WriteLine($"{material.Quote(profile.Claim)}\n    "
            + string.Join(' ', profile.Terms.OrderByDescending(term => term.Weight).Select(term => $"{prepared.Vocabulary.Key(term.Term)} {term.Weight:f2}")));
}
