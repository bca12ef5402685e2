using System.Collections.Immutable;
using System.Globalization;
using Concord.Casework;
using Concord.Reading;

namespace Concord.Workbench.Brief;

/// <summary>The documents: what each is, what was left out of it, and whom it copies.</summary>
internal static class DocumentSection
{
    public static ImmutableArray<BriefDocument> Compose(CaseIndex index, ImmutableArray<BriefSection> sections)
    {
        ILookup<int, BriefPassage> cited = sections.SelectMany(s => s.Lines).SelectMany(Passages)
            .DistinctBy(p => p.Claim).ToLookup(p => p.Number);
        ImmutableArray<BriefDocument>.Builder documents = ImmutableArray.CreateBuilder<BriefDocument>();
        foreach (CaseDocument document in index.Case.Documents)
        {
            Document read = document.Source.Document;
            int number = index.NumberOf(document.Id);
            documents.Add(new BriefDocument
            {
                Number = number,
                Source = document,
                Title = Title(read),
                Details = Details(read),
                Omitted = Omitted(read),
                Derived = Derived(index, document),
                Caution = read.Quality == ReadQuality.Complete ? null : Display.Squash(read.QualityReason ?? "could not be read fully"),
                Words = Words(read),
                Cited = [.. cited[number].OrderBy(p => p.Span).ThenBy(p => p.Claim, StringComparer.Ordinal)],
            });
        }

        return documents.ToImmutable();
    }

    private static IEnumerable<BriefPassage> Passages(BriefLine line) => line.Passages.Concat(line.Children.SelectMany(Passages));

    internal static string Title(Document read)
    {
        string title = Display.Squash(read.Title);
        if (title.Length > 0)
        {
            return Display.Clip(title, 140);
        }

        int start = read.Omitted.FirstOrDefault() is { Span.Start: 0 } first ? first.Span.End : 0;
        string opening = Display.Squash(read.Text.AsSpan(start, Math.Min(200, read.Text.Length - start)));
        return opening.Length > 0 ? Display.Quoted(Display.Clip(opening, 90)) : Display.Squash(read.Uri.AsSpan(read.Uri.LastIndexOf('/') + 1));
    }

    private static string Details(Document read)
    {
        string?[] parts = [read.Publisher, read.WireCredit is null ? null : $"credited to {read.WireCredit}", read.Byline, read.Published is { Length: > 10 } moment ? moment[..10] : read.Published];
        string[] known = [.. parts.OfType<string>().Select(p => Display.Squash(p)).Where(p => p.Length > 0)];
        return known.Length == 0 ? "no publisher or date stated" : string.Join(", ", known);
    }

    private static string? Omitted(Document read)
    {
        if (read.Omitted.IsEmpty)
        {
            return null;
        }

        IEnumerable<string> reasons = read.Omitted.GroupBy(o => o.Reason, StringComparer.Ordinal).OrderBy(g => g.Key, StringComparer.Ordinal)
            .Select(g => g.Count() == 1 ? Reason(g.Key) : string.Create(CultureInfo.InvariantCulture, $"{Reason(g.Key)} ×{g.Count()}"));
        return "left out: " + string.Join(", ", reasons);
    }

    internal static string Reason(string code) => code.Replace('-', ' ');

    private static string? Derived(CaseIndex index, CaseDocument document)
    {
        string[] parts =
        [
            .. document.DerivedFrom.Where(d => index.HasDocument(d.Document)).GroupBy(d => d.Kind).OrderBy(g => g.Key).Select(g => string.Create(
                CultureInfo.InvariantCulture,
                $"{Relation(g.Key)} {string.Concat(g.Select(d => index.NumberOf(d.Document)).Order().Select(n => $"[{n}]"))} ({Share(g)} % of its words{string.Concat(g.Select(Changed))})")),
        ];
        return parts.Length == 0 ? null : string.Join("; ", parts);
    }

    private static string Relation(DerivationKind kind) => kind switch
    {
        DerivationKind.Copy => "copy of",
        DerivationKind.Rewrite => "rewrite of",
        _ => "quotes",
    };

    private static string Share(IEnumerable<Derivation> derivations) =>
        Math.Round(derivations.Max(d => d.Share) * 100).ToString(CultureInfo.InvariantCulture);

    private static string Changed(Derivation derivation) =>
        derivation.Changes.IsDefaultOrEmpty ? "" : ", changed: " + string.Join(", ", derivation.Changes.Take(3).Select(c => Display.Quoted(Display.Clip(Display.Squash(c), 60))));

    private static int Words(Document read)
    {
        int words = 0;
        int omission = 0;
        bool inWord = false;
        for (int i = 0; i < read.Text.Length; i++)
        {
            while (omission < read.Omitted.Length && read.Omitted[omission].Span.End <= i)
            {
                omission++;
            }

            bool letter = char.IsLetterOrDigit(read.Text[i])
                && !(omission < read.Omitted.Length && read.Omitted[omission].Span.Contains(i));
            words += letter && !inWord ? 1 : 0;
            inWord = letter || inWord && read.Text[i] is '\'' or '’' or '-';
        }

        return words;
    }
}
