using System.Globalization;
using Concord.Casework;
using Concord.Evidence;

namespace Concord.Workbench.Brief;

/// <summary>A finding as a line: its clearest clause, how it is put forward, and what supports it.</summary>
internal static class FindingLine
{
    private const int ShortQuote = 110;
    private static readonly string[] Demonstratives = ["this ", "that ", "these ", "those ", "such ", "the "];

    private const double LeastAlike = 0.3;

    public static BriefLine Of(CaseIndex index, Shown shown, Finding finding, CaseClaim claim, ClauseText text) => new()
    {
        Id = shown.NextId(),
        Text = text.Shown,
        Tag = Judged(Tag(index, finding, claim), finding.Judgement),
        Support = finding.State == FindingState.SingleOrigin && finding.IndependentOrigins > 1
            ? Support(index, finding) with { IndependentOrigins = 0 }
            : Support(index, finding),
        AlsoQuote = AlsoQuote(index, finding, claim),
        Passages = index.Passages(finding.Counted),
        Why = finding.Why + Rating(finding) + (finding.Judgement is { Note.Length: > 0 } judged ? $" {Display.Squash(judged.Who)}: {Display.Squash(judged.Note)}" : ""),
    };

    private static string? Judged(string? tag, FindingJudgement? judgement) => judgement is null ? tag
        : (tag is null ? "" : tag + "; ") + (judgement.IsConfirmed ? "held right by " : "held wrong by ") + Display.Clip(Display.Squash(judgement.Who), 40);

    /// <summary>The Admiralty code: the user's letter where there is one, and the number that corroboration gives.</summary>
    private static string Rating(Finding finding) => finding.Credibility is not { } credibility ? ""
        : finding.Reliability is { } letter ? string.Create(CultureInfo.InvariantCulture, $" Admiralty {letter}{credibility.Grade}: {credibility.Why}.")
        : string.Create(CultureInfo.InvariantCulture, $" Credibility {credibility.Grade} of 6: {credibility.Why}.");

    public static BriefSupport Support(CaseIndex index, Finding finding)
    {
        Origin[] origins = [.. finding.Origins.Select(index.Origin).OfType<Origin>()];
        return new BriefSupport(
            finding.Documents, finding.IndependentOrigins,
            [.. origins.Where(o => IsNamed(o)).Select(o => Display.Squash(o.Name)).Distinct(StringComparer.OrdinalIgnoreCase)],
            [.. index.Claims(finding.Counted).Where(c => index.Origin(c.Origin) is { Kind: OriginKind.Document }).Select(c => index.NumberOf(c.Document)).Distinct().Order()]);
    }

    private static bool IsNamed(Origin origin) =>
        origin.Kind is OriginKind.Publisher or OriginKind.Agency or OriginKind.Official or OriginKind.Expert && !origin.IsDeadEnd
        && char.IsUpper(origin.Name.FirstOrDefault()) && !Demonstratives.Any(d => origin.Name.StartsWith(d, StringComparison.OrdinalIgnoreCase));

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

    // Another origin's words show more than another document's; the closest wording shows best that it is the same.
    private static BriefPassage? AlsoQuote(CaseIndex index, Finding finding, CaseClaim chosen)
    {
        HashSet<string> words = Stems.Of(index.Passage(chosen).Quote);
        BriefPassage? best = null;
        double bestScore = LeastAlike;
        foreach (CaseClaim claim in index.Claims(finding.Counted))
        {
            if (string.Equals(claim.Document, chosen.Document, StringComparison.Ordinal) || claim.Source.IsHeading
                || ClauseText.Of(index.DocumentOf(claim), claim.Source).Shape == ClauseShape.Weak)
            {
                continue;
            }

            BriefPassage passage = index.Passage(claim);
            HashSet<string> other = Stems.Of(passage.Quote);
            double score = Stems.Alike(words, other) + (string.Equals(claim.Origin, chosen.Origin, StringComparison.Ordinal) ? 0 : 0.1);
            if (score > bestScore && !other.SetEquals(words))
            {
                best = passage with { Quote = Display.Clip(Display.Squash(passage.Quote).Trim(' ', ',', ';', '.', '-', '—', ':'), ShortQuote) };
                bestScore = score;
            }
        }

        return best;
    }
}
