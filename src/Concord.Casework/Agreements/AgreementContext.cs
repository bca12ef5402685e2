using System.Collections.Immutable;
using Concord.Casework.Actors;
using Concord.Language;

namespace Concord.Casework.Agreements;

/// <summary>What the readers of one case's agreements share: trees, mentions, ids.</summary>
internal sealed class AgreementContext
{
    private ImmutableArray<Dictionary<int, AgreementMention>> byToken;

    public AgreementContext(CaseMaterial material, ActorRegistry actors, ImmutableArray<string> claimIds, int storyYear)
    {
        Material = material;
        Actors = actors;
        ClaimIds = claimIds;
        ImmutableArray<Dependents>.Builder trees = ImmutableArray.CreateBuilder<Dependents>();
        ImmutableArray<Dictionary<int, AgreementMention>>.Builder maps = ImmutableArray.CreateBuilder<Dictionary<int, AgreementMention>>();
        List<AgreementMention> all = [];
        for (int d = 0; d < material.Documents.Length; d++)
        {
            Dependents tree = new(material.Documents[d].Analysis);
            List<AgreementMention> found = new MentionFinder(d, material.Documents[d], tree, storyYear).Find();
            trees.Add(tree);
            maps.Add(found.ToDictionary(mention => mention.Token));
            all.AddRange(found);
        }

        Trees = trees.ToImmutable();
        byToken = maps.ToImmutable();
        Mentions = all;
        new ShortTitles(this).Apply();
    }

    public CaseMaterial Material { get; }

    public ActorRegistry Actors { get; }

    /// <summary>Ids by claim index.</summary>
    public ImmutableArray<string> ClaimIds { get; }

    /// <summary>By document.</summary>
    public ImmutableArray<Dependents> Trees { get; }

    /// <summary>By document and position.</summary>
    public List<AgreementMention> Mentions { get; private set; }

    /// <summary>Makes the agreement of a year the one that the case is about: it is old, and what happens to it is the news.</summary>
    public void MakeMain(string key)
    {
        Mentions = [.. Mentions.Select(mention => mention.Key == key ? mention with { Key = AgreementMention.Main } : mention)];
        byToken = [.. Enumerable.Range(0, Material.Documents.Length).Select(d => Mentions.Where(mention => mention.Document == d).ToDictionary(mention => mention.Token))];
    }

    /// <summary>The mention whose head is <paramref name="token"/>, or whose part it is ("the clause of the treaty"), or null.</summary>
    public AgreementMention? MentionAt(int document, int token)
    {
        if (token < 0)
        {
            return null;
        }

        if (byToken[document].TryGetValue(token, out AgreementMention? mention))
        {
            return mention;
        }

        AnalyzedText text = Material.Documents[document].Analysis;
        if (text.Tokens[token].Upos == Upos.Pron && text.Tokens[token].Lemma.ToLowerInvariant() is ("it" or "which" or "that"))
        {
            return Antecedent(document, token, text);
        }

        if (text.Tokens[token].Lemma.ToLowerInvariant() is "each" or "all" or "every" or "one" or "both")
        {
            return Parts(document, token, text);
        }

        if (!AgreementWords.PartNouns.Contains(text.Tokens[token].Lemma.ToLowerInvariant()))
        {
            return null;
        }

        foreach (int child in Trees[document].Of(token))
        {
            if (Dependents.Is(text.Tokens[child].Deprel, "nmod") && byToken[document].TryGetValue(child, out mention))
            {
                return mention;
            }
        }

        return null;
    }

    /// <summary>"Each of the 27 articles": parts of the agreement last spoken of.</summary>
    private AgreementMention? Parts(int document, int token, AnalyzedText text)
    {
        foreach (int child in Trees[document].Of(token))
        {
            if (Dependents.Is(text.Tokens[child].Deprel, "nmod") && AgreementWords.PartNouns.Contains(text.Tokens[child].Lemma.ToLowerInvariant()))
            {
                return Before(document, token, near: 4);
            }
        }

        return null;
    }

    /// <summary>"It supersedes …" after a sentence whose subject is an agreement: that one.</summary>
    private AgreementMention? Antecedent(int document, int token, AnalyzedText text)
    {
        int sentence = text.SentenceOf(token);
        for (int at = token - 1; at >= 0 && text.SentenceOf(at) >= sentence - 1; at--)
        {
            bool isSubject = Dependents.Is(text.Tokens[at].Deprel, "nsubj");
            if (isSubject && byToken[document].TryGetValue(at, out AgreementMention? mention))
            {
                return mention;
            }

            if (isSubject && text.SentenceOf(at) < sentence && text.Tokens[at].Lemma.Equals("it", StringComparison.OrdinalIgnoreCase))
            {
                return Antecedent(document, at, text);
            }

            // Another subject in between may be what the pronoun stands for.
            if (isSubject && text.Tokens[at].Upos != Upos.Pron && text.SentenceOf(at) < sentence)
            {
                return null;
            }
        }

        return null;
    }

    /// <summary>Adds a mention that its noun alone does not show: what an agreement is said to replace is one, whatever it is called.</summary>
    public void Add(AgreementMention mention)
    {
        if (byToken[mention.Document].TryAdd(mention.Token, mention))
        {
            Mentions = [.. Mentions.Append(mention).OrderBy(other => other.Document).ThenBy(other => other.Token)];
        }
    }

    /// <summary>Gives one mention another key.</summary>
    public void Rename(AgreementMention mention, string key)
    {
        AgreementMention renamed = mention with { Key = key };
        Mentions = [.. Mentions.Select(other => other == mention ? renamed : other)];
        byToken[mention.Document][mention.Token] = renamed;
    }

    /// <summary>The subject of a claim, or what its passive has for one; -1 where there is none.</summary>
    public static int SubjectOf(Evidence.Claim claim) => claim.Subject >= 0 ? claim.Subject : claim.Object;

    /// <summary>The main agreement where "it", "the document" or "the paper" stands for it: spoken of in the sentence before or the one before that.</summary>
    public AgreementMention? Standing(int document, int token, int near = 2)
    {
        AnalyzedText text = Material.Documents[document].Analysis;
        if (token < 0 || text.Tokens[token].Lemma.ToLowerInvariant() is not ("it" or "document" or "paper" or "text" or "which" or "that"))
        {
            return null;
        }

        return Before(document, token, near);
    }

    /// <summary>The last mention before a token, at most so many sentences back, where it is the main agreement.</summary>
    public AgreementMention? Before(int document, int token, int near)
    {
        AnalyzedText text = Material.Documents[document].Analysis;
        int sentence = text.SentenceOf(token);
        AgreementMention? last = null;
        foreach (AgreementMention mention in Mentions)
        {
            int at = mention.Document == document ? text.SentenceOf(mention.Token) : -1;
            if (at >= 0 && mention.Token < token && sentence - at <= near)
            {
                last = mention;
            }
        }

        return last is { Key: AgreementMention.Main } ? last : null;
    }

    /// <summary>Mentions inside a span, in text order.</summary>
    public List<AgreementMention> MentionsIn(int document, TextSpan span)
    {
        List<AgreementMention> inside = [];
        foreach (AgreementMention mention in Mentions)
        {
            if (mention.Document == document && span.Contains(Material.Documents[document].Analysis.Tokens[mention.Token].Span))
            {
                inside.Add(mention);
            }
        }

        return inside;
    }

    /// <summary>Ids of the actors that a noun and those joined to it name, in text order, none twice.</summary>
    public List<string> ActorsOf(int document, int token)
    {
        List<string> found = [];
        if (token < 0)
        {
            return found;
        }

        foreach (int below in Trees[document].Below(token, 3, "nmod:poss", "amod", "acl", "nmod", "case", "det"))
        {
            // A title may stand between two joined names, so "flat" and "nmod:desc" are followed too.
            Add(below);
        }

        return found;

        void Add(int at)
        {
            Token token = Material.Documents[document].Analysis.Tokens[at];
            bool isModifier = Dependents.Is(token.Deprel, "compound");
            if (!isModifier && Actors.IdAt(document, at) is { } id && !found.Contains(id))
            {
                found.Add(id);
            }
        }
    }

    /// <summary>The lemma of a token, lower case.</summary>
    public string HeadLemmaOf(int document, int token) => Material.Documents[document].Analysis.Tokens[token].Lemma.ToLowerInvariant();

    /// <summary>The lemma of a claim's head.</summary>
    public string HeadLemma(int claim) =>
        Material.DocumentOf(claim).Analysis.Tokens[Material.ClaimAt(claim).Head].Lemma;
}
