using System.Collections.Immutable;
using Concord.Casework;

namespace Concord.Workbench.Brief;

/// <summary>Where reports part from the text of the treaty that was given beside them.</summary>
internal static class TreatySection
{
    public static BriefSection? Compose(CaseIndex index, Shown shown, BriefOptions options)
    {
        if (index.Case.Treaties.IsEmpty)
        {
            return null;
        }

        ImmutableArray<BriefLine>.Builder lines = ImmutableArray.CreateBuilder<BriefLine>();
        foreach (TreatyText treaty in index.Case.Treaties)
        {
            // Reports that part from the text in one way are told together.
            foreach (IGrouping<(TreatyCheckKind Kind, string Why), TreatyCheck> same in treaty.Checks.GroupBy(check => (check.Kind, check.Why)))
            {
                string text = same.First().Passage is { } span ? " The text: " + Display.Quoted(Display.Clip(Display.Squash(span.Of(treaty.Document.Text)), 220)) : "";
                lines.Add(new BriefLine
                {
                    Id = shown.NextId(), Text = same.Key.Why + text, Tag = Word(same.Key.Kind), Passages = index.Passages([.. same.Select(check => check.Claim)]),
                });
            }
        }

        int most = options.Limit(SectionKind.Treaty);
        string read = string.Join("; ", index.Case.Treaties.Select(treaty => $"{Display.Count(treaty.Articles.Length, "article", "articles")} read from {Display.Squash(treaty.Document.Uri)}"));
        string lead = read + (lines.Count == 0 ? ". Nothing that the reports tell of its clauses was found to depart from it." : ".");
        return new BriefSection(SectionKind.Treaty, "Against the text of the treaty", lead, [.. lines.Take(most)], Math.Max(0, lines.Count - most));
    }

    private static string Word(TreatyCheckKind kind) => kind switch
    {
        TreatyCheckKind.WrongArticle => "other article",
        TreatyCheckKind.WrongWords => "other words",
        TreatyCheckKind.Overstated => "overstated",
        TreatyCheckKind.NotInText => "not in the text",
        _ => "is in the text",
    };
}
