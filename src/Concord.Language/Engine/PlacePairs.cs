using System.Collections.Frozen;
using Concord.Language.Knowledge;

namespace Concord.Language.Engine;

/// <summary>Tells "Miramar California" apart into a town and its state, which the labels of words join.</summary>
internal static class PlacePairs
{
    /// <summary>Words that make one name with the state or region after them.</summary>
    private static readonly FrozenSet<string> Joined = new[]
    {
        "north", "south", "east", "west", "northern", "southern", "eastern", "western", "northeast", "northwest", "southeast", "southwest",
        "northeastern", "northwestern", "southeastern", "southwestern", "central", "upper", "lower", "inner", "outer", "greater", "great", "new",
        "old", "baja", "lake", "river", "mount", "fort", "port", "gulf", "cape", "saint", "st.", "st", "isle", "de", "la", "del", "of", "in", "the",
        "and", "nazi", "soviet", "communist", "imperial", "vichy", "colonial", "occupied", "mainland", "metropolitan", "rural", "united", "free",
        "democratic", "federal", "islamic", "republic", "french", "british", "dutch", "spanish", "portuguese", "american", "equatorial", "costa",
        "downtown", "post-war", "postwar", "modern", "ancient", "mid", "&", "-", "'s", "’s", ",",
    }.ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    private static readonly FrozenSet<string> Postal = new[]
    {
        "AL", "AK", "AZ", "AR", "CA", "CO", "CT", "DE", "FL", "GA", "HI", "ID", "IL", "IN", "IA", "KS", "KY", "LA", "ME", "MD", "MA", "MI", "MN",
        "MS", "MO", "MT", "NE", "NV", "NH", "NJ", "NM", "NY", "NC", "ND", "OH", "OK", "OR", "PA", "RI", "SC", "SD", "TN", "TX", "UT", "VT", "VA",
        "WA", "WV", "WI", "WY", "DC", "UK", "USA", "UAE", "NSW", "BC",
    }.ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    public static void Split(string text, ReadOnlySpan<Token> tokens, List<Entity> entities)
    {
        for (int i = entities.Count - 1; i >= 0; i--)
        {
            Entity entity = entities[i];
            if (entity.Type != EntityType.Place || entity.TokenCount < 2)
            {
                continue;
            }

            int end = entity.FirstToken + entity.TokenCount;
            int cut = Cut(text, tokens, entity.FirstToken, end);
            if (cut > 0)
            {
                entities[i] = Make(tokens, entity.FirstToken, cut);
                entities.Insert(i + 1, Make(tokens, cut, end));
            }
        }
    }

    private static Entity Make(ReadOnlySpan<Token> tokens, int first, int end) =>
        new(tokens[first].Span.Cover(tokens[end - 1].Span), first, end - first, EntityType.Place);

    /// <summary>Where the state or region begins, or 0 where the name is one.</summary>
    private static int Cut(string text, ReadOnlySpan<Token> tokens, int first, int end)
    {
        WorldKnowledge world = WorldKnowledge.Default;
        if (Known(world, text[tokens[first].Span.Start..tokens[end - 1].Span.End]))
        {
            return 0;
        }

        for (int cut = first + 1; cut < end; cut++)
        {
            string before = tokens[cut - 1].Span.Of(text);
            if (Joined.Contains(before) || Joined.Contains(tokens[cut].Span.Of(text)))
            {
                continue;
            }

            string name = text[tokens[cut].Span.Start..tokens[end - 1].Span.End];
            if (Known(world, name) || (end - cut == 1 && name.Length is 2 or 3 && char.IsUpper(name[0]) && Postal.Contains(name)))
            {
                return cut;
            }
        }

        return 0;
    }

    private static bool Known(WorldKnowledge world, string name)
    {
        string cased = char.IsLower(name[0]) ? Capitalised(name) : name;
        return world.TryFindState(cased, out _) || world.TryFindPlace(cased, out _);
    }

    private static string Capitalised(string name) =>
        string.Join(' ', name.Split(' ').Select(w => w.Length == 0 ? w : char.ToUpperInvariant(w[0]) + w[1..]));
}
