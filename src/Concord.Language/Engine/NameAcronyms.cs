namespace Concord.Language.Engine;

/// <summary>
/// Finds the short form that a text gives a body, "the Fair Housing Centre (FHC)" or "FHC (the Fair Housing Centre)", and holds to it
/// wherever it stands again.
/// </summary>
internal static class NameAcronyms
{
    private const int ShortestAcronym = 2, LongestAcronym = 9;

    public static void Apply(string text, ReadOnlySpan<Token> tokens, List<Entity> entities)
    {
        Dictionary<string, EntityType>? found = null;
        for (int i = 0; i < entities.Count; i++)
        {
            Entity entity = entities[i];
            int bracket = entity.FirstToken + entity.TokenCount;
            if (entity.TokenCount < 2 || entity.Type == EntityType.Person || bracket + 2 >= tokens.Length
                || text[tokens[bracket].Span.Start] != '(' || text[tokens[bracket + 2].Span.Start] != ')')
            {
                continue;
            }

            ReadOnlySpan<char> acronym = tokens[bracket + 1].Span.In(text);
            if (Abbreviates(acronym, text, tokens.Slice(entity.FirstToken, entity.TokenCount)))
            {
                // A land with a short form ("UAE") stays one; other "places" so called are bodies.
                EntityType type = entity.Type == EntityType.Place && !IsLand(text, entity) ? EntityType.Organization : entity.Type;
                entities[i] = entity with { Type = type };
                found ??= new(StringComparer.Ordinal);
                found.TryAdd(acronym.ToString(), type);
            }
        }

        if (found is not null)
        {
            Spread(text, tokens, entities, found);
        }
    }

    private static bool IsLand(string text, Entity entity) =>
        Knowledge.WorldKnowledge.Default.TryFindState(entity.Span.In(text), out _)
        || Knowledge.WorldKnowledge.Default.TryFindPlace(entity.Span.In(text), out _);

    /// <summary>Whether capitals follow the initials of a name; small words may be left out, and the first of a compound counts.</summary>
    private static bool Abbreviates(ReadOnlySpan<char> acronym, string text, ReadOnlySpan<Token> name)
    {
        if (acronym.Length is < ShortestAcronym or > LongestAcronym || !char.IsUpper(acronym[0]) || !char.IsUpper(acronym[^1]))
        {
            return false;
        }

        int at = 0, words = 0;
        foreach (Token token in name)
        {
            char initial = text[token.Span.Start];
            if (at < acronym.Length && char.ToUpperInvariant(initial) == char.ToUpperInvariant(acronym[at])
                && (char.IsUpper(initial) || char.IsLower(acronym[at])))
            {
                at++;
            }

            words += char.IsUpper(initial) ? 1 : 0;
        }

        return at == acronym.Length || (at >= acronym.Length - 1 && at >= 3 && words >= 3);
    }

    /// <summary>Adds or settles every other mention of a short form.</summary>
    private static void Spread(string text, ReadOnlySpan<Token> tokens, List<Entity> entities, Dictionary<string, EntityType> found)
    {
        int next = 0;
        for (int i = 0; i < tokens.Length; i++)
        {
            while (next < entities.Count && entities[next].FirstToken + entities[next].TokenCount <= i)
            {
                next++;
            }

            if (tokens[i].Span.Length is < ShortestAcronym or > LongestAcronym || !char.IsUpper(text[tokens[i].Span.Start])
                || !found.TryGetValue(tokens[i].Span.Of(text), out EntityType type))
            {
                continue;
            }

            if (next == entities.Count || entities[next].FirstToken > i)
            {
                entities.Insert(next, new Entity(tokens[i].Span, i, 1, type));
            }
            else if (entities[next].TokenCount == 1)
            {
                entities[next] = entities[next] with { Type = type };
            }
        }
    }
}
