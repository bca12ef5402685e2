using System.Collections.Immutable;
using Concord.Evidence.Modalities;
using Concord.Language;

namespace Concord.Evidence;

/// <summary>Orders drafts, nests them and turns tokens into spans.</summary>
internal static class AttributionBuilder
{
    public static ImmutableArray<Attribution> Build(ClauseReader clauses, List<Draft> drafts)
    {
        // A stable order by place, so that the output does not depend on which reader found what first.
        List<Draft> ordered = [.. drafts.Select((draft, number) => (draft, number)).OrderBy(p => Place(p.draft))
            .ThenByDescending(p => p.draft.ContentLength).ThenBy(p => p.number).Select(p => p.draft)];
        DraftNesting nesting = new(clauses, ordered);
        nesting.Untangle();
        ordered.RemoveAll(static draft => draft.Content.Count == 0);
        DropLoose(ordered, nesting.Holders(ordered));
        Draft?[] outer = nesting.Holders(ordered);
        BreakCycles(ordered, outer);
        Dictionary<Draft, int> index = [];
        for (int number = 0; number < ordered.Count; number++)
        {
            index.Add(ordered[number], number);
        }

        SourceResolver resolver = new(clauses);
        AnalyzedText analysis = clauses.Tree.Analysis;
        ImmutableArray<Attribution>.Builder built = ImmutableArray.CreateBuilder<Attribution>(ordered.Count);
        for (int number = 0; number < ordered.Count; number++)
        {
            Draft draft = ordered[number];
            SourceResolver.Resolved source = draft.Fixed is { } spans ? resolver.OfCredit(spans.Source)
                : draft.Speaker is { } name ? resolver.OfName(name) : resolver.Resolve(draft);
            built.Add(new Attribution
            {
                Source = draft.Fixed is { } own ? [own.Source] : Spans(analysis, draft.Source),
                Cue = draft.Fixed is { } credit ? (credit.Cue.IsEmpty ? [] : [credit.Cue]) : Spans(analysis, draft.Cue),
                Content = draft.Fixed is { } whole ? [whole.Content] : Spans(analysis, draft.Content),
                Form = FormOf(analysis.Text, Spans(analysis, draft.Content)),
                SourceName = source.Name,
                Kind = source.Kind,
                Anonymity = source.Kind != SourceKind.Anonymous ? AnonymousKind.None
                    : Anonymity.Of(source.Name, draft.Source.Count > 0 ? Spans(analysis, draft.Source)[0].Of(analysis.Text) : source.Name),
                Actor = source.Actor,
                Outer = outer[number] is { } holder ? index[holder] : -1,
                CueLemma = draft.Lemma,
                Modality = ModalityOf(draft),
                Class = draft.Class,
            });
        }

        return built.ToImmutable();
    }

    // What stands inside a quotation is the speaker's; where nobody is known to speak, it says nothing of its own.
    private static void DropLoose(List<Draft> ordered, Draft?[] outer)
    {
        int kept = 0;
        for (int number = 0; number < ordered.Count; number++)
        {
            Draft draft = ordered[number];
            if (outer[number] is not null || !draft.Quoted || draft.Quotes || draft.Fixed is not null)
            {
                ordered[kept++] = draft;
            }
        }

        ordered.RemoveRange(kept, ordered.Count - kept);
    }

    private static Modality ModalityOf(Draft draft) =>
        ModalityWords.OverContent.TryGetValue(draft.Lemma, out Modality over) ? over
        : ModalityWords.Adverbs.TryGetValue(draft.Lemma, out Modality adverb) ? adverb
        : ModalityWords.Nouns.TryGetValue(draft.Lemma, out Modality noun) ? noun
        : draft.Class switch
        {
            CueClass.Intent => Modality.Intended,
            CueClass.Appearance => ModalityWords.BeforeInfinitive.TryGetValue(draft.Lemma, out Modality open) ? open : Modality.Possible,
            _ => Modality.Asserted,
        };

    private static int Place(Draft draft) => draft.Cue.Count > 0 ? draft.Cue[0].Start : draft.FirstToken;

    private static void BreakCycles(List<Draft> ordered, Draft?[] outer)
    {
        Dictionary<Draft, int> index = [];
        for (int number = 0; number < ordered.Count; number++)
        {
            index.Add(ordered[number], number);
        }

        for (int number = 0; number < ordered.Count; number++)
        {
            Draft? up = outer[number];
            for (int step = 0; up is not null; step++)
            {
                if (ReferenceEquals(up, ordered[number]) || step > ordered.Count)
                {
                    outer[number] = null;
                    break;
                }

                up = outer[index[up]];
            }
        }
    }

    private static ImmutableArray<TextSpan> Spans(AnalyzedText analysis, List<TokenRange> ranges) =>
        [.. ranges.Select(r => new TextSpan(analysis.Tokens[r.Start].Span.Start, analysis.Tokens[r.End - 1].Span.End)).Order()];

    private static QuotationForm FormOf(string text, ImmutableArray<TextSpan> content)
    {
        int inside = 0, outside = 0;
        foreach (TextSpan span in content)
        {
            int covered = 0;
            foreach (Quotation quotation in QuoteFinder.Find(span.Of(text)))
            {
                covered += quotation.Span.Length;
            }

            inside += covered;
            outside += span.Length - covered;
        }

        return inside == 0 ? QuotationForm.Indirect : outside <= 3 ? QuotationForm.Direct : QuotationForm.Mixed;
    }
}
