using System.Text;
using Concord.Casework.Actors;
using Concord.Evidence;
using Concord.Language;

namespace Concord.Casework.Origins;

/// <summary>Turns the source of an attribution into a node of the graph.</summary>
internal sealed class SourceNodes(CaseMaterial material, ActorRegistry actors)
{
    /// <summary>The node of a source in <paramref name="document"/>, the same key wherever the same source is named; null for what cannot speak.</summary>
    /// <param name="document">Number of the document.</param>
    /// <param name="attribution">What names the source.</param>
    /// <param name="outer">Who tells of the source: the document's own root or whoever it has it from.</param>
    public OriginNode? Of(int document, Attribution attribution, OriginNode outer)
    {
        string id = DocumentRoots.Id(document);
        if (attribution.Kind == SourceKind.Unnamed || attribution.SourceName.Length == 0 || attribution.SourceName == "unnamed")
        {
            bool relayed = outer.Key.StartsWith("outlet:", StringComparison.Ordinal);
            OriginNode deadEnd = new(
                "unnamed:" + (relayed ? outer.Key : DocumentRoots.KeyOf(document)), "unnamed (" + (relayed ? outer.Name : id) + ")", OriginKind.Anonymous)
            {
                IsDeadEnd = true,
            };
            deadEnd.Why.Add($"{(relayed ? outer.Name : id)} names nobody: the lead ends here");
            return deadEnd;
        }

        OriginNode? node = Make(document, attribution);
        node?.Why.Add($"{id} names it as the source");
        return node;
    }

    private OriginNode? Make(int document, Attribution attribution)
    {
        string name = Speakers.Trim(attribution.SourceName);
        bool isText = attribution.Kind == SourceKind.Text || Speakers.IsText(name);
        string? actorId = actors.IdOf(document, attribution.Actor) ?? (isText ? AuthorOf(document, attribution) : null);
        if (actorId is not null && actors.Find(actorId) is { } actor)
        {
            return actorId.StartsWith("outlet:", StringComparison.Ordinal)
                ? Outlet(actorId, actor.Name, attribution.Kind)
                : new OriginNode(actorId, actor.Name, isText ? OriginKind.Official : KindOf(attribution.Kind, OriginKind.Official));
        }

        if (attribution.Kind is SourceKind.Agency or SourceKind.Publisher)
        {
            return Outlet(name, name, attribution.Kind);
        }

        string plain = Plain(name);
        if (IsPronoun(plain))
        {
            return new OriginNode(
                "pronoun:" + DocumentRoots.KeyOf(document) + ":" + plain, name + " (" + DocumentRoots.Id(document) + ")", OriginKind.Anonymous);
        }

        // "This alliance signals" and "the treaty provides" are the document's own words about it.
        bool isName = IsProper(document, attribution) && char.IsUpper(name[0]) && attribution.Kind is not (SourceKind.Text or SourceKind.Other);
        if (!isName && !Speakers.CanSpeak(plain) && !Speakers.IsText(plain))
        {
            return null;
        }

        // One spelling, one source: two documents that cite "officials" may well have it from the same ones.
        return new OriginNode("name:" + plain, name, KindOf(attribution.Kind, isName ? OriginKind.Official : OriginKind.Anonymous));
    }

    private static OriginNode Outlet(string idOrName, string name, SourceKind kind)
    {
        string key = Outlets.KeyOf(idOrName);
        return new OriginNode("outlet:" + key, name, kind == SourceKind.Agency || Outlets.IsAgency(key) ? OriginKind.Agency : OriginKind.Publisher);
    }

    /// <summary>The last actor named in the words for a text: "an analysis from the institute" goes back to the institute.</summary>
    private string? AuthorOf(int document, Attribution attribution)
    {
        string? author = null;
        AnalyzedText analysis = material.Documents[document].Analysis;
        foreach (Entity entity in attribution.Source.SelectMany(span => TextIndex.EntitiesIn(analysis, span)))
        {
            author = actors.IdOf(document, entity.Actor) ?? author;
        }

        return author;
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
        return attribution.Source.Any(span => TextIndex.EntitiesIn(analysis, span).Any());
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
