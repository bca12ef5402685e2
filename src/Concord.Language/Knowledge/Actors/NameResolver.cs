namespace Concord.Language.Knowledge.Actors;

/// <summary>Gives names to actors: persons with their roles, states, bodies of states, organisations and outlets.</summary>
internal sealed class NameResolver(Context context)
{
    private readonly RoleReader _roles = new(context);

    /// <summary>Adds mentions of names; returns the actor of each name, null where none is meant.</summary>
    public ActorDraft?[] Resolve(List<NameSpan> names)
    {
        ActorDraft?[] actors = new ActorDraft?[names.Count];
        // Names of two words first, so that a headline's surname finds the full name below it.
        for (int i = 0; i < names.Count; i++)
        {
            if (IsPerson(names[i]) && !InHeading(names[i]) && PersonName(names[i], out int first) is var name && name.Contains(' '))
            {
                Role? role = _roles.Of(first, names[i].End);
                actors[i] = context.Persons.Full(name, role);
                Describe(actors[i]!, role, first);
            }
        }

        for (int i = 0; i < names.Count; i++)
        {
            NameSpan name = names[i];
            if (IsPerson(name))
            {
                string written = PersonName(name, out int first);
                int end = name.End;
                if (actors[i] is null && written.Length > 1 && !context.Organizations.TryAlias(written, out _))
                {
                    Role? role = _roles.Of(first, end);
                    // A headline writes its verbs with capitals, so its names may run too far.
                    string head = context.Written(first, first + 1);
                    bool cut = written.Contains(' ') && !context.Persons.HasFull(written) && context.Persons.Knows(head);
                    end = cut ? first + 1 : end;
                    actors[i] = cut ? context.Persons.Single(head, role)
                        : written.Contains(' ') ? context.Persons.Full(written, role) : context.Persons.Single(written, role);
                    Describe(actors[i]!, role, first);
                }

                if (actors[i] is { } person)
                {
                    context.Persons.Named(person);
                    context.Mention(first, end, person);
                }
            }
            else
            {
                actors[i] = Other(name);
            }
        }

        AddMissedSurnames(names);
        return actors;
    }

    // A surname that the tagger passed over names its bearer, unless the same word is a common one here.
    private void AddMissedSurnames(List<NameSpan> names)
    {
        HashSet<string> surnames = new(StringComparer.Ordinal);
        HashSet<string>.AlternateLookup<ReadOnlySpan<char>> lookup = surnames.GetAlternateLookup<ReadOnlySpan<char>>();
        foreach (ActorDraft person in context.Persons.Persons)
        {
            lookup.Add(person.Name.AsSpan(person.Name.LastIndexOf(' ') + 1));
        }

        bool[] named = new bool[context.Text.Tokens.Length];
        foreach (NameSpan name in names)
        {
            named.AsSpan(name.First, name.End - name.First).Fill(true);
        }

        for (int i = 0; i < named.Length; i++)
        {
            ReadOnlySpan<char> form = context.Text.Form(i);
            if (named[i] || form.Length < 3 || !char.IsUpper(form[0]) || !lookup.Contains(form) || !context.IsFree(i, i + 1))
            {
                continue;
            }

            bool opens = i == context.SentenceAt(i).FirstToken;
            bool name = context.Text.Tokens[i].Upos == Upos.Propn || !opens && !context.IsPlainPhrase(i, i + 1);
            if (name && !context.Is(i + 1, "-") && context.Persons.BySurname(form) is { } person)
            {
                context.Mention(i, i + 1, person);
            }
        }
    }

    private bool InHeading(NameSpan name) => context.SentenceAt(name.First).Kind == SentenceKind.Heading;

    private bool IsPerson(NameSpan name) =>
        name.Type == EntityType.Person && name.Known is null && context.Text.Form(name.First)[0] != '@' && HasLetter(name.First, name.End);

    // A name of symbols alone ("* *") would give an actor without an identity.
    private bool HasLetter(int first, int end)
    {
        foreach (char c in context.Text.Text.AsSpan()[context.Text.Tokens[first].Span.Start..context.Text.Tokens[end - 1].Span.End])
        {
            if (char.IsLetterOrDigit(c))
            {
                return true;
            }
        }

        return false;
    }

    private string PersonName(NameSpan name, out int first)
    {
        first = name.First;
        for (int i = name.First; i < name.End - 1; i++)
        {
            if (context.Tags[i] == GazetteerTag.Title && context.Matches[context.MatchOf[i]].EndToken < name.End
                && HasLetter(context.Matches[context.MatchOf[i]].EndToken, name.End))
            {
                first = context.Matches[context.MatchOf[i]].EndToken;
            }
        }

        return context.Written(first, name.End).Replace('\n', ' ').Replace("  ", " ", StringComparison.Ordinal);
    }

    private void Describe(ActorDraft person, Role? role, int first)
    {
        KnowledgeMatch given = context.MatchOf[first] < 0 ? default : context.Matches[context.MatchOf[first]];
        if (given.Tag == GazetteerTag.GivenName && person.Gender == Gender.Unknown)
        {
            person.Gender = given.Key is null ? Gender.Unknown : given.Key.EndsWith("-female", StringComparison.Ordinal) ? Gender.Female
                : given.Key.EndsWith("-male", StringComparison.Ordinal) ? Gender.Male : Gender.Unknown;
        }

        if (role is not { } known)
        {
            return;
        }

        Gender shown = RoleReader.GenderOf(known.Head.Length > 0 ? known.Head : context.Lower(known.First));
        person.Gender = shown == Gender.Unknown ? person.Gender : shown;
        if (known.Text.Length > 0)
        {
            person.Role ??= known.Text;
            person.AddRole(known.Head, known.Kind);
            person.Country ??= known.Country;
        }
    }

    private ActorDraft? Other(NameSpan name)
    {
        string written = context.Written(name.First, name.End);
        if (name.Known is { } known)
        {
            return name.Use switch
            {
                NameUse.Capital => Capital(name, known),
                NameUse.Demonym => context.Organizations.Known(known),
                _ when known.Type == "place" => null,
                _ => Table(name, known),
            };
        }

        if (name.Type is not EntityType.Organization || !HasLetter(name.First, name.End) || context.IsPlainPhrase(name.First, name.End))
        {
            return null;
        }

        ActorDraft actor = Spelled(name.First, TrimArticle(written)) ?? StateBody(name.First, name.End) ?? context.Organizations.Named(TrimArticle(written));
        context.Mention(name.First, name.End, actor);
        Introduction(name.End, actor);
        return actor;
    }

    private ActorDraft Table(NameSpan name, KnownActor known)
    {
        ActorDraft actor = ForeignAgency(name, known) ?? context.Organizations.Known(known);
        // "Kenya's parliament" is one mention, taken with its body.
        if (!BodyFollows(name.End))
        {
            context.Mention(name.First, name.End, actor);
        }

        Introduction(name.End, actor);
        return actor;
    }

    // "Peru's National Security Council" is not the one that the tables hold.
    private ActorDraft? ForeignAgency(NameSpan name, KnownActor known)
    {
        if (known.Type != "organization" || known.Country is null || known.Id.StartsWith("state:", StringComparison.Ordinal) || name.First == 0)
        {
            return null;
        }

        int before = context.Text.Form(name.First - 1) is "'s" or "’s" ? name.First - 2 : name.First - 1;
        KnowledgeMatch match = before >= 0 && context.MatchOf[before] >= 0 ? context.Matches[context.MatchOf[before]] : default;
        return match.Tag is GazetteerTag.State or GazetteerTag.Demonym && match.Actor!.Country != known.Country
            ? context.Organizations.Body(match.Actor, Slug.Of(known.Name), context.Written(name.First, name.End)) : null;
    }

    private bool BodyFollows(int token)
    {
        int at = token < context.Text.Tokens.Length && context.Text.Form(token) is "'s" or "’s" ? token + 1 : token;
        return at > token && at < context.Text.Tokens.Length && context.Tags[at] == GazetteerTag.Body;
    }

    private ActorDraft? Capital(NameSpan name, KnownActor state)
    {
        if (!Metonymy.Acts(context, name.First, name.End))
        {
            return null;
        }

        ActorDraft actor = context.Organizations.Known(state);
        context.Mention(name.First, name.End, actor);
        return actor;
    }

    /// <summary>"Kenyan Foreign Ministry", "Ministry of Defence of Peru": the body inside a longer name.</summary>
    private ActorDraft? StateBody(int first, int end)
    {
        KnownActor? state = null;
        string? kind = null;
        for (int i = first; i < end; i++)
        {
            if (context.MatchOf[i] >= 0)
            {
                KnowledgeMatch match = context.Matches[context.MatchOf[i]];
                state ??= match.Tag is GazetteerTag.State or GazetteerTag.Demonym ? match.Actor : null;
                kind ??= match.Tag == GazetteerTag.Body ? match.Key : null;
            }
        }

        if (kind is not null && state is null && first > 0)
        {
            int before = context.Text.Form(first - 1) is "'s" or "’s" ? first - 2 : first - 1;
            KnowledgeMatch match = before >= 0 && context.MatchOf[before] >= 0 ? context.Matches[context.MatchOf[before]] : default;
            state = match.Tag is GazetteerTag.State or GazetteerTag.Demonym ? match.Actor : null;
        }

        return state is not null && kind is not null ? context.Organizations.Body(state, kind, context.Written(first, end)) : null;
    }

    // "IRNA (the Islamic Republic News Agency)": the name in brackets spells the acronym before them.
    private ActorDraft? Spelled(int first, string name)
    {
        int bracket = context.Is(first - 1, "the") ? first - 2 : first - 1;
        if (bracket < 1 || !context.Is(bracket, "("))
        {
            return null;
        }

        string acronym = context.Text.Form(bracket - 1).ToString();
        bool spells = OrganizationBook.IsAcronym(acronym) && OrganizationBook.Initials(name) == acronym;
        if (!spells || !context.Organizations.TryAlias(acronym, out ActorDraft actor))
        {
            return null;
        }

        context.Organizations.Introduce(name, actor);
        return actor;
    }

    private void Introduction(int end, ActorDraft actor)
    {
        if (context.Is(end, "(") && context.Is(end + 2, ")"))
        {
            if (OrganizationBook.IsAcronym(context.Text.Form(end + 1)))
            {
                context.Organizations.Introduce(context.Written(end + 1, end + 2), actor);
            }
        }
    }

    private static string TrimArticle(string name) => name.StartsWith("the ", StringComparison.OrdinalIgnoreCase) ? name[4..] : name;
}
