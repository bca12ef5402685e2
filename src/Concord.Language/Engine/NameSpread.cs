namespace Concord.Language.Engine;

/// <summary>Carries a name that a text has at least twice to the places where its labels miss it.</summary>
internal static class NameSpread
{
    private const int Votes = 2;

    public static void Apply(string text, ReadOnlySpan<Token> tokens, List<Entity> entities)
    {
        Dictionary<string, (EntityType Type, int Count)> names = new(StringComparer.Ordinal);
        foreach (Entity entity in entities)
        {
            if (entity.TokenCount == 1 && entity.Span.Length > 2 && entity.Type <= EntityType.Place && char.IsUpper(text[entity.Span.Start]))
            {
                string name = entity.Span.Of(text);
                names[name] = (entity.Type, names.GetValueOrDefault(name).Count + 1);
            }
        }

        if (names.Count == 0)
        {
            return;
        }

        int next = 0, before = -1;
        for (int i = 0; i < tokens.Length; i++)
        {
            while (next < entities.Count && entities[next].FirstToken + entities[next].TokenCount <= i)
            {
                before = entities[next].FirstToken + entities[next].TokenCount;
                next++;
            }

            bool free = next == entities.Count || entities[next].FirstToken > i + 1;
            if (free && before < i && Stands(tokens, i) && char.IsUpper(text[tokens[i].Span.Start])
                && names.TryGetValue(tokens[i].Span.Of(text), out (EntityType Type, int Count) known) && known.Count >= Votes)
            {
                entities.Insert(next, new Entity(tokens[i].Span, i, 1, known.Type));
            }
        }
    }

    /// <summary>Whether a proper noun stands alone, not inside a longer title or name.</summary>
    private static bool Stands(ReadOnlySpan<Token> tokens, int i) =>
        tokens[i].Xpos is "NNP" && (i == 0 || tokens[i - 1].Xpos is not ("NNP" or "NNPS"))
        && (i + 1 == tokens.Length || tokens[i + 1].Xpos is not ("NNP" or "NNPS"));
}
