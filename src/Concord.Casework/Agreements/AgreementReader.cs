using System.Collections.Immutable;
using System.Globalization;
using Concord.Casework.Actors;
using Concord.Casework.Timeline;

namespace Concord.Casework.Agreements;

/// <summary>Reads the agreement that a case is about, and the earlier ones that reports hold it against, out of the claims.</summary>
internal static class AgreementReader
{
    /// <summary>Reads the cards; empty where the reports tell of no agreement being made, changed or left.</summary>
    /// <param name="material">Documents and claims.</param>
    /// <param name="actors">Actors of the case.</param>
    /// <param name="claimIds">Ids by claim index.</param>
    /// <param name="dates">Dates of the stories.</param>
    public static ImmutableArray<Agreement> Read(CaseMaterial material, ActorRegistry actors, ImmutableArray<string> claimIds, StoryDates dates)
    {
        string? storyDate = StoryDates.Usual(material);
        int year = storyDate is { Length: >= 4 } && int.TryParse(storyDate.AsSpan(0, 4), NumberStyles.None, CultureInfo.InvariantCulture, out int parsed) ? parsed : 0;
        AgreementContext context = new(material, actors, claimIds, year);
        SlotReader slots = new(context, dates, year, isOld: false);
        slots.ReadAll();
        if (!slots.IsMade && OldOne(context) is { } old)
        {
            context.MakeMain(old);
            slots = new SlotReader(context, dates, year, isOld: true);
            slots.ReadAll();
        }

        // "It had been signed in 2020" and "the treaty of 2020" are one.
        if (slots.DateOf("signed")?.Value is { Length: >= 4 } signed && context.Mentions.Exists(mention => mention.Key == signed[..4]))
        {
            context.MakeMain(signed[..4]);
            slots = new SlotReader(context, dates, year, isOld: true);
            slots.ReadAll();
        }

        if (!IsAboutAgreement(context, slots))
        {
            return [];
        }

        ProvisionReader provisions = new(context, [.. Supported(slots.Parties)]);
        provisions.ReadAll();
        LineageReader lineage = new(context);
        lineage.ReadAll();

        List<string> keys = [AgreementMention.Main];
        foreach (string key in context.Mentions.Select(mention => mention.Key).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal))
        {
            if (key is not (AgreementMention.Main or AgreementMention.Unclear) && HasSubstance(key, provisions, lineage))
            {
                keys.Add(key);
            }
        }

        // A deal of nobody that is named, or inside one state's parliament, is no agreement of states.
        List<string> makers = [.. slots.Parties.Ranked().Select(party => party.Value)];
        bool isOfStates = makers.Exists(id => id.StartsWith("state:", StringComparison.Ordinal)) || makers.Count(id => context.Actors.Find(id) is { Country: null }) > 1;
        if (!isOfStates && AgreementKinds.Of(context, [])?.Value is null or "treaty" or "other")
        {
            return [];
        }

        // A signature told in passing, of nobody in particular and with no content, is background.
        bool isBare = slots.DateOf("signed") is null && !slots.IsChanged && provisions.Of(AgreementMention.Main).Count == 0;
        if (isBare && slots.Parties.Ranked().Count < 2)
        {
            return [];
        }

        Dictionary<string, string> ids = new(StringComparer.Ordinal);
        for (int i = 0; i < keys.Count; i++)
        {
            ids[keys[i]] = "a" + (i + 1).ToString(CultureInfo.InvariantCulture);
        }

        return [.. keys.Select(key => Card(context, slots, provisions, lineage, key, ids))];
    }

    /// <summary>At least half of the documents speak of it, and one tells how it came about.</summary>
    private static bool IsAboutAgreement(AgreementContext context, SlotReader slots)
    {
        SortedSet<int> documents = [];
        foreach (AgreementMention mention in context.Mentions)
        {
            if (mention.Key == AgreementMention.Main)
            {
                documents.Add(mention.Document);
            }
        }

        return (slots.IsMade || slots.IsChanged) && documents.Count * 2 >= context.Material.Documents.Length;
    }

    /// <summary>Where nothing new is made: the agreement of an earlier year that at least two reports, and most of its kind, speak of.</summary>
    private static string? OldOne(AgreementContext context) => context.Mentions
        .Where(mention => mention.Key is not (AgreementMention.Main or AgreementMention.Unclear))
        .GroupBy(mention => mention.Key, StringComparer.Ordinal)
        .Select(group => (group.Key, Documents: group.Select(mention => mention.Document).Distinct().Count(), Count: group.Count()))
        .Where(row => row.Documents >= 2)
        .OrderByDescending(row => row.Documents).ThenByDescending(row => row.Count).ThenBy(row => row.Key, StringComparer.Ordinal)
        .Select(row => row.Key).FirstOrDefault();

    private static bool IsYear(string key) => key.Length == 4 && int.TryParse(key, NumberStyles.None, CultureInfo.InvariantCulture, out _);

    private static bool HasSubstance(string key, ProvisionReader provisions, LineageReader lineage) =>
        provisions.Of(key).Count > 0 || lineage.Links.Keys.Any(link => link.Later == key || link.Earlier == key);

    private static Agreement Card(
        AgreementContext context, SlotReader slots, ProvisionReader provisions, LineageReader lineage, string key, Dictionary<string, string> ids)
    {
        bool isMain = key == AgreementMention.Main;
        TermReader terms = new(context);
        if (isMain)
        {
            terms.ReadAll();
        }

        (string name, List<string> aliases) = AgreementNames.Choose(context, key);
        ImmutableArray<string> parties = isMain ? Supported(slots.Parties) : [];
        return new Agreement
        {
            Id = ids[key],
            Name = Described(IsYear(key) && !name.Contains(key, StringComparison.Ordinal) ? $"{name} of {key}" : name, parties, context),
            Aliases = [.. aliases],
            Parties = parties,
            Signatories = isMain ? Supported(slots.Signatories) : [],
            Kind = isMain ? AgreementKinds.Of(context, [.. provisions.Of(key).Where(row => row.Standing != ProvisionStanding.Absent).Select(row => row.Kind)]) : null,
            Signed = isMain ? slots.DateOf("signed") : null,
            Dates = isMain ? DatesOf(slots) : ImmutableSortedDictionary<string, AgreementSlot>.Empty,
            Place = isMain ? slots.Place.Winner(context) : null,
            Status = isMain ? slots.LatestStatus() : null,
            Term = isMain ? terms.Term.Winner(context) : null,
            Renewal = isMain ? terms.Renewal.Winner(context) : null,
            ArticleCount = isMain ? terms.Articles.Winner(context) : null,
            Provisions = [.. provisions.Of(key)],
            Lineage =
            [
                .. lineage.Links
                    .Where(link => link.Key.Later == key && ids.ContainsKey(link.Key.Earlier))
                    .Select(link => new Lineage(link.Key.Relation, ids[link.Key.Earlier], [.. link.Value.Distinct().Order().Select(claim => context.ClaimIds[claim])])),
            ],
            Claims = About(context, key),
        };
    }

    private static ImmutableSortedDictionary<string, AgreementSlot> DatesOf(SlotReader slots)
    {
        ImmutableSortedDictionary<string, AgreementSlot>.Builder dates = ImmutableSortedDictionary.CreateBuilder<string, AgreementSlot>(StringComparer.Ordinal);
        foreach (string step in new[] { "announced", "initialled", "signed", "ratified", "in-force", "ends" })
        {
            if (slots.DateOf(step) is { } slot)
            {
                dates[step] = slot;
            }
        }

        return dates.ToImmutable();
    }

    /// <summary>A bare "deal" is told by its parties.</summary>
    private static string Described(string name, ImmutableArray<string> parties, AgreementContext context) =>
        name.Contains(' ', StringComparison.Ordinal) || parties.Length != 2
            ? name
            : $"{name} between {context.Actors.Find(parties[0])!.Name} and {context.Actors.Find(parties[1])!.Name}";

    /// <summary>Actors named by at least a third as many documents as the most named one; beside two states, a body that one claim alone names is none.</summary>
    private static ImmutableArray<string> Supported(Ballot ballot)
    {
        List<(string Value, int Documents, List<int> Claims)> ranked = ballot.Ranked();
        int states = ranked.Count(row => row.Value.StartsWith("state:", StringComparison.Ordinal));
        return ranked.Count == 0 ? []
            : [.. ranked.Where(row => row.Documents * 3 >= ranked[0].Documents && !(states > 1 && row.Claims.Count < 2 && row.Value.StartsWith("org:", StringComparison.Ordinal)))
                .Select(row => row.Value).Order(StringComparer.Ordinal)];
    }

    private static ImmutableArray<string> About(AgreementContext context, string key)
    {
        ImmutableArray<string>.Builder claims = ImmutableArray.CreateBuilder<string>();
        for (int claim = 0; claim < context.Material.Places.Length; claim++)
        {
            int document = context.Material.Places[claim].Document;
            if (context.MentionsIn(document, context.Material.ClaimAt(claim).Span).Exists(mention => mention.Key == key))
            {
                claims.Add(context.ClaimIds[claim]);
            }
        }

        return claims.ToImmutable();
    }
}
