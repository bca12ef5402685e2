using System.Globalization;
using Concord.Evidence;
using Concord.Language;

namespace Concord.Casework.Agreements;

/// <summary>Reads which agreement replaces, revives or ends which.</summary>
internal sealed class LineageReader(AgreementContext context)
{
    /// <summary>Later agreement, relation, earlier agreement, and the claims that say so; by key.</summary>
    public SortedDictionary<(string Later, string Relation, string Earlier), List<int>> Links { get; } = [];

    /// <summary>Reads every claim of the case.</summary>
    public void ReadAll()
    {
        for (int claim = 0; claim < context.Material.Places.Length; claim++)
        {
            Claim source = context.Material.ClaimAt(claim);
            if (source.Polarity == Polarity.Positive
                && AgreementWords.LineageVerbs.TryGetValue(context.HeadLemma(claim).ToLowerInvariant(), out string? relation))
            {
                Read(claim, source, relation);
            }

            ReadPurpose(claim, source);
        }
    }

    /// <summary>"… signed an agreement to replace the accord of 1999": what the new one is for, told inside the claim.</summary>
    private void ReadPurpose(int claim, Claim source)
    {
        int document = context.Material.Places[claim].Document;
        Dependents tree = context.Trees[document];
        if (source.Polarity == Polarity.Negative || context.MentionAt(document, source.Object) is not { Key: AgreementMention.Main } made)
        {
            return;
        }

        foreach (int verb in tree.Of(source.Head).Concat(tree.Of(made.Token)))
        {
            bool isPurpose = tree.Text.Tokens[verb].Deprel is "advcl" or "acl" && tree.Text.Tokens[verb].Xpos == "VB" && source.Span.Contains(tree.Text.Tokens[verb].Span);
            if (isPurpose && AgreementWords.LineageVerbs.TryGetValue(tree.Text.Tokens[verb].Lemma.ToLowerInvariant(), out string? relation) && relation is not "builds-on")
            {
                foreach (AgreementMention mention in context.MentionsIn(document, source.Span))
                {
                    if (mention.Token > verb)
                    {
                        Link(AgreementMention.Main, relation, mention.Key is AgreementMention.Main or AgreementMention.Unclear ? OwnKey(mention, document) : mention.Key, claim);
                    }
                }
            }
        }
    }

    private void Read(int claim, Claim source, string relation)
    {
        int document = context.Material.Places[claim].Document;
        Dependents tree = context.Trees[document];
        string verb = context.HeadLemma(claim).ToLowerInvariant();
        string quote = context.Material.Quote(claim);

        // "Takes the place of" and "goes back to"; the verbs alone say nothing.
        if ((verb == "do" && !quote.Contains("away with", StringComparison.Ordinal)) || (verb == "take" && !quote.Contains("place of", StringComparison.Ordinal)) || (verb == "go" && !quote.Contains("back to", StringComparison.Ordinal))
            || (verb == "put" && !quote.Contains("into effect", StringComparison.Ordinal) && !quote.Contains("into force", StringComparison.Ordinal)))
        {
            return;
        }

        AgreementMention? subject = context.MentionAt(document, source.Subject) ?? context.Standing(document, source.Subject);
        // "The purchase replaces an order of 2024".
        bool isPurchase = subject is null && source.Subject >= 0 && tree.Text.Tokens[source.Subject].Lemma.ToLowerInvariant() is "purchase" or "sale" or "order" or "plan" or "partnership" or "text";
        subject = isPurchase ? context.Before(document, source.Subject, near: 8) : subject;
        bool isBased = verb is "base" or "model" or "ground";
        bool isPassive = !isBased && (tree.Child(source.Head, "nsubj:pass") >= 0 || tree.Child(source.Head, "aux:pass") >= 0);
        string? later, earlier = null;
        if (isPassive)
        {
            // "The treaty of 1961 was replaced by …": the subject is the earlier one.
            earlier = (context.MentionAt(document, source.Object) ?? subject)?.Key;
            later = null;
            foreach (int child in tree.Of(source.Head))
            {
                if (Dependents.Is(tree.Text.Tokens[child].Deprel, "obl") && tree.Preposition(child) is "by" or "with"
                    && context.MentionAt(document, child) is { } agent)
                {
                    later = agent.Key;
                }
            }

            Link(later, relation, earlier, claim);
            return;
        }

        // "… the declaration of 2027, on which it builds".
        Token head = tree.Text.Tokens[source.Head];
        bool isPronoun = source.Subject >= 0 && tree.Text.Tokens[source.Subject].Upos == Upos.Pron;
        if (isPronoun && Dependents.Is(head.Deprel, "acl") && head.Head >= 0 && context.MentionAt(document, head.Head) is { } before && before.Key != AgreementMention.Main)
        {
            Link(AgreementMention.Main, relation, before.Key, claim);
            return;
        }

        // "They also agreed to put into effect a treaty of 2004": what the makers revive, the new agreement revives.
        bool isByMakers = subject is null && relation == "revives" && context.Before(document, source.Head, near: 3) is not null
            && context.MentionsIn(document, source.Span).Exists(mention => mention.Token > source.Head && mention.Key is not (AgreementMention.Main or AgreementMention.Unclear));
        // "… signed an agreement to replace the accord of 1999".
        int governor = tree.Text.Tokens[source.Head].Head;
        isByMakers |= subject is null && governor >= 0 && tree.Text.Tokens[source.Head].Deprel is "advcl" or "acl" or "xcomp" && context.MentionAt(document, tree.Child(governor, "obj")) is { Key: AgreementMention.Main };
        later = subject?.Key ?? (isByMakers ? AgreementMention.Main : null) ?? (isBased ? context.MentionAt(document, source.Object)?.Key : null) ?? PartKey(document, source.Subject);
        if (later is null)
        {
            return;
        }

        if (later == AgreementMention.Main && !context.MentionsIn(document, source.Span).Exists(mention => mention.Token > source.Head))
        {
            AddUnnamed(document, source);
        }

        foreach (AgreementMention mention in context.MentionsIn(document, source.Span))
        {
            if (mention.Token > source.Head && (mention.Key != later || later == AgreementMention.Main))
            {
                Link(later, relation, mention.Key is AgreementMention.Main or AgreementMention.Unclear ? OwnKey(mention, document) : mention.Key, claim);
            }
        }
    }

    /// <summary>"Continues the partnership of 2022", "rests on a draft of 1939": a forerunner by its year, whatever it is called.</summary>
    private void AddUnnamed(int document, Claim source)
    {
        Dependents tree = context.Trees[document];
        foreach (int child in tree.Of(source.Head))
        {
            bool isComplement = child > source.Head && (Dependents.Is(tree.Text.Tokens[child].Deprel, "obj") || Dependents.Is(tree.Text.Tokens[child].Deprel, "obl"));
            List<int> below = isComplement && tree.Text.Tokens[child].Upos == Upos.Noun ? tree.Below(child, 3, "acl:relcl", "appos", "conj") : [];
            int year = below.FindIndex(token => tree.Text.Form(token) is { Length: 4 } form && int.TryParse(form, NumberStyles.None, CultureInfo.InvariantCulture, out int told) && told is >= 1800 and <= 2100);
            if (year >= 0)
            {
                int first = below.Find(token => tree.Text.Tokens[token].Deprel != "case");
                context.Add(new AgreementMention(
                    document, child, new TextSpan(tree.Text.Tokens[first].Span.Start, tree.Text.Tokens[below[^1]].Span.End), tree.Text.Form(below[year]).ToString()));
                return;
            }
        }
    }

    /// <summary>An earlier agreement without a year is known by its own words, where it has any ("the interim arrangement").</summary>
    private string? OwnKey(AgreementMention mention, int document)
    {
        Dependents tree = context.Trees[document];
        SortedSet<string> words = new(StringComparer.Ordinal);
        foreach (int below in tree.Below(mention.Token, 2, "acl", "acl:relcl", "appos", "conj"))
        {
            Token token = tree.Text.Tokens[below];
            if (below != mention.Token && token.Upos is Upos.Noun or Upos.Propn or Upos.Adj && context.Actors.IdAt(document, below) is null)
            {
                words.Add(token.Lemma.ToLowerInvariant());
            }
        }

        if (words.Count == 0)
        {
            return null;
        }

        string key = "~" + string.Join(' ', words) + " " + tree.Text.Tokens[mention.Token].Lemma.ToLowerInvariant();
        context.Rename(mention, key);
        return key;
    }

    /// <summary>"The wording of Article 4 recalls …": a part without an owner belongs to the agreement of the case.</summary>
    private string? PartKey(int document, int token)
    {
        AnalyzedText text = context.Material.Documents[document].Analysis;
        return token >= 0 && AgreementWords.PartNouns.Contains(text.Tokens[token].Lemma.ToLowerInvariant()) ? AgreementMention.Main : null;
    }

    private void Link(string? later, string relation, string? earlier, int claim)
    {
        if (string.IsNullOrEmpty(later) || string.IsNullOrEmpty(earlier) || later == earlier || IsOlder(later, earlier))
        {
            return;
        }

        if (!Links.TryGetValue((later, relation, earlier), out List<int>? claims))
        {
            Links[(later, relation, earlier)] = claims = [];
        }

        claims.Add(claim);
    }

    /// <summary>Keys of earlier agreements are years, and nothing replaces what comes after it.</summary>
    private static bool IsOlder(string later, string earlier) =>
        later != AgreementMention.Main && (earlier == AgreementMention.Main || string.CompareOrdinal(later, earlier) < 0);
}
