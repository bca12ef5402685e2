using System.Collections.Immutable;
using Concord.Evidence.Clauses;
using Concord.Evidence.Modalities;
using Concord.Language;

namespace Concord.Evidence.Claims;

/// <summary>Splits a text into clause-level claims.</summary>
internal static class ClaimFinder
{
    /// <summary>Claims in the order of their spans.</summary>
    public static ImmutableArray<Claim> Find(AnalyzedText text, ImmutableArray<Attribution> attributions)
    {
        List<Claim> claims = [];
        AttributionIndex index = new(attributions);
        for (int sentence = 0; sentence < text.Sentences.Length; sentence++)
        {
            if (text.Sentences[sentence].Kind != SentenceKind.Credit)
            {
                Add(new SentenceTree(text, sentence), index, claims);
            }
        }

        claims.Sort(static (left, right) => left.Span.CompareTo(right.Span) is int order and not 0 ? order : left.Head.CompareTo(right.Head));
        return [.. claims];
    }

    /// <summary>
    /// The events that given tokens name, as claims: the clause that a token heads, else the phrase that hangs on it. In the order given.
    /// For data that marks events by hand; on an analysed document.
    /// </summary>
    public static ImmutableArray<Claim> At(AnalyzedText text, ImmutableArray<Attribution> attributions, IReadOnlyList<int> heads)
    {
        AnalyzedText mended = TreeMender.Mend(text);
        AttributionIndex index = new(attributions);
        ImmutableArray<Claim>.Builder claims = ImmutableArray.CreateBuilder<Claim>(heads.Count);
        foreach (int head in heads)
        {
            SentenceTree tree = new(mended, mended.SentenceOf(head));
            List<Clause> clauses = ClauseFinder.Find(tree);
            Clause? own = clauses.Find(clause => clause.Head == head && !clause.IsEmpty);
            claims.Add(Make(tree, own ?? Phrase(tree, clauses, head), index, heading: false));
        }

        return claims.MoveToImmutable();
    }

    /// <summary>What hangs on a token that heads no clause, without the clauses in it.</summary>
    private static Clause Phrase(SentenceTree tree, List<Clause> clauses, int head)
    {
        (int subject, int undergoer) = ClauseArguments.Find(tree, head, 0);
        Clause phrase = new(head, ClauseKind.Nominal, -1) { FirstToken = head, LastToken = head, Subject = subject, Object = undergoer };
        int left = tree.LeftOf(head), right = tree.RightOf(head);
        while (phrase.FirstToken > left && !clauses.Exists(clause => clause.Head == phrase.FirstToken - 1))
        {
            phrase.FirstToken--;
        }

        while (phrase.LastToken < right && !clauses.Exists(clause => clause.FirstToken == phrase.LastToken + 1))
        {
            phrase.LastToken++;
        }

        return phrase;
    }

    private static void Add(SentenceTree tree, AttributionIndex index, List<Claim> claims)
    {
        bool heading = tree.Text.Sentences[tree.Sentence].Kind == SentenceKind.Heading;
        int first = claims.Count;
        foreach (Clause clause in ClauseFinder.Find(tree))
        {
            if (ClauseFinder.IsStatement(tree, clause, heading))
            {
                Claim claim = Make(tree, clause, index, heading);
                if (!claims[first..].Exists(other => other.Span == claim.Span) && !index.IsCredit(claim.Span, tree[clause.Head].Span, tree.Text))
                {
                    claims.Add(claim);
                }
            }
        }
    }

    private static Claim Make(SentenceTree tree, Clause clause, AttributionIndex index, bool heading)
    {
        TextSpan span = new(tree[clause.FirstToken].Span.Start, tree[clause.LastToken].Span.End);
        ModalityReading reading = ModalityReader.Read(tree, clause.Head);
        ImmutableArray<int> chain = index.Of(span, tree[clause.Head].Span);
        reading = AttributedModality.Apply(AttributedModality.Oblige(reading, chain, index.Attributions, tree.Text), chain, index.Attributions, tree[clause.Head].Span);
        return new Claim
        {
            Span = span,
            Sentence = tree.Sentence,
            Head = clause.Head,
            Subject = clause.Subject,
            Object = clause.Object,
            Modality = reading.Modality,
            ModalityCues = reading.Cues,
            Polarity = PolarityReader.Read(tree, clause.Head),
            Attributions = chain,
            Time = ClauseTimes.Find(tree.Text, span, tree[clause.Head].Span),
            IsUnknown = PolarityReader.IsUnknown(tree, clause.Head, clause.FirstToken, clause.LastToken),
            IsHeading = heading,
        };
    }
}
