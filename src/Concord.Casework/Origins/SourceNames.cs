using Concord.Casework.Actors;
using Concord.Language;
using Concord.Reading;

namespace Concord.Casework.Origins;

/// <summary>Which voices and documents a name given by the user means.</summary>
internal sealed class SourceNames(CaseMaterial material, ActorRegistry actors)
{
    /// <summary>Whether <paramref name="name"/> means the voice: its name, an alias of the actor, or another way to write the outlet.</summary>
    public bool Means(string name, OriginNode voice) =>
        Overrides.Names(name, voice) || (actors.Find(voice.Key) is { } actor && IsAlias(name, actor));

    /// <summary>Whether <paramref name="name"/> means the document: its file, address, publisher, title or agency.</summary>
    public bool Means(string name, int document)
    {
        Document source = material.Documents[document].Document;
        return Overrides.Names(name, source) || name.Trim().Equals(DocumentRoots.Id(document), StringComparison.OrdinalIgnoreCase);
    }

    private static bool IsAlias(string name, Actor actor)
    {
        foreach (string alias in actor.Aliases)
        {
            if (name.Trim().Equals(alias, StringComparison.OrdinalIgnoreCase))
            {
                return true;
            }
        }

        return name.Trim().Equals(actor.Name, StringComparison.OrdinalIgnoreCase);
    }
}
