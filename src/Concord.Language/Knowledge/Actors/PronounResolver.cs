using System.Collections.Frozen;

namespace Concord.Language.Knowledge.Actors;

/// <summary>Gives pronouns to the nearest compatible subject; leaves them where two actors are as likely.</summary>
internal sealed class PronounResolver(Context context)
{
    private static readonly FrozenSet<string> AgentVerbs = new[]
    {
        "say", "announce", "add", "deny", "confirm", "plan", "want", "warn", "call", "urge", "expect", "hope", "support", "oppose", "reject", "sign", "deploy",
        "launch", "retaliate", "reconsider", "report", "accuse", "condemn", "demand", "pledge", "promise", "vow", "agree", "refuse", "seek", "intend", "claim",
        "insist", "note", "state", "argue", "believe", "consider", "decide", "order", "ask", "offer", "threaten", "withdraw", "suspend", "ratify", "approve",
        "respond", "recognize", "recognise", "welcome", "criticize", "criticise", "defend", "attack", "invade", "strike", "send", "supply", "provide", "impose",
        "lift", "negotiate", "invite", "mediate", "stress", "emphasize", "emphasise", "regard", "view", "close", "expel", "recall", "join", "leave", "vote",
    }.ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    private enum Slot : byte
    {
        Subject, Object, Possessive,
    }

    public void Resolve()
    {
        List<MentionDraft> named = [.. context.Mentions.OrderBy(m => m.First)];
        List<(int Token, ActorDraft Actor)> found = [];
        for (int i = 0; i < context.Text.Tokens.Length; i++)
        {
            ReadOnlySpan<char> form = context.Text.Form(i);
            if (form.Length is < 2 or > 5)
            {
                continue;
            }

            string word = context.Lower(i);
            bool person = word is "he" or "him" or "his" or "she" or "her" or "hers";
            bool thing = word is "it" or "its";
            bool many = word is "they" or "their" or "them";
            if (!person && !thing && !many)
            {
                continue;
            }

            Gender gender = word is "he" or "him" or "his" ? Gender.Male : person ? Gender.Female : Gender.Unknown;
            if (word == "it" && !ActsAsAgent(i))
            {
                continue;
            }

            Func<ActorDraft, bool> fits = person ? a => a.Type == "person" && (a.Gender == Gender.Unknown || a.Gender == gender)
                : many ? a => a.Type == "group"
                : word == "it" ? a => a.Type is "state" or "organization" or "outlet" or "agency" : a => a.Type is "state" or "organization";
            bool owned = context.Text.Tokens[i].Deprel.StartsWith("nmod", StringComparison.Ordinal);
            Slot slot = word == "her" && context.HasTrees && !owned ? Slot.Object : word is "he" or "she" or "it" or "they" ? Slot.Subject : word is "him" or "them" ? Slot.Object : Slot.Possessive;
            if (Choose(i, fits, named, found, person, slot) is { } actor)
            {
                found.Add((i, actor));
                if (person && actor.Gender == Gender.Unknown)
                {
                    actor.Gender = gender;
                }
            }
        }

        foreach ((int token, ActorDraft actor) in found)
        {
            context.Mentions.Add(new MentionDraft(token, token + 1, token, actor));
        }
    }

    private ActorDraft? Choose(
        int pronoun, Func<ActorDraft, bool> fits, List<MentionDraft> named, List<(int Token, ActorDraft Actor)> found, bool person, Slot slot)
    {
        int sentence = context.Text.SentenceOf(pronoun);
        List<(int Token, ActorDraft Actor)> here = Candidates(sentence, pronoun, fits, named, found);
        if (slot == Slot.Object)
        {
            // An object pronoun is never the subject of its own verb.
            int verb = context.Text.Tokens[pronoun].Head;
            HashSet<ActorDraft> subjects = [.. here.Where(c => IsSubject(c.Token) && context.Text.Tokens[c.Token].Head == verb).Select(c => c.Actor)];
            here.RemoveAll(c => subjects.Contains(c.Actor));
        }

        if (here.Count > 0)
        {
            return (slot == Slot.Subject && person ? Governing(pronoun, here) : null) ?? Best(here, person, slot);
        }

        if (person && slot == Slot.Possessive && Ahead(pronoun, fits, named) is { } ahead)
        {
            return ahead;
        }

        for (int back = 1; back <= (person ? 2 : 1); back++)
        {
            int at = sentence - back;
            if (at < 0 || context.Text.Sentences[at].Kind == SentenceKind.Heading)
            {
                return null;
            }

            List<(int Token, ActorDraft Actor)> before = Candidates(at, int.MaxValue, fits, named, found);
            if (before.Count > 0)
            {
                return (person ? RootSubject(at, before) : null) ?? Best(before, person, person && slot != Slot.Subject ? Slot.Subject : slot);
            }
        }

        return null;
    }

    private List<(int Token, ActorDraft Actor)> Candidates(
        int sentence, int before, Func<ActorDraft, bool> fits, List<MentionDraft> named, List<(int Token, ActorDraft Actor)> found)
    {
        List<(int Token, ActorDraft Actor)> candidates = [];
        Sentence range = context.Text.Sentences[sentence];
        int limit = Math.Min(before, range.EndToken);
        for (int m = FirstFrom(named, range.FirstToken); m < named.Count && named[m].First < limit; m++)
        {
            if (named[m].End <= limit && fits(named[m].Actor))
            {
                candidates.Add((named[m].Head, named[m].Actor));
            }
        }

        for (int f = found.Count - 1; f >= 0 && found[f].Token >= range.FirstToken; f--)
        {
            if (found[f].Token < limit && fits(found[f].Actor))
            {
                candidates.Add(found[f]);
            }
        }

        candidates.Sort((a, b) => a.Token.CompareTo(b.Token));
        return candidates;
    }

    // "N, who won in a district that M carried, said she": the subject of the nearest clause around the pronoun's own.
    private ActorDraft? Governing(int pronoun, List<(int Token, ActorDraft Actor)> candidates)
    {
        int clause = context.Text.Tokens[pronoun].Head;
        for (int steps = 0; clause >= 0 && steps < 20; steps++)
        {
            clause = context.Text.Tokens[clause].Head;
            for (int c = candidates.Count - 1; c >= 0 && clause >= 0; c--)
            {
                if (IsSubject(candidates[c].Token) && SubjectHead(candidates[c].Token) == clause)
                {
                    return candidates[c].Actor;
                }
            }
        }

        return null;
    }

    private ActorDraft? RootSubject(int sentence, List<(int Token, ActorDraft Actor)> candidates)
    {
        Sentence range = context.Text.Sentences[sentence];
        foreach ((int token, ActorDraft actor) in candidates)
        {
            int head = IsSubject(token) ? SubjectHead(token) : -1;
            if (head >= range.FirstToken && context.Text.Tokens[head].Head < 0)
            {
                return actor;
            }
        }

        return null;
    }

    private int SubjectHead(int token)
    {
        Token at = context.Text.Tokens[token];
        return at.Deprel.StartsWith("nsubj", StringComparison.Ordinal) ? at.Head : context.Text.Tokens[at.Head].Head;
    }

    private static int FirstFrom(List<MentionDraft> named, int token)
    {
        int low = 0, high = named.Count;
        while (low < high)
        {
            int middle = (low + high) >>> 1;
            (low, high) = named[middle].First < token ? (middle + 1, high) : (low, middle);
        }

        return low;
    }

    // "During his visit, N said": an opening phrase may point ahead to the subject.
    private ActorDraft? Ahead(int pronoun, Func<ActorDraft, bool> fits, List<MentionDraft> named)
    {
        Sentence range = context.SentenceAt(pronoun);
        bool opening = pronoun - range.FirstToken <= 5 && context.IsAny(
            range.FirstToken, ["following", "during", "in", "after", "before", "with", "despite", "since", "while", "as", "on", "at", "by", "when", "throughout", "for"]);
        for (int m = FirstFrom(named, pronoun); opening && m < named.Count && named[m].End <= range.EndToken; m++)
        {
            if (fits(named[m].Actor) && IsSubject(named[m].Head))
            {
                return named[m].Actor;
            }
        }

        return null;
    }

    private bool IsSubject(int token)
    {
        Token at = context.Text.Tokens[token];
        bool apposed = at.Deprel is "appos" or "flat" or "nmod:desc" && at.Head >= 0;
        return at.Deprel.StartsWith("nsubj", StringComparison.Ordinal)
            || apposed && context.Text.Tokens[at.Head].Deprel.StartsWith("nsubj", StringComparison.Ordinal);
    }

    // "it" takes up an actor where it does what actors do; else it may stand for anything.
    private bool ActsAsAgent(int token)
    {
        Token it = context.Text.Tokens[token];
        return it.Deprel == "nsubj" && it.Head >= 0 && AgentVerbs.Contains(context.Text.Tokens[it.Head].Lemma);
    }

    // One candidate is taken; of several the last subject, for an object or a possessive only if no other stands between.
    private ActorDraft? Best(List<(int Token, ActorDraft Actor)> candidates, bool person, Slot slot)
    {
        ActorDraft? subject = null;
        ActorDraft? only = candidates[0].Actor;
        foreach ((int token, ActorDraft actor) in candidates)
        {
            only = only == actor ? actor : null;
            subject = IsSubject(token) ? actor : subject;
        }

        ActorDraft last = candidates[^1].Actor;
        if (person)
        {
            return only ?? (slot == Slot.Subject || slot == Slot.Possessive && subject == last ? subject : null);
        }

        return subject is not null && (only is not null || last == subject) ? subject : null;
    }
}
