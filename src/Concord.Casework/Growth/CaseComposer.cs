using System.Collections.Immutable;
using System.Globalization;
using Concord.Casework.Actors;
using Concord.Casework.Stories;
using Concord.Language;

namespace Concord.Casework.Growth;

/// <summary>
/// Puts parts of a case that were built by themselves together as one: everything is numbered anew over the whole, and sources, actors
/// and supplies that several parts have are one. What lies in different parts is never one finding.
/// </summary>
internal sealed class CaseComposer
{
    private readonly ImmutableArray<Case> parts;
    private readonly ImmutableArray<PartIds> ids;

    private CaseComposer(ImmutableArray<Case> parts)
    {
        this.parts = parts;
        ids = [.. parts.Select(_ => new PartIds())];
    }

    /// <summary>The whole; its parts may come in any order.</summary>
    public static Case Join(IEnumerable<Case> parts)
    {
        // The largest development comes first, and with it its agreement.
        ImmutableArray<Case> ordered =
        [
            .. parts.OrderByDescending(part => part.Documents.Length).ThenBy(part => part.Documents[0].Source.Document, DocumentOrder.Instance),
        ];
        return ordered.Length == 1 ? ordered[0] : new CaseComposer(ordered).Join();
    }

    private Case Join()
    {
        Number("s", part => part.Stories.Select(story => story.Id), map => map.Stories);
        ImmutableArray<CaseDocument> documents = Documents();
        Number("a", part => part.Agreements.Select(agreement => agreement.Id), map => map.Agreements);
        ImmutableArray<CaseClaim> claims = Claims(documents);
        ImmutableArray<Origin> origins = Origins();
        ImmutableArray<Finding> findings = Findings();
        ImmutableArray<CaseEvent> events = Events();
        return new Case
        {
            Documents = documents,
            Claims = claims,
            Stories = [.. Each(part => part.Stories, (story, map) => story with { Id = map.Stories[story.Id], Documents = map.All(map.Documents, story.Documents) })],
            Origins = origins,
            Credits = new CreditJoiner(parts, ids, claims).Join(),
            Findings = findings,
            Drifts = [.. Each(part => part.Drifts, (drift, map) => drift with { Finding = map.Findings[drift.Finding], From = map.Claims[drift.From], To = map.Claims[drift.To] })],
            Removal = Removal(),
            Disagreements = Renumbered("x", Each(part => part.Disagreements, (row, map) => row with
            {
                Sides = [.. row.Sides.Select(side => side with { Claims = map.All(map.Claims, side.Claims) })], Findings = map.All(map.Findings, row.Findings),
            }), (row, id) => row with { Id = id }),
            Events = events,
            Actors = Actors(),
            Stances = [.. Each(part => part.Stances, (stance, map) => stance with { Toward = map.Any(stance.Toward), Claims = map.All(map.Claims, stance.Claims) })],
            Agreements = [.. Each(part => part.Agreements, Moved)],
            Transfers = Transfers(),
            Sanctions = Renumbered("n", Each(part => part.Sanctions, (row, map) => row with { Claims = map.All(map.Claims, row.Claims) }), (row, id) => row with { Id = id }),
            Treaties = Treaties(),
        };
    }

    private ImmutableArray<CaseDocument> Documents()
    {
        List<(int Part, CaseDocument Document)> all = [.. parts.SelectMany((part, i) => part.Documents.Select(document => (i, document)))];
        all.Sort((one, two) => DocumentOrder.Instance.Compare(one.Document.Source.Document, two.Document.Source.Document));
        for (int i = 0; i < all.Count; i++)
        {
            ids[all[i].Part].Documents[all[i].Document.Id] = Id("d", i);
        }

        return
        [
            .. all.Select(row => row.Document with
            {
                Id = ids[row.Part].Documents[row.Document.Id],
                Story = ids[row.Part].Stories[row.Document.Story],
                DerivedFrom = [.. row.Document.DerivedFrom.Select(derived => derived with { Document = ids[row.Part].Documents[derived.Document] })],
            }),
        ];
    }

    private ImmutableArray<CaseClaim> Claims(ImmutableArray<CaseDocument> documents)
    {
        Dictionary<string, List<(int Part, CaseClaim Claim)>> byDocument = new(StringComparer.Ordinal);
        for (int i = 0; i < parts.Length; i++)
        {
            foreach (CaseClaim claim in parts[i].Claims)
            {
                string document = ids[i].Documents[claim.Document];
                (byDocument.TryGetValue(document, out List<(int, CaseClaim)>? list) ? list : byDocument[document] = []).Add((i, claim));
            }
        }

        List<(int Part, CaseClaim Claim)> all = [.. documents.SelectMany(document => byDocument.GetValueOrDefault(document.Id) ?? [])];
        for (int i = 0; i < all.Count; i++)
        {
            ids[all[i].Part].Claims[all[i].Claim.Id] = Id("c", i);
        }

        MergeOrigins();
        return
        [
            .. all.Select(row => row.Claim with
            {
                Id = ids[row.Part].Claims[row.Claim.Id], Document = ids[row.Part].Documents[row.Claim.Document], Origin = ids[row.Part].Origins[row.Claim.Origin],
            }),
        ];
    }

    /// <summary>A named publisher, agency, official or expert with the same parent is one in the whole case.</summary>
    private void MergeOrigins()
    {
        Dictionary<string, string> known = new(StringComparer.Ordinal);
        for (int i = 0; i < parts.Length; i++)
        {
            Dictionary<string, Origin> own = parts[i].Origins.ToDictionary(origin => origin.Id, StringComparer.Ordinal);
            foreach (Origin origin in parts[i].Origins)
            {
                string key = KeyOf(origin, own, i, depth: 0);
                ids[i].Origins[origin.Id] = known.TryGetValue(key, out string? id) ? id : known[key] = Id("o", known.Count);
            }
        }
    }

    private static string KeyOf(Origin origin, Dictionary<string, Origin> own, int part, int depth)
    {
        const int Deepest = 12;
        bool isNamed = origin.Kind is OriginKind.Publisher or OriginKind.Agency or OriginKind.Official or OriginKind.Expert && !origin.IsDeadEnd;
        string parent = origin.Parent is null || depth >= Deepest || !own.TryGetValue(origin.Parent, out Origin? above) ? "" : KeyOf(above, own, part, depth + 1);
        return isNamed ? $"{origin.Kind}|{origin.Name}|{parent}" : string.Create(CultureInfo.InvariantCulture, $"{part}|{origin.Id}|{parent}");
    }

    private ImmutableArray<Origin> Origins()
    {
        SortedDictionary<int, Origin> all = [];
        for (int i = 0; i < parts.Length; i++)
        {
            PartIds map = ids[i];
            foreach (Origin origin in parts[i].Origins)
            {
                string id = map.Origins[origin.Id];
                int number = int.Parse(id.AsSpan(1), CultureInfo.InvariantCulture);
                Origin moved = origin with { Id = id, Parent = origin.Parent is null ? null : map.Origins[origin.Parent], Documents = map.All(map.Documents, origin.Documents) };
                all[number] = all.TryGetValue(number, out Origin? before)
                    ? before with { Documents = [.. before.Documents.Concat(moved.Documents).Distinct(StringComparer.Ordinal).OrderBy(NumberOf)], Reliability = before.Reliability ?? moved.Reliability }
                    : moved;
            }
        }

        return [.. all.Values];
    }

    private ImmutableArray<Finding> Findings()
    {
        List<(int Part, Finding Finding)> all = [.. parts.SelectMany((part, i) => part.Findings.Select(finding => (i, finding)))];
        all.Sort((one, two) => one.Finding.Rank != two.Finding.Rank ? two.Finding.Rank.CompareTo(one.Finding.Rank)
            : NumberOf(ids[one.Part].Claims[one.Finding.Claims[0]]).CompareTo(NumberOf(ids[two.Part].Claims[two.Finding.Claims[0]])));
        for (int i = 0; i < all.Count; i++)
        {
            ids[all[i].Part].Findings[all[i].Finding.Id] = Id("f", i);
        }

        return
        [
            .. all.Select(row =>
            {
                PartIds map = ids[row.Part];
                return row.Finding with
                {
                    Id = map.Findings[row.Finding.Id], StatementClaim = map.Claims[row.Finding.StatementClaim], Claims = map.All(map.Claims, row.Finding.Claims),
                    Near = map.All(map.Claims, row.Finding.Near), Origins = map.All(map.Origins, row.Finding.Origins),
                };
            }),
        ];
    }

    private ImmutableArray<CaseEvent> Events()
    {
        List<(int Part, CaseEvent Event)> all = [.. parts.SelectMany((part, i) => part.Events.Select(happening => (i, happening)))];
        List<(int Part, CaseEvent Event)> ordered =
            [.. all.OrderBy(row => row.Event.Date is null).ThenBy(row => row.Event.Date, StringComparer.Ordinal).ThenBy(row => NumberOf(ids[row.Part].Claims[row.Event.Claims[0]]))];
        for (int i = 0; i < ordered.Count; i++)
        {
            ids[ordered[i].Part].Events[ordered[i].Event.Id] = Id("e", i);
        }

        return [.. ordered.Select(row => row.Event with { Id = ids[row.Part].Events[row.Event.Id], Claims = ids[row.Part].All(ids[row.Part].Claims, row.Event.Claims) })];
    }

    private ImmutableArray<Actor> Actors() =>
    [
        .. parts.SelectMany(part => part.Actors).GroupBy(actor => actor.Id, StringComparer.Ordinal).OrderBy(group => group.Key, StringComparer.Ordinal)
            .Select(group => group.Count() == 1 ? group.First() : ActorMerger.Join(group.Key, [.. group])),
    ];

    private static Agreement Moved(Agreement agreement, PartIds map) => agreement with
    {
        Id = map.Agreements[agreement.Id],
        Kind = map.Slot(agreement.Kind),
        Signed = map.Slot(agreement.Signed),
        Dates = agreement.Dates.ToImmutableSortedDictionary(row => row.Key, row => map.Slot(row.Value)!, StringComparer.Ordinal),
        Term = map.Slot(agreement.Term),
        Renewal = map.Slot(agreement.Renewal),
        ArticleCount = map.Slot(agreement.ArticleCount),
        Place = map.Slot(agreement.Place),
        Status = map.Slot(agreement.Status),
        Provisions = [.. agreement.Provisions.Select(provision => provision with { Claims = map.All(map.Claims, provision.Claims) })],
        Lineage = [.. agreement.Lineage.Select(link => link with { Agreement = map.Agreements[link.Agreement], Claims = map.All(map.Claims, link.Claims) })],
        Claims = map.All(map.Claims, agreement.Claims),
    };

    private ImmutableArray<Transfer> Transfers()
    {
        IEnumerable<Transfer> moved = Each(part => part.Transfers, (row, map) => row with
        {
            Told = map.All(map.Claims, row.Told), Alleged = map.All(map.Claims, row.Alleged), Denied = map.All(map.Claims, row.Denied),
        });
        IEnumerable<Transfer> joined = moved.GroupBy(row => (row.Supplier, row.Recipient)).Select(group => group.First() with
        {
            Items = [.. group.SelectMany(row => row.Items).Distinct(StringComparer.OrdinalIgnoreCase)],
            Told = [.. group.SelectMany(row => row.Told)], Alleged = [.. group.SelectMany(row => row.Alleged)], Denied = [.. group.SelectMany(row => row.Denied)],
        });
        return Renumbered("t", joined.OrderByDescending(row => row.Told.Length + row.Alleged.Length + row.Denied.Length), (row, id) => row with { Id = id });
    }

    private Removal? Removal()
    {
        if (parts.All(part => part.Removal is null))
        {
            return null;
        }

        List<(Removal Removal, PartIds Map)> all = [.. parts.Select((part, i) => (part.Removal!, ids[i])).Where(row => row.Item1 is not null)];
        return new Removal(
            all[0].Removal.Sources,
            [.. all.SelectMany(row => row.Map.All(row.Map.Documents, row.Removal.Documents)).OrderBy(NumberOf)],
            [.. all.SelectMany(row => row.Map.All(row.Map.Claims, row.Removal.Claims)).OrderBy(NumberOf)],
            [.. all.SelectMany(row => row.Removal.Effects.Select(effect => effect with { Finding = row.Map.Findings[effect.Finding] })).OrderBy(effect => NumberOf(effect.Finding))],
            all.Sum(row => row.Removal.Untouched));
    }

    private ImmutableArray<TreatyText> Treaties() =>
    [
        .. parts.SelectMany((part, i) => part.Treaties.Select(treaty => treaty with { Checks = [.. treaty.Checks.Select(check => check with { Claim = ids[i].Claims[check.Claim] })] }))
            .GroupBy(treaty => treaty.Document.Id, StringComparer.Ordinal).Select(group => group.First() with { Checks = [.. group.SelectMany(treaty => treaty.Checks)] }),
    ];

    private IEnumerable<T> Each<T>(Func<Case, ImmutableArray<T>> rows, Func<T, PartIds, T> move)
    {
        for (int i = 0; i < parts.Length; i++)
        {
            foreach (T row in rows(parts[i]))
            {
                yield return move(row, ids[i]);
            }
        }
    }

    private void Number(string letter, Func<Case, IEnumerable<string>> own, Func<PartIds, Dictionary<string, string>> map)
    {
        int next = 0;
        for (int i = 0; i < parts.Length; i++)
        {
            foreach (string id in own(parts[i]))
            {
                map(ids[i])[id] = Id(letter, next++);
            }
        }
    }

    private static ImmutableArray<T> Renumbered<T>(string letter, IEnumerable<T> rows, Func<T, string, T> with) => [.. rows.Select((row, i) => with(row, Id(letter, i)))];

    internal static string Id(string letter, int index) => letter + (index + 1).ToString(CultureInfo.InvariantCulture);

    internal static int NumberOf(string id) => int.Parse(id.AsSpan(1), CultureInfo.InvariantCulture);
}
