using Concord.Evidence;
using Concord.Language;

namespace Concord.Casework.Findings;

/// <summary>
/// One identity for a person across documents that name them differently: <c>person:okonda</c> is <c>person:elias-okonda</c>
/// where the case knows one Okonda only.
/// </summary>
internal sealed class ActorNames
{
    private const string Person = "person:";
    private readonly Dictionary<string, string> fullNames = new(StringComparer.Ordinal);

    public ActorNames(IEnumerable<AnalyzedDocument> documents)
    {
        SortedSet<string> people = new(StringComparer.Ordinal);
        foreach (AnalyzedDocument document in documents)
        {
            foreach (Actor actor in document.Analysis.Actors)
            {
                if (actor.Id.StartsWith(Person, StringComparison.Ordinal))
                {
                    people.Add(actor.Id);
                }
            }
        }

        foreach (string id in people)
        {
            string[] parts = id[Person.Length..].Split('-');
            if (parts.Length > 1)
            {
                Note(Person + parts[0], id);
                Note(Person + parts[^1], id);
            }
        }
    }

    /// <summary>The identity that stands for an actor in this case.</summary>
    public string Resolve(string actor) =>
        fullNames.TryGetValue(actor, out string? full) && full.Length > 0 ? full : actor;

    // An empty entry marks a name that several people bear.
    private void Note(string name, string full)
    {
        if (!fullNames.TryAdd(name, full) && fullNames[name] != full)
        {
            fullNames[name] = "";
        }
    }
}
