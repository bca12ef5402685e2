using System.Collections.Immutable;
using Concord.Casework;
using Concord.Evidence;

namespace Concord.Workbench.Brief;

/// <summary>The sections that list findings by their state.</summary>
internal static class FindingSections
{
    private const int PlacesBack = 6;

    public static BriefSection Established(CaseIndex index, Shown shown, BriefOptions options)
    {
        BriefSection section = Compose(
            index, shown, options, SectionKind.Established, "What is established", "Asserted by two or more independent origins.",
            f => f.State == FindingState.Corroborated && !f.IsUnknown && !IsJudgment(index, f));
        return section.Lines.IsEmpty && section.Hidden == 0
            ? section with { Lead = "Nothing here is asserted by two origins that look independent." }
            : section;
    }

    public static BriefSection? SingleOrigin(CaseIndex index, Shown shown, BriefOptions options) => NullIfEmpty(Compose(
        index, shown, options, SectionKind.SingleOrigin, "Also reported", "On the word of one origin.",
        f => f.State == FindingState.SingleOrigin && !f.IsUnknown && IsAsserted(index, f) && !IsJudgment(index, f)));

    public static BriefSection? Alleged(CaseIndex index, Shown shown, BriefOptions options) => NullIfEmpty(Compose(
        index, shown, options, SectionKind.Alleged, "Alleged, predicted or denied", "Nobody here asserts these as facts.",
        f => !f.IsUnknown && (f.State is FindingState.Alleged or FindingState.Predicted or FindingState.Denied
            || f.State == FindingState.SingleOrigin && !IsAsserted(index, f))));

    public static BriefSection? Unknown(CaseIndex index, Shown shown, BriefOptions options) => NullIfEmpty(Compose(
        index, shown, options, SectionKind.Unknown, "What is not known", "What the reports themselves say is not known.", f => f.IsUnknown));

    public static BriefSection? Judged(CaseIndex index, Shown shown, BriefOptions options) => NullIfEmpty(Compose(
        index, shown, options, SectionKind.Assessments, "How the reports judge it", "Assessments, not events.",
        f => f.State is FindingState.Corroborated or FindingState.SingleOrigin && !f.IsUnknown && IsJudgment(index, f)));

    private static bool IsJudgment(CaseIndex index, Finding finding) =>
        BestClause.Of(index, finding) is { } best && Assessments.Is(index, best.Claim);

    private static bool IsAsserted(CaseIndex index, Finding finding) =>
        BestClause.Of(index, finding) is { Claim.Source.Modality: Modality.Asserted or Modality.Intended };

    private static BriefSection? NullIfEmpty(BriefSection section) => section.Lines.IsEmpty ? null : section;

    /// <summary>By rank; a clause that does not read as a sentence of its own stands back a few lines.</summary>
    private static IEnumerable<Finding> ReadableFirst(CaseIndex index, IEnumerable<Finding> findings) =>
        findings.Select((finding, at) => (finding, place: at + (BestClause.Of(index, finding) is { Text.Shape: ClauseShape.Whole } ? 0 : PlacesBack)))
            .OrderBy(row => row.place).Select(row => row.finding);

    private static BriefSection Compose(
        CaseIndex index, Shown shown, BriefOptions options, SectionKind kind, string title, string lead, Func<Finding, bool> belongs)
    {
        ImmutableArray<BriefLine>.Builder lines = ImmutableArray.CreateBuilder<BriefLine>();
        int hidden = 0;
        foreach (Finding finding in ReadableFirst(index, index.Case.Findings.Where(belongs)))
        {
            if (shown.Has(finding) || BestClause.Of(index, finding) is not { } best || shown.Has(best.Claim, best.Text.Text)
                || index.IsFrame(best.Claim))
            {
                continue;
            }

            // A headline repeats what the text below it tells better.
            bool isWeak = best.Claim.Source.IsHeading || (best.Text.Shape == ClauseShape.Weak && kind != SectionKind.Unknown);
            if (isWeak && !options.All || lines.Count >= options.Limit(kind))
            {
                hidden++;
                continue;
            }

            shown.Add(finding, best.Claim, best.Text.Text);
            lines.Add(FindingLine.Of(index, shown, finding, best.Claim, best.Text));
        }

        return new BriefSection(kind, title, lead, lines.ToImmutable(), hidden);
    }
}
