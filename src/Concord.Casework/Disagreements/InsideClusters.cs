using System.Collections.Frozen;
using Concord.Casework.Timeline;
using Concord.Evidence;
using Concord.Language;

namespace Concord.Casework.Disagreements;

/// <summary>Differences between claims that otherwise say the same: denial, day, place, scope, and stated as fact against alleged.</summary>
internal sealed class InsideClusters(CaseMaterial material, StoryDates dates)
{
    private static readonly FrozenSet<string> Speech = FrozenSet.ToFrozenSet(
        ["say", "tell", "report", "add", "announce", "state", "write", "note", "claim", "be"], StringComparer.Ordinal);

    /// <summary>Disagreements inside one cluster.</summary>
    /// <param name="views">Its claims.</param>
    public IEnumerable<DisagreementDraft> Find(List<ClaimView> views)
    {
        DisagreementDraft? denial = Denial(views);
        return new[] { denial, denial is null ? Voices(views) : null, Days(views), Places(views), Scopes(views) }.OfType<DisagreementDraft>();
    }

    private DisagreementDraft? Denial(List<ClaimView> views)
    {
        // "The state has denied it access" denies nothing that was put forward.
        List<ClaimView> denied = views.FindAll(view => view.IsNegative && !view.Source.IsUnknown && view.Lemma != "deny");
        List<ClaimView> held = views.FindAll(view => !view.IsNegative && view.Source.Modality is Modality.Asserted or Modality.Alleged && !view.Source.IsUnknown);
        if (!Opposed(denied, held, static (one, two) => one.Head == two.Head
            ? one.Overlap(two) is { Share: >= 0.4, Count: >= 1 }
            : one.Source.Modality == Modality.Denied && one.Overlap(two) is { Share: >= 0.6, Count: >= 3 }))
        {
            return null;
        }

        bool outright = denied.Exists(view => view.Source.Modality == Modality.Denied);
        return Draft(
            DisagreementKind.Negation, $"whether it is so: “{material.Quote(held[0].Claim)}”",
            [(material.Quote(held[0].Claim), held), (material.Quote(denied[0].Claim), denied)],
            outright ? "One source denies what another puts forward; they go back to different origins."
                : "The clauses say the same, one of them negated, and go back to different origins.");
    }

    /// <summary>What one report states on its own word and another only as alleged.</summary>
    private DisagreementDraft? Voices(List<ClaimView> views)
    {
        List<ClaimView> stated = views.FindAll(view => view.Source.Modality == Modality.Asserted && view.Source.Attributions.IsEmpty && !view.Source.IsHeading);
        List<ClaimView> alleged = views.FindAll(view => view.Source.Modality == Modality.Alleged);
        return Opposed(stated, alleged, static (one, two) => one.Head == two.Head && one.IsNegative == two.IsNegative && one.Overlap(two) is { Share: >= 0.6, Count: >= 2 })
            ? Draft(
                DisagreementKind.Modality, $"fact or allegation: “{material.Quote(stated[0].Claim)}”",
                [(material.Quote(stated[0].Claim), stated), (material.Quote(alleged[0].Claim), alleged)],
                "One report states on its own word what another gives as alleged.")
            : null;
    }

    private DisagreementDraft? Days(List<ClaimView> views)
    {
        SortedDictionary<string, List<ClaimView>> byDay = new(StringComparer.Ordinal);
        foreach (ClaimView view in views)
        {
            if (view.Source.Modality == Modality.Asserted && !view.IsNegative && !Speech.Contains(view.Head)
                && EventTime.Read(view.Source.Time, view.Document, dates) is { Precision: "day" } time)
            {
                Add(byDay, time.Date, view);
            }
        }

        return byDay.Count == 2 && Opposed(byDay.Values.First(), byDay.Values.Last(), SameCore)
            ? Draft(
                DisagreementKind.Time, "when it happened", [.. byDay.Select(row => (row.Key, row.Value))],
                "The clauses tell one event and put it on different days.")
            : null;
    }

    private DisagreementDraft? Places(List<ClaimView> views)
    {
        SortedDictionary<string, List<ClaimView>> byPlace = new(StringComparer.Ordinal);
        foreach (ClaimView view in views)
        {
            if (view.Source.Modality == Modality.Asserted && !view.IsNegative && PlaceOf(view) is { } place)
            {
                Add(byPlace, place, view);
            }
        }

        // A place that the other report also names may lie inside its own, or be another stop.
        return byPlace.Count == 2 && Opposed(byPlace.Values.First(), byPlace.Values.Last(), SameCore)
            && !Mention(byPlace.Values.First(), byPlace.Keys.Last()) && !Mention(byPlace.Values.Last(), byPlace.Keys.First())
            ? Draft(
                DisagreementKind.Place, "where it happened", [.. byPlace.Select(row => (row.Key, row.Value))],
                "The clauses tell one event and put it in different places, of which neither report names the other's.")
            : null;
    }

    private DisagreementDraft? Scopes(List<ClaimView> views)
    {
        SortedDictionary<string, (List<ClaimView> All, List<ClaimView> Some, string AllWords, string SomeWords)> byNoun = new(StringComparer.Ordinal);
        foreach (ClaimView view in views)
        {
            if (view.Source.Modality != Modality.Asserted || view.IsNegative)
            {
                continue;
            }

            AnalyzedText analysis = material.Documents[view.Document].Analysis;
            for (int i = TextIndex.FirstToken(analysis, view.Source.Span.Start); i < analysis.Tokens.Length && analysis.Tokens[i].Span.Start < view.Source.Span.End; i++)
            {
                Token token = analysis.Tokens[i];
                string lemma = token.Lemma.ToLowerInvariant();
                bool all = lemma is "all" or "every" or "entire" or "whole", some = lemma is "some" or "several" or "partial" or "part" or "half";
                if ((all || some) && token.Head > i && analysis.Tokens[token.Head].Upos == Upos.Noun)
                {
                    string noun = analysis.Tokens[token.Head].Lemma.ToLowerInvariant();
                    string words = analysis.Text[token.Span.Start..analysis.Tokens[token.Head].Span.End];
                    (List<ClaimView> All, List<ClaimView> Some, string AllWords, string SomeWords) row = byNoun.GetValueOrDefault(noun, ([], [], "", ""));
                    (all ? row.All : row.Some).Add(view);
                    byNoun[noun] = all
                        ? (row.All, row.Some, row.AllWords.Length > 0 ? row.AllWords : words, row.SomeWords)
                        : (row.All, row.Some, row.AllWords, row.SomeWords.Length > 0 ? row.SomeWords : words);
                }
            }
        }

        foreach ((string noun, (List<ClaimView> all, List<ClaimView> some, string allWords, string someWords)) in byNoun)
        {
            if (Opposed(all, some, SameCore))
            {
                return Draft(
                    DisagreementKind.Scope, "how far it goes: " + noun, [(allWords, all), (someWords, some)],
                    "The clauses say the same of all in one report and of a part in another.");
            }
        }

        return null;
    }

    private static bool SameCore(ClaimView one, ClaimView two) =>
        one.Document != two.Document && one.Head == two.Head && one.Overlap(two) is { Share: >= 0.5, Count: >= 2 };

    private string? PlaceOf(ClaimView view)
    {
        AnalyzedText analysis = material.Documents[view.Document].Analysis;
        string? place = null;
        foreach (Entity entity in TextIndex.EntitiesIn(analysis, view.Source.Span))
        {
            if (entity.Type == EntityType.Place && entity.FirstToken > 0
                && analysis.Tokens[entity.FirstToken - 1].Lemma.ToLowerInvariant() is "in" or "at"
                && IsOblique(analysis, entity, view.Source.Head))
            {
                if (place is not null)
                {
                    return null;
                }

                place = entity.Span.Of(analysis.Text);
            }
        }

        return place;
    }

    private static bool IsOblique(AnalyzedText analysis, Entity entity, int head)
    {
        for (int i = entity.FirstToken; i < entity.FirstToken + entity.TokenCount; i++)
        {
            if (analysis.Tokens[i].Head == head && analysis.Tokens[i].Deprel.StartsWith("obl", StringComparison.Ordinal))
            {
                return true;
            }
        }

        return false;
    }

    private bool Mention(List<ClaimView> views, string place) =>
        views.Exists(view => material.Documents[view.Document].Document.Text.Contains(place, StringComparison.OrdinalIgnoreCase));

    private static bool Opposed(List<ClaimView> ones, List<ClaimView> others, Func<ClaimView, ClaimView, bool> comparable) =>
        ones.Exists(one => others.Exists(two => one.Root != two.Root && comparable(one, two)));

    private static void Add(SortedDictionary<string, List<ClaimView>> table, string key, ClaimView view)
    {
        if (!table.TryGetValue(key, out List<ClaimView>? list))
        {
            table[key] = list = [];
        }

        list.Add(view);
    }

    private static DisagreementDraft Draft(DisagreementKind kind, string about, List<(string Value, List<ClaimView> Views)> sides, string why) => new(
        kind, about, [.. sides.Select(side => new DraftSide(side.Value, [.. side.Views.Select(view => view.Claim)]))],
        [.. sides.SelectMany(side => side.Views).Select(view => view.Cluster)], why);
}
