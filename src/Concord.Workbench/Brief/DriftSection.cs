using System.Collections.Immutable;
using Concord.Casework;

namespace Concord.Workbench.Brief;

/// <summary>Where "may" became "will": claims that got firmer or weaker from source to report, from original to rewrite, over time.</summary>
internal static class DriftSection
{
    private const int ShortQuote = 150;

    public static BriefSection? Compose(CaseIndex index, Shown shown, BriefOptions options)
    {
        ImmutableArray<BriefLine>.Builder lines = ImmutableArray.CreateBuilder<BriefLine>();
        int hidden = 0;
        foreach (Drift drift in index.Case.Drifts)
        {
            // A rewrite's hedges are told among the disagreements.
            if (drift.Kind == DriftKind.Rewrite || index.Claim(drift.From) is not { } from || index.Claim(drift.To) is not { } to)
            {
                continue;
            }

            if (lines.Count >= options.Limit(SectionKind.Drifts))
            {
                hidden++;
                continue;
            }

            lines.Add(new BriefLine
            {
                Id = shown.NextId(),
                Text = drift.IsHardened ? "Got firmer on the way" : "Got weaker on the way",
                Why = drift.Why + ".",
                Children = [Side(index, shown, from), Side(index, shown, to)],
            });
        }

        return lines.Count == 0 && hidden == 0 ? null : new BriefSection(SectionKind.Drifts, "What changed on the way", null, lines.ToImmutable(), hidden);
    }

    private static BriefLine Side(CaseIndex index, Shown shown, CaseClaim claim) => new()
    {
        Id = shown.NextId(),
        Lead = Contract.Words.Of(claim.Source.Modality),
        Text = Display.Quoted(Display.Clip(Display.Squash(index.Passage(claim).Quote), ShortQuote)),
        Passages = [index.Passage(claim)],
    };
}
