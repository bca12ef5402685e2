using System.Collections.Frozen;

namespace Concord.Language.Engine;

/// <summary>Settles what kind of thing a name names where a word in or before it says so.</summary>
internal static class NameKinds
{
    private static readonly FrozenSet<string> Storms =
        new[] { "Hurricane", "Typhoon", "Cyclone", "Storm", "Operation", "Tropical" }.ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    /// <summary>Ends of names of sites; "House" and the like name bodies as often.</summary>
    private static readonly FrozenSet<string> Sites = new[]
    {
        "Base", "Airport", "Airfield", "Street", "Avenue", "Road", "Boulevard", "Square", "Bridge", "Stadium", "Museum", "Memorial", "Cathedral",
        "Mosque", "Temple", "Palace", "Airbase", "Harbour", "Harbor", "Port", "Station", "Park", "Plaza", "Hotel", "Beach", "Bay", "Canal", "Dam",
        "Tunnel", "Tower", "Island", "Islands", "Valley", "River", "Mountain", "Mountains", "Peninsula", "Strait", "Province", "County", "Highway",
    }.ToFrozenSet(StringComparer.Ordinal);

    /// <summary>Kinds of places, before "of" and their name.</summary>
    private static readonly FrozenSet<string> Settlements = new[]
    {
        "village", "villages", "town", "towns", "city", "cities", "hamlet", "district", "province", "region", "county", "island", "islands", "port", "suburb",
        "municipality", "settlement", "valley", "strait", "outskirts", "capital", "area", "governorate", "oblast", "prefecture", "peninsula", "coast",
    }.ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    /// <summary>Bodies that one word may stand for; no person is called so.</summary>
    private static readonly FrozenSet<string> Bodies = new[]
    {
        "Ministry", "Government", "Parliament", "Council", "Cabinet", "Committee", "Commission", "Army", "Navy", "Police", "Court", "Senate", "Agency",
        "Authority", "Department", "Assembly", "Party", "Union", "Bank", "Board", "Bureau", "Embassy", "Coalition", "Junta", "Opposition",
    }.ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    private static readonly FrozenSet<string> SiteNames = new[]
    {
        "Oval Office", "Opera House", "City Hall", "Town Hall", "Situation Room", "Rose Garden", "Green Zone", "West Bank", "Gaza Strip",
    }.ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    public static void Settle(string text, ReadOnlySpan<Token> tokens, List<Entity> entities)
    {
        HashSet<string>? storms = null;
        for (int i = entities.Count - 1; i >= 0; i--)
        {
            Entity entity = entities[i];
            int first = entity.FirstToken, last = first + entity.TokenCount - 1;
            bool address = entity.TokenCount == 1 && entity.Span.In(text).Contains('@') && entity.Span.In(text).Contains('.');
            if (address || IsCommon(text, tokens.Slice(first, entity.TokenCount), entity.Type))
            {
                entities.RemoveAt(i);
                continue;
            }

            if (entity.Type == EntityType.Person && entity.TokenCount == 1 && Bodies.Contains(entity.Span.Of(text)))
            {
                if (char.IsLower(text[entity.Span.Start]))
                {
                    entities.RemoveAt(i);
                }
                else
                {
                    entities[i] = entity with { Type = EntityType.Organization };
                }
            }
            else if (entity.Type is EntityType.Person or EntityType.Organization && first > 1 && tokens[first - 1].Span.In(text) is "of"
                && Settlements.Contains(tokens[first - 2].Span.Of(text)) && char.IsLower(text[tokens[first - 2].Span.Start]))
            {
                entities[i] = entity with { Type = EntityType.Place };
            }
            else if (entity.Type is EntityType.Person or EntityType.Place && first > 0 && Storms.Contains(tokens[first - 1].Span.Of(text))
                && char.IsUpper(text[tokens[first - 1].Span.Start]))
            {
                entities[i] = entity with { Type = EntityType.Event };
                (storms ??= new(StringComparer.Ordinal)).Add(entity.Span.Of(text));
            }
            else if (entity.Type is EntityType.Organization or EntityType.Person && entity.TokenCount > 1
                && (Sites.Contains(tokens[last].Span.Of(text)) && entity.Type == EntityType.Organization || SiteNames.Contains(entity.Span.Of(text))))
            {
                entities[i] = entity with { Type = EntityType.Place };
            }
        }

        for (int i = 0; storms is not null && i < entities.Count; i++)
        {
            if (entities[i].Type != EntityType.Event && storms.Contains(entities[i].Span.Of(text)))
            {
                entities[i] = entities[i] with { Type = EntityType.Event };
            }
        }
    }

    /// <summary>Whether a "body" is only common nouns without a capital.</summary>
    private static bool IsCommon(string text, ReadOnlySpan<Token> tokens, EntityType type)
    {
        if (type != EntityType.Organization)
        {
            return false;
        }

        foreach (Token token in tokens)
        {
            if (token.Xpos is "NNP" or "NNPS" || !char.IsLower(text[token.Span.Start]))
            {
                return false;
            }
        }

        return true;
    }
}
