using Concord.Evidence;
using Concord.Language;

namespace Concord.Casework.Timeline;

/// <summary>Tells whether a clause is something that happens, and whether a time in it is the time when it does.</summary>
internal static class HappeningClause
{
    private const int MostHops = 8, MostNominals = 2;

    /// <summary>A clause with a verb of its own that is not contrary to fact.</summary>
    public static bool IsOne(AnalyzedText analysis, Claim claim)
    {
        if (claim.Head < 0 || claim.Head >= analysis.Tokens.Length)
        {
            return false;
        }

        bool isVerb = analysis.Tokens[claim.Head].Upos is Upos.Verb or Upos.Aux, would = false, have = false;
        for (int i = TextIndex.FirstToken(analysis, claim.Span.Start); i < analysis.Tokens.Length && analysis.Tokens[i].Span.Start < claim.Span.End; i++)
        {
            Token token = analysis.Tokens[i];
            if (token.Head == claim.Head)
            {
                isVerb |= token.Deprel == "cop";
                would |= token.Lemma is "would" or "could" or "might" or "should";
                have |= token.Upos == Upos.Aux && token.Lemma == "have";
            }
        }

        return isVerb && !(would && have);
    }

    /// <summary>
    /// Whether a time belongs to the clause's own verb: not to a clause inside it, and not to a thing that it names ("follows declines in 2019").
    /// What the clause is about, or where it takes place, may carry its time ("Friday's event gave …", "said in an interview in May").
    /// </summary>
    public static bool Governs(AnalyzedText analysis, Claim claim, int time, EventTime value)
    {
        int nominals = 0, top = time;
        bool possessive = false;
        for (int hop = 0; hop < MostHops && top >= 0 && analysis.Tokens[top].Head is int above && top != claim.Head && above != claim.Head; hop++)
        {
            string relation = analysis.Tokens[top].Deprel;
            if (above < 0 || IsClause(relation))
            {
                return above < 0;
            }

            // A time of several words hangs together by the same relations as other names.
            if (IsOutside(analysis, above, time) && (Starts(relation, "nmod") || relation is "compound" or "amod" or "appos"))
            {
                nominals++;
                possessive |= !Starts(relation, "nmod") || relation == "nmod:poss";
            }

            top = above;
        }

        if (top < 0 || IsClause(analysis.Tokens[top].Deprel))
        {
            return false;
        }

        string role = analysis.Tokens[top].Deprel;
        return nominals == 0
            || (nominals <= MostNominals && (Starts(role, "nsubj") || (Starts(role, "obl") && (IsSetting(analysis, top) || (top < claim.Subject && !possessive)))))
            || (nominals == 1 && !possessive && value.Precision == "day");
    }

    private static bool IsClause(string relation) =>
        Starts(relation, "acl") || Starts(relation, "advcl") || Starts(relation, "ccomp") || Starts(relation, "parataxis");

    /// <summary>"During a hearing", "in an interview", "at the meeting" tell where the clause itself takes place.</summary>
    private static bool IsSetting(AnalyzedText analysis, int noun)
    {
        for (int i = noun - 1; i >= 0 && i >= noun - MostHops; i--)
        {
            if (analysis.Tokens[i].Head == noun && analysis.Tokens[i].Deprel == "case")
            {
                return analysis.Tokens[i].Lemma.ToLowerInvariant() is "during" or "in" or "at" or "on";
            }
        }

        return false;
    }

    private static bool IsOutside(AnalyzedText analysis, int token, int time)
    {
        foreach (TimeExpression expression in analysis.Times)
        {
            if (expression.Span.Contains(analysis.Tokens[time].Span))
            {
                return !expression.Span.Contains(analysis.Tokens[token].Span);
            }
        }

        return true;
    }

    private static bool Starts(string relation, string with) => relation.StartsWith(with, StringComparison.Ordinal);
}
