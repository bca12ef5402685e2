using System.Collections.Immutable;
using System.Globalization;
using Concord.Casework;

namespace Concord.Workbench.Brief;

/// <summary>One card for each agreement: parties, signature, status, provisions, and what it follows.</summary>
internal static class AgreementSection
{
    private const int MostProvisions = 8;
    private const int FewProvisions = 2;
    private const int MostNames = 6;

    private static readonly string[] Steps = ["announced", "initialled", "signed", "ratified", "in-force", "ends"];

    public static BriefSection? Compose(CaseIndex index, Shown shown, BriefOptions options)
    {
        // An agreement that is known only as another's forerunner is told on that one's card.
        HashSet<string> earlier = [.. index.Case.Agreements.SelectMany(a => a.Lineage).Select(l => l.Agreement)];
        List<Agreement> cards = [.. index.Case.Agreements.Where(a => !earlier.Contains(a.Id) || a.Provisions.Length > 0 && a.Lineage.Length > 0)];
        ImmutableArray<BriefLine>.Builder lines = ImmutableArray.CreateBuilder<BriefLine>();
        foreach (Agreement agreement in cards.Take(options.Limit(SectionKind.Agreements)))
        {
            lines.Add(Card(index, shown, agreement, lines.Count == 0 ? MostProvisions : FewProvisions, options));
        }

        return lines.Count == 0
            ? null
            : new BriefSection(
                SectionKind.Agreements, lines.Count == 1 ? "The agreement" : "The agreements", null, lines.ToImmutable(), cards.Count - lines.Count);
    }

    private static BriefLine Card(CaseIndex index, Shown shown, Agreement agreement, int provisions, BriefOptions options)
    {
        ImmutableArray<BriefLine>.Builder slots = ImmutableArray.CreateBuilder<BriefLine>();
        string id = shown.NextId();
        Slot(slots, index, shown, "Kind", agreement.Kind is { Value: not "other" } kind ? kind with { Value = kind.Value.Replace('-', ' ') } : null);
        Names(slots, index, shown, "Parties", agreement.Parties, agreement.Claims);
        Names(slots, index, shown, "Signatories", agreement.Signatories, agreement.Claims);
        foreach (string step in Steps)
        {
            if (agreement.Dates.TryGetValue(step, out AgreementSlot? date) && !IsSaid(agreement, step, date))
            {
                Slot(slots, index, shown, step == "in-force" ? "In force" : Capitalised(step), date);
            }
        }

        Slot(slots, index, shown, "Place", agreement.Place);
        Slot(slots, index, shown, "Status", agreement.Status is { } status ? status with { Value = status.Value.Replace('-', ' ') } : null);
        Slot(slots, index, shown, "Term", agreement.Term);
        Slot(slots, index, shown, "Renewal", agreement.Renewal);
        Slot(slots, index, shown, "Articles", agreement.ArticleCount);
        Provisions(slots, index, shown, agreement, options.All ? int.MaxValue : provisions);
        foreach (Lineage lineage in agreement.Lineage)
        {
            string? name = index.Case.Agreements.FirstOrDefault(a => a.Id == lineage.Agreement)?.Name;
            if (name is not null)
            {
                Add(slots, index, shown, Relation(lineage.Relation), Display.Squash(name), null, lineage.Claims);
            }
        }

        Positions(slots, index, shown, agreement);
        return new BriefLine
        {
            Id = id, Text = Capitalised(Display.Squash(agreement.Name)), Passages = index.Passages(agreement.Claims), Children = slots.ToImmutable(),
        };
    }

    /// <summary>A day of announcement that is the day of signature says nothing more.</summary>
    private static bool IsSaid(Agreement agreement, string step, AgreementSlot date) =>
        step == "announced" && new[] { "initialled", "signed" }.Any(later => agreement.Dates.TryGetValue(later, out AgreementSlot? other) && other.Value == date.Value);

    /// <summary>Who takes which position on the agreement; its parties are left out.</summary>
    private static void Positions(ImmutableArray<BriefLine>.Builder slots, CaseIndex index, Shown shown, Agreement agreement)
    {
        foreach (IGrouping<StanceKind, Stance> side in index.Case.Stances
            .Where(stance => stance.Toward == agreement.Id && !agreement.Parties.Contains(stance.Actor) && !agreement.Signatories.Contains(stance.Actor))
            .GroupBy(stance => stance.Kind).OrderBy(side => side.Key))
        {
            // "A and B" may be read as one actor; where both signed, that is no reaction.
            string[] makers = [.. agreement.Parties.Concat(agreement.Signatories).Select(id => index.Actor(id)?.Name).OfType<string>()];
            string[] names = [.. side.Select(stance => index.Actor(stance.Actor)?.Name).OfType<string>().Where(name => !makers.Any(maker => name.StartsWith(maker + " and ", StringComparison.Ordinal))).Distinct(StringComparer.Ordinal).Take(MostNames)];
            if (names.Length > 0)
            {
                Add(slots, index, shown, Capitalised(Word(side.Key)), string.Join(" · ", names.Select(name => Display.Squash(name))), null, [.. side.SelectMany(stance => stance.Claims).Distinct(StringComparer.Ordinal)]);
            }
        }
    }

    private static string Word(StanceKind kind) => kind switch
    {
        StanceKind.Supports => "supported by",
        StanceKind.Opposes => "opposed by",
        StanceKind.Concerned => "concerned",
        _ => kind.ToString().ToLowerInvariant(),
    };

    private static void Provisions(
        ImmutableArray<BriefLine>.Builder slots, CaseIndex index, Shown shown, Agreement agreement, int most)
    {
        // One clause often provides for several things; it is quoted once.
        IGrouping<string, Provision>[] clauses = [.. agreement.Provisions.GroupBy(p => Display.Key(p.Text) + p.Standing, StringComparer.Ordinal)];
        foreach (IGrouping<string, Provision> clause in clauses.Take(most))
        {
            Provision first = clause.First();
            string article = first.Article is null ? "" : $" ({(first.Article.Length < 5 ? "Article " : "")}{Display.Squash(first.Article)})";
            string kinds = string.Join(", ", clause.Select(p => p.Kind == "science-technology" ? "science and technology" : p.Kind.Replace('-', ' ')).Distinct(StringComparer.Ordinal));
            ImmutableArray<CaseClaim> claims = index.Claims(clause.SelectMany(p => p.Claims));
            string text = Text(index, shown, first, claims);
            string standing = first.Standing switch
            {
                ProvisionStanding.Text => "clause quoted",
                ProvisionStanding.Disputed => "disputed",
                ProvisionStanding.Absent => "said to be absent",
                _ => "as reported",
            };
            string inText = first.Standing == ProvisionStanding.Absent ? "" : TextOf(index, [.. clause]);
            Add(slots, index, shown, Capitalised(kinds) + article, Display.Quoted(Display.Clip(text, 200)) + Details(first, text) + inText, standing, [.. claims.Select(c => c.Id)]);
        }

        ImmutableArray<string> hidden = [.. clauses.Skip(most).SelectMany(c => c).SelectMany(p => p.Claims)];
        if (hidden.Length > 0)
        {
            Add(slots, index, shown, "More", string.Create(CultureInfo.InvariantCulture, $"{clauses.Length - most} more reported provisions"), null, hidden);
        }
    }

    /// <summary>The treaty's own words for a provision, where its full text was given: those of the same article, else of the same kind.</summary>
    private static string TextOf(CaseIndex index, ImmutableArray<Provision> provisions)
    {
        foreach (TreatyText treaty in index.Case.Treaties)
        {
            IEnumerable<TreatyObligation> kind = treaty.Obligations.Where(duty => provisions.Any(provision => provision.Kind == duty.Kind));
            TreatyObligation? own = kind.FirstOrDefault(duty => provisions.Any(provision => provision.Article == duty.Article)) ?? kind.FirstOrDefault();
            if (own is not null)
            {
                return $"; the text, Article {Display.Squash(own.Article)}: " + Display.Quoted(Display.Clip(Display.Squash(own.Span.Of(treaty.Document.Text)), 260));
            }
        }

        return "";
    }

    /// <summary>What limits the clause, where its own words do not say it.</summary>
    private static string Details(Provision provision, string text)
    {
        string[] exceptions = [.. provision.Exceptions.Where(exception => !text.Contains(exception, StringComparison.OrdinalIgnoreCase)).Select(exception => Display.Quoted(Display.Clip(Display.Squash(exception), 120)))];
        string trigger = provision.Trigger is { } told && !text.Contains(told, StringComparison.OrdinalIgnoreCase) ? "; when: " + Display.Quoted(Display.Clip(Display.Squash(told), 120)) : "";
        return trigger + (exceptions.Length > 0 ? "; limits: " + string.Join(", ", exceptions) : "");
    }

    // Where the clause has been said above, another report's words for it say more.
    private static string Text(CaseIndex index, Shown shown, Provision provision, ImmutableArray<CaseClaim> claims)
    {
        CaseClaim? own = claims.FirstOrDefault(c => Display.Key(index.Passage(c).Quote) == Display.Key(provision.Text));
        string text = Trimmed(provision.Text);
        if (own is not null && shown.Has(own, text) && provision.Standing == ProvisionStanding.Reported)
        {
            ImmutableArray<CaseClaim> others = [.. claims.Where(c => !shown.Has(c, index.Passage(c).Quote))];
            if (BestClause.Of(index, others, null, asserted: false) is { Text.Shape: not ClauseShape.Weak } other)
            {
                own = other.Claim;
                text = other.Text.Text;
            }
        }

        if (own is not null)
        {
            shown.Add(null, own, text);
        }

        return text;
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
            foreach (AgreementSlot rival in slot.Rivals.Where(rival => rival.Value != slot.Value).Take(FewProvisions))
            {
                Add(slots, index, shown, lead, Display.Squash(rival.Value), "other account", rival.Claims);
            }
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

    internal static string Relation(string relation) => relation switch
    {
        "supersedes" => "Replaces",
        "revives" => "Revives",
        "amends" => "Amends",
        "terminates" => "Ends",
        _ => "Builds on",
    };

    private static string Trimmed(string text) => Display.Squash(text).Trim(' ', ',', ';', '.', ':', '-', '—');

    internal static string Capitalised(string text) =>
        text.Length == 0 ? text : string.Concat(char.ToUpperInvariant(text[0]).ToString(), text.AsSpan(1));
}
