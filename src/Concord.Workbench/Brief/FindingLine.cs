using Concord.Casework;
using Concord.Evidence;

namespace Concord.Workbench.Brief;

/// <summary>A finding as a line: its clearest clause, how it is put forward, and what supports it.</summary>
internal static class FindingLine
{
    private const int ShortQuote = 110;

    public static BriefLine Of(CaseIndex index, Shown shown, Finding finding, CaseClaim claim, ClauseText text) => new()
    {
        Id = shown.NextId(),
        Text = text.Shown,
        Tag = Tag(index, finding, claim),
        Support = Support(index, finding),
        AlsoQuote = AlsoQuote(index, finding, claim),
        Passages = index.Passages(finding.Claims),
        Why = finding.Why,
    };

    public static BriefSupport Support(CaseIndex index, Finding finding) => new(
        finding.Documents, finding.IndependentOrigins,
        [.. finding.Origins.Select(index.Origin).OfType<Origin>().Select(o => Display.Squash(o.Name)).Distinct(StringComparer.Ordinal)]);

    private static string? Tag(CaseIndex index, Finding finding, CaseClaim claim)
    {
        if (finding.IsUnknown || finding.State is FindingState.Corroborated)
        {
            return null;
        }

        string? manner = finding.State switch
        {
            FindingState.Denied => "denied",
            FindingState.Disputed => "disputed",
            _ => claim.Source.Modality switch
            {
                Modality.Possible => "possible",
                Modality.Alleged => "alleged",
                Modality.Predicted => "predicted",
                Modality.Intended => "intended",
                Modality.Conditional => "conditional",
                Modality.Denied => "denied",
                _ => finding.State == FindingState.Alleged ? "alleged" : finding.State == FindingState.Predicted ? "predicted" : null,
            },
        };
        string? likelihood = claim.Source.Modality is Modality.Possible or Modality.Predicted
            ? Likelihood.Of(claim.Source.Span.In(index.DocumentOf(claim).Document.Text))
            : null;
        return likelihood is null ? manner : $"{manner}, {likelihood}";
    }

    private static BriefPassage? AlsoQuote(CaseIndex index, Finding finding, CaseClaim chosen)
    {
        // Another origin's words show more than another document's.
        BriefPassage? best = null;
        bool bestIsOtherOrigin = false;
        foreach (CaseClaim claim in index.Claims(finding.Claims))
        {
            bool isOther = !string.Equals(claim.Origin, chosen.Origin, StringComparison.Ordinal);
            if (string.Equals(claim.Document, chosen.Document, StringComparison.Ordinal)
                || claim.Source.IsHeading || best is not null && (bestIsOtherOrigin || !isOther))
            {
                continue;
            }

            BriefPassage passage = index.Passage(claim);
            best = passage with { Quote = Display.Clip(Display.Squash(passage.Quote).Trim(' ', ',', ';', '.', '-', '—', ':'), ShortQuote) };
            bestIsOtherOrigin = isOther;
        }

        return best;
    }
}
