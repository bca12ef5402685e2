using System.Collections.Frozen;
using Concord.Evidence;
using Concord.Language;

namespace Concord.Casework.Disagreements;

/// <summary>
/// Numbers that exclude one another. Counts of victims are compared over a whole story; other numbers only where the
/// clauses around them say the same.
/// </summary>
internal sealed class ValueConflicts(CaseMaterial material, int[] storyOf)
{
    private const int MostViews = 400;

    /// <summary>Numbers further apart tell of different things.</summary>
    private const double MostTimes = 10;

    private static readonly FrozenDictionary<string, string> Tolls = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["kill"] = "killed", ["die"] = "killed", ["death"] = "killed", ["dead"] = "killed", ["toll"] = "killed", ["fatality"] = "killed", ["perish"] = "killed",
        ["slay"] = "killed", ["body"] = "killed",
        ["injure"] = "injured", ["wound"] = "injured", ["hurt"] = "injured", ["injury"] = "injured", ["injured"] = "injured", ["wounded"] = "injured",
        ["missing"] = "missing", ["unaccounted"] = "missing",
        ["displace"] = "displaced", ["evacuate"] = "evacuated", ["arrest"] = "arrested", ["detain"] = "arrested", ["rescue"] = "rescued",
    }.ToFrozenDictionary(StringComparer.Ordinal);

    private static readonly FrozenSet<string> Anyone = FrozenSet.ToFrozenSet(
        ["it", "people", "person", "body", "victim", "death", "dead", "fatality", "life", "casualty", "injury", "arrest", "toll", "man", "woman", "individual"],
        StringComparer.Ordinal);

    private static readonly FrozenSet<string> Elsewhere = FrozenSet.ToFrozenSet(
        ["alone", "earlier", "previous", "previously", "last", "past", "since", "total", "similar", "annual", "annually", "every", "each", "per", "record"], StringComparer.Ordinal);

    private readonly record struct Told(ClaimView View, Quantity Quantity);

    /// <summary>Disagreements by story and what is counted.</summary>
    public IEnumerable<DisagreementDraft> Find(List<ClaimView> views)
    {
        SortedDictionary<(int Story, string Key), List<Told>> tolls = [];
        SortedDictionary<(int Story, string Key), List<Told>> measures = [];
        SortedDictionary<(int Story, string Key), List<Told>> others = [];
        foreach (ClaimView view in views)
        {
            if (view.IsNegative || view.Source.Modality is not (Modality.Asserted or Modality.Alleged) || view.Source.IsUnknown)
            {
                continue;
            }

            List<Quantity> quantities = QuantityReader.Read(material.Documents[view.Document], view.Source);
            foreach (Quantity quantity in quantities)
            {
                string toll = TollOf(view, quantity);
                bool single = quantities.Count(other => other.Unit == quantity.Unit) == 1;
                if (toll.Length > 0)
                {
                    if (single && !TellsAnother(view))
                    {
                        Add(tolls, (storyOf[view.Document], toll), new Told(view, quantity));
                    }
                }
                else if (single && quantity.Unit == "magnitude" && !TellsAnother(view) && !view.Terms.Contains("aftershock") && !view.Terms.Contains("foreshock"))
                {
                    Add(measures, (storyOf[view.Document], quantity.Unit), new Told(view, quantity));
                }
                else if (single && quantity.Unit != "it")
                {
                    Add(others, (storyOf[view.Document], quantity.Unit + "|" + view.Head), new Told(view, quantity));
                }
            }
        }

        foreach (((int _, string key), List<Told> told) in tolls)
        {
            if (Compare(WithoutSuperseded(told), static (_, _) => true, About(key)) is { } draft)
            {
                yield return draft;
            }
        }

        // An event has one magnitude, whatever the day on which it is told.
        foreach (((int _, string key), List<Told> told) in measures)
        {
            if (Compare(told, static (_, _) => true, key) is { } draft)
            {
                yield return draft;
            }
        }

        foreach (((int _, string key), List<Told> told) in others)
        {
            if (told.Count <= MostViews && Compare(told, SaySame, "number: " + key[..key.IndexOf('|', StringComparison.Ordinal)]) is { } draft)
            {
                yield return draft;
            }
        }
    }

    private static string About(string key)
    {
        int bar = key.IndexOf('|', StringComparison.Ordinal);
        return bar < 0 ? $"number of people {key}" : $"number {key[..bar]}: {key[(bar + 1)..]}";
    }

    private bool SaySame(ClaimView one, ClaimView two)
    {
        (double share, int count) = one.Overlap(two);
        bool later = DateOf(one) is { } first && DateOf(two) is { } second && first != second;
        return one.Document != two.Document && !later && one.Source.Time == two.Source.Time
            && (one.Cluster == two.Cluster ? share >= 0.5 && count >= 2 : share >= 0.7 && count >= 3);
    }

    /// <summary>What is counted, "killed" or "killed|child"; empty where it is no count of victims.</summary>
    private string TollOf(ClaimView view, Quantity quantity)
    {
        AnalyzedText analysis = material.Documents[view.Document].Analysis;
        string kind = Tolls.GetValueOrDefault(quantity.Unit, "");
        if (kind.Length == 0 && quantity.From > 0)
        {
            kind = Tolls.GetValueOrDefault(analysis.Tokens[quantity.From - 1].Lemma.ToLowerInvariant(), "");
        }

        int at = quantity.Token;
        for (int hop = 0; hop < 4 && kind.Length == 0 && at >= 0; hop++)
        {
            kind = Tolls.GetValueOrDefault(analysis.Tokens[at].Lemma.ToLowerInvariant(), "");
            at = analysis.Tokens[at].Head;
        }

        if (kind.Length == 0 && quantity.Unit is "it" && view.Terms.Contains("toll"))
        {
            kind = "killed";
        }

        return kind.Length == 0 || quantity.Unit is "percent" or "money" ? "" : Anyone.Contains(quantity.Unit) || Tolls.ContainsKey(quantity.Unit) ? kind : kind + "|" + quantity.Unit;
    }

    /// <summary>Whether the clause speaks of another incident or of a sum over time.</summary>
    private bool TellsAnother(ClaimView view)
    {
        AnalyzedText analysis = material.Documents[view.Document].Analysis;
        int first = TextIndex.FirstToken(analysis, view.Source.Span.Start);
        if (first < analysis.Tokens.Length && analysis.Tokens[first].Lemma.ToLowerInvariant() is "when" or "where" or "which" or "who" or "that")
        {
            return true;
        }

        for (int i = first; i < analysis.Tokens.Length && analysis.Tokens[i].Span.Start < view.Source.Span.End; i++)
        {
            if (Elsewhere.Contains(analysis.Tokens[i].Lemma.ToLowerInvariant()))
            {
                return true;
            }
        }

        return view.Source.Time is { Length: < 8 };
    }

    /// <summary>A count that a later one replaces is no rival of it: the text says that it rose, or the report is dated later.</summary>
    private List<Told> WithoutSuperseded(List<Told> told)
    {
        double reached = told.Where(row => row.Quantity.IsUpdate).Select(row => row.Quantity.Low).DefaultIfEmpty(double.NegativeInfinity).Max();
        DateOnly? last = told.Select(row => DateOf(row.View)).Max();
        return told.FindAll(row =>
            (row.Quantity.IsUpdate || row.Quantity.High >= reached || double.IsInfinity(row.Quantity.High))
            && (last is null || DateOf(row.View) is not { } date || date == last));
    }

    private DateOnly? DateOf(ClaimView view) => material.Documents[view.Document].Document.PublishedDate;

    private static DisagreementDraft? Compare(List<Told> told, Func<ClaimView, ClaimView, bool> comparable, string about)
    {
        SortedDictionary<(double Low, double High), List<Told>> byRange = [];
        foreach (Told row in told)
        {
            (double, double) range = (row.Quantity.Low, row.Quantity.High);
            if (!byRange.TryGetValue(range, out List<Told>? list))
            {
                byRange[range] = list = [];
            }

            list.Add(row);
        }

        SortedSet<(double Low, double High)> sides = [];
        foreach (List<Told> one in byRange.Values)
        {
            foreach (List<Told> two in byRange.Values)
            {
                if (one[0].Quantity.Low < two[0].Quantity.Low && one[0].Quantity.Excludes(two[0].Quantity)
                    && two[0].Quantity.Low <= MostTimes * Math.Max(1, one[0].Quantity.High)
                    && one.Exists(a => two.Exists(b => a.View.Root != b.View.Root && comparable(a.View, b.View))))
                {
                    sides.Add((one[0].Quantity.Low, one[0].Quantity.High));
                    sides.Add((two[0].Quantity.Low, two[0].Quantity.High));
                }
            }
        }

        if (sides.Count < 2)
        {
            return null;
        }

        List<DraftSide> drafts = [];
        SortedSet<int> clusters = [];
        foreach ((double Low, double High) side in sides)
        {
            List<Told> rows = byRange[side];
            rows.Sort((a, b) => a.View.Claim.CompareTo(b.View.Claim));
            drafts.Add(new DraftSide(rows[0].Quantity.Words, [.. rows.Select(row => row.View.Claim).Distinct()]));
            clusters.UnionWith(rows.Select(row => row.View.Cluster));
        }

        string values = string.Join(" and ", drafts.Select(side => $"“{side.Value}”"));
        return new DisagreementDraft(
            DisagreementKind.Value, about, drafts, clusters,
            $"{values} leave no value that fits all, they do not go back to one origin, and no report says or is dated so that one replaces another.");
    }

    private static void Add(SortedDictionary<(int Story, string Key), List<Told>> table, (int Story, string Key) key, Told told)
    {
        if (!table.TryGetValue(key, out List<Told>? list))
        {
            table[key] = list = [];
        }

        list.Add(told);
    }
}
