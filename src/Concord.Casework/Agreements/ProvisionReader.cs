using Concord.Evidence;
using Concord.Language;

namespace Concord.Casework.Agreements;

/// <summary>What one claim says that an agreement provides.</summary>
internal sealed record ProvisionRow(int Claim, string Kind, string? Article, ProvisionStanding Standing, string Text);

/// <summary>Reads what agreements provide out of the claims that have them, their parts or their parties as subject.</summary>
internal sealed class ProvisionReader(AgreementContext context, IReadOnlyList<string> parties)
{
    private readonly SortedDictionary<string, SortedDictionary<string, List<ProvisionRow>>> found = new(StringComparer.Ordinal);
    private readonly ProvisionScope scope = new(context, parties);
    private readonly ProvisionText texts = new(context);

    /// <summary>Reads every claim of the case.</summary>
    public void ReadAll()
    {
        for (int claim = 0; claim < context.Material.Places.Length; claim++)
        {
            if (scope.KeyOf(claim) is not { Length: > 0 } key)
            {
                continue;
            }

            Claim source = context.Material.ClaimAt(claim);
            AnalyzedText text = context.Material.DocumentOf(claim).Analysis;
            List<string> kinds = ProvisionKinds.Find(text, WithoutSubject(source, text), SpeakersOf(claim, source));
            if (kinds.Count == 0 && texts.Own(claim) is { Form: QuotationForm.Direct, Content.IsEmpty: false } own)
            {
                // A quoted article is read as a whole.
                kinds = ProvisionKinds.Find(text, new TextSpan(own.Content[0].Start, own.Content[^1].End));
            }

            foreach (string kind in kinds)
            {
                if (scope.Allows(claim, kind))
                {
                    Add(key, kind, claim);
                }
            }
        }
    }

    /// <summary>Provisions of one agreement: obligations first, then domains by number of claims.</summary>
    public List<Provision> Of(string key)
    {
        List<Provision> provisions = [];
        if (!found.TryGetValue(key, out SortedDictionary<string, List<ProvisionRow>>? kinds))
        {
            return provisions;
        }

        foreach ((string kind, List<ProvisionRow> rows) in kinds.OrderByDescending(pair => ProvisionKinds.IsObligation(pair.Key)).ThenByDescending(pair => pair.Value.Count))
        {
            foreach (IGrouping<bool, ProvisionRow> side in rows.GroupBy(row => row.Standing == ProvisionStanding.Absent).OrderBy(side => side.Key))
            {
                foreach (List<ProvisionRow> one in ProvisionGroups.Part(context, kind, [.. side]))
                {
                    provisions.Add(Write(kind, one, rows));
                }
            }
        }

        return provisions;
    }

    private Provision Write(string kind, List<ProvisionRow> side, List<ProvisionRow> rows)
    {
        bool isAbsent = side[0].Standing == ProvisionStanding.Absent;
        bool isRival = rows.Exists(row => (row.Standing == ProvisionStanding.Absent) != isAbsent && (ProvisionKinds.IsObligation(kind) || ProvisionGroups.AreOne(context, row, side)));
        ProvisionRow best = side.OrderByDescending(row => row.Standing == ProvisionStanding.Text).ThenByDescending(row => row.Article is not null)
            .ThenByDescending(row => Clarity(row.Claim)).First();
        ProvisionStanding standing = isAbsent ? ProvisionStanding.Absent : isRival && best.Standing != ProvisionStanding.Text ? ProvisionStanding.Disputed : best.Standing;
        ProvisionDetails details = new(context);
        if (!isAbsent)
        {
            details.Read(kind, best, side);
        }

        return new Provision(
            kind, best.Text, best.Article ?? side.Select(row => row.Article).FirstOrDefault(article => article is not null), standing,
            [.. side.Select(row => row.Claim).Distinct().Order().Select(claim => context.ClaimIds[claim])])
        {
            Trigger = details.Trigger, Strength = [.. details.Strength], Exceptions = [.. details.Exceptions], Obligors = [.. scope.Obligors(best.Claim)],
        };
    }

    /// <summary>Prefers a clause that can be read alone: with a subject of its own, neither clipped nor long.</summary>
    private double Clarity(int claim)
    {
        Claim source = context.Material.ClaimAt(claim);
        AnalyzedText text = context.Material.DocumentOf(claim).Analysis;
        bool hasSubject = source.Subject >= 0 && source.Span.Contains(text.Tokens[source.Subject].Span);
        return (hasSubject ? 2 : 0) + (source.Modality == Modality.Asserted ? 1 : 0) - (Math.Abs(source.Span.Length - 110) / 200.0) - (source.IsHeading ? 3 : 0);
    }

    private void Add(string key, string kind, int claim)
    {
        if (!found.TryGetValue(key, out SortedDictionary<string, List<ProvisionRow>>? kinds))
        {
            found[key] = kinds = new(StringComparer.Ordinal);
        }

        if (!kinds.TryGetValue(kind, out List<ProvisionRow>? rows))
        {
            kinds[kind] = rows = [];
        }

        (string text, string? article, bool isQuoted) = texts.Of(claim);
        ProvisionStanding standing = scope.IsLacking(claim) ? ProvisionStanding.Absent : isQuoted ? ProvisionStanding.Text : ProvisionStanding.Reported;
        rows.Add(new ProvisionRow(claim, kind, article, standing, text));
    }

    /// <summary>Where the sentence tells who says it: "…, the embassy stressed" is no clause on embassies.</summary>
    private List<TextSpan> SpeakersOf(int claim, Claim source)
    {
        AnalyzedDocument document = context.Material.DocumentOf(claim);
        int head = document.Analysis.Tokens[source.Head].Span.Start;
        return [.. source.Attributions.SelectMany(index => document.Attributions[index].Source.Concat(document.Attributions[index].Cue)).Where(span => span.Start > head)];
    }

    private static TextSpan WithoutSubject(Claim source, AnalyzedText text)
    {
        int head = text.Tokens[source.Head].Span.Start;
        bool isLong = source.Subject >= 0 && text.Tokens[source.Subject].Span.Start < head && source.Span.Contains(head)
            && AgreementWords.Nouns.Contains(text.Tokens[source.Subject].Lemma.ToLowerInvariant());
        return isLong ? new TextSpan(head, source.Span.End) : source.Span;
    }
}
