using System.Collections.Immutable;
using Concord.Language;
using Concord.Reading;

namespace Concord.Evidence;

/// <summary>Finds who says what: source, cue and content.</summary>
internal sealed class AttributionFinder
{
    /// <summary>Attributions in the order of their first cue word or, without a cue, of their content.</summary>
    public ImmutableArray<Attribution> Find(Document document, AnalyzedText analysis)
    {
        if (analysis.Tokens.IsEmpty && document.Credits.IsEmpty)
        {
            return [];
        }

        ClauseReader clauses = new(new TreeView(analysis));
        List<Draft> drafts = Collect(document, clauses);
        CreditCues.Add(document, analysis, drafts);
        return AttributionBuilder.Build(clauses, drafts);
    }

    private static List<Draft> Collect(Document document, ClauseReader clauses)
    {
        TreeView tree = clauses.Tree;
        VerbCues verbs = new(clauses);
        NounCues nouns = new(clauses, verbs);
        PhraseCues phrases = new(clauses, verbs);
        List<Draft> drafts = [];
        for (int token = 0; token < tree.Tokens.Length; token++)
        {
            if ((phrases.Read(token) ?? verbs.Read(token) ?? nouns.Read(token)) is { } draft)
            {
                drafts.Add(draft);
            }
        }

        new TrailingCues(clauses, verbs).Add(drafts);
        QuoteLinker linker = new(clauses, verbs, drafts);
        List<Quotation> quotes = QuoteFinder.Find(tree.Analysis.Text);
        linker.Link(quotes);
        new HeadingCues(clauses).Add(drafts);
        new LabelledQuotes(clauses).Add(quotes, drafts);
        new BlockCues(document, clauses, verbs).Add(drafts);
        Asides asides = new(tree);
        SourceRepair repair = new(clauses, verbs);
        foreach (Draft draft in drafts)
        {
            verbs.SetDistantSource(draft);
            repair.Apply(draft);
            asides.Cut(draft, linker.Quoted);
            draft.Quoted = draft.Head >= 0 && linker.Quoted[draft.Head];
            linker.TakeIn(draft);
            linker.Snap(draft);
            linker.Clip(draft);
            foreach (TokenRange cue in draft.Cue)
            {
                draft.CutContent(cue);
            }

            foreach (TokenRange source in draft.Source)
            {
                if (!(draft.Class == CueClass.Appearance))
                {
                    draft.CutContent(source);
                }
            }
        }

        drafts.RemoveAll(draft => !HasWord(tree, draft) || IdleCues.IsIdle(tree, draft));
        new Coordination(tree).Cut(drafts);
        new HopCues(clauses, verbs).Add(drafts);
        return drafts;
    }

    private static bool HasWord(TreeView tree, Draft draft)
    {
        foreach (TokenRange range in draft.Content)
        {
            for (int token = range.Start; token < range.End; token++)
            {
                if (!tree.IsPunctuation(token))
                {
                    return true;
                }
            }
        }

        return false;
    }
}
