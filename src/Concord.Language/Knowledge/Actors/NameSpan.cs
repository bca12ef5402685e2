namespace Concord.Language.Knowledge.Actors;

/// <summary>A name found by tables or by the name tagger, before it is given to an actor.</summary>
internal readonly record struct NameSpan(int First, int End, EntityType Type, KnownActor? Known, NameUse Use, Entity? Source)
{
    public bool Overlaps(int first, int end) => First < end && first < End;
}

/// <summary>Joins the names of the tagger with those of the world tables.</summary>
internal static class NameFinder
{
    /// <summary>In text order, never overlapping.</summary>
    public static List<NameSpan> Find(Context context)
    {
        AnalyzedText text = context.Text;
        List<NameSpan> names = new(text.Entities.Length + context.Matches.Count);
        bool[] named = new bool[text.Tokens.Length];
        HashSet<string> surnames = Surnames(text);
        foreach (Entity entity in text.Entities)
        {
            if (!named[entity.FirstToken] && FromTagger(context, entity, surnames, names) is { } name)
            {
                Add(names, named, name);
            }
        }

        foreach (KnowledgeMatch match in context.Matches)
        {
            EntityType? type = match.Tag switch
            {
                GazetteerTag.State or GazetteerTag.Place => EntityType.Place,
                GazetteerTag.Demonym => EntityType.Nationality,
                GazetteerTag.Organization or GazetteerTag.Outlet => EntityType.Organization,
                _ => null,
            };
            bool name = type is not null && !text.Form(match.FirstToken).Contains("//", StringComparison.Ordinal);
            if (name && type is EntityType known && !named.AsSpan(match.FirstToken, match.TokenCount).Contains(true))
            {
                Add(names, named, new NameSpan(match.FirstToken, match.EndToken, known, match.Actor, match.Use, null));
            }
        }

        if (text.Entities.IsEmpty)
        {
            GuessPersons(text, context.Tags, names, named);
        }

        names.Sort((a, b) => a.First.CompareTo(b.First));
        return names;
    }

    private static void Add(List<NameSpan> names, bool[] named, NameSpan name)
    {
        names.Add(name);
        named.AsSpan(name.First, Math.Max(0, name.End - name.First)).Fill(true);
    }

    // A table name that covers the tagged name tells who it is; one inside a longer name does not.
    private static NameSpan? FromTagger(
        Context context, Entity entity, HashSet<string> surnames, List<NameSpan> names)
    {
        AnalyzedText text = context.Text;
        int first = entity.FirstToken, end = first + entity.TokenCount;
        if (entity.TokenCount > 1 && text.Form(first) is "the" or "The")
        {
            first++;
        }

        KnowledgeMatch match = context.MatchOf[first] < 0 ? default : context.Matches[context.MatchOf[first]];
        bool known = match.Actor is not null && match.EndToken >= end;
        bool person = entity.Type == EntityType.Person && match.TokenCount == 1
            && surnames.GetAlternateLookup<ReadOnlySpan<char>>().Contains(text.Form(first));
        if (known && !person)
        {
            EntityType type = match.Tag switch
            {
                GazetteerTag.State or GazetteerTag.Place => EntityType.Place,
                GazetteerTag.Demonym => EntityType.Nationality,
                _ => EntityType.Organization,
            };
            int from = Math.Max(match.FirstToken, names.Count == 0 ? 0 : names[^1].End);
            bool repeated = names.Count > 0 && names[^1].Overlaps(match.FirstToken, match.EndToken);
            return repeated ? null : new NameSpan(from, match.EndToken, type, match.Actor, match.Use, entity);
        }

        if (IsOffice(context, first, end))
        {
            return null;
        }

        // A double surname is one name even where the tagger stops at its hyphen.
        if (entity.Type == EntityType.Person && end + 1 < text.Tokens.Length && text.Form(end) is "-" && char.IsUpper(text.Form(end + 1)[0])
            && text.Tokens[end - 1].Span.End == text.Tokens[end].Span.Start && text.Tokens[end].Span.End == text.Tokens[end + 1].Span.Start
            && first + 1 < end)
        {
            end += 2;
        }

        EntityType kind = entity.Type is EntityType.Person ? entity.Type : ByLastWord(text.Form(end - 1)) ?? entity.Type;
        return new NameSpan(first, end, kind, null, NameUse.Name, entity);
    }

    // "U.S. Secretary of State" is an office, no name.
    private static bool IsOffice(Context context, int first, int end)
    {
        bool title = false;
        int at = first;
        while (at < end && context.MatchOf[at] >= 0 && context.Matches[context.MatchOf[at]] is var match && match.FirstToken == at && match.EndToken <= end)
        {
            at = match.EndToken;
            title = match.Tag == GazetteerTag.Title;
        }

        return at == end && title;
    }

    private static EntityType? ByLastWord(ReadOnlySpan<char> word) => word switch
    {
        "War" or "Summit" or "Olympics" or "Games" or "Cup" or "Conference" or "Crisis" or "Revolution" or "Uprising" or "Spring" or "Forum" => EntityType.Event,
        "Act" or "Treaty" or "Agreement" or "Accord" or "Accords" or "Pact" or "Convention" or "Protocol" or "Charter" or "Memorandum" => EntityType.Agreement,
        _ => null,
    };

    // Last words of the full names that the tagger took for persons: "Washington" may be a man here.
    private static HashSet<string> Surnames(AnalyzedText text)
    {
        HashSet<string> surnames = new(StringComparer.Ordinal);
        foreach (Entity entity in text.Entities)
        {
            if (entity.Type == EntityType.Person && entity.TokenCount > 1)
            {
                surnames.Add(text.Form(entity.FirstToken + entity.TokenCount - 1).ToString());
                surnames.Add(text.Form(entity.FirstToken).ToString());
            }
        }

        return surnames;
    }

    // Without a tagger: a given name with the capitalised words after it, or capitalised words after a title.
    private static void GuessPersons(AnalyzedText text, GazetteerTag[] tags, List<NameSpan> names, bool[] named)
    {
        for (int i = 0; i < tags.Length; i++)
        {
            bool given = tags[i] == GazetteerTag.GivenName;
            bool titled = i > 0 && tags[i - 1] == GazetteerTag.Title && tags[i] == GazetteerTag.None && IsName(text, i)
                && (char.IsUpper(text.Form(i - 1)[0]) || i > 1 && tags[i - 2] is GazetteerTag.Demonym or GazetteerTag.State);
            if (!given && !titled)
            {
                continue;
            }

            int end = i + 1;
            while (end < tags.Length && tags[end] is GazetteerTag.None or GazetteerTag.GivenName && IsName(text, end)
                && text.SentenceOf(end) == text.SentenceOf(i) && end - i < 5)
            {
                end++;
            }

            if ((titled || end - i > 1) && !named.AsSpan(i, end - i).Contains(true))
            {
                Add(names, named, new NameSpan(i, end, EntityType.Person, null, NameUse.Name, null));
            }

            i = end - 1;
        }
    }

    private static bool IsName(AnalyzedText text, int token)
    {
        ReadOnlySpan<char> form = text.Form(token);
        return char.IsUpper(form[0]) && (form.Length > 1 && !char.IsUpper(form[1]) || form.Length > 2 || form.Length == 2 && form[1] == '.')
            || form is "al" or "bin" or "van" or "von" or "de" or "da" or "el" or "-" && token + 1 < text.Tokens.Length && char.IsLetter(text.Form(token + 1)[0]) && text.Tokens[token].Span.End == text.Tokens[token + 1].Span.Start;
    }
}
