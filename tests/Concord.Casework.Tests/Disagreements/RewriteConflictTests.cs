using System.Text;
using Concord.Evidence;

namespace Concord.Casework.Tests.Disagreements;

/// <summary>Two reports of one text; one sentence of the second is edited.</summary>
public sealed class RewriteConflictTests
{
    private const string Opening = "The old ferry Sea Lark ran aground near Lombo harbour in heavy fog, and fishing boats brought the passengers ashore. "
        + "Divers found a long tear in the hull below the engine room. The harbour master closed the northern channel to large ships. ";

    private static readonly ConcordPipeline Pipeline = ConcordPipeline.Load();

    private static Case Build(string one, string two)
    {
        List<AnalyzedDocument> documents = [];
        foreach ((string name, string sentence) in new[] { ("a.txt", one), ("b.txt", two) })
        {
            documents.Add(Pipeline.Analyze(Pipeline.Read(Encoding.UTF8.GetBytes("Ferry aground near Lombo harbour\n\n" + Opening + sentence + "\n"), name).Document!));
        }

        return Pipeline.BuildCase(documents);
    }

    [Theory]
    [InlineData("Tens of thousands of residents crowded the harbour walls that evening.", "Hundreds of thousands of residents crowded the harbour walls that evening.", DisagreementKind.Value)]
    [InlineData("The shipping company hired 412 workers for the salvage last winter.", "The shipping company hired 421 workers for the salvage last winter.", DisagreementKind.Value)]
    [InlineData("The salvage company could remove the wreck from the northern channel.", "The salvage company will remove the wreck from the northern channel.", DisagreementKind.Modality)]
    [InlineData("The harbour council accepted the plan of the salvage company.", "The harbour council rejected the plan of the salvage company.", DisagreementKind.Negation)]
    public void A_changed_word_in_a_rewritten_sentence_is_a_disagreement(string one, string two, DisagreementKind kind)
    {
        Case found = Build(one, two);
        Assert.Contains(found.Disagreements, row => row.Kind == kind && row.Sides.Length == 2);
    }

    [Theory]
    [InlineData("The shipping company hired at least 40 workers for the salvage last winter.", "The shipping company hired 43 workers for the salvage last winter.")]
    [InlineData("The shipping company hired some 300 workers for the salvage last winter.", "The shipping company hired 312 workers for the salvage last winter.")]
    [InlineData("The shipping company hired dozens of workers for the salvage last winter.", "The shipping company hired 40 workers for the salvage last winter.")]
    [InlineData("The shipping company hired twelve workers for the salvage last winter.", "The shipping company hired 12 workers for the salvage last winter.")]
    public void Numbers_that_can_both_hold_are_none(string one, string two) => Assert.Empty(Build(one, two).Disagreements);
}
