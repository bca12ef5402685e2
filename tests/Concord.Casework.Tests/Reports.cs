using System.Text;
using Concord.Evidence;

namespace Concord.Casework.Tests;

/// <summary>Cases built from plain texts by the whole pipeline.</summary>
internal static class Reports
{
    public static ConcordPipeline Pipeline { get; } = ConcordPipeline.Load();

    /// <summary>A case of reports; the first line of each is its headline.</summary>
    public static Case Case(params string[] texts) => Pipeline.BuildCase(Analyze(texts));

    public static Case CaseWithTreaty(string treaty, params string[] texts) =>
        Pipeline.BuildCase(Analyze(texts), [Pipeline.Analyze(Pipeline.Read(Encoding.UTF8.GetBytes(treaty), "treaty.txt").Document! with { Omitted = [] }, withEvidence: false)]);

    public static string NameOf(Case found, string actor) => found.Actors.First(row => row.Id == actor).Name;

    private static List<AnalyzedDocument> Analyze(string[] texts) =>
        [.. texts.Select((text, i) => Pipeline.Analyze(Pipeline.Read(Encoding.UTF8.GetBytes(text), $"report{i}.txt").Document!))];
}
