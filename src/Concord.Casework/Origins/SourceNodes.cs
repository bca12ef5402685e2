using System.Text;
using Concord.Casework.Actors;
using Concord.Evidence;
using Concord.Language;

namespace Concord.Casework.Origins;

/// <summary>Turns the source of an attribution into a node of the graph.</summary>
internal sealed class SourceNodes(CaseMaterial material, ActorRegistry actors)
{
    /// <summary>The node of a source in <paramref name="document"/>; its key is the same wherever the same source is named.</summary>
    public OriginNode Of(int document, Attribution attribution)
    {
        string id = DocumentRoots.Id(document);
        if (attribution.Kind == SourceKind.Unnamed || attribution.SourceName.Length == 0 || attribution.SourceName == "unnamed")
        {
            OriginNode deadEnd = new("unnamed:" + DocumentRoots.KeyOf(document), "unnamed (" + id + ")", OriginKind.Anonymous) { IsDeadEnd = true };
            deadEnd.Why.Add($"{id} names nobody: the lead ends here");
            return deadEnd;
        }

        string? actorId = actors.IdOf(document, attribution.Actor);
        string name = actorId is not null && actors.Find(actorId) is { } actor ? actor.Name : attribution.SourceName;
        OriginNode node = Make(document, attribution, actorId, name);
        node.Why.Add($"{id} names it as the source");
        return node;
    }

    private OriginNode Make(int document, Attribution attribution, string? actorId, string name)
    {
        bool isMedia = attribution.Kind is SourceKind.Agency or SourceKind.Publisher;
        if (isMedia)
        {
            string outlet = actorId is not null && actorId.StartsWith("outlet:", StringComparison.Ordinal) ? actorId[7..] : name;
            string key = Outlets.KeyOf(outlet);
            return new OriginNode(
                "outlet:" + key, name, attribution.Kind == SourceKind.Agency || Outlets.IsAgency(key) ? OriginKind.Agency : OriginKind.Publisher);
        }

        if (actorId is not null)
        {
            return new OriginNode(actorId, name, KindOf(attribution.Kind, OriginKind.Official));
        }

        string plain = Plain(name);
        if (IsPronoun(plain))
        {
            return new OriginNode(
                "pronoun:" + DocumentRoots.KeyOf(document) + ":" + plain, name + " (" + DocumentRoots.Id(document) + ")", OriginKind.Anonymous);
        }

        // One spelling, one source: two documents that cite "officials" may well have it from the same ones.
        OriginKind kind = KindOf(attribution.Kind, IsProper(document, attribution) ? OriginKind.Official : OriginKind.Anonymous);
        return new OriginNode("name:" + plain, name, kind);
    }

    private static OriginKind KindOf(SourceKind kind, OriginKind other) => kind switch
    {
        SourceKind.Official => OriginKind.Official,
        SourceKind.Expert => OriginKind.Expert,
        SourceKind.Anonymous => OriginKind.Anonymous,
        SourceKind.Text => OriginKind.Document,
        _ => other,
    };

    private bool IsProper(int document, Attribution attribution)
    {
        AnalyzedText analysis = material.Documents[document].Analysis;
        foreach (Entity entity in analysis.Entities)
        {
            foreach (TextSpan span in attribution.Source)
            {
                if (span.Overlaps(entity.Span))
                {
                    return true;
                }
            }
        }

        return false;
    }

    private static bool IsPronoun(string name) =>
        name is "he" or "she" or "they" or "it" or "we" or "i" or "you" or "who" or "which" or "this" or "that" or "others" or "some" or "one" or "many";

    /// <summary>Lower-case words without article.</summary>
    private static string Plain(string name)
    {
        StringBuilder plain = new(name.Length);
        foreach (string word in name.ToLowerInvariant().Split((char[])[' ', '\n', '\t', ','], StringSplitOptions.RemoveEmptyEntries))
        {
            if (word is "the" or "a" or "an" && plain.Length == 0)
            {
                continue;
            }

            plain.Append(plain.Length > 0 ? " " : "").Append(word);
        }

        return plain.ToString();
    }
}
