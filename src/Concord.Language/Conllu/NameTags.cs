using System.Collections.Immutable;

namespace Concord.Language.Conllu;

/// <summary>Names as IOB2 tags: "B-person", "I-person".</summary>
internal static class NameTags
{
    private static readonly string[] Types = ["person", "organization", "place", "event", "agreement", "nationality", "other"];

    public static string Of(EntityType type) => Types[(int)type];

    /// <summary>Tag of each token, null outside names.</summary>
    public static string?[] Write(AnalyzedText text)
    {
        string?[] tags = new string?[text.Tokens.Length];
        foreach (Entity entity in text.Entities)
        {
            for (int i = 0; i < entity.TokenCount; i++)
            {
                tags[entity.FirstToken + i] = (i == 0 ? "B-" : "I-") + Of(entity.Type);
            }
        }

        return tags;
    }

    public static ImmutableArray<Entity> Read(List<Token> tokens, List<Sentence> sentences, List<string?> tags)
    {
        ImmutableArray<Entity>.Builder entities = ImmutableArray.CreateBuilder<Entity>();
        foreach (Sentence sentence in sentences)
        {
            for (int i = sentence.FirstToken; i < sentence.EndToken; i++)
            {
                if (TypeOf(tags[i]) is not int type)
                {
                    continue;
                }

                int end = i + 1;
                while (end < sentence.EndToken && tags[end] is ['I', ..] && TypeOf(tags[end]) == type)
                {
                    end++;
                }

                entities.Add(new Entity(tokens[i].Span.Cover(tokens[end - 1].Span), i, end - i, (EntityType)type));
                i = end - 1;
            }
        }

        return entities.ToImmutable();
    }

    private static int? TypeOf(string? tag)
    {
        int type = tag is { Length: > 2 } ? Array.IndexOf(Types, tag[2..]) : -1;
        return type < 0 ? null : type;
    }
}
