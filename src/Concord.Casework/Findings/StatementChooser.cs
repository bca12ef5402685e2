using Concord.Evidence;
using Concord.Language;

namespace Concord.Casework.Findings;

/// <summary>Chooses the claim whose words tell a finding most clearly and completely.</summary>
internal static class StatementChooser
{
    /// <summary>Best length of a statement in characters, and how far from it costs a point.</summary>
    private const double BestLength = 110;
    private const double LengthSpread = 80;

    public static int Choose(CaseMaterial material, IReadOnlyList<int> claims)
    {
        int best = claims[0];
        double bestScore = double.NegativeInfinity;
        foreach (int claim in claims)
        {
            double score = Score(material, claim);
            if (score > bestScore)
            {
                bestScore = score;
                best = claim;
            }
        }

        return best;
    }

    /// <summary>Higher reads better on its own.</summary>
    public static double Score(CaseMaterial material, int index)
    {
        Claim claim = material.ClaimAt(index);
        AnalyzedText analysis = material.DocumentOf(index).Analysis;
        double score = 0;
        if (claim.Subject >= 0 && claim.Span.Contains(analysis.Tokens[claim.Subject].Span))
        {
            score += analysis.Tokens[claim.Subject].Upos switch
            {
                Upos.Propn => 3,
                Upos.Noun => 2.5,
                Upos.Pron => 0.5,
                _ => 1.5,
            };
        }

        if (claim.Head >= 0 && claim.Head < analysis.Tokens.Length)
        {
            Token head = analysis.Tokens[claim.Head];
            score += head.Xpos is "VBD" or "VBZ" or "VBP" || (head.Upos is Upos.Verb or Upos.Aux && HasAuxiliary(analysis, claim.Head)) ? 1.5 : 0;
            score += head.Upos is Upos.Verb ? 0.5 : 0;
        }

        score += claim.Modality == Modality.Asserted ? 0.75 : 0;
        score += claim.Attributions.IsEmpty ? 0 : 0.25;
        score -= claim.IsHeading ? 0.75 : 0;
        score -= StartsMidway(claim, analysis) ? 1.5 : 0;
        double offLength = Math.Abs(claim.Span.Length - BestLength) / LengthSpread;
        return score - Math.Min(3, offLength);
    }

    private static bool HasAuxiliary(AnalyzedText analysis, int head)
    {
        for (int i = Math.Max(0, head - 6); i < head; i++)
        {
            if (analysis.Tokens[i].Head == head && analysis.Tokens[i].Deprel.StartsWith("aux", StringComparison.Ordinal))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether the clause opens with a conjunction, relative word or participle that leans on what went before.</summary>
    private static bool StartsMidway(Claim claim, AnalyzedText analysis)
    {
        for (int i = Math.Max(0, claim.Head - 60); i < analysis.Tokens.Length; i++)
        {
            Token token = analysis.Tokens[i];
            if (token.Span.Start >= claim.Span.Start)
            {
                return token.Upos is Upos.Cconj or Upos.Sconj || token.Xpos is "WDT" or "WP" or "WRB" or "VBG" || token.Xpos == "VBN";
            }
        }

        return false;
    }
}
