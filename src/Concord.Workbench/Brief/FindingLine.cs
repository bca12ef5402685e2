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
        Tag = Tag(index, finding, claim),
        Support = finding.State == FindingState.SingleOrigin && finding.IndependentOrigins > 1
            ? Support(index, finding) with { IndependentOrigins = 0 }
            : Support(index, finding),
        AlsoQuote = AlsoQuote(index, finding, claim),
        Passages = index.Passages(finding.Claims),
        Why = finding.Why,
    };

    public static BriefSupport Support(CaseIndex index, Finding finding)
    {
        Origin[] origins = [.. finding.Origins.Select(index.Origin).OfType<Origin>()];
        return new BriefSupport(
            finding.Documents, finding.IndependentOrigins,
            [.. origins.Where(o => IsNamed(o)).Select(o => Display.Squash(o.Name)).Distinct(StringComparer.OrdinalIgnoreCase)],
            [.. origins.Where(o => o.Kind == OriginKind.Document).SelectMany(o => o.Documents).Where(index.HasDocument).Select(index.NumberOf).Distinct().Order()]);
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
        HashSet<string> words = Stems(index.Passage(chosen).Quote);
        BriefPassage? best = null;
        double bestScore = LeastAlike;
        foreach (CaseClaim claim in index.Claims(finding.Claims))
        {
            if (string.Equals(claim.Document, chosen.Document, StringComparison.Ordinal) || claim.Source.IsHeading)
            {
                continue;
            }

            BriefPassage passage = index.Passage(claim);
            HashSet<string> other = Stems(passage.Quote);
            int shared = other.Count(words.Contains);
            double score = (double)shared / Math.Max(1, Math.Min(words.Count, other.Count))
                + (string.Equals(claim.Origin, chosen.Origin, StringComparison.Ordinal) ? 0 : 0.1);
            if (shared >= 2 && score > bestScore)
            {
                best = passage with { Quote = Display.Clip(Display.Squash(passage.Quote).Trim(' ', ',', ';', '.', '-', '—', ':'), ShortQuote) };
                bestScore = score;
            }
        }

        return best;
    }

    private static HashSet<string> Stems(string text)
    {
        const int StemLength = 5;
        HashSet<string> stems = new(StringComparer.Ordinal);
        int start = 0;
        for (int i = 0; i <= text.Length; i++)
        {
            if (i < text.Length && char.IsLetterOrDigit(text[i]))
            {
                continue;
            }

            if (i - start > 3 || i > start && char.IsDigit(text[start]))
            {
                stems.Add(text.Substring(start, Math.Min(StemLength, i - start)).ToLowerInvariant());
            }

            start = i + 1;
        }

        return stems;
    }
}
