namespace Concord.Language.Knowledge.Actors;

/// <summary>The two actors that "both sides" and "the two leaders" mean; counts on as mentions are added.</summary>
internal sealed class Couple(Context context, Func<ActorDraft, bool> fits)
{
    private static readonly string[] Former =
        ["state:SU", "state:YU", "state:CS", "state:DD", "state:YD", "state:VD", "state:XE", "state:XR", "state:XH"];

    // By ordinal id within each sentence.
    private readonly Dictionary<int, List<ActorDraft>> _bySentence = [];
    private readonly Dictionary<(string, string), (int Count, ActorDraft A, ActorDraft B)> _pairs = [];
    private int _read;
    private bool _nationals;

    /// <summary>The couple that stands together most in the text, else the only two of the last sentences; null where that is unclear.</summary>
    public (ActorDraft First, ActorDraft Second)? Of(int before, int reach)
    {
        for (; _read < context.Mentions.Count; _read++)
        {
            MentionDraft mention = context.Mentions[_read];
            if (fits(mention.Actor))
            {
                Add(context.Text.SentenceOf(mention.First), mention.Actor);
            }
        }

        AddNationals();
        return Dominant() ?? Recent(context.Text.SentenceOf(before), reach);
    }

    // "Kenyan and Ugandan ministers" brings two states together without naming them; states of the past are no party now.
    private void AddNationals()
    {
        foreach (KnowledgeMatch match in _nationals ? [] : context.Matches)
        {
            if (match.Tag == GazetteerTag.Demonym && context.Organizations.Known(match.Actor!) is { } state && fits(state))
            {
                Add(context.Text.SentenceOf(match.FirstToken), state);
            }
        }

        _nationals = true;
    }

    private void Add(int sentence, ActorDraft actor)
    {
        if (Array.IndexOf(Former, actor.Id) >= 0)
        {
            return;
        }

        if (!_bySentence.TryGetValue(sentence, out List<ActorDraft>? here))
        {
            _bySentence[sentence] = here = new List<ActorDraft>(2);
        }

        int at = 0;
        while (at < here.Count && string.CompareOrdinal(here[at].Id, actor.Id) < 0)
        {
            at++;
        }

        if (at < here.Count && here[at].Id == actor.Id)
        {
            here[at] = actor;
            return;
        }

        Count(here, -1);
        here.Insert(at, actor);
        Count(here, 1);
    }

    private void Count(List<ActorDraft> here, int change)
    {
        if (here.Count == 2)
        {
            (string, string) key = (here[0].Id, here[1].Id);
            _pairs[key] = _pairs.TryGetValue(key, out (int Count, ActorDraft A, ActorDraft B) known)
                ? known with { Count = known.Count + change } : (change, here[0], here[1]);
        }
    }

    private (ActorDraft, ActorDraft)? Dominant()
    {
        (int Count, ActorDraft? A, ActorDraft? B) best = default;
        int second = 0;
        foreach ((int Count, ActorDraft A, ActorDraft B) pair in _pairs.Values)
        {
            second = Math.Max(second, Math.Min(pair.Count, best.Count));
            best = pair.Count > best.Count ? pair : best;
        }

        // Of two as frequent neither is clear, so their order is of no account.
        return best.Count >= 2 && best.Count >= 2 * second ? (best.A!, best.B!) : null;
    }

    private (ActorDraft, ActorDraft)? Recent(int sentence, int reach)
    {
        List<ActorDraft> seen = new(4);
        for (int i = sentence; i >= Math.Max(0, sentence - reach) && seen.Count < 2; i--)
        {
            foreach (ActorDraft actor in _bySentence.TryGetValue(i, out List<ActorDraft>? here) ? here : [])
            {
                int at = seen.FindIndex(a => a.Id == actor.Id);
                if (at < 0)
                {
                    seen.Add(actor);
                }
                else
                {
                    seen[at] = actor;
                }
            }
        }

        if (seen.Count != 2)
        {
            return null;
        }

        return string.CompareOrdinal(seen[0].Id, seen[1].Id) < 0 ? (seen[0], seen[1]) : (seen[1], seen[0]);
    }
}
