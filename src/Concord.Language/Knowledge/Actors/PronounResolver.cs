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

    // Sentences back in which a person of the right gender casts doubt on one of unknown gender.
    private const int KnownReach = 5;

    private readonly Quotations _quotations = new(context);
    private readonly HashSet<ActorDraft> _excluded = [];

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

            if (kind <= Kind.She)
            {
                Exclude(i, slot);
            }

            ActorDraft? chosen = Choose(i, kind, slot);
            if (chosen is not null && kind <= Kind.She && (chosen.Gender == Gender.Unknown && Known(i, kind) || Rivalled(i, chosen, kind, slot)))
            {
                chosen = null;
            }

            _excluded.Clear();
            if (chosen is { } actor)
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

    // Neither who speaks the quotation around a pronoun nor, of "his brother N", N.
    private void Exclude(int pronoun, Slot slot)
    {
        if (_quotations.TryRange(pronoun, out int from, out int end))
        {
            int first = context.SentenceAt(from).FirstToken, stop = context.SentenceAt(end - 1).EndToken;
            for (int m = FirstFrom(first); m < _named.Count && _named[m].First < stop; m++)
            {
                ExcludeSpeaker(_named[m].Head, _named[m].Actor);
            }

            for (int f = _found.Count - 1; f >= 0 && _found[f].Token >= first; f--)
            {
                ExcludeSpeaker(_found[f].Token, _found[f].Actor);
            }
        }

        int owned = slot == Slot.Possessive ? context.Text.Tokens[pronoun].Head : -1;
        int limit = context.SentenceAt(pronoun).EndToken;
        for (int m = FirstFrom(pronoun); owned >= 0 && m < _named.Count && _named[m].First < limit; m++)
        {
            Token head = context.Text.Tokens[_named[m].Head];
            if (_named[m].Head == owned || head.Head == owned && head.Deprel is "appos" or "flat" or "nmod:desc" or "compound")
            {
                _excluded.Add(_named[m].Actor);
            }
        }
    }

    private void ExcludeSpeaker(int token, ActorDraft actor)
    {
        if (actor.IsPerson && !_quotations.Inside(token) && IsSubject(token) && SubjectHead(token) is int verb and >= 0
            && Quotations.IsSpeech(context.Text.Tokens[verb].Lemma))
        {
            _excluded.Add(actor);
        }
    }

    // Whether a person of the pronoun's own gender was spoken of just before.
    private bool Known(int pronoun, Kind kind)
    {
        Gender gender = kind == Kind.He ? Gender.Male : Gender.Female;
        int first = context.Text.Sentences[Math.Max(0, context.Text.SentenceOf(pronoun) - KnownReach)].FirstToken;
        for (int m = FirstFrom(first); m < _named.Count && _named[m].First < pronoun; m++)
        {
            if (_named[m].Actor.IsPerson && _named[m].Actor.Gender == gender && !_excluded.Contains(_named[m].Actor))
            {
                return true;
            }
        }

        for (int f = _found.Count - 1; f >= 0 && _found[f].Token >= first; f--)
        {
            if (_found[f].Actor.IsPerson && _found[f].Actor.Gender == gender && !_excluded.Contains(_found[f].Actor))
            {
                return true;
            }
        }

        return false;
    }

    // "N met the officer before he left": a person without a name stands between.
    private bool Rivalled(int pronoun, ActorDraft chosen, Kind kind, Slot slot)
    {
        int from = -1;
        for (int m = FirstFrom(pronoun) - 1; m >= 0 && from < 0; m--)
        {
            from = _named[m].Actor == chosen && _named[m].End <= pronoun ? _named[m].Head : from;
        }

        for (int f = _found.Count - 1; f >= 0 && _found[f].Token > from; f--)
        {
            from = _found[f].Actor == chosen ? _found[f].Token : from;
        }

        for (int i = from + 1; from >= 0 && i < pronoun; i++)
        {
            Token token = context.Text.Tokens[i];
            bool role = token.Deprel.StartsWith("nsubj", StringComparison.Ordinal) || slot != Slot.Subject && token.Deprel is "obj" or "iobj";
            if (role && token.Upos == Upos.Noun && token.Xpos == "NN" && context.IsFree(i, i + 1) && HumanNouns.Fits(token.Lemma, context.Tags[i], kind == Kind.He))
            {
                return true;
            }
        }

        return false;
    }

    private bool Takes(Kind kind, ActorDraft actor) => Fits(kind, actor) && !_excluded.Contains(actor);

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
            if (_named[m].End <= limit && Takes(kind, _named[m].Actor))
            {
                _candidates.Add((_named[m].Head, _named[m].Actor));
            }
        }

        for (int f = _found.Count - 1; f >= 0 && _found[f].Token >= range.FirstToken; f--)
        {
            if (_found[f].Token < limit && Takes(kind, _found[f].Actor))
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
            if (Takes(kind, _named[m].Actor) && IsSubject(_named[m].Head))
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
