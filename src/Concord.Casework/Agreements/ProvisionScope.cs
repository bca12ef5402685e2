using System.Collections.Frozen;
using System.Text.RegularExpressions;
using Concord.Evidence;
using Concord.Language;

namespace Concord.Casework.Agreements;

/// <summary>Whether a claim says what an agreement provides, and of which agreement.</summary>
internal sealed partial class ProvisionScope(AgreementContext context, IReadOnlyList<string> parties)
{
    private const int NearSentences = 7, LeadSentences = 3, NearText = 6;

    /// <summary>Who and what a rule binds: sides, their organs and people, joint bodies, and the things that are handed over or let through.</summary>
    private static readonly FrozenSet<string> Sides = Set(
        "party side signatory government price sum boat two both either neither each troop force army soldier rebel fighter crew people resident villager citizen inhabitant fisherman farmer business investor company "
        + "prisoner hostage detainee guest observer monitor inspector instructor commission committee office body court tribunal panel fighting hostility convoy tariff duty quota dispute violation "
        + "disagreement export import delivery payment inspection unit gun weapon frigate ship jet tank plane vessel aid work talk data datum information document first rest part three four all signatory refugee returnee displaced patrol commander zone strip justice election artillery mine airport embassy flight pilgrim equipment missile crossing electricity matter case herder");

    /// <summary>To whom an agreement gives rights that "may" or "can" tell of.</summary>
    private static readonly FrozenSet<string> Permitted = Set("investor company citizen inhabitant resident villager fisherman national inspector refugee returnee herder trader worker");

    /// <summary>Kinds that a plain sentence about a side may tell; the others need the agreement as subject.</summary>
    private static readonly FrozenSet<string> Plain = Set(
        "defense nonaggression neutrality consultation withdrawal prisoner-exchange monitoring humanitarian trade termination dispute-settlement arms-transfer arms-control agriculture investment "
        + "border energy space justice disarmament power-sharing finance transport education military-cooperation migration");

    /// <summary>Verbs that state a rule in the present tense; "remains divided" and "faces" state none.</summary>
    private static readonly FrozenSet<string> Present = Set(
        "exchange release withdraw pull leave open abolish cut grant get stop cease end pay deliver provide send protect go give allow limit keep inspect swap free return build buy sell supply train "
        + "receive take transfer hand lift remove reduce scrap fall apply monitor verify supervise refrain renounce recognize recognise respect demarcate extradite share host establish fund lend invest "
        + "cooperate assist defend consult notify inform refer settle move deal swap commit undertake oblige arrive run cover offer start begin contribute meet measure chair decide cede accept drop waive lower raise investigate put finance spend maintain guarantee prohibit forbid station deploy lay look decide try join vote recognise guard hold draw choose lend employ fix set");

    /// <summary>Adverbs by which a speaker foretells: no rule is undoubtedly so.</summary>
    private static readonly FrozenSet<string> Guesses = Set("undoubtedly probably likely certainly surely inevitably perhaps presumably eventually");

    private static readonly FrozenSet<string> VowCues = Set("vow pledge warn threaten swear urge demand hope expect want fear");

    private readonly ProvisionText texts = new(context);
    private readonly Affiliation affiliation = new(context);

    /// <summary>The key of the agreement, or null.</summary>
    public string? KeyOf(int claim)
    {
        Claim source = context.Material.ClaimAt(claim);
        int document = context.Material.Places[claim].Document;
        AnalyzedText text = context.Material.Documents[document].Analysis;
        string quote = context.Material.Quote(claim);
        bool namesArticle = ProvisionText.ArticleOf(text.Sentences[source.Sentence].Span.Of(text.Text)) is not null;
        namesArticle |= source.Modality == Modality.Possible && quote.Contains("may ", StringComparison.Ordinal) && source.Attributions.IsEmpty && AgreementContext.SubjectOf(source) >= 0 && context.ActorsOf(document, AgreementContext.SubjectOf(source)).Exists(parties.Contains);
        namesArticle |= IsProhibition(document, source) || IsEither(document, AgreementContext.SubjectOf(source));
        // "It can be ended with six months' notice".
        namesArticle |= source.Modality == Modality.Possible && quote.Contains("notice", StringComparison.Ordinal);
        if ((source.IsUnknown && !NothingPattern().IsMatch(quote)) || IsChargedBySomebody(document, source) || (source.Modality == Modality.Possible && !namesArticle) || source.Modality == Modality.Conditional && !namesArticle)
        {
            return null;
        }

        // "Our workers", "we will watch": what a speaker makes of it.
        if (IsSpeakersOwn(text, source) && !namesArticle)
        {
            return null;
        }

        // What a person says in quotation marks is that person's, not the clause's.
        if (!NothingPattern().IsMatch(quote) && texts.IsSaid(claim) && !namesArticle)
        {
            return null;
        }

        string verb = text.Tokens[source.Head].Lemma.ToLowerInvariant();
        bool provides = AgreementWords.ProvidingVerbs.Contains(verb) || AgreementWords.LackingVerbs.Contains(verb);
        // "It is leaving the treaty" is what a party does with it.
        if (AgreementWords.StatusVerbs.ContainsKey(verb) && !HasAux(document, source.Head, "can", "may") && context.MentionAt(document, source.Object) is not null)
        {
            return null;
        }

        // "The accord ends a trade war" tells what it is good for.
        if (verb is "end" or "cap" or "halt" && source.Object >= 0 && text.Tokens[source.Object].Lemma.ToLowerInvariant() is "war" or "row" or "dispute" or "crisis" or "rift" or "standoff" or "conflict" or "feud" or "deadlock")
        {
            return null;
        }

        int about = source.Subject < 0 && quote.Contains("notice", StringComparison.Ordinal) ? source.Object : source.Subject;
        if (provides && (context.MentionAt(document, about) ?? context.Standing(document, about)) is { } subject)
        {
            return subject.Key;
        }

        if (provides && source.Subject >= 0 && AgreementWords.PartNouns.Contains(text.Tokens[source.Subject].Lemma.ToLowerInvariant()))
        {
            return AgreementMention.Main;
        }

        if (texts.Own(claim) is { } own)
        {
            List<AgreementMention> named = context.MentionsIn(document, own.Source[0]);
            return named.Count > 0 ? named[^1].Key : AgreementMention.Main;
        }

        if (NothingPattern().IsMatch(quote) && IsAboutMain(document, source.Sentence, NearSentences))
        {
            return AgreementMention.Main;
        }

        if (Under(document, source) is { } frame)
        {
            return frame;
        }

        // "… Article 4 of the treaty stipulates …" inside a longer claim.
        if (ProvisionText.ArticleOf(quote) is not null && context.MentionsIn(document, source.Span) is { Count: > 0 } inside)
        {
            return inside[0].Key;
        }

        return Governed(document, source, text, provides) ?? (IsPledgeOfBoth(document, source, text) || IsUndertakenByOne(document, source, text) || IsUndertaking(document, source, text, namesArticle) ? AgreementMention.Main : null);
    }

    /// <summary>Whether a claim of this kind counts in its construction.</summary>
    public bool Allows(int claim, string kind)
    {
        Claim source = context.Material.ClaimAt(claim);
        int document = context.Material.Places[claim].Document;
        bool isPlain = context.MentionAt(document, source.Subject) is null;

        // "Either side can end it with six months' notice" gives a right; of other kinds "can" says little.
        if (source.Modality == Modality.Possible && !IsProhibition(document, source) && IsEither(document, AgreementContext.SubjectOf(source)) && kind is not ("termination" or "consultation" or "dispute-settlement" or "monitoring" or "trade" or "agriculture" or "migration" or "border" or "investment" or "humanitarian"))
        {
            return false;
        }

        return !isPlain || Plain.Contains(kind) || texts.Own(claim) is not null || !IsUndertaking(document, source, context.Material.Documents[document].Analysis, true);
    }

    /// <summary>Whether the claim says that it is not in there.</summary>
    public bool IsLacking(int claim)
    {
        Claim source = context.Material.ClaimAt(claim);
        int document = context.Material.Places[claim].Document;
        bool ofAgreement = context.MentionAt(document, source.Subject) is not null || context.Standing(document, source.Subject) is not null || NothingPattern().IsMatch(context.Material.Quote(claim))
            || (source.Subject >= 0 && AgreementWords.PartNouns.Contains(context.Trees[document].Text.Tokens[source.Subject].Lemma.ToLowerInvariant()));
        int head = source.Head;
        bool leavesOut = context.HeadLemmaOf(document, head) == "leave" && context.Trees[document].Of(head).Any(child => context.HeadLemmaOf(document, child) == "out");
        return source.Modality == Modality.Denied || (ofAgreement && leavesOut) || (ofAgreement && AgreementWords.LackingVerbs.Contains(context.HeadLemma(claim).ToLowerInvariant()))
            || (source.Polarity == Polarity.Negative && ofAgreement) || NothingPattern().IsMatch(context.Material.Quote(claim));
    }

    /// <summary>Parties that the claim itself binds: its subject, where it is one party and not both.</summary>
    public IEnumerable<string> Obligors(int claim)
    {
        Claim source = context.Material.ClaimAt(claim);
        int document = context.Material.Places[claim].Document;
        List<string> named = [.. context.ActorsOf(document, source.Subject).Where(parties.Contains)];
        if (named.Count == 0 && source.Subject >= 0)
        {
            // "The rebels are to disarm": the one party that is no state.
            string doer = context.HeadLemmaOf(document, source.Subject);
            List<string> sort = doer is "rebel" or "fighter" or "guerrilla" or "militia" or "insurgent" ? [.. parties.Where(id => !id.StartsWith("state:", StringComparison.Ordinal))]
                : doer is "government" or "army" ? [.. parties.Where(id => id.StartsWith("state:", StringComparison.Ordinal))] : [];
            named = sort.Count == 1 ? sort : named;
        }

        return named.Count < parties.Count ? named : [];
    }

    private static bool IsSpeakersOwn(AnalyzedText text, Claim source)
    {
        for (int i = TextIndex.FirstToken(text, source.Span.Start); i < text.Tokens.Length && text.Tokens[i].Span.Start < source.Span.End; i++)
        {
            if (text.Tokens[i].Upos == Upos.Pron && text.Tokens[i].Lemma.ToLowerInvariant() is "we" or "our" or "my" or "i" or "us")
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>"Under the accord, …", "in Article 4": the frame of the clause.</summary>
    private string? Under(int document, Claim source)
    {
        Dependents tree = context.Trees[document];
        foreach (int child in tree.Of(source.Head))
        {
            if (Dependents.Is(tree.Text.Tokens[child].Deprel, "obl") && tree.Preposition(child) is "under" or "in" or "by" or "through" or "with" or "per" or "as")
            {
                bool isPart = tree.Preposition(child) == "as" && tree.Text.Tokens[child].Lemma == "part";
                if (isPart && tree.Of(child).Select(below => context.MentionAt(document, below)).FirstOrDefault(below => below is not null) is { } whole)
                {
                    return whole.Key;
                }

                if (tree.Preposition(child) is "under" or "per" && context.MentionAt(document, child) is { } mention)
                {
                    return mention.Key;
                }

                if (AgreementWords.PartNouns.Contains(tree.Text.Tokens[child].Lemma.ToLowerInvariant()) && ProvisionText.ArticleOf(tree.Text.Sentences[source.Sentence].Span.Of(tree.Text.Text)) is not null)
                {
                    return AgreementMention.Main;
                }
            }
        }

        return null;
    }

    /// <summary>"… signed a pact, vowing mutual aid": the makers' pledge in the sentence of the signature is the agreement's.</summary>
    private string? Governed(int document, Claim source, AnalyzedText text, bool provides)
    {
        if (Dependents.Is(text.Tokens[source.Head].Deprel, "acl") && text.Tokens[source.Head].Head >= 0 && context.MentionAt(document, text.Tokens[source.Head].Head) is { } noun
            && (provides || text.Tokens[source.Head].Lemma is "cap" or "oblige" or "see" or "let" or "bind"))
        {
            return noun.Key;
        }

        // "A war marked by tariffs" describes the war.
        int head = text.Tokens[source.Head].Head;
        if (Dependents.Is(text.Tokens[source.Head].Deprel, "acl") && text.Tokens[source.Head].Xpos == "VBN")
        {
            return null;
        }

        bool isChained = text.Tokens[source.Head].Upos == Upos.Verb && (Dependents.Is(text.Tokens[source.Head].Deprel, "xcomp") || Dependents.Is(text.Tokens[source.Head].Deprel, "conj"));
        for (int up = 0; (provides || isChained) && up < 3 && head >= 0; up++, head = text.Tokens[head].Head)
        {
            if (context.MentionAt(document, head) is { } modified)
            {
                return modified.Key;
            }

            string governor = text.Tokens[head].Lemma.ToLowerInvariant();
            if (AgreementWords.ProvidingVerbs.Contains(governor)
                && context.MentionAt(document, context.Trees[document].Child(head, "nsubj")) is { } provider)
            {
                return provider.Key;
            }

            if (AgreementWords.SigningVerbs.Contains(governor)
                && context.MentionAt(document, context.Trees[document].Child(head, "obj")) is { } signed)
            {
                return signed.Key;
            }
        }

        return null;
    }

    /// <summary>"Both governments vowed to …", "X and Y agreed to …": what the parties undertake together.</summary>
    private bool IsPledgeOfBoth(int document, Claim source, AnalyzedText text)
    {
        int verb = source.Head;
        if (!AgreementWords.PledgeVerbs.Contains(text.Tokens[verb].Lemma.ToLowerInvariant()))
        {
            verb = text.Tokens[verb].Head;
            if (verb < 0 || !AgreementWords.PledgeVerbs.Contains(text.Tokens[verb].Lemma.ToLowerInvariant()))
            {
                return false;
            }
        }

        int subject = source.Subject >= 0 ? source.Subject : context.Trees[document].Child(verb, "nsubj");
        if (subject < 0)
        {
            return false;
        }

        bool isPair = false;
        foreach (int child in context.Trees[document].Of(subject))
        {
            isPair |= text.Tokens[child].Lemma.ToLowerInvariant() is "both" or "two" or "party" or "each" or "either";
        }

        isPair |= text.Tokens[subject].Lemma.ToLowerInvariant() is "party" or "side" or "both" && (text.Tokens[subject].Xpos == "NNS" || text.Tokens[subject].Upos != Upos.Noun);
        return isPair || context.ActorsOf(document, subject).Count(id => parties.Contains(id) || id.StartsWith("state:", StringComparison.Ordinal)) >= 2;
    }

    /// <summary>"Norway has undertaken to train …": one party's promise under it.</summary>
    private bool IsUndertakenByOne(int document, Claim source, AnalyzedText text)
    {
        int governor = text.Tokens[source.Head].Head;
        bool isPledge = text.Tokens[source.Head].Lemma is "undertake" or "commit" or "oblige" || (governor >= 0 && text.Tokens[governor].Lemma is "undertake" or "commit" or "oblige");
        int subject = source.Subject >= 0 ? source.Subject : governor >= 0 ? context.Trees[document].Child(governor, "nsubj") : -1;
        return isPledge && subject >= 0 && context.ActorsOf(document, subject).Exists(parties.Contains) && IsAboutMain(document, source.Sentence, NearSentences);
    }

    /// <summary>"Troops are to pull back", "The EU opens a quota": a rule in a plain sentence soon after the agreement was spoken of.</summary>
    private bool IsUndertaking(int document, Claim source, AnalyzedText text, bool namesArticle)
    {
        // What analysts expect is no rule.
        if (source.Attributions.Any(index => context.Material.Documents[document].Attributions[index] is { Kind: SourceKind.Expert } or { Anonymity: AnonymousKind.Expert }))
        {
            return false;
        }

        // One side's own vow, or what a speaker demands, binds nobody.
        if (source.Attributions.Any(index => VowCues.Contains(CueOf(document, index))) || (source.Attributions.Length > 0 && HasAux(document, source.Head, "must", "should") && !namesArticle)
            || text.Tokens[source.Head].Lemma == "able" || context.Trees[document].Of(source.Head).Any(child => Guesses.Contains(context.HeadLemmaOf(document, child))))
        {
            return false;
        }

        int doer = source.Subject >= 0 ? source.Subject : source.Object;
        if (doer < 0 || source.IsHeading || !IsAboutMain(document, source.Sentence, NearSentences) || !OpensWithMain(document))
        {
            return false;
        }

        string subject = text.Tokens[doer].Lemma.ToLowerInvariant();
        List<string> actors = context.ActorsOf(document, doer);
        if (actors.Count == 0 && subject == "it" && LastSubject(document, source.Sentence) is { } told)
        {
            actors = [told];
        }

        bool isSide = actors.Count > 0 ? actors.TrueForAll(parties.Contains) || (Sides.Contains(subject) && actors.TrueForAll(id => !id.StartsWith("person:", StringComparison.Ordinal)))
            : Sides.Contains(subject) || context.Trees[document].Below(doer, 1).Exists(below => Sides.Contains(text.Tokens[below].Lemma.ToLowerInvariant()) && below != doer);
        isSide |= actors.Count > 0 && actors.TrueForAll(id => id.StartsWith("org:", StringComparison.Ordinal)) && context.HeadLemmaOf(document, source.Head) is "send" or "lend" or "fund" or "finance" or "deploy" or "monitor" or "supervise" or "verify" or "open" or "station";
        isSide |= subject is "country" or "state" or "nation" or "neighbour" or "neighbor" or "capital" or "member" && context.Trees[document].Of(doer).Any(child => text.Tokens[child].Lemma.ToLowerInvariant() is "either" or "each" or "both" or "two" or "no" or "neither");
        // "Sugar is subject to a quota": goods need no list.
        isSide |= text.Tokens[source.Head].Lemma == "subject";
        int agent = context.Trees[document].Child(source.Head, "obl:agent");
        isSide |= agent >= 0 && Sides.Contains(text.Tokens[agent].Lemma.ToLowerInvariant());
        isSide |= actors.Count == 0 && affiliation.AllOf(document, doer).Any(parties.Contains);
        isSide |= context.HeadLemmaOf(document, source.Head) is "send" or "deploy" or "station" or "supervise" or "watch" or "oversee" or "police" && ProvisionKinds.Find(text, source.Span).Contains("monitoring");
        return isSide && IsRule(document, source.Head, text, namesArticle);
    }

    /// <summary>The party that is subject of the sentence before, for which "it" stands.</summary>
    private string? LastSubject(int document, int sentence)
    {
        Dependents tree = context.Trees[document];
        Sentence before = tree.Text.Sentences[Math.Max(0, sentence - 1)];
        for (int token = before.FirstToken; sentence > 0 && token < before.EndToken; token++)
        {
            if (Dependents.Is(tree.Text.Tokens[token].Deprel, "nsubj"))
            {
                List<string> named = context.ActorsOf(document, token);
                return named.Count == 1 && parties.Contains(named[0]) ? named[0] : null;
            }
        }

        return null;
    }

    private string CueOf(int document, int attribution)
    {
        AnalyzedDocument source = context.Material.Documents[document];
        int token = source.Attributions[attribution].Cue.Length > 0 ? TextIndex.FirstToken(source.Analysis, source.Attributions[attribution].Cue[0].Start) : -1;
        return token < 0 ? "" : source.Analysis.Tokens[token].Lemma.ToLowerInvariant();
    }

    private bool HasAux(int document, int head, string one, string two) =>
        context.Trees[document].Of(head).Any(child => context.HeadLemmaOf(document, child) is { } lemma && (lemma == one || lemma == two));

    /// <summary>"Will", "shall", "must", "is to", or the present tense of a summary; never the past.</summary>
    private bool IsRule(int document, int head, AnalyzedText text, bool namesArticle)
    {
        bool isPresent = text.Tokens[head].Xpos is "VBZ" or "VBP";
        foreach (int child in context.Trees[document].Of(head))
        {
            if (Dependents.Is(text.Tokens[child].Deprel, "aux") || text.Tokens[child].Deprel == "cop")
            {
                string lemma = text.Tokens[child].Lemma.ToLowerInvariant();
                if (lemma is "will" or "shall" or "must" or "would" || (namesArticle && lemma is "may" or "can"))
                {
                    return true;
                }

                // "Payment is in eight instalments", "sugar is subject to a quota".
                bool isThing = text.Tokens[child].Deprel == "cop" && lemma == "be" && text.Tokens[child].Xpos is "VBZ" or "VBP"
                    && (text.Tokens[head].Lemma == "subject" || (context.Trees[document].Preposition(head) == "in" && context.Trees[document].Child(head, "nummod") >= 0) || text.Tokens[head].Lemma == "due");
                if (isThing)
                {
                    return true;
                }

                isPresent |= lemma == "be" && text.Tokens[child].Xpos is "VBZ" or "VBP" && text.Tokens[head].Xpos != "VBG";
            }

            // "Are to pull back".
            if (text.Tokens[child].Lemma == "to" && text.Tokens[head].Xpos is "VB" or "VBN")
            {
                int governor = text.Tokens[head].Head;
                bool isBeTo = context.Trees[document].Of(head).Any(other => other < child && text.Tokens[other].Lemma == "be");
                return isBeTo || governor < 0 || text.Tokens[governor].Lemma is "be" or "have" or "undertake" or "promise" or "agree";
            }
        }

        return isPresent && Present.Contains(text.Tokens[head].Lemma.ToLowerInvariant());
    }

    private bool IsAboutMain(int document, int sentence, int near)
    {
        AnalyzedText text = context.Material.Documents[document].Analysis;
        foreach (AgreementMention mention in context.Mentions)
        {
            int at = mention.Document == document && mention.Key == AgreementMention.Main ? text.SentenceOf(mention.Token) : int.MaxValue;
            if ((at <= sentence && sentence - at <= near) || (at == sentence + 1 && sentence <= LeadSentences))
            {
                return true;
            }
        }

        return near == NearSentences && IsNearText(document, sentence);
    }

    /// <summary>"According to the text …", "each of the 27 articles" a few sentences before keep the agreement in view.</summary>
    private bool IsNearText(int document, int sentence)
    {
        AnalyzedText text = context.Material.Documents[document].Analysis;
        int first = text.Sentences[Math.Max(0, sentence - NearText)].FirstToken, last = text.Sentences[sentence].FirstToken;
        for (int token = first; token < last; token++)
        {
            bool isText = text.Tokens[token].Upos == Upos.Noun && text.Tokens[token].Lemma.ToLowerInvariant() is "text" or "article" or "clause" or "document" or "paper" or "annex"
                && context.Trees[document].Child(token, "det") >= 0;
            if (isText && context.Before(document, token, LeadSentences * 3) is not null)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>What a named side alleges of the other's concessions is no clause; "reportedly" alone is only a report's caution.</summary>
    private bool IsChargedBySomebody(int document, Claim source) => source.Modality == Modality.Alleged
        && source.Attributions.Any(index => context.Material.Documents[document].Attributions[index].Kind is SourceKind.Official or SourceKind.Expert);

    /// <summary>"May not", "cannot", "must not": a ban, however the reader weighs "may".</summary>
    private bool IsProhibition(int document, Claim source)
    {
        Dependents tree = context.Trees[document];
        int aux = tree.Child(source.Head, "aux");
        return source.Polarity == Polarity.Negative && aux >= 0 && tree.Text.Tokens[aux].Lemma.ToLowerInvariant() is "may" or "can" or "must";
    }

    private bool IsEither(int document, int token)
    {
        AnalyzedText text = context.Material.Documents[document].Analysis;
        return token >= 0 && (text.Tokens[token].Lemma.ToLowerInvariant() is "either" or "each" or "other" || context.Trees[document].Of(token).Any(child => text.Tokens[child].Lemma.ToLowerInvariant() is "either" or "each" or "any" or "both")
            || Permitted.Contains(text.Tokens[token].Lemma.ToLowerInvariant()));
    }

    private bool OpensWithMain(int document) => IsAboutMain(document, LeadSentences, LeadSentences);

    private static FrozenSet<string> Set(string words) => words.Split(' ').ToFrozenSet(StringComparer.Ordinal);

    [GeneratedRegex(@"\b[Tt]here (?:is|are|was) (?:no|not|nothing)\b.{0,60}\b(?:clause|provision|article|in it|in the (?:text|treaty|deal|pact|accord|agreement)|mention of (?!his|her|their|any)|word of|guarantee)\b|\b(?:no|not one|nothing) (?:\w+ ){0,3}is in the (?:text|treaty|deal|pact|accord|agreement)\b|\b(?:contains?|says?|has) (?:no|nothing)\b|\b(?:it|treaty|pact|text|deal|accord|agreement|memorandum) is silent\b|\b[Nn]o (?:\w+ ){1,4}(?:is|are) (?:foreseen|included|envisaged|provided for|mentioned|covered|planned)\b|\b(?:is|are) (?:not|no) (?:a )?(?:part of|included in|covered by|mentioned in) (?:it|the (?:deal|treaty|pact|accord|agreement|text|contract|memorandum))\b", RegexOptions.CultureInvariant)]
    private static partial Regex NothingPattern();
}
