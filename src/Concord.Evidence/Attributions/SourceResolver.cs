using Concord.Language;
using Concord.Language.Knowledge;

namespace Concord.Evidence;

/// <summary>Who a source is: its name, kind and actor, with pronouns traced back.</summary>
internal sealed class SourceResolver(ClauseReader clauses)
{
    public const string Unnamed = "unnamed";

    private readonly TreeView tree = clauses.Tree;

    private readonly AnalyzedText analysis = clauses.Tree.Analysis;

    private readonly Dictionary<string, Actor> actors = clauses.Tree.Analysis.Actors.GroupBy(a => a.Id, StringComparer.Ordinal)
        .ToDictionary(g => g.Key, g => g.First(), StringComparer.Ordinal);

    // The latest source of each kind of pronoun: he or she, it, they.
    private Resolved? person;
    private Resolved? body;
    private Resolved? many;

    /// <summary>A source resolved.</summary>
    /// <param name="Name">Its name, or the words that describe it.</param>
    /// <param name="Kind">What it is.</param>
    /// <param name="Actor">An actor's id, or null.</param>
    internal sealed record Resolved(string Name, SourceKind Kind, string? Actor);

    /// <summary>Resolves the source of a draft; drafts must come in text order.</summary>
    public Resolved Resolve(Draft draft)
    {
        int head = draft.SourceHead;
        if (head < 0 || draft.Source.Count == 0)
        {
            return new(Unnamed, SourceKind.Unnamed, null);
        }

        head = Antecedent(head);
        Token token = tree.Tokens[head];
        if (token.Upos == Upos.Pron || token.Deprel == "nmod:poss" && token.Xpos == "PRP$")
        {
            // "it shows …" speaks of a thing, not of whoever spoke last.
            bool thing = token.Lemma == "it" && !(CueLexicon.Verb(draft.Lemma) is { } entry && entry.Takes(CueFrames.Quotation));
            return OfMention(head) ?? (thing ? new(tree.Form(head).ToString(), SourceKind.Other, null) : OfPronoun(head));
        }

        Resolved found = OfMention(head) ?? OfIssuer(head) ?? OfNoun(head);
        Remember(found, token);
        return found;
    }

    /// <summary>Resolves the words of a machine-made credit, which name a publisher or its address.</summary>
    public Resolved OfCredit(TextSpan source)
    {
        string name = source.Of(analysis.Text);
        foreach (ActorMention mention in analysis.Mentions)
        {
            if (mention.Span.Overlaps(source) && actors.TryGetValue(mention.Actor, out Actor? actor))
            {
                return new(actor.Name, KindOf(actor), actor.Id);
            }
        }

        return OfOutlet(name) ?? new(name, SourceKind.Publisher, null);
    }

    /// <summary>Resolves a name that stands beside the text, such as who signed a post.</summary>
    public Resolved OfName(string name)
    {
        // "Ann Lee (@annlee)"
        int handle = name.IndexOf(" (@", StringComparison.Ordinal);
        name = handle > 0 ? name[..handle] : name;
        foreach (Actor actor in analysis.Actors)
        {
            if (actor.Name.Equals(name, StringComparison.OrdinalIgnoreCase) || actor.Aliases.Contains(name, StringComparer.OrdinalIgnoreCase))
            {
                return new(actor.Name, KindOf(actor), actor.Id);
            }
        }

        return OfOutlet(name) ?? new(name, SourceKind.Official, null);
    }

    private static Resolved? OfOutlet(string name) =>
        WorldKnowledge.Default.TryFindOutletByNameOrDomain(name, out KnownActor? outlet)
            ? new(outlet.Name, outlet.Type == "agency" ? SourceKind.Agency : SourceKind.Publisher, outlet.Id)
            : null;

    // "who said" speaks of the noun before it.
    private int Antecedent(int head)
    {
        if (tree.Form(head) is "who" or "which" or "that" or "Who")
        {
            for (int up = tree.Head(head), step = 0; up >= 0 && step < 6; up = tree.Head(up), step++)
            {
                if (tree.Is(up, "acl") && tree.Head(up) >= 0)
                {
                    return tree.Head(up);
                }
            }
        }

        return head;
    }

    private Resolved? OfMention(int head)
    {
        int low = 0, high = analysis.Mentions.Length;
        TextSpan span = tree.Tokens[head].Span;
        while (low < high)
        {
            int middle = (low + high) >>> 1;
            if (analysis.Mentions[middle].Span.End <= span.Start)
            {
                low = middle + 1;
            }
            else
            {
                high = middle;
            }
        }

        for (; low < analysis.Mentions.Length && analysis.Mentions[low].Span.Start <= span.Start; low++)
        {
            ActorMention mention = analysis.Mentions[low];
            if (mention.Span.Contains(span) && actors.TryGetValue(mention.Actor, out Actor? actor)
                && (mention.HeadToken == head || tree.Tokens[head].Upos == Upos.Propn || tree.Is(mention.HeadToken, "flat") || tree.Is(mention.HeadToken, "compound")))
            {
                return new(actor.Name, KindOf(actor), actor.Id);
            }
        }

        return null;
    }

    // "a statement from the ministry", "the bank's report", "experts at the institute": the issuer counts.
    private Resolved? OfIssuer(int head)
    {
        string lemma = tree.Tokens[head].Lemma;
        bool text = SourceKinds.IsText(lemma);
        bool scholar = SourceKinds.IsScholar(lemma);
        if (tree.Tokens[head].Upos != Upos.Noun || !(text || scholar))
        {
            return null;
        }

        foreach (int child in tree.Children(head))
        {
            bool owner = tree.Tokens[child].Deprel == "nmod:poss" && tree.Tokens[child].Upos == Upos.Propn;
            bool from = tree.Is(child, "nmod") && tree.Tokens[child].Upos == Upos.Propn && tree.CaseOf(child) is >= 0 and int marker
                && tree.Form(marker) is "from" or "by" or "at" or "with";
            if (!owner && !from)
            {
                continue;
            }

            Resolved issuer = OfMention(child) ?? OfNoun(child);
            return text ? issuer : issuer with { Name = Words(clauses.NounPhrase(head, brief: true)), Kind = SourceKind.Expert };
        }

        return null;
    }

    private static SourceKind KindOf(Actor actor)
    {
        switch (actor.Type)
        {
            case "outlet":
                return SourceKind.Publisher;
            case "agency":
                return SourceKind.Agency;
            default:
                return IsScholarly(actor.Name) || (actor.Role is { } role && IsScholarly(role)) ? SourceKind.Expert : SourceKind.Official;
        }
    }

    private static bool IsScholarly(string words)
    {
        foreach (string part in (ReadOnlySpan<string>)["Institute", "University", "analyst", "professor", "scholar", "expert", "researcher", "Endowment", "Foundation", "fellow", "economist", "Think Tank"])
        {
            if (words.Contains(part, StringComparison.OrdinalIgnoreCase))
            {
                return true;
            }
        }

        return false;
    }

    private Resolved OfPronoun(int head)
    {
        string form = tree.Tokens[head].Lemma;
        Resolved? known = form switch
        {
            "he" or "she" or "his" or "her" or "him" => person,
            "it" or "its" => body,
            "they" or "their" or "them" => many ?? body,
            _ => null,
        };
        return known ?? new(tree.Form(head).ToString(), SourceKind.Other, null);
    }

    private Resolved OfNoun(int head)
    {
        TokenRange phrase = clauses.NounPhrase(head, brief: true);
        Token token = tree.Tokens[head];
        string lemma = token.Lemma;
        if (clauses.EntityAt(head) is { } entity)
        {
            string name = entity.Span.Of(analysis.Text);
            return new(name, entity.Type == EntityType.Person && HasScholar(phrase) || IsScholarly(name) ? SourceKind.Expert : SourceKind.Official, entity.Actor);
        }

        string words = Words(phrase);
        if (token.Upos == Upos.Propn)
        {
            return OfOutlet(Proper(head)) ?? new(Proper(head), IsScholarly(words) ? SourceKind.Expert : SourceKind.Official, null);
        }

        if (SourceKinds.IsText(lemma))
        {
            bool bare = lemma is "report" && phrase.Length == 1;
            return bare ? new(Unnamed, SourceKind.Unnamed, null) : new(words, SourceKind.Text, null);
        }

        if (SourceKinds.IsPress(lemma))
        {
            return new(words, SourceKind.Publisher, null);
        }

        return SourceKinds.IsPerson(lemma) ? new(words, Apposed(head) ? SourceKind.Official : SourceKind.Anonymous, null)
            : new(words, SourceKinds.IsBody(lemma) ? SourceKind.Official : SourceKind.Other, null);
    }

    private bool HasScholar(TokenRange phrase)
    {
        for (int token = phrase.Start; token < phrase.End; token++)
        {
            if (SourceKinds.IsScholar(tree.Tokens[token].Lemma))
            {
                return true;
            }
        }

        return false;
    }

    private bool Apposed(int head) => tree.Child(head, "appos") is >= 0 and int name && tree.Tokens[name].Upos == Upos.Propn;

    // The run of proper nouns around the head.
    private string Proper(int head)
    {
        int start = head;
        while (start > tree.Left(head) && tree.Tokens[start - 1].Upos == Upos.Propn)
        {
            start--;
        }

        int end = head;
        while (end < tree.Right(head) && (tree.Tokens[end + 1].Upos == Upos.Propn || (tree.Tokens[end + 1].Upos == Upos.Adp && end + 1 < tree.Right(head) && tree.Tokens[end + 2].Upos == Upos.Propn)))
        {
            end++;
        }

        return new TextSpan(tree.Tokens[start].Span.Start, tree.Tokens[end].Span.End).Of(analysis.Text);
    }

    private string Words(TokenRange phrase)
    {
        int start = phrase.Start;
        if (start < phrase.End - 1 && tree.Tokens[start].Upos == Upos.Det && tree.Form(start) is "the" or "The")
        {
            start++;
        }

        int end = phrase.End;
        while (end > start + 1 && (tree.Tokens[end - 1].Xpos == "POS" || tree.IsPunctuation(end - 1)))
        {
            end--;
        }

        return new TextSpan(tree.Tokens[start].Span.Start, tree.Tokens[end - 1].Span.End).Of(analysis.Text).ReplaceLineEndings(" ");
    }

    private void Remember(Resolved found, Token token)
    {
        bool plural = token.Xpos is "NNS" or "NNPS";
        string? actor = found.Actor;
        if (plural)
        {
            many = found;
        }
        else if (actor is not null && !actor.StartsWith("person:", StringComparison.Ordinal) || found.Kind is SourceKind.Publisher or SourceKind.Agency or SourceKind.Text || SourceKinds.IsBody(token.Lemma))
        {
            body = found;
        }
        else
        {
            person = found;
        }
    }
}
