namespace Concord.Language.Knowledge.Actors;

/// <summary>Gives pronouns to the nearest compatible subject; leaves them where two actors are as likely.</summary>
internal sealed class PronounResolver(Context context)
{
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
            Func<ActorDraft, bool> fits = person ? a => a.Type == "person" && (a.Gender == Gender.Unknown || a.Gender == gender)
                : many ? a => a.Type == "group"
                : a => a.Type is "state" or "organization" or "outlet" or "agency";
            if (Choose(i, fits, named, found, person) is { } actor)
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
        int pronoun, Func<ActorDraft, bool> fits, List<MentionDraft> named, List<(int Token, ActorDraft Actor)> found, bool person)
    {
        int sentence = context.Text.SentenceOf(pronoun);
        List<(int Token, ActorDraft Actor)> here = Candidates(sentence, pronoun, fits, named, found);
        if (here.Count > 0)
        {
            return Best(here, person, subjectsOnly: !person);
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
                return Best(before, person, subjectsOnly: !person);
            }
        }

        return null;
    }

    private List<(int Token, ActorDraft Actor)> Candidates(
        int sentence, int before, Func<ActorDraft, bool> fits, List<MentionDraft> named, List<(int Token, ActorDraft Actor)> found)
    {
        List<(int Token, ActorDraft Actor)> candidates = [];
        Sentence range = context.Text.Sentences[sentence];
        foreach (MentionDraft mention in named)
        {
            if (mention.First >= range.FirstToken && mention.End <= Math.Min(before, range.EndToken) && fits(mention.Actor))
            {
                candidates.Add((mention.Head, mention.Actor));
            }
        }

        foreach ((int token, ActorDraft actor) in found)
        {
            if (token >= range.FirstToken && token < Math.Min(before, range.EndToken) && fits(actor))
            {
                candidates.Add((token, actor));
            }
        }

        candidates.Sort((a, b) => a.Token.CompareTo(b.Token));
        return candidates;
    }

    // One candidate is taken; of several the last subject, if there is one.
    private ActorDraft? Best(List<(int Token, ActorDraft Actor)> candidates, bool person, bool subjectsOnly)
    {
        ActorDraft? subject = null;
        ActorDraft? only = candidates[0].Actor;
        foreach ((int token, ActorDraft actor) in candidates)
        {
            only = only == actor ? actor : null;
            bool isSubject = context.Text.Tokens[token].Deprel.StartsWith("nsubj", StringComparison.Ordinal);
            subject = isSubject ? actor : subject;
        }

        if (subjectsOnly)
        {
            return subject is not null && (only is not null || context.HasTrees) ? subject : null;
        }

        return only ?? (person ? subject : null);
    }
}
