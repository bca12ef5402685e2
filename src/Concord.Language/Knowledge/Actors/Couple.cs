namespace Concord.Language.Knowledge.Actors;

/// <summary>The two actors that "both sides" and "the two leaders" mean.</summary>
internal static class Couple
{
    /// <summary>The couple that stands together most in the text, else the only two of the last sentences; null where that is unclear.</summary>
    public static (ActorDraft First, ActorDraft Second)? Of(Context context, Func<ActorDraft, bool> fits, int before, int reach)
    {
        SortedDictionary<string, ActorDraft>[] bySentence = new SortedDictionary<string, ActorDraft>[context.Text.Sentences.Length];
        foreach (MentionDraft mention in context.Mentions)
        {
            if (fits(mention.Actor))
            {
                (bySentence[context.Text.SentenceOf(mention.First)] ??= new(StringComparer.Ordinal))[mention.Actor.Id] = mention.Actor;
            }
        }

        AddNationals(context, fits, bySentence);
        return Dominant(bySentence) ?? Recent(bySentence, context.Text.SentenceOf(before), reach);
    }

    // "Kenyan and Ugandan ministers" brings two states together without naming them; states of the past are no party now.
    private static void AddNationals(Context context, Func<ActorDraft, bool> fits, SortedDictionary<string, ActorDraft>[] bySentence)
    {
        foreach (KnowledgeMatch match in context.Matches)
        {
            if (match.Tag == GazetteerTag.Demonym && context.Organizations.Known(match.Actor!) is { } state && fits(state))
            {
                (bySentence[context.Text.SentenceOf(match.FirstToken)] ??= new(StringComparer.Ordinal))[state.Id] = state;
            }
        }

        foreach (SortedDictionary<string, ActorDraft>? sentence in bySentence)
        {
            foreach (string former in (string[])["state:SU", "state:YU", "state:CS", "state:DD", "state:YD", "state:VD", "state:XE", "state:XR", "state:XH"])
            {
                sentence?.Remove(former);
            }
        }
    }

    private static (ActorDraft, ActorDraft)? Dominant(SortedDictionary<string, ActorDraft>[] bySentence)
    {
        SortedDictionary<string, (int Count, ActorDraft A, ActorDraft B)> pairs = new(StringComparer.Ordinal);
        foreach (SortedDictionary<string, ActorDraft>? sentence in bySentence)
        {
            if (sentence is not { Count: 2 })
            {
                continue;
            }

            ActorDraft[] two = [.. sentence.Values];
            string key = two[0].Id + " " + two[1].Id;
            pairs[key] = pairs.TryGetValue(key, out (int Count, ActorDraft A, ActorDraft B) known) ? known with { Count = known.Count + 1 } : (1, two[0], two[1]);
        }

        (int Count, ActorDraft A, ActorDraft B)[] sorted = [.. pairs.Values.OrderByDescending(p => p.Count)];
        bool clear = sorted.Length > 0 && sorted[0].Count >= 2 && (sorted.Length == 1 || sorted[0].Count >= 2 * sorted[1].Count);
        return clear ? (sorted[0].A, sorted[0].B) : null;
    }

    private static (ActorDraft, ActorDraft)? Recent(SortedDictionary<string, ActorDraft>[] bySentence, int sentence, int reach)
    {
        SortedDictionary<string, ActorDraft> seen = new(StringComparer.Ordinal);
        for (int i = sentence; i >= Math.Max(0, sentence - reach) && seen.Count < 2; i--)
        {
            foreach (ActorDraft actor in bySentence[i]?.Values.AsEnumerable() ?? [])
            {
                seen[actor.Id] = actor;
            }
        }

        ActorDraft[] two = [.. seen.Values];
        return two.Length == 2 ? (two[0], two[1]) : null;
    }
}
