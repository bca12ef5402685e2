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
