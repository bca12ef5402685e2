using System.Collections.Frozen;

namespace Concord.Language.Knowledge.Actors;

/// <summary>Whether a capital stands for its government ("Nairobi said") or for the city ("in Nairobi").</summary>
internal static class Metonymy
{
    // Verbs whose object is dealt with as an actor.
    private static readonly FrozenSet<string> TargetVerbs = new[]
    {
        "accuse", "urge", "warn", "tell", "ask", "press", "pressure", "supply", "provide", "criticize", "criticise", "condemn", "blame", "support", "back",
        "help", "assist", "threaten", "sanction", "thank", "notify", "inform", "assure", "arm", "embolden", "isolate", "deter", "persuade", "convince",
        "offer", "give", "punish", "anger", "irritate", "alarm", "pay", "join", "promise", "defy", "confront", "engage", "call", "invite", "counter",
    }.ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    public static bool Acts(Context context, int first, int end)
    {
        int start = context.SentenceAt(first).FirstToken, stop = context.SentenceAt(first).EndToken;
        int before = first - 1;
        while (before >= start && context.Text.Form(before) is "the" or "The")
        {
            before--;
        }

        ReadOnlySpan<char> left = before < start ? "" : context.Text.Form(before);
        ReadOnlySpan<char> right = end < stop ? context.Text.Form(end) : "";
        if (right is "," && end + 1 < stop && context.Tags[end + 1] == GazetteerTag.State)
        {
            return false;
        }

        if (left is "between" or "with" or "against" or "by" or "toward" or "towards" or "Between" or "With" or "Against")
        {
            return right is not ("residents" or "region" or "airport" or "time");
        }

        if (left is "in" or "at" or "to" or "from" or "near" or "outside" or "around" or "across" or "into" or "of" or "for" or "on" or "via" or "through" or "over"
            or "In" or "At" or "To" or "From" or "Near" or "Outside" or "Across" or "within" or "visit" or "visited" or "visiting" or "leave" or "left" or "reached" or "-"
            or "entered" or "around")
        {
            return false;
        }

        if (left is "and" or "or" or "," or "&" && Coordinated(context, before, start) is bool known)
        {
            return known;
        }

        if (right is "'s" or "’s")
        {
            return end + 1 >= stop || context.Text.Form(end + 1) is not ("airport" or "mayor" or "main" or "streets" or "suburbs" or "central" or "residents" or "Red" or "outskirts" or "historic");
        }

        Token token = context.Text.Tokens[context.HeadOf(first, end)];
        if (context.HasTrees)
        {
            bool target = token.Deprel is "obj" or "iobj" && token.Head >= 0 && TargetVerbs.Contains(context.Text.Tokens[token.Head].Lemma);
            return target || token.Deprel.StartsWith("nsubj", StringComparison.Ordinal) && token.Head >= 0
                && context.Text.Tokens[token.Head].Upos is Upos.Verb or Upos.Adj or Upos.Aux or Upos.Noun;
        }

        return right is "said" or "says" or "has" or "had" or "will" or "would" or "denied" or "denies" or "accused" or "accuses" or "warned" or "warns"
            or "wants" or "rejected" or "called" or "is" or "was" or "may" or "could" or "agreed" or "insists" or "announced" or "and";
    }

    // "between A and B": the second goes with the first.
    private static bool? Coordinated(Context context, int before, int start)
    {
        for (int i = before - 1; i >= Math.Max(start, before - 4); i--)
        {
            if (context.MatchOf[i] >= 0 && context.Matches[context.MatchOf[i]] is { Tag: GazetteerTag.Place or GazetteerTag.State } match)
            {
                return match.Use == NameUse.Capital ? Acts(context, match.FirstToken, match.EndToken) : null;
            }
        }

        return null;
    }
}
