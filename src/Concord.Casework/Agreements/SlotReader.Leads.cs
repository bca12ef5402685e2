using System.Text.RegularExpressions;
using Concord.Casework.Timeline;
using Concord.Evidence;
using Concord.Language;

namespace Concord.Casework.Agreements;

// What is told beside the verbs of signing: leads, steps as nouns, who leaves.
internal sealed partial class SlotReader
{
    /// <summary>Who sells and who buys at the top of a report on a contract are its parties.</summary>
    private void ReadSales()
    {
        for (int claim = 0; claim < context.Material.Places.Length; claim++)
        {
            Claim source = context.Material.ClaimAt(claim);
            int document = context.Material.Places[claim].Document;
            Dependents tree = context.Trees[document];
            bool isSale = source.Sentence <= LeadSentences && source.Polarity == Polarity.Positive && source.Modality is not (Modality.Denied or Modality.Alleged)
                && context.HeadLemma(claim).ToLowerInvariant() is "sell" or "deliver" or "supply" or "buy" or "purchase" or "order";
            string? one = isSale ? StateAt(document, source.Subject) : null;
            string? two = one is null ? null : tree.Of(source.Head).Where(child => child > source.Head && tree.Preposition(child) is "to" or "from" or null)
                .Concat(source.Object >= 0 ? tree.Of(source.Object).Where(child => tree.Preposition(child) is "to" or "from") : [])
                .Select(child => StateAt(document, child)).FirstOrDefault(id => id is not null && id != one);
            if (two is not null)
            {
                AddParty(one, document, claim);
                AddParty(two, document, claim);
            }
        }
    }

    private string? StateAt(int document, int token) =>
        token >= 0 && context.Actors.IdAt(document, token) is { } id && context.Actors.Find(id) is { Type: "state" } ? id : null;

    /// <summary>Only a party can leave; what others denounce stands.</summary>
    private void ReadLeavings()
    {
        HashSet<string> known = [.. Parties.Ranked().Select(vote => vote.Value)];
        foreach ((int claim, int document, Claim source) in leavings)
        {
            // "… is pulling Orlan out of the pact": the one that is pulled out leaves.
            List<string> leavers = StateAt(document, source.Object) is { } pulled && context.MentionAt(document, source.Object) is null
                ? [pulled] : [.. context.ActorsOf(document, source.Subject).Select(PolityOf)];
            bool isDenounced = context.HeadLemma(claim).ToLowerInvariant() is "denounce" or "renounce" or "end";
            if (!isDenounced || known.Count < 2 || leavers.Count == 0 || leavers.Exists(known.Contains))
            {
                Step("withdrawal-announced", claim, document, source, isDone: true);
                foreach (string id in leavers)
                {
                    AddParty(id, document, claim);
                }
            }
        }
    }

    /// <summary>"Signing were A for X and B for Y", "the signatories were …": a roll of names.</summary>
    private void ReadRolls()
    {
        for (int claim = 0; claim < context.Material.Places.Length; claim++)
        {
            int document = context.Material.Places[claim].Document;
            Claim source = context.Material.ClaimAt(claim);
            AnalyzedText text = context.Material.Documents[document].Analysis;
            if (source.Polarity == Polarity.Negative || !RollPattern().IsMatch(context.Material.Quote(claim)) || context.Before(document, source.Head, near: 8) is null)
            {
                continue;
            }

            for (int token = TextIndex.FirstToken(text, source.Span.Start); token < text.Tokens.Length && text.Tokens[token].Span.Start < source.Span.End; token++)
            {
                if (context.Actors.IdAt(document, token) is { } id)
                {
                    AddMaker(id, document, claim, isSignature: true, [token]);
                }
            }
        }
    }

    [GeneratedRegex(@"^(?:Signing (?:it |the \w+ )?(?:were|was)\b|(?:The|Its|Those) (?:signatories|signers|who signed)\b.{0,20}\b(?:were|are|include[ds]?)\b|Signatories (?:were|are|include))", RegexOptions.CultureInvariant)]
    private static partial Regex RollPattern();

    /// <summary>The state for which a person acts, where it is known.</summary>
    private string PolityOf(string id) =>
        context.Actors.Find(id) is { Type: "person", Country: { } country } && context.Actors.Find("state:" + country) is { } state ? state.Id : id;

    /// <summary>"The accord, signed in Riga by two presidents in 1987, …": a participle that is no claim of its own, read up to its comma or to the verb.</summary>
    private void ReadParticiple(AgreementMention mention)
    {
        Dependents tree = context.Trees[mention.Document];
        AnalyzedText text = tree.Text;
        // The tree may lose the participle behind the comma.
        int next = mention.Token + (mention.Token + 1 < text.Tokens.Length && text.Form(mention.Token + 1) is "," ? 2 : 1);
        IEnumerable<int> behind = next < text.Tokens.Length && text.Tokens[next].Xpos == "VBN" && text.SentenceOf(next) == text.SentenceOf(mention.Token) ? tree.Of(mention.Token).Append(next) : tree.Of(mention.Token);
        foreach (int verb in behind.Distinct())
        {
            string? status = AgreementWords.SigningVerbs.Contains(text.Tokens[verb].Lemma.ToLowerInvariant()) ? AgreementWords.StatusVerbs.GetValueOrDefault(text.Tokens[verb].Lemma.ToLowerInvariant()) : null;
            int claim = status is "signed" or "initialled" or "announced" && text.Tokens[verb].Lemma is not ("extend" or "prolong" or "renew") && (verb == next || Dependents.Is(text.Tokens[verb].Deprel, "acl")) && text.Tokens[verb].Xpos == "VBN" && verb > mention.Token
                ? ClaimAround(mention.Document, text.Tokens[verb].Span) : -1;
            if (claim < 0 || context.Material.ClaimAt(claim) is not { } source || source.Head == verb || source.Modality is Modality.Denied or Modality.Conditional)
            {
                continue;
            }

            int end = verb + 1, last = text.Sentences[text.SentenceOf(verb)].FirstToken + text.Sentences[text.SentenceOf(verb)].TokenCount;
            while (end < last && (text.Form(end) is not ("," or ";" or "–" or "—") || IsList(mention.Document, end)) && end != text.Tokens[mention.Token].Head)
            {
                end++;
            }

            Status.Add(status!, mention.Document, claim);
            ReadWindow(mention.Document, claim, source, verb + 1, end, status!);
        }
    }

    /// <summary>A comma in "by Calvera, Samoa, Fiji and Tonga".</summary>
    private bool IsList(int document, int comma)
    {
        Dependents tree = context.Trees[document];
        return tree.Text.Form(comma) is "," && comma + 2 < tree.Text.Tokens.Length && context.Actors.IdAt(document, comma + 1) is not null
            && (tree.Text.Form(comma + 2) is "," or "and" || context.Actors.IdAt(document, comma - 1) is not null);
    }

    private void ReadWindow(int document, int claim, Claim source, int from, int to, string status)
    {
        AnalyzedText text = context.Trees[document].Text;
        bool isBy = false;
        for (int token = from; token < to; token++)
        {
            ReadOnlySpan<char> form = text.Form(token);
            isBy = form is "by" or "between" || (isBy && form is not ("in" or "at" or "on" or "last"));
            if (isBy && context.Actors.IdAt(document, token) is { } id)
            {
                AddMaker(id, document, claim, status is "signed" or "initialled", [token]);
            }
        }

        foreach (Entity entity in text.Entities)
        {
            bool isInside = entity.FirstToken > from - 1 && entity.FirstToken < to && entity.FirstToken > 0;
            if (isInside && entity.Type == EntityType.Place && text.Form(entity.FirstToken - 1) is "in" or "at")
            {
                Place.Add(entity.Span.Of(text.Text), document, claim);
            }
        }

        TextSpan window = new(text.Tokens[from - 1].Span.Start, text.Tokens[to - 1].Span.End);
        List<string> times = [.. TextIndex.TimesIn(text, window).Where(time => time.Type == TimeType.Date).Select(time => time.Value).Distinct(StringComparer.Ordinal)];
        // "Agreed on Monday to …, in a declaration signed in Baku": the day of the agreement is that of the signature.
        string governor = text.Tokens[source.Head].Lemma.ToLowerInvariant();
        if (times.Count == 0 && source.Time is { } day && (AgreementWords.PledgeVerbs.Contains(governor) || AgreementWords.SigningVerbs.Contains(governor)))
        {
            times.Add(day);
        }

        bool isEarlier = times.Count == 1 && EventTime.Read(times[0], document, dates) is { } told && told.First.Year < storyYear;
        IsMade |= !isEarlier;
        if (times.Count == 1)
        {
            AddDate(status, claim, document, source, times[0]);
        }
    }

    /// <summary>"After the signing of a contract in Rabat": a step told as a noun.</summary>
    private void ReadStepNoun(AgreementMention mention)
    {
        Dependents tree = context.Trees[mention.Document];
        int noun = tree.Text.Tokens[mention.Token].Head;
        if (noun < 0 || !Dependents.Is(tree.Text.Tokens[mention.Token].Deprel, "nmod") || tree.Preposition(mention.Token) != "of"
            || !AgreementWords.StepNouns.TryGetValue(tree.Text.Tokens[noun].Lemma.ToLowerInvariant(), out string? status) || status is not ("signed" or "initialled")
            || tree.Preposition(noun) is not ("after" or "following" or "since" or "with" or "at"))
        {
            return;
        }

        int claim = ClaimAround(mention.Document, tree.Text.Tokens[noun].Span);
        if (claim < 0 || context.Material.ClaimAt(claim).Modality is not (Modality.Asserted or Modality.Predicted))
        {
            return;
        }

        IsMade = true;
        Status.Add(status, mention.Document, claim);
        foreach (Entity entity in tree.Text.Entities)
        {
            bool isPlace = entity.Type == EntityType.Place && entity.FirstToken > mention.Token && entity.FirstToken <= mention.Token + 4 && tree.Text.Form(entity.FirstToken - 1) is "in" or "at";
            if (isPlace && tree.Text.SentenceOf(entity.FirstToken) == tree.Text.SentenceOf(mention.Token))
            {
                Place.Add(entity.Span.Of(tree.Text.Text), mention.Document, claim);
            }
        }
    }

    private void ReadBound()
    {
        BoundReader bound = new(context);
        foreach (AgreementMention mention in context.Mentions)
        {
            int claim = mention.Key == AgreementMention.Main ? ClaimAround(mention.Document, context.Trees[mention.Document].Text.Tokens[mention.Token].Span) : -1;
            foreach (string id in claim >= 0 ? bound.Around(mention) : [])
            {
                AddParty(id, mention.Document, claim);
            }
        }
    }

    /// <summary>Where no maker is told: the two states that stand together as subject of a sentence at the top of a report that speaks of the agreement there.</summary>
    private void ReadLeads()
    {
        for (int document = 0; document < context.Material.Documents.Length; document++)
        {
            Dependents tree = context.Trees[document];
            bool opens = context.Mentions.Exists(mention => mention.Document == document && mention.Key == AgreementMention.Main && tree.Text.SentenceOf(mention.Token) <= LeadSentences);
            for (int token = 0; opens && token < tree.Text.Tokens.Length && tree.Text.SentenceOf(token) <= LeadSentences; token++)
            {
                List<string> states = Dependents.Is(tree.Text.Tokens[token].Deprel, "nsubj")
                    ? context.ActorsOf(document, token).FindAll(id => context.Actors.Find(id) is { Type: "state" }) : [];
                int claim = states.Count == 2 ? ClaimAround(document, tree.Text.Tokens[token].Span) : -1;
                foreach (string id in claim >= 0 ? states : [])
                {
                    AddParty(id, document, claim);
                }
            }
        }
    }

    private void ReadBetween(AgreementMention mention)
    {
        AnalyzedText text = context.Material.Documents[mention.Document].Analysis;
        int claim = ClaimAround(mention.Document, text.Tokens[mention.Token].Span);
        if (claim < 0)
        {
            return;
        }

        foreach (int child in context.Trees[mention.Document].Of(mention.Token))
        {
            if (Dependents.Is(text.Tokens[child].Deprel, "nmod") && context.Trees[mention.Document].Preposition(child) is "between" or "with")
            {
                AddMakers(child, mention.Document, claim, isSignature: false);
            }
        }
    }

    private int ClaimAround(int document, TextSpan span)
    {
        for (int claim = context.Material.FirstClaimOf(document); claim < context.Material.Places.Length && context.Material.Places[claim].Document == document; claim++)
        {
            if (context.Material.ClaimAt(claim).Span.Contains(span))
            {
                return claim;
            }
        }

        return -1;
    }
}
