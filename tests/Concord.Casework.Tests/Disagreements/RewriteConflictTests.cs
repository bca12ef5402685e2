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
    [InlineData("The shipping company paid 3.4 million euros for the salvage last winter.", "The shipping company paid 4.3 million euros for the salvage last winter.", DisagreementKind.Value)]
    [InlineData("The rescue boats carried 87 passengers to the fishing village that night.", "The rescue boats carried 78 passengers to the fishing village that night.", DisagreementKind.Value)]
    [InlineData("The owner of the ferry promised nine new lifeboats for the summer season.", "The owner of the ferry promised five new lifeboats for the summer season.", DisagreementKind.Value)]
    [InlineData("The mayor visited the damaged ferry and its crew on Tuesday morning.", "The mayor visited the damaged ferry and its crew on Thursday morning.", DisagreementKind.Time)]
    [InlineData("The shipyard opened its inquiry into the accident on 4 March 2031.", "The shipyard opened its inquiry into the accident on 6 March 2031.", DisagreementKind.Time)]
    [InlineData("Captain Ilse Varga signed the report about the broken radar.", "Captain Otto Brandt signed the report about the broken radar.", DisagreementKind.Actor)]
    [InlineData("The crew ignored the warning of the coast guard before the accident.", "The crew did not ignore the warning of the coast guard before the accident.", DisagreementKind.Negation)]
    [InlineData("The insurers will pay for the damaged cargo of the ferry.", "The insurers will not pay for the damaged cargo of the ferry.", DisagreementKind.Negation)]
    [InlineData("The fishing union won the vote about the northern channel.", "The fishing union lost the vote about the northern channel.", DisagreementKind.Negation)]
    [InlineData("Both shipping companies signed the treaty about the northern channel.", "Both shipping companies ratified the treaty about the northern channel.", DisagreementKind.Status)]
    [InlineData("The broken radar may have caused the accident near the harbour.", "The broken radar caused the accident near the harbour.", DisagreementKind.Modality)]
    [InlineData("The captain reportedly ignored the warning of the coast guard.", "The captain ignored the warning of the coast guard.", DisagreementKind.Modality)]
    [InlineData("The harbour council accepted the plan of the salvage company.", "The harbour council rejected the plan of the salvage company.", DisagreementKind.Negation)]
    [InlineData("Minister Ilse Varga praised the crew of the ferry that evening. Varga left.", "Minister Otto Brandt praised the crew of the ferry that evening. Varga left.", DisagreementKind.Actor)]
    [InlineData("The parliament approved the law about the northern channel.", "The parliament drafted the law about the northern channel.", DisagreementKind.Status)]
    [InlineData("The president signed the order about the northern channel.", "The president vetoed the order about the northern channel.", DisagreementKind.Status)]
    [InlineData("The council said on Tuesday that the northern channel stays closed to ships.", "The council said on Sunday that the northern channel stays closed to ships.", DisagreementKind.Time)]
    [InlineData("Pilots are sceptical that the northern channel will open, noting the fog.", "Pilots are not sceptical that the northern channel will open, noting the fog.", DisagreementKind.Negation)]
    [InlineData("The mayor met the captain and said that he did not see the fog.", "The mayor did not meet the captain and said that he did not see the fog.", DisagreementKind.Negation)]
    [InlineData("The channel runs for some 970 metres.", "The channel runs for some 2134 metres.", DisagreementKind.Value)]
    [InlineData("The owner has announced that the ferry will be sold.", "The owner has allegedly announced that the ferry will be sold.", DisagreementKind.Modality)]
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
    [InlineData("The shipping company hired about 200 workers for the salvage last winter.", "The shipping company hired 187 workers for the salvage last winter.")]
    [InlineData("The shipping company hired more than 30 workers for the salvage last winter.", "The shipping company hired 35 workers for the salvage last winter.")]
    [InlineData("The mayor visited the damaged ferry and its crew.", "The mayor inspected the damaged ferry and its crew.")]
    [InlineData("The shipyard opened its inquiry into the accident on 4 March 2031.", "The shipyard opened its inquiry into the accident on March 4, 2031.")]
    [InlineData("Captain Ilse Varga signed the report about the broken radar.", "Ilse Varga signed the report about the broken radar.")]
    [InlineData("Both shipping companies signed the treaty about the northern channel.", "Both shipping companies inked the treaty about the northern channel.")]
    [InlineData("The broken radar may have caused the accident near the harbour.", "The broken radar might have caused the accident near the harbour.")]
    [InlineData("The insurers will not pay for the damaged cargo of the ferry.", "The insurers won't pay for the damaged cargo of the ferry.")]
    [InlineData("The parliament approved the law about the northern channel.", "The parliament adopted the law about the northern channel.")]
    [InlineData("Not only the mayor praised the crew of the damaged ferry.", "The mayor praised the crew of the damaged ferry.")]
    [InlineData("The mayor praised the crew. The harbour master praised the pilots.", "The mayor praised the pilots. The harbour master praised the crew.")]
    public void Words_that_can_both_hold_are_none(string one, string two) => Assert.Empty(Build(one, two).Disagreements);
}
