using System.Collections.Immutable;
using System.Globalization;
using Concord.Casework;

namespace Concord.Workbench.Brief;

/// <summary>One card for each agreement: parties, signature, status, provisions, and what it follows.</summary>
internal static class AgreementSection
{
    private const int MostProvisions = 8;

    public static BriefSection? Compose(CaseIndex index, Shown shown, BriefOptions options)
    {
        // An agreement that is known only as another's forerunner is told on that one's card.
        HashSet<string> earlier = [.. index.Case.Agreements.SelectMany(a => a.Lineage).Select(l => l.Agreement)];
        List<Agreement> cards = [.. index.Case.Agreements.Where(a => !earlier.Contains(a.Id) || a.Provisions.Length > 0 && a.Lineage.Length > 0)];
        ImmutableArray<BriefLine>.Builder lines = ImmutableArray.CreateBuilder<BriefLine>();
        foreach (Agreement agreement in cards.Take(options.Limit(SectionKind.Agreements)))
        {
            lines.Add(Card(index, shown, agreement, options));
        }

        return lines.Count == 0
            ? null
            : new BriefSection(
                SectionKind.Agreements, lines.Count == 1 ? "The agreement" : "The agreements", null, lines.ToImmutable(), cards.Count - lines.Count);
    }

    private static BriefLine Card(CaseIndex index, Shown shown, Agreement agreement, BriefOptions options)
    {
        ImmutableArray<BriefLine>.Builder slots = ImmutableArray.CreateBuilder<BriefLine>();
        string id = shown.NextId();
        Names(slots, index, shown, "Parties", agreement.Parties, agreement.Claims);
        Names(slots, index, shown, "Signatories", agreement.Signatories, agreement.Claims);
        Slot(slots, index, shown, "Signed", agreement.Signed);
        Slot(slots, index, shown, "Place", agreement.Place);
        Slot(slots, index, shown, "Status", agreement.Status);
        Provisions(slots, index, shown, agreement, options);
        foreach (Lineage lineage in agreement.Lineage)
        {
            string? name = index.Case.Agreements.FirstOrDefault(a => a.Id == lineage.Agreement)?.Name;
            if (name is not null)
            {
                Add(slots, index, shown, Relation(lineage.Relation), Display.Squash(name), null, lineage.Claims);
            }
        }

        return new BriefLine
        {
            Id = id, Text = Capitalised(Display.Squash(agreement.Name)), Passages = index.Passages(agreement.Claims), Children = slots.ToImmutable(),
        };
    }

    private static void Provisions(
        ImmutableArray<BriefLine>.Builder slots, CaseIndex index, Shown shown, Agreement agreement, BriefOptions options)
    {
        int most = options.All ? int.MaxValue : MostProvisions;
        foreach (Provision provision in agreement.Provisions.Take(most))
        {
            string article = provision.Article is null ? "" : $" ({(provision.Article.Length < 5 ? "Article " : "")}{Display.Squash(provision.Article)})";
            string text = Display.Quoted(Display.Clip(Trimmed(provision.Text), 200));
            string standing = provision.Standing switch
            {
                ProvisionStanding.Text => "clause quoted",
                ProvisionStanding.Disputed => "disputed",
                ProvisionStanding.Absent => "said to be absent",
                _ => "as reported",
            };
            Add(slots, index, shown, Capitalised(provision.Kind.Replace('-', ' ')) + article, text, standing, provision.Claims);
            foreach (CaseClaim claim in index.Claims(provision.Claims))
            {
                shown.Add(null, claim, provision.Text);
            }
        }

        int more = agreement.Provisions.Length - Math.Min(most, agreement.Provisions.Length);
        if (more > 0)
        {
            Add(slots, index, shown, "More", string.Create(CultureInfo.InvariantCulture, $"{more} more reported provisions"), null,
                [.. agreement.Provisions.Skip(most).SelectMany(p => p.Claims)]);
        }
    }

    private static void Names(
        ImmutableArray<BriefLine>.Builder slots, CaseIndex index, Shown shown, string lead, ImmutableArray<string> actors, ImmutableArray<string> claims)
    {
        string[] names = [.. actors.Select(index.Actor).OfType<Language.Actor>().Select(a => Display.Squash(a.Name))];
        if (names.Length > 0)
        {
            Add(slots, index, shown, lead, string.Join(" · ", names), null, claims);
        }
    }

    private static void Slot(ImmutableArray<BriefLine>.Builder slots, CaseIndex index, Shown shown, string lead, AgreementSlot? slot)
    {
        if (slot is not null)
        {
            Add(slots, index, shown, lead, Display.Squash(slot.Value), null, slot.Claims);
        }
    }

    private static void Add(
        ImmutableArray<BriefLine>.Builder slots, CaseIndex index, Shown shown, string lead, string text, string? tag, ImmutableArray<string> claims)
    {
        ImmutableArray<BriefPassage> passages = index.Passages(claims);
        if (passages.Length > 0)
        {
            slots.Add(new BriefLine { Id = shown.NextId(), Lead = lead, Text = text, Tag = tag, Passages = passages });
        }
    }

    private static string Relation(string relation) => relation switch
    {
        "supersedes" => "Replaces",
        "revives" => "Revives",
        "amends" => "Amends",
        "terminates" => "Ends",
        _ => "Builds on",
    };

    private static string Trimmed(string text) => Display.Squash(text).Trim(' ', ',', ';', '.', ':', '-', '—');

    private static string Capitalised(string text) =>
        text.Length == 0 ? text : string.Concat(char.ToUpperInvariant(text[0]).ToString(), text.AsSpan(1));
}
