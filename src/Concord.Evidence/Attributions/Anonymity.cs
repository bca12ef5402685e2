using System.Collections.Frozen;

namespace Concord.Evidence;

/// <summary>Types sources that are described and not named, by the noun that describes them.</summary>
internal static class Anonymity
{
    private static readonly FrozenDictionary<string, AnonymousKind> Nouns = Table(
        (AnonymousKind.Diplomat, "diplomat envoy ambassador negotiator mediator delegate representative attache"),
        (AnonymousKind.Spokesperson, "spokesman spokeswoman spokesperson spokespeople aide adviser advisor"),
        (AnonymousKind.Expert, "analyst expert scholar professor researcher scientist economist historian academic observer commentator pundit specialist"),
        (AnonymousKind.Witness, "witness resident villager survivor passer-by bystander neighbour neighbor local passenger relative family villager"),
        (AnonymousKind.Official, "official minister officer general commander lawmaker senator deputy prosecutor judge governor mayor president premier leader "
            + "chief director secretary chairman soldier investigator police authority admiral colonel"),
        (AnonymousKind.Insider, "source insider person people individual informant"));

    /// <param name="name">The words for the source, without what follows.</param>
    /// <param name="whole">All words of the source.</param>
    public static AnonymousKind Of(string name, string whole)
    {
        // Whoever speaks on condition, close to the matter, tells of his place and not of his office.
        foreach (string inside in (ReadOnlySpan<string>)["familiar with", "close to", "briefed on", "with knowledge of", "with direct knowledge"])
        {
            if (whole.Contains(inside, StringComparison.OrdinalIgnoreCase))
            {
                return AnonymousKind.Insider;
            }
        }

        AnonymousKind kind = AnonymousKind.Other;
        foreach (string word in name.ToLowerInvariant().Split((char[])[' ', ',', '\n'], StringSplitOptions.RemoveEmptyEntries))
        {
            if (word is "of" or "from" or "in" or "at" or "for" or "who" or "with" && kind != AnonymousKind.Other)
            {
                break;
            }

            kind = KindOf(word) is { } found ? found : kind;
        }

        return kind;
    }

    private static AnonymousKind? KindOf(string word) =>
        Nouns.TryGetValue(word, out AnonymousKind kind) || Nouns.TryGetValue(word.TrimEnd('s'), out kind)
        || (word.EndsWith("ies", StringComparison.Ordinal) && Nouns.TryGetValue(word[..^3] + "y", out kind))
        || (word.EndsWith("men", StringComparison.Ordinal) && Nouns.TryGetValue(word[..^3] + "man", out kind))
        || (word.EndsWith("es", StringComparison.Ordinal) && Nouns.TryGetValue(word[..^2], out kind))
            ? kind
            : null;

    private static FrozenDictionary<string, AnonymousKind> Table(params (AnonymousKind Kind, string Words)[] rows)
    {
        Dictionary<string, AnonymousKind> table = new(StringComparer.Ordinal);
        foreach ((AnonymousKind kind, string words) in rows)
        {
            foreach (string word in words.Split(' ', StringSplitOptions.RemoveEmptyEntries))
            {
                table.TryAdd(word, kind);
            }
        }

        return table.ToFrozenDictionary(StringComparer.Ordinal);
    }
}
