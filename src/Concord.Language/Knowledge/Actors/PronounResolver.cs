using System.Collections.Frozen;
using System.Runtime.InteropServices;

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

    private readonly List<MentionDraft> _named = [.. context.Mentions];
    private readonly List<(int Token, ActorDraft Actor)> _found = [], _candidates = [];

    // Which actors a pronoun may take up.
    private enum Kind : byte
    {
        He, She, It, Its, They,
    }

    public void Resolve()
    {
        SortNamed();
        for (int i = 0; i < context.Text.Tokens.Length; i++)
        {
            if (KindOf(context.Text.Form(i)) is not { } kind || !Takes(i, kind, out Slot slot))
            {
                continue;
            }

            if (Choose(i, kind, slot) is { } actor)
            {
                _found.Add((i, actor));
                if (kind <= Kind.She && actor.Gender == Gender.Unknown)
                {
                    actor.Gender = kind == Kind.He ? Gender.Male : Gender.Female;
                }
            }
        }

        foreach ((int token, ActorDraft actor) in _found)
        {
            context.Mentions.Add(new MentionDraft(token, token + 1, token, actor));
        }
    }

    // Mentions of one first token stay in the order found.
    private void SortNamed()
    {
        int[] order = new int[_named.Count];
        for (int i = 0; i < order.Length; i++)
        {
            order[i] = i;
        }

        Span<MentionDraft> named = CollectionsMarshal.AsSpan(_named);
        Array.Sort(order, (a, b) => context.Mentions[a].First != context.Mentions[b].First ? context.Mentions[a].First.CompareTo(context.Mentions[b].First) : a.CompareTo(b));
        for (int i = 0; i < order.Length; i++)
        {
            named[i] = context.Mentions[order[i]];
        }
    }

    private static Kind? KindOf(ReadOnlySpan<char> form)
    {
        if (form.Length is < 2 or > 5)
        {
            return null;
        }

        Span<char> buffer = stackalloc char[5];
        form.ToLowerInvariant(buffer);
        return buffer[..form.Length] switch
        {
            "he" or "him" or "his" => Kind.He,
            "she" or "her" or "hers" => Kind.She,
            "it" => Kind.It,
            "its" => Kind.Its,
            "they" or "their" or "them" => Kind.They,
            _ => null,
        };
    }

    private bool Takes(int token, Kind kind, out Slot slot)
    {
        ReadOnlySpan<char> form = context.Text.Form(token);
        char last = char.ToLowerInvariant(form[^1]);
        bool her = kind == Kind.She && form.Length == 3 && last == 'r';
        bool owned = context.Text.Tokens[token].Deprel.StartsWith("nmod", StringComparison.Ordinal);
        slot = her && context.HasTrees && !owned || last == 'm' ? Slot.Object
            : kind == Kind.It || last is 'e' or 'y' ? Slot.Subject : Slot.Possessive;
        return kind != Kind.It || ActsAsAgent(token);
    }

    private static bool Fits(Kind kind, ActorDraft actor) => kind switch
    {
        Kind.He => actor.IsPerson && actor.Gender != Gender.Female,
        Kind.She => actor.IsPerson && actor.Gender != Gender.Male,
        Kind.They => actor.Type == "group",
        Kind.It => actor.Type is "state" or "organization" or "outlet" or "agency",
        _ => actor.Type is "state" or "organization",
    };

    private ActorDraft? Choose(int pronoun, Kind kind, Slot slot)
    {
        bool person = kind <= Kind.She;
        int sentence = context.Text.SentenceOf(pronoun);
        List<(int Token, ActorDraft Actor)> here = Candidates(sentence, pronoun, kind);
        if (slot == Slot.Object)
        {
            RemoveSubjects(here, context.Text.Tokens[pronoun].Head);
        }

        if (here.Count > 0)
        {
            return (slot == Slot.Subject && person ? Governing(pronoun, here) : null) ?? Best(here, person, slot);
        }

        if (person && slot == Slot.Possessive && Ahead(pronoun, kind) is { } ahead)
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

            List<(int Token, ActorDraft Actor)> before = Candidates(at, int.MaxValue, kind);
            if (before.Count > 0)
            {
                return (person ? RootSubject(at, before) : null) ?? Best(before, person, person && slot != Slot.Subject ? Slot.Subject : slot);
            }
        }

        return null;
    }

    // An object pronoun is never the subject of its own verb.
    private void RemoveSubjects(List<(int Token, ActorDraft Actor)> here, int verb)
    {
        for (int s = 0; s < here.Count;)
        {
            (int token, ActorDraft actor) = here[s];
            bool subject = IsSubject(token) && context.Text.Tokens[token].Head == verb;
            s = subject ? 0 : s + 1;
            for (int c = here.Count - 1; subject && c >= 0; c--)
            {
                if (here[c].Actor == actor)
                {
                    here.RemoveAt(c);
                }
            }
        }
    }

    private List<(int Token, ActorDraft Actor)> Candidates(int sentence, int before, Kind kind)
    {
        _candidates.Clear();
        Sentence range = context.Text.Sentences[sentence];
        int limit = Math.Min(before, range.EndToken);
        for (int m = FirstFrom(range.FirstToken); m < _named.Count && _named[m].First < limit; m++)
        {
            if (_named[m].End <= limit && Fits(kind, _named[m].Actor))
            {
                _candidates.Add((_named[m].Head, _named[m].Actor));
            }
        }

        for (int f = _found.Count - 1; f >= 0 && _found[f].Token >= range.FirstToken; f--)
        {
            if (_found[f].Token < limit && Fits(kind, _found[f].Actor))
            {
                _candidates.Add(_found[f]);
            }
        }

        _candidates.Sort(static (a, b) => a.Token.CompareTo(b.Token));
        return _candidates;
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

    private int FirstFrom(int token)
    {
        int low = 0, high = _named.Count;
        while (low < high)
        {
            int middle = (low + high) >>> 1;
            (low, high) = _named[middle].First < token ? (middle + 1, high) : (low, middle);
        }

        return low;
    }

    // "During his visit, N said": an opening phrase may point ahead to the subject.
    private ActorDraft? Ahead(int pronoun, Kind kind)
    {
        Sentence range = context.SentenceAt(pronoun);
        bool opening = pronoun - range.FirstToken <= 5 && context.IsAny(
            range.FirstToken, ["following", "during", "in", "after", "before", "with", "despite", "since", "while", "as", "on", "at", "by", "when", "throughout", "for"]);
        for (int m = FirstFrom(pronoun); opening && m < _named.Count && _named[m].End <= range.EndToken; m++)
        {
            if (Fits(kind, _named[m].Actor) && IsSubject(_named[m].Head))
            {
                return _named[m].Actor;
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
