using System.Collections.Immutable;
using Concord.Language;

namespace Concord.Casework.Actors;

/// <summary>The actors of a case: those of its documents, one for each identity.</summary>
internal sealed class ActorRegistry
{
    private readonly ImmutableArray<Dictionary<string, string>> caseIds;
    private readonly ImmutableArray<Dictionary<int, string>> byHead;
    private readonly Dictionary<string, Actor> byId;

    private ActorRegistry(
        ImmutableArray<Actor> actors, ImmutableArray<Dictionary<string, string>> caseIds, ImmutableArray<Dictionary<int, string>> byHead)
    {
        Actors = actors;
        this.caseIds = caseIds;
        this.byHead = byHead;
        byId = actors.ToDictionary(actor => actor.Id, StringComparer.Ordinal);
    }

    /// <summary>By ordinal id.</summary>
    public ImmutableArray<Actor> Actors { get; }

    /// <summary>The actor with an id of the case, or null.</summary>
    public Actor? Find(string id) => byId.GetValueOrDefault(id);

    /// <summary>The case's id for an actor of one document; null where the document has no such actor.</summary>
    public string? IdOf(int document, string? actor) =>
        actor is null ? null : caseIds[document].GetValueOrDefault(actor);

    /// <summary>The case's id of the actor whom the words around <paramref name="token"/> name, or null.</summary>
    public string? IdAt(int document, int token) =>
        byHead[document].TryGetValue(token, out string? id) && byId.ContainsKey(id) ? id : null;

    /// <summary>Merges the actors of all documents.</summary>
    public static ActorRegistry Build(CaseMaterial material)
    {
        SortedDictionary<string, List<Actor>> groups = new(StringComparer.Ordinal);
        foreach (Evidence.AnalyzedDocument document in material.Documents)
        {
            foreach (Actor actor in document.Analysis.Actors)
            {
                if (!groups.TryGetValue(actor.Id, out List<Actor>? group))
                {
                    groups[actor.Id] = group = [];
                }

                group.Add(actor);
            }
        }

        SortedDictionary<string, Polity> polities = PolityFinder.Find(material, groups);
        Dictionary<string, string> merged = ActorMerger.Merge(groups);
        foreach (Polity polity in polities.Values)
        {
            groups[polity.Id] = [new Actor(polity.Id, polity.Name, "state", null, null)];
            foreach (string id in polity.Actors)
            {
                merged[id] = polity.Id;
            }
        }

        SortedDictionary<string, List<Actor>> final = new(StringComparer.Ordinal);
        foreach ((string id, List<Actor> group) in groups)
        {
            string target = merged.GetValueOrDefault(id, id);
            if (!final.TryGetValue(target, out List<Actor>? members))
            {
                final[target] = members = [];
            }

            // The fuller name comes first, and so is the one that is shown.
            members.InsertRange(target == id ? 0 : members.Count, group);
        }

        // A state is called by its own name, not by its capital's.
        Dictionary<string, string> shown = polities.Values.GroupBy(polity => polity.Id, StringComparer.Ordinal).ToDictionary(group => group.Key, group => group.First().Name, StringComparer.Ordinal);
        ImmutableArray<Actor> actors =
        [
            .. final.Select(pair => ActorMerger.Join(pair.Key, pair.Value)).Select(actor => !shown.TryGetValue(actor.Id, out string? name) || name == actor.Name ? actor
                : actor with { Name = name, Aliases = [.. actor.Aliases.Append(actor.Name).Where(alias => alias != name).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)] }),
        ];
        return new ActorRegistry(actors, MapIds(material, merged), MapHeads(material, merged, polities));
    }

    private static ImmutableArray<Dictionary<string, string>> MapIds(CaseMaterial material, Dictionary<string, string> merged)
    {
        ImmutableArray<Dictionary<string, string>>.Builder maps = ImmutableArray.CreateBuilder<Dictionary<string, string>>();
        foreach (Evidence.AnalyzedDocument document in material.Documents)
        {
            Dictionary<string, string> map = new(StringComparer.Ordinal);
            foreach (Actor actor in document.Analysis.Actors)
            {
                map[actor.Id] = merged.GetValueOrDefault(actor.Id, actor.Id);
            }

            maps.Add(map);
        }

        return maps.ToImmutable();
    }

    private static ImmutableArray<Dictionary<int, string>> MapHeads(
        CaseMaterial material, Dictionary<string, string> merged, SortedDictionary<string, Polity> polities)
    {
        ImmutableArray<Dictionary<int, string>>.Builder maps = ImmutableArray.CreateBuilder<Dictionary<int, string>>();
        foreach (Evidence.AnalyzedDocument document in material.Documents)
        {
            Dictionary<int, string> map = [];
            foreach (ActorMention mention in document.Analysis.Mentions)
            {
                map[mention.HeadToken] = merged.GetValueOrDefault(mention.Actor, mention.Actor);
            }

            // The name reader overlooks some mentions of a name that it does not know.
            AnalyzedText text = document.Analysis;
            for (int token = 0; polities.Count > 0 && token < text.Tokens.Length; token++)
            {
                bool isName = text.Tokens[token].Upos == Upos.Propn && !map.ContainsKey(token) && !text.Tokens[token].Deprel.StartsWith("flat", StringComparison.Ordinal);
                if (isName && polities.TryGetValue(text.Form(token).ToString().ToLowerInvariant(), out Polity? polity) && char.IsUpper(text.Form(token)[0]))
                {
                    map[token] = polity.Id;
                }
            }

            maps.Add(map);
        }

        return maps.ToImmutable();
    }
}
