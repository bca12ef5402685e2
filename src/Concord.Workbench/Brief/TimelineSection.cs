using System.Collections.Immutable;
using Concord.Casework;

namespace Concord.Workbench.Brief;

/// <summary>What happened when, as precisely as the reports say.</summary>
internal static class TimelineSection
{
    private const int ShortQuote = 120;
    private const double SameDayAlike = 0.5;

    public static BriefSection? Compose(CaseIndex index, Shown shown, BriefOptions options)
    {
        List<(CaseEvent Event, BriefLine Line)> all = [];
        HashSet<string> texts = new(StringComparer.Ordinal);
        foreach (CaseEvent happening in index.Case.Events)
        {
            ImmutableArray<CaseClaim> claims = index.Claims(happening.Claims);
            if (happening.Date is null || claims.IsEmpty)
            {
                continue;
            }

            (CaseClaim Claim, ClauseText Text) best = BestClause.Of(index, claims, Described(index, happening), asserted: false)!.Value;
            string text = Display.Clip(best.Text.Text, ShortQuote);
            if ((best.Text.Shape == ClauseShape.Weak && !options.All) || !texts.Add(happening.Date + Display.Key(text)))
            {
                continue;
            }

            BriefLine line = new()
            {
                Id = shown.NextId(),
                Lead = happening.Date,
                Text = best.Text.Shape == ClauseShape.Whole ? text : Display.Quoted(text),
                Tag = happening.IsPlanned ? "planned" : null,
                Passages = [.. claims.Select(index.Passage)],
            };
            int same = all.FindIndex(e => e.Line.Lead == line.Lead && Stems.Alike(Stems.Of(e.Line.Text), Stems.Of(line.Text)) >= SameDayAlike);
            if (same < 0)
            {
                all.Add((happening, line));
            }
            else
            {
                // Two tellings of one day's event: the first stays, with the passages of both.
                BriefLine kept = all[same].Line;
                all[same] = (all[same].Event, kept with { Passages = [.. kept.Passages.Concat(line.Passages).DistinctBy(p => p.Claim)] });
            }
        }

        // The best supported stay where not all fit, and time orders them again.
        int limit = options.Limit(SectionKind.Timeline);
        ImmutableArray<BriefLine> lines =
        [
            .. all.Select((entry, at) => (entry.Line, at))
                .OrderByDescending(x => x.Line.Passages.Select(p => p.Number).Distinct().Count()).ThenBy(x => x.at)
                .Take(limit).OrderBy(x => x.at).Select(x => x.Line),
        ];
        return lines.IsEmpty
            ? null
            : new BriefSection(SectionKind.Timeline, "Timeline", null, lines, all.Count - lines.Length);
    }

    private static string? Described(CaseIndex index, CaseEvent happening) =>
        index.Claims(happening.Claims)
            .FirstOrDefault(c => index.DocumentOf(c).Quote(c.Source.Span) == happening.Description)?.Id;
}
