namespace Concord.Language.Engine;

/// <summary>
/// Shops and restaurants called after a person, "lunch at Burton's": the ending belongs to the name where nothing that is owned follows.
/// </summary>
internal static class BusinessNames
{
    public static void Extend(string text, ReadOnlySpan<Token> tokens, ReadOnlySpan<Sentence> sentences, List<Entity> entities)
    {
        int sentence = 0;
        for (int i = 0; i < entities.Count; i++)
        {
            Entity entity = entities[i];
            int first = entity.FirstToken, end = first + entity.TokenCount;
            while (sentences[sentence].EndToken <= first)
            {
                sentence++;
            }

            int limit = sentences[sentence].EndToken;
            bool body = entity.Type == EntityType.Organization && entity.TokenCount > 1;
            if (body || entity.TokenCount > 3 || end >= limit || !IsEnding(text, tokens[end]))
            {
                continue;
            }

            int head = Head(tokens, first, end);
            if (tokens[head].Deprel.StartsWith("nmod:poss", StringComparison.Ordinal) || Owned(tokens, head, end + 1, limit))
            {
                continue;
            }

            EntityType type = IsSite(text, tokens, head, sentences[sentence].FirstToken, first) ? EntityType.Place : EntityType.Organization;
            entities[i] = new Entity(tokens[first].Span.Cover(tokens[end].Span), first, entity.TokenCount + 1, type);
        }
    }

    /// <summary>"'s", or "s" that lost its apostrophe.</summary>
    private static bool IsEnding(string text, Token token) =>
        token.Span.In(text) is "'s" or "’s" || (token.Span.In(text) is "s" && token.Xpos is "POS" or "NNP");

    private static int Head(ReadOnlySpan<Token> tokens, int first, int end)
    {
        for (int i = first; i < end; i++)
        {
            if (tokens[i].Head < first || tokens[i].Head >= end)
            {
                return i;
            }
        }

        return end - 1;
    }

    /// <summary>Whether a noun after the ending is what the name owns, or a verb shows that the ending is "is" or "has".</summary>
    private static bool Owned(ReadOnlySpan<Token> tokens, int head, int next, int limit)
    {
        Token ending = tokens[next - 1];
        if (ending.Upos is Upos.Aux or Upos.Verb)
        {
            return true;
        }

        return next < limit && tokens[next].Upos is Upos.Noun or Upos.Propn or Upos.Adj or Upos.Num
            && (tokens[head].Head >= next || tokens[next].Head == head || tokens[next].Head >= next);
    }

    private static bool IsSite(string text, ReadOnlySpan<Token> tokens, int head, int start, int first)
    {
        for (int i = start; i < first; i++)
        {
            if (tokens[i].Head == head && tokens[i].Deprel == "case" && tokens[i].Span.In(text) is "at" or "to" or "in" or "near" or "from" or "like")
            {
                return true;
            }
        }

        return false;
    }
}
