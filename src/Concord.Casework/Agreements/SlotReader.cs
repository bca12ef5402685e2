using System.Globalization;
using System.Text.RegularExpressions;
using Concord.Casework.Timeline;
using Concord.Evidence;
using Concord.Language;

namespace Concord.Casework.Agreements;

/// <summary>Reads parties, signatories, dates, place and status of the agreement that a case is about.</summary>
internal sealed partial class SlotReader(AgreementContext context, StoryDates dates, int storyYear, bool isOld)
{
    private static readonly string[] Ladder =
        ["announced", "initialled", "signed", "ratified", "in-force", "suspended", "withdrawal-announced", "lapsed", "terminated"];

    private const int LeadSentences = 4;

    private readonly AgreementClause clauses = new(context);
    private readonly Affiliation affiliation = new(context);
    private readonly HashSet<string> mediators = new(StringComparer.Ordinal);
    private readonly SortedDictionary<string, Ballot> steps = new(StringComparer.Ordinal);

    public Ballot Parties { get; } = new();

    public Ballot Signatories { get; } = new();

    public Ballot Place { get; } = new();

    public Ballot Status { get; } = new();

    private readonly List<(int Claim, int Document, Claim Source)> leavings = [];

    private bool isUnsigned;

    /// <summary>Whether any claim tells how the agreement came about.</summary>
    public bool IsMade { get; private set; }

    /// <summary>Whether any claim tells what became of it later: ratified, suspended, left, ended.</summary>
    public bool IsChanged { get; private set; }

    /// <summary>Reads every claim of the case.</summary>
    public void ReadAll()
    {
        for (int claim = 0; claim < context.Material.Places.Length; claim++)
        {
            ReadMediator(context.Material.ClaimAt(claim), context.Material.Places[claim].Document, context.HeadLemma(claim).ToLowerInvariant());
        }

        for (int claim = 0; claim < context.Material.Places.Length; claim++)
        {
            Read(claim);
        }

        foreach (AgreementMention mention in context.Mentions)
        {
            if (mention.Key == AgreementMention.Main)
            {
                ReadBetween(mention);
                ReadStepNoun(mention);
            }
        }

        if (Parties.Ranked().Count < 2)
        {
            ReadLeads();
        }

        ReadLeavings();
    }

    /// <summary>Only a party can leave; what others denounce stands.</summary>
    private void ReadLeavings()
    {
        HashSet<string> known = [.. Parties.Ranked().Select(vote => vote.Value)];
        foreach ((int claim, int document, Claim source) in leavings)
        {
            List<string> leavers = context.ActorsOf(document, source.Subject);
            if (known.Count < 2 || leavers.Count == 0 || leavers.Exists(known.Contains))
            {
                Step("withdrawal-announced", claim, document, source, isDone: true);
                foreach (string id in leavers)
                {
                    AddParty(id, document, claim);
                }
            }
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

    private void Read(int claim)
    {
        Claim source = context.Material.ClaimAt(claim);
        int document = context.Material.Places[claim].Document;
        AnalyzedText text = context.Material.DocumentOf(claim).Analysis;
        string verb = text.Tokens[source.Head].Lemma.ToLowerInvariant();
        // "Not signed yet", "only initialled".
        isUnsigned |= clauses.Undergoer(document, source) is { Key: AgreementMention.Main }
            && ((source.Polarity == Polarity.Negative && verb == "sign") || (verb.StartsWith("initial", StringComparison.Ordinal) && Says(text, source.Span, "only", "merely")));
        if (source.Polarity == Polarity.Negative || source.Modality is Modality.Possible or Modality.Denied or Modality.Conditional)
        {
            return;
        }

        bool isActor = clauses.Actor(document, source) is { Key: AgreementMention.Main };
        // "The withdrawal takes effect on 7 September".
        if (source.Subject >= 0 && AgreementWords.StepNouns.GetValueOrDefault(text.Tokens[source.Subject].Lemma.ToLowerInvariant()) is "withdrawal-announced" or "terminated"
            && verb is "take" or "become" or "come" && Says(text, source.Span, "effect", "effective"))
        {
            AddDate("ends", claim, document, source);
            return;
        }

        if (isActor && verb is "enter" or "take" or "come" or "go" or "be" or "remain" && Says(text, source.Span, "force", "effect"))
        {
            bool isDone = clauses.IsDone(document, source) && verb is not ("be" or "remain") && source.Modality == Modality.Asserted;
            Step("in-force", claim, document, source, isDone);
            return;
        }

        if (isActor && verb is "run" or "last" or "expire" or "remain" or "be" or "valid" && UntilPattern().Match(context.Material.Quote(claim)) is { Success: true } until)
        {
            AddStep("ends", until.Groups[1].Value, document, claim);
        }

        if (isActor && SincePattern().Match(context.Material.Quote(claim)) is { Success: true } since)
        {
            AddStep("in-force", since.Groups[1].Value, document, claim);
        }

        if (isActor && verb == "apply" && !Says(text, source.Span, "cease", "cease") && source.Time is not null)
        {
            Step("in-force", claim, document, source, isDone: false);
            return;
        }

        if (isActor && verb == "apply" && Says(text, source.Span, "cease", "cease"))
        {
            AddDate("ends", claim, document, source);
            return;
        }

        if (isActor && verb is "end" or "expire" or "lapse" or "terminate" or "cease" && !clauses.IsPassive(document, source.Head))
        {
            Step(verb is "end" or "cease" ? "terminated" : "lapsed", claim, document, source, clauses.IsDone(document, source) && source.Modality == Modality.Asserted);
            AddDate("ends", claim, document, source);
            return;
        }

        // "Put their names to it" is to sign.
        verb = verb is "put" or "set" or "affix" && source.Object >= 0 && text.Tokens[source.Object].Lemma.ToLowerInvariant() is "name" or "signature" or "initial" ? "sign" : verb;
        if (clauses.Undergoer(document, source) is not { Key: AgreementMention.Main } || !AgreementWords.StatusVerbs.TryGetValue(verb, out string? status))
        {
            return;
        }

        // "Leave it" and "pull out" need the words around them; announcing that one goes is enough. What is left out is no party.
        bool isLeaving = status == "withdrawal-announced";
        if (isLeaving && clauses.IsPassive(document, source.Head))
        {
            return;
        }

        bool isSo = source.Modality == Modality.Asserted && (clauses.IsDone(document, source) || (isLeaving && text.Tokens[source.Head].Xpos is "VBG" or "VB" or "VBZ"))
            || (isLeaving && source.Modality == Modality.Intended);
        if (isLeaving && text.Tokens[source.Head].Xpos == "VB" && clauses.Actor(document, source) is null && HasModal(document, source.Head))
        {
            return;
        }

        if (isLeaving)
        {
            if (isSo)
            {
                leavings.Add((claim, document, source));
            }

            return;
        }

        Step(status, claim, document, source, isSo);

        if (!isSo || !AgreementWords.SigningVerbs.Contains(verb))
        {
            return;
        }

        IsMade = true;
        bool isSignature = status is "signed" or "initialled";
        foreach (int maker in Makers(document, source))
        {
            AddMakers(maker, document, claim, isSignature);
        }

        AddRepresented(document, claim, source, isSignature);
        if (!AddPlace(document, source, claim))
        {
            AddOnlyPlace(document, source, claim);
        }
    }

    private bool HasModal(int document, int head)
    {
        int aux = context.Trees[document].Child(head, "aux");
        return aux >= 0 && context.Trees[document].Text.Tokens[aux].Lemma.ToLowerInvariant() is "may" or "might" or "can" or "could" or "would" or "must";
    }

    private void Step(string status, int claim, int document, Claim source, bool isDone)
    {
        if (isDone)
        {
            Status.Add(status, document, claim);
            IsChanged |= status is not ("announced" or "initialled" or "signed");
        }

        if (status is "announced" or "initialled" or "signed" or "ratified" ? isDone : status == "in-force")
        {
            AddDate(status, claim, document, source);
        }
    }

    private void AddDate(string step, int claim, int document, Claim source)
    {
        string? value = source.Time ?? OnlyTime(document, source, step);
        if (value is not null && value.StartsWith("XXXX-", StringComparison.Ordinal) && !value.StartsWith("XXXX-W", StringComparison.Ordinal) && storyYear > 0)
        {
            value = storyYear.ToString(CultureInfo.InvariantCulture) + value[4..];
        }

        // What ends lies ahead of the reports; another time of the clause is when it began.
        if (step == "ends" && storyYear > 0 && EventTime.Read(value, document, dates) is { } ending && ending.First.Year < storyYear)
        {
            value = TextIndex.TimesIn(context.Material.Documents[document].Analysis, source.Span).Select(time => time.Value)
                .FirstOrDefault(other => EventTime.Read(other, document, dates) is { } later && later.First.Year >= storyYear);
        }

        // What is new was not signed years ago: such a clause tells of a forerunner.
        if (EventTime.Read(value, document, dates) is { Precision: "day" or "month" or "year" } time
            && !(isOld && step == "announced") && (isOld || step is "ends" or "in-force" || storyYear == 0 || time.Date.StartsWith(storyYear.ToString(CultureInfo.InvariantCulture), StringComparison.Ordinal)))
        {
            AddStep(step, time.Date, document, claim);
        }
    }

    private void AddStep(string step, string date, int document, int claim)
    {
        if (!steps.TryGetValue(step, out Ballot? ballot))
        {
            steps[step] = ballot = new Ballot();
        }

        ballot.Add(date, document, claim);
    }

    /// <summary>The one day that the clause, or for an announcement its sentence, gives where the verb has none of its own.</summary>
    private string? OnlyTime(int document, Claim source, string step)
    {
        AnalyzedText text = context.Material.Documents[document].Analysis;
        TextSpan span = step == "announced" ? text.Sentences[source.Sentence].Span : source.Span;
        List<string> values =
        [
            .. TextIndex.TimesIn(text, span).Where(time => time.Type == TimeType.Date && (step != "announced" || !source.Span.Contains(time.Span)))
                .Select(time => time.Value).Distinct(StringComparer.Ordinal),
        ];
        int governor = text.Tokens[source.Head].Head;
        if (values.Count > 1 && step == "announced" && governor >= 0)
        {
            values = [.. TextIndex.TimesIn(text, span).Where(time => context.Trees[document].Of(governor).Any(child => time.Span.Contains(text.Tokens[child].Span))).Select(time => time.Value)];
        }

        return values.Count == 1 && (step is "announced" or "ends" or "in-force") ? values[0] : null;
    }

    private IEnumerable<int> Makers(int document, Claim source)
    {
        Dependents tree = context.Trees[document];
        bool isPassive = clauses.IsPassive(document, source.Head);
        if (!isPassive)
        {
            int subject = tree.Child(source.Head, "nsubj");
            yield return subject >= 0 ? subject : source.Subject;
        }

        foreach (int child in tree.Of(source.Head))
        {
            string relation = tree.Text.Tokens[child].Deprel;

            // A second name that the parser hangs on the verb instead of on the first.
            bool isMaker = isPassive
                ? Dependents.Is(relation, "obl") && tree.Preposition(child) is "by" or "between"
                : child != source.Subject && Dependents.Is(relation, "nsubj");
            if (isMaker)
            {
                yield return child;
            }
        }
    }

    private void AddMakers(int maker, int document, int claim, bool isSignature)
    {
        if (maker < 0)
        {
            return;
        }

        Dependents tree = context.Trees[document];
        List<int> heads = [maker];
        foreach (int child in tree.Below(maker, 3, "acl", "amod", "case", "det", "compound"))
        {
            // "Karl Brod of Orlan and Ines Maro of Kasteria": the second name may hang on the first one's state.
            bool isJoined = Dependents.Is(tree.Text.Tokens[child].Deprel, "conj");
            bool isName = isJoined || Dependents.Is(tree.Text.Tokens[child].Deprel, "appos") || Dependents.Is(tree.Text.Tokens[child].Deprel, "flat");
            int above = tree.Text.Tokens[child].Head;
            bool isBelowComplement = above >= 0 && above != maker && Dependents.Is(tree.Text.Tokens[above].Deprel, "nmod");
            if (child != maker && isName && (!isBelowComplement || IsPerson(document, child)))
            {
                heads.Add(child);
            }
        }

        SortedSet<string> ids = new(context.ActorsOf(document, maker), StringComparer.Ordinal);
        ids.UnionWith(heads.Where(head => IsPerson(document, head)).Select(head => context.Actors.IdAt(document, head)!));
        foreach (string id in ids)
        {
            AddMaker(id, document, claim, isSignature, heads);
        }

        AddBoth(maker, document, claim);
        foreach (int head in heads)
        {
            bool isName = context.Actors.IdAt(document, head) is not null;
            foreach (string behind in isName ? [] : affiliation.AllOf(document, head))
            {
                AddParty(behind, document, claim);
            }
        }
    }

    private bool IsPerson(int document, int token) => context.Actors.IdAt(document, token) is { } id && context.Actors.Find(id) is { Type: "person" };

    /// <summary>"… signed for the government and Issa Dray for the movement": the one for whom is a party, a person joined to it signed too.</summary>
    private void AddRepresented(int document, int claim, Claim source, bool isSignature)
    {
        bool parties = source.Modality == Modality.Asserted;
        Dependents tree = context.Trees[document];
        foreach (int child in tree.Of(source.Head))
        {
            bool isComplement = Dependents.Is(tree.Text.Tokens[child].Deprel, "obl");
            if (isComplement && tree.Preposition(child) is "with" && parties && context.Actors.IdAt(document, child) is not null)
            {
                AddMakers(child, document, claim, isSignature: false);
            }

            if (!isSignature || !isComplement || tree.Preposition(child) is not ("for" or "of"))
            {
                continue;
            }

            foreach (int below in tree.Below(child, 2, "acl", "amod", "case", "det", "compound"))
            {
                if (IsPerson(document, below) && Dependents.Is(tree.Text.Tokens[below].Deprel, "conj"))
                {
                    AddMakers(below, document, claim, isSignature);
                }
                else if (context.Actors.IdAt(document, below) is { } id && !IsPerson(document, below))
                {
                    AddParty(id, document, claim);
                }
            }
        }
    }

    private void AddMaker(string id, int document, int claim, bool isSignature, List<int> heads)
    {
        if (context.Actors.Find(id) is not { } actor)
        {
            return;
        }

        if (isSignature && actor.Type == "person")
        {
            Signatories.Add(id, document, claim);
        }

        if (actor.Type != "person")
        {
            AddParty(id, document, claim);
            return;
        }

        string? party = actor.Country is null ? null : "state:" + actor.Country;
        foreach (int head in heads)
        {
            if (party is null && context.Actors.IdAt(document, head) == id)
            {
                party = affiliation.Of(document, head);
            }
        }

        AddParty(party, document, claim);
    }

    /// <summary>"The two governments", "both countries": the two states that were named last, where there are no more.</summary>
    private void AddBoth(int maker, int document, int claim)
    {
        Dependents tree = context.Trees[document];
        bool isPair = tree.Text.Tokens[maker].Lemma.ToLowerInvariant() is "government" or "country" or "side" or "state" or "nation" or "neighbour" or "neighbor" or "party" or "leader" or "president" or "capital" or "minister"
            && tree.Of(maker).Any(child => tree.Text.Tokens[child].Lemma.ToLowerInvariant() is "two" or "both");
        if (!isPair)
        {
            return;
        }

        int sentence = tree.Text.SentenceOf(maker);
        SortedSet<string> states = new(StringComparer.Ordinal);
        for (int token = tree.Text.Sentences[Math.Max(0, sentence - 2)].FirstToken; token < maker; token++)
        {
            if (context.Actors.IdAt(document, token) is { } id && context.Actors.Find(id) is { Type: "state" })
            {
                states.Add(id);
            }
        }

        foreach (string id in states.Count == 2 ? states : [])
        {
            AddParty(id, document, claim);
        }
    }

    /// <summary>Who brokers an agreement is no party to it.</summary>
    private void ReadMediator(Claim source, int document, string verb)
    {
        if (verb is not ("broker" or "mediate" or "facilitate" or "host" or "sponsor"))
        {
            return;
        }

        foreach (int maker in Makers(document, source))
        {
            mediators.UnionWith(maker < 0 ? [] : context.ActorsOf(document, maker));
        }
    }

    private void AddParty(string? id, int document, int claim)
    {
        if (id is not null && context.Actors.Find(id) is { Type: "state" or "organization" } party && PartyOf(party) is { } known && !mediators.Contains(known))
        {
            Parties.Add(known, document, claim);
        }
    }

    /// <summary>A ministry or a parliament stands for its state.</summary>
    private string? PartyOf(Actor party)
    {
        if (party.Type == "organization" && party.Country is not null && context.Actors.Find("state:" + party.Country) is not null)
        {
            return "state:" + party.Country;
        }

        return party.Id;
    }

    /// <summary>The place of a signature, attached to the verb or, as in "a treaty in Riga", to the agreement.</summary>
    private bool AddPlace(int document, Claim source, int claim)
    {
        bool isFound = false;
        AnalyzedText text = context.Material.Documents[document].Analysis;
        foreach (int anchor in new[] { source.Head, source.Object })
        {
            if (anchor < 0)
            {
                continue;
            }

            // "A treaty on the lake in Kisumu" hangs the place on the lake.
            foreach (int child in context.Trees[document].Below(anchor, 2, "acl", "advcl", "conj", "nsubj"))
            {
                bool isComplement = Dependents.Is(text.Tokens[child].Deprel, "obl") || Dependents.Is(text.Tokens[child].Deprel, "nmod");
                if (child == anchor || !isComplement || context.Trees[document].Preposition(child) is not ("in" or "at"))
                {
                    continue;
                }

                foreach (int below in context.Trees[document].Below(child, 2, "acl", "conj"))
                {
                    foreach (Entity entity in text.Entities)
                    {
                        bool isPlace = entity.Type is EntityType.Place || (below == child && entity.Type is EntityType.Person && text.Tokens[below].Upos == Upos.Propn);
                        if (isPlace && entity.Span.Contains(text.Tokens[below].Span))
                        {
                            Place.Add(entity.Span.Of(text.Text), document, claim);
                            isFound = true;
                        }
                    }
                }
            }
        }

        return isFound;
    }

    /// <summary>"… in Vientiane" wherever the tree puts it: the one place behind the verb that "in" or "at" leads in.</summary>
    private void AddOnlyPlace(int document, Claim source, int claim)
    {
        AnalyzedText text = context.Material.Documents[document].Analysis;
        List<string> places = [];
        foreach (Entity entity in TextIndex.EntitiesIn(text, source.Span))
        {
            bool isLed = entity.FirstToken > source.Head && text.Form(entity.FirstToken - 1) is "in" or "at";
            if (isLed && entity.Type == EntityType.Place)
            {
                places.Add(entity.Span.Of(text.Text));
            }
        }

        if (places.Count == 1)
        {
            Place.Add(places[0], document, claim);
        }
    }

    /// <summary>
    /// The most advanced status that is asserted. Whether an agreement is signed or only initialled is often confused: there the one
    /// that more reports give counts, unless a report denies it; the other is its rival.
    /// </summary>
    public AgreementSlot? LatestStatus()
    {
        List<(string Value, int Documents, List<int> Claims)> votes = Status.Ranked();
        int initialled = votes.FirstOrDefault(vote => vote.Value == "initialled").Documents, signed = votes.FirstOrDefault(vote => vote.Value == "signed").Documents;
        (string Value, int Documents, List<int> Claims)? best = null, rival = null;
        foreach ((string Value, int Documents, List<int> Claims) vote in votes)
        {
            if (vote.Value == "signed" && initialled > 0 && (isUnsigned || initialled > signed))
            {
                rival = vote;
            }
            else if (best is null || Array.IndexOf(Ladder, vote.Value) > Array.IndexOf(Ladder, best.Value.Value))
            {
                best = vote;
            }
        }

        return best is { } found
            ? Slot(found) with { Rivals = rival is { } other ? [Slot(other)] : [] }
            : null;

        AgreementSlot Slot((string Value, int Documents, List<int> Claims) vote) => new(vote.Value, [.. vote.Claims.Select(claim => context.ClaimIds[claim])]);
    }

    /// <summary>The date of a step: whole dates before vague ones, then the one that most reports give.</summary>
    public AgreementSlot? DateOf(string step)
    {
        if (!steps.TryGetValue(step, out Ballot? ballot))
        {
            return null;
        }

        List<AgreementSlot> ranked =
        [
            .. ballot.Ranked().OrderByDescending(vote => vote.Value.Length).ThenByDescending(vote => vote.Documents)
                .Select(vote => new AgreementSlot(vote.Value, [.. vote.Claims.Select(claim => context.ClaimIds[claim])])),
        ];
        return ranked[0] with { Rivals = [.. ranked.Skip(1).Where(other => !ranked[0].Value.StartsWith(other.Value, StringComparison.Ordinal))] };
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

    private static bool Says(AnalyzedText text, TextSpan span, string one, string two)
    {
        for (int i = TextIndex.FirstToken(text, span.Start); i < text.Tokens.Length && text.Tokens[i].Span.Start < span.End; i++)
        {
            if (text.Tokens[i].Lemma.Equals(one, StringComparison.OrdinalIgnoreCase) || text.Tokens[i].Lemma.Equals(two, StringComparison.OrdinalIgnoreCase))
            {
                return true;
            }
        }

        return false;
    }

    [GeneratedRegex(@"\b(?:until|through|till)\s+(?:the end of\s+)?(\d{4})\b", RegexOptions.CultureInvariant)]
    private static partial Regex UntilPattern();

    [GeneratedRegex(@"\bin force since\s+(\d{4})\b", RegexOptions.CultureInvariant)]
    private static partial Regex SincePattern();
}
