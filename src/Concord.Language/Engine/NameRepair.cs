namespace Concord.Language.Engine;

/// <summary>
/// Makes names whole where the labels of single words cut them: hyphens, company forms, "Ministry of …"; then settles one type for
/// one name in a text, by majority.
/// </summary>
internal static class NameRepair
{
    private static readonly HashSet<string> Bodies = new(StringComparer.OrdinalIgnoreCase)
    {
        "Department", "Ministry", "Authority", "Court", "Board", "Council", "Bank", "Institute", "University", "School", "Office", "Offices",
        "Bureau", "Committee", "Commission", "Association", "House", "Chamber", "Church", "College", "Union", "League", "Organization",
        "Organisation", "Federation", "Academy", "Society", "Agency", "Assembly", "Secretariat", "Conference", "Directorate", "Party",
    };

    private static readonly HashSet<string> Realms = new(StringComparer.OrdinalIgnoreCase)
    {
        "District", "Republic", "Kingdom", "State", "States", "City", "Province", "Commonwealth", "Emirate", "Union",
    };

    /// <summary>What a full name counts for its surname.</summary>
    private const int FullName = 2;

    private const int ShortestShout = 6;

    public static List<Entity> Run(string text, ReadOnlySpan<Token> tokens, ReadOnlySpan<Sentence> sentences, List<Entity> entities)
    {
        List<Entity> whole = [];
        int sentence = 0;
        foreach (Entity entity in entities)
        {
            while (sentences[sentence].EndToken <= entity.FirstToken)
            {
                sentence++;
            }

            int first = entity.FirstToken, end = first + entity.TokenCount, limit = sentences[sentence].EndToken;
            EntityType type = entity.Type;
            if (whole.Count > 0 && whole[^1].FirstToken + whole[^1].TokenCount > first)
            {
                continue;
            }

            while (end - first > 1 && char.IsLower(text[tokens[first].Span.Start]) && tokens[first].Xpos is "JJ" or "NN" or "DT" or "RB"
                && HasProper(tokens[(first + 1)..end]))
            {
                first++;
            }

            bool hyphened = false;
            if (whole.Count > 0 && end - first >= 1 && first - 2 == whole[^1].FirstToken + whole[^1].TokenCount - 1 && Hyphen(text, tokens, first - 1))
            {
                first = whole[^1].FirstToken;
                hyphened = true;
                whole.RemoveAt(whole.Count - 1);
            }

            end = Extend(text, tokens, first, end, limit, ref type);
            first = hyphened ? first : Before(text, tokens, first, sentences[sentence].FirstToken);
            if (end - first == 1 && CompanyNames.IsForm(tokens[first].Span.In(text)))
            {
                continue;
            }

            whole.Add(new Entity(tokens[first].Span.Cover(tokens[end - 1].Span), first, end - first, type));
        }

        CompanyNames.Find(text, tokens, sentences, whole);
        HeadedNames.Find(text, tokens, sentences, whole);
        NameKinds.Settle(text, tokens, whole);
        BusinessNames.Extend(text, tokens, sentences, whole);
        PlacePairs.Split(text, tokens, whole);
        NameAcronyms.Apply(text, tokens, whole);
        Vote(text, tokens, whole);
        NameSpread.Apply(text, tokens, whole);
        return whole;
    }

    private static bool Proper(Token token) => token.Xpos is "NNP" or "NNPS";

    private static bool HasProper(ReadOnlySpan<Token> tokens)
    {
        foreach (Token token in tokens)
        {
            if (Proper(token))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether a token is a hyphen without spaces around it.</summary>
    private static bool Hyphen(string text, ReadOnlySpan<Token> tokens, int i) =>
        tokens[i].Span.Length == 1 && text[tokens[i].Span.Start] is '-' or '‐' or '‑' && tokens[i].Span.Start == tokens[i - 1].Span.End
        && i + 1 < tokens.Length && tokens[i].Span.End == tokens[i + 1].Span.Start;

    /// <summary>Takes in a proper noun that a hyphen joins before the name.</summary>
    private static int Before(string text, ReadOnlySpan<Token> tokens, int first, int start) =>
        first - 2 >= start && Hyphen(text, tokens, first - 1) && Proper(tokens[first - 2]) ? first - 2 : first;

    private static int Extend(string text, ReadOnlySpan<Token> tokens, int first, int end, int limit, ref EntityType type)
    {
        while (end + 1 < limit)
        {
            ReadOnlySpan<char> next = tokens[end].Span.In(text);
            if (Proper(tokens[end + 1]) && Hyphen(text, tokens, end))
            {
                end += 2;
            }
            else if (next is "," && CompanyNames.IsForm(tokens[end + 1].Span.In(text)))
            {
                type = EntityType.Organization;
                end += 2;
            }
            else if (next is "and" or "&" && type == EntityType.Organization && Joined(text, tokens, first, end, limit) is int joined and > 0)
            {
                end = joined;
            }
            else if (next is "of" && type == EntityType.Organization
                && (Bodies.Contains(tokens[end - 1].Span.Of(text)) || (end - first > 2 && Realms.Contains(tokens[end - 1].Span.Of(text)))))
            {
                int last = Complement(text, tokens, first, end, limit);
                if (last == end)
                {
                    break;
                }

                end = last;
            }
            else
            {
                break;
            }
        }

        return end;
    }

    /// <summary>End of the second half of "Department of Housing and Urban Development", or 0.</summary>
    private static int Joined(string text, ReadOnlySpan<Token> tokens, int first, int and, int limit)
    {
        int of = and - 1;
        while (of > first && tokens[of].Span.In(text) is not "of")
        {
            of--;
        }

        if (of == first || !Bodies.Contains(tokens[of - 1].Span.Of(text)))
        {
            return 0;
        }

        bool conjunct = false;
        int at = and + 1;
        for (; at < limit && Proper(tokens[at]); at++)
        {
            conjunct |= tokens[at].Deprel == "conj" && tokens[at].Head > of && tokens[at].Head < and;
        }

        return conjunct ? at : 0;
    }

    /// <summary>End of the proper nouns after "of", or <paramref name="of"/> where there are none that belong to the name.</summary>
    private static int Complement(string text, ReadOnlySpan<Token> tokens, int first, int of, int limit)
    {
        int at = of + 1;
        if (at < limit && tokens[at].Span.In(text) is "the")
        {
            at++;
        }

        int start = at;
        while (at < limit && (Proper(tokens[at])
            || (at > start && at + 1 < limit && tokens[at].Span.In(text) is "and" or "&" && Proper(tokens[at + 1])
                && tokens[at + 1].Head >= start && tokens[at + 1].Head < at)))
        {
            at++;
        }

        if (at == start)
        {
            return of;
        }

        // The complement must hang on the body, not on something else.
        for (int i = start; i < at; i++)
        {
            if (tokens[i].Head >= first && tokens[i].Head < of)
            {
                return at;
            }
        }

        return of;
    }

    /// <summary>One name in one text names one thing; a surname goes with the person's full name.</summary>
    private static void Vote(string text, ReadOnlySpan<Token> tokens, List<Entity> entities)
    {
        Dictionary<string, int[]> votes = new(StringComparer.Ordinal);
        void Cast(string name, EntityType type, int weight)
        {
            if (!votes.TryGetValue(name, out int[]? counts))
            {
                votes[name] = counts = new int[(int)EntityType.Other + 1];
            }

            counts[(int)type] += weight;
        }

        foreach (Entity entity in entities)
        {
            Cast(Calm(entity.Span.Of(text)), entity.Type, 1);
            if (entity.Type == EntityType.Person && entity.TokenCount is > 1 and < 4)
            {
                Cast(Calm(tokens[entity.FirstToken + entity.TokenCount - 1].Span.Of(text)), EntityType.Person, FullName);
            }
        }

        for (int i = 0; i < entities.Count; i++)
        {
            int[] counts = votes[Calm(entities[i].Span.Of(text))];
            int best = (int)entities[i].Type;
            for (int t = 0; t < counts.Length; t++)
            {
                best = counts[t] > counts[best] ? t : best;
            }

            entities[i] = entities[i] with { Type = (EntityType)best };
        }
    }

    /// <summary>A name in the capitals of a headline as running text has it; acronyms are short.</summary>
    private static string Calm(string name)
    {
        if (name.Length < ShortestShout || name.AsSpan().ContainsAnyInRange('a', 'z'))
        {
            return name;
        }

        return string.Create(name.Length, name, static (calm, shout) =>
        {
            for (int i = 0; i < calm.Length; i++)
            {
                calm[i] = i > 0 && char.IsLetter(shout[i - 1]) ? char.ToLowerInvariant(shout[i]) : shout[i];
            }
        });
    }
}
