namespace Concord.Language.Knowledge.Actors;

/// <summary>Gives common nouns to actors: bodies of states, nationals in office, "the minister", "the two leaders".</summary>
internal sealed class NounResolver(Context context)
{
    private const int Reach = 3;

    private readonly Couple _states = new(context, a => a.Type == "state"),
        _leaders = new(context, a => a.IsPerson && (a.HasRoleKind("head") || a.HasRoleKind("minister"))),
        _people = new(context, a => a.IsPerson);

    // Persons by the state of their office, in the order met; roles are all known when nouns are read.
    private Dictionary<string, List<ActorDraft>>? _byCountry;

    /// <summary>"Kenya's foreign ministry", "South Korean officials", "Kenyan government": needs no earlier mention.</summary>
    public void ResolveNational()
    {
        for (int i = 0; i < context.Matches.Count; i++)
        {
            KnowledgeMatch match = context.Matches[i];
            if (match.Tag is not (GazetteerTag.State or GazetteerTag.Demonym) || match.Actor is not { } state)
            {
                continue;
            }

            int at = match.EndToken, end = context.SentenceAt(match.FirstToken).EndToken;
            at += at < end && context.Text.Form(at) is "'s" or "’s" or "’" ? 1 : 0;
            while (at + 1 < end && IsFiller(context.Text.Form(at)) && (context.MatchOf[at] < 0 || context.MatchOf[at] != context.MatchOf[at + 1] && NounAt(at + 1)))
            {
                at++;
            }

            int next = at < end ? context.MatchOf[at] : -1;
            if (next < 0 || context.Matches[next].FirstToken != at)
            {
                continue;
            }

            KnowledgeMatch noun = context.Matches[next];
            if (Modifies(noun))
            {
                continue;
            }

            if (noun.Tag == GazetteerTag.Body && context.IsFree(at, noun.EndToken) && !TitleFollows(noun))
            {
                string written = context.Written(match.FirstToken, noun.EndToken);
                context.Mention(match.FirstToken, noun.EndToken, context.Organizations.Body(state, noun.Key!, written));
            }
            else if (noun.Tag == GazetteerTag.Title && context.IsFree(at, noun.EndToken) && !NameFollows(noun.EndToken, end))
            {
                Nationals(match, noun, state);
            }
        }
    }

    /// <summary>Definite nouns that take up an actor named before.</summary>
    public void ResolveDefinite()
    {
        for (int i = 0; i + 1 < context.Text.Tokens.Length; i++)
        {
            bool article = context.Text.Form(i) is "the" or "The";
            if (!article && context.Text.Form(i) is not ("both" or "Both"))
            {
                continue;
            }

            if (Pair(i) is { } pair)
            {
                context.Mention(i, pair.End, pair.Actor, alias: false);
                i = pair.End - 1;
                continue;
            }

            if (article && context.IsFree(i + 1, i + 2) && Antecedent(i, out int end) is { } actor)
            {
                context.Mention(i, end, actor, alias: false);
                i = end - 1;
            }
        }
    }

    // "military" in "military technology" names no body.
    private bool Modifies(KnowledgeMatch noun)
    {
        int last = noun.EndToken - 1;
        Token token = context.Text.Tokens[last];
        return context.HasTrees && token.Head > last && token.Deprel is "compound" or "amod" or "nmod" && context.Text.Tokens[token.Head].Upos is Upos.Noun
            && context.Tags[token.Head] is not (GazetteerTag.Title or GazetteerTag.Body);
    }

    private bool NounAt(int token) => context.Tags[token] is GazetteerTag.Title or GazetteerTag.Body || IsFiller(context.Text.Form(token));

    private void Nationals(KnowledgeMatch match, KnowledgeMatch noun, KnownActor state)
    {
        bool plural = context.Text.Form(noun.EndToken - 1) is [.., 's'] && context.Text.Form(noun.EndToken - 1) is not "boss";
        string kind = noun.Key!;
        string head = context.Lower(noun.EndToken - 1);
        if (!plural && kind is "head" or "minister" or "legislator" or "diplomat" && Holder(head, kind, state.Country) is { } holder)
        {
            context.Mention(match.FirstToken, noun.EndToken, holder, alias: false);
            return;
        }

        ActorDraft actor = kind switch
        {
            "official" or "spokesperson" or "diplomat" or "minister" or "head" => context.Organizations.Known(state),
            "military" => context.Organizations.Body(state, "military", match.Actor!.Name + " military"),
            _ => context.Organizations.Group(
                "group:" + state.Country!.ToLowerInvariant() + "-" + Slug.Of(head), context.Written(match.FirstToken, noun.EndToken), state.Country),
        };
        if (plural || kind is "official" or "spokesperson")
        {
            context.Mention(match.FirstToken, noun.EndToken, actor, alias: false);
        }
    }

    // The one person of the text who holds an office of a state.
    private ActorDraft? Holder(string head, string kind, string? country)
    {
        ActorDraft? found = null;
        foreach (ActorDraft person in country is not null && ByCountry().TryGetValue(country, out List<ActorDraft>? persons) ? persons : [])
        {
            bool office = person.HasRole(head) || kind == "head" && head == "leader" && person.HasRoleKind("head");
            if (office)
            {
                if (found is not null)
                {
                    return null;
                }

                found = person;
            }
        }

        return found;
    }

    private Dictionary<string, List<ActorDraft>> ByCountry()
    {
        if (_byCountry is null)
        {
            _byCountry = new(StringComparer.Ordinal);
            foreach (ActorDraft person in context.Persons.Persons)
            {
                if (person.Country is { } home)
                {
                    (_byCountry.TryGetValue(home, out List<ActorDraft>? list) ? list : _byCountry[home] = []).Add(person);
                }
            }
        }

        return _byCountry;
    }

    private bool TitleFollows(KnowledgeMatch body) => body.EndToken < context.Text.Tokens.Length && context.Tags[body.EndToken] == GazetteerTag.Title;

    private bool NameFollows(int token, int end)
    {
        for (int i = token; i < Math.Min(end, token + 2); i++)
        {
            for (int m = context.MentionAt(i); m >= 0; m = context.NextMention(m))
            {
                if (context.Mentions[m].Actor.IsPerson)
                {
                    return true;
                }
            }
        }

        return false;
    }

    private (ActorDraft Actor, int End)? Pair(int at)
    {
        bool both = context.Text.Form(at) is "both" or "Both";
        int noun = both ? at + 1 : at + 2;
        if (!both && !context.Is(at + 1, "two") || noun >= context.Text.Tokens.Length)
        {
            return null;
        }

        Span<char> buffer = stackalloc char[16];
        int length = context.Text.Form(noun).ToLowerInvariant(buffer);
        ReadOnlySpan<char> word = buffer[..Math.Max(0, length)];
        bool leaders = word is "leaders" or "presidents" or "ministers" or "men" or "women";
        bool states = word is "countries" or "nations" or "sides" or "states" or "governments" or "neighbors" or "neighbours" or "allies" or "parties" or "capitals" or "koreas";
        if (!leaders && !states)
        {
            return null;
        }

        Couple couple = !leaders ? _states : word is "men" or "women" ? _people : _leaders;
        if (couple.Of(at, Reach) is not { } two)
        {
            return null;
        }

        string id = "group:" + Tail(two.First.Id) + "+" + Tail(two.Second.Id);
        return (context.Organizations.Group(id, two.First.Name + " and " + two.Second.Name), noun + 1);
    }

    private static string Tail(string id) => id[(id.IndexOf(':') + 1)..].ToLowerInvariant();

    private ActorDraft? Antecedent(int article, out int end)
    {
        int index = context.MatchOf[article + 1];
        end = article + 2;
        string noun = context.Lower(article + 1);
        if (index >= 0)
        {
            KnowledgeMatch match = context.Matches[index];
            end = match.EndToken;
            noun = context.Lower(end - 1);
            if (match.Tag is not (GazetteerTag.Title or GazetteerTag.Body) || NameFollows(end, context.Text.Tokens.Length) || Modified(end))
            {
                return null;
            }

            if (match.Tag == GazetteerTag.Title)
            {
                return Latest(article, a => a.IsPerson && a.HasRole(noun));
            }

            return Latest(article, a => a.Kind == match.Key || match.Key == "ministry" && a.Kind is { } kind && kind.EndsWith("ministry", StringComparison.Ordinal));
        }

        if (Modified(end))
        {
            return null;
        }

        return noun switch
        {
            "agency" => Latest(article, a => a.Type == "agency" || a.Name.Contains("Agency", StringComparison.Ordinal) || a.Kind is "nuclear-agency" or "space-agency"),
            "newspaper" or "paper" or "daily" or "magazine" or "broadcaster" or "network" or "outlet" or "tabloid" or "website" => Only(article, a => a.Type == "outlet"),
            "alliance" or "bloc" => Latest(article, a => a.Id is "org:nato" or "org:eu" or "org:csto" or "org:asean" or "org:ecowas" or "org:opec" or "org:african-union" or "org:aukus" or "org:brics" or "org:sco"),
            "organization" or "organisation" or "company" or "firm" or "institute" or "think-tank" or "watchdog" => Only(article, a => a.Type == "organization" && a.Kind is null),
            _ => null,
        };
    }

    // "the agency of" and "the minister for" name another.
    private bool Modified(int at) => context.Is(at, "of") || context.Is(at, "for") || context.Is(at, "-");

    // The one organisation of this sentence and the one before; of two any may be meant.
    private ActorDraft? Only(int before, Func<ActorDraft, bool> fits)
    {
        int first = context.Text.Sentences[Math.Max(0, context.Text.SentenceOf(before) - 1)].FirstToken;
        ActorDraft? only = null;
        for (int i = first; i < before; i++)
        {
            for (int m = context.MentionAt(i); m >= 0; m = context.NextMention(m))
            {
                ActorDraft actor = context.Mentions[m].Actor;
                if (only is not null && actor != only && actor.Type is "organization" or "outlet" or "agency")
                {
                    return null;
                }

                only = actor.Type is "organization" or "outlet" or "agency" ? actor : only;
            }
        }

        return only is not null && fits(only) ? only : null;
    }

    private ActorDraft? Latest(int before, Func<ActorDraft, bool> fits)
    {
        int first = context.Text.Sentences[Math.Max(0, context.Text.SentenceOf(before) - (Reach * 3))].FirstToken;
        for (int i = before - 1; i >= first; i--)
        {
            for (int m = context.MentionAt(i); m >= 0; m = context.NextMention(m))
            {
                if (fits(context.Mentions[m].Actor))
                {
                    return context.Mentions[m].Actor;
                }
            }
        }

        return null;
    }

    private static bool IsFiller(ReadOnlySpan<char> form) => form is "senior" or "top" or "military" or "government" or "state" or "federal" or "security" or "intelligence"
        or "foreign" or "defense" or "defence" or "local" or "national" or "newly" or "elected" or "ruling" or "opposition" or "unnamed" or "diplomatic" or "public";
}
