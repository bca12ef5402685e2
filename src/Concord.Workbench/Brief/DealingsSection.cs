using System.Collections.Immutable;
using Concord.Casework;

namespace Concord.Workbench.Brief;

/// <summary>Who supplies what to whom, by whom it is alleged and denied; and what is done about sanctions.</summary>
internal static class DealingsSection
{
    private const int MostSpeakers = 3;

    public static BriefSection? Compose(CaseIndex index, Shown shown, BriefOptions options)
    {
        List<BriefLine> lines = [];
        foreach (Transfer transfer in index.Case.Transfers)
        {
            string whom = transfer.Recipient is null ? "" : " to " + Name(index, transfer.Recipient);
            string tag = transfer.Denied.Length > 0 ? "disputed" : transfer.Told.Length > 0 ? "" : "alleged";
            string by = By(index, transfer.Alleged, "alleged by ") + By(index, transfer.Denied, "denied by ");
            Add(lines, shown, index, $"{Name(index, transfer.Supplier)}{whom}: {string.Join(", ", transfer.Items.Select(item => Display.Quoted(Display.Squash(item))))}{by}", tag,
                [.. transfer.Told, .. transfer.Alleged, .. transfer.Denied]);
        }

        foreach (Sanction sanction in index.Case.Sanctions)
        {
            Add(lines, shown, index, Display.Quoted(Display.Clip(Display.Squash(sanction.Text), 200)), sanction.Act == SanctionAct.Vetoed ? "veto" : "sanctions", sanction.Claims);
        }

        int most = options.Limit(SectionKind.Dealings);
        return lines.Count == 0 ? null
            : new BriefSection(SectionKind.Dealings, "Supplies and sanctions", null, [.. lines.Take(most)], Math.Max(0, lines.Count - most));
    }

    private static string By(CaseIndex index, ImmutableArray<string> claims, string lead)
    {
        string[] speakers =
        [
            .. index.Claims(claims).Select(claim => index.Speaker(claim)).OfType<Evidence.Attribution>()
                .Select(speaker => speaker.Actor is null ? "" : Display.Squash(index.Actor(speaker.Actor)?.Name ?? ""))
                .Where(name => name.Length > 0).Distinct(StringComparer.Ordinal).Take(MostSpeakers),
        ];
        return speakers.Length == 0 ? "" : $"; {lead}{string.Join(", ", speakers)}";
    }

    private static string Name(CaseIndex index, string id) => Display.Squash(index.Actor(id)?.Name ?? id);

    private static void Add(List<BriefLine> lines, Shown shown, CaseIndex index, string text, string tag, ImmutableArray<string> claims)
    {
        ImmutableArray<BriefPassage> passages = index.Passages(claims);
        if (passages.Length > 0)
        {
            lines.Add(new BriefLine { Id = shown.NextId(), Text = text, Tag = tag.Length > 0 ? tag : null, Passages = passages });
        }
    }
}
