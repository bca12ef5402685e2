using Concord.Evidence;
using Concord.Language;

namespace Concord.Casework.Agreements;

// Who makes an agreement, for whom, and where.
internal sealed partial class SlotReader
{
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
        foreach (int child in tree.Below(maker, 4, "acl", "amod", "case", "det", "compound"))
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

        if (isSignature && actor.Type == "person" && !IsTown(actor.Name))
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

    /// <summary>"Brod and Korvany sign" after "in the capital Brod": a town that was taken for a person.</summary>
    private bool IsTown(string name) => !name.Contains(' ', StringComparison.Ordinal)
        && context.Material.Documents.Any(document => TownMarks.Any(mark => document.Document.Text.Contains(mark + name, StringComparison.Ordinal)));

    private static readonly string[] TownMarks = [" in ", " capital ", " at ", " near "];

    /// <summary>"The two governments", "both countries": the two states that were named last, where there are no more.</summary>
    private void AddBoth(int maker, int document, int claim)
    {
        Dependents tree = context.Trees[document];
        AddCounted(maker, document, claim);
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

    /// <summary>"Three countries on the river - X, Y and Z - signed": as many states as are counted, named before the verb.</summary>
    private void AddCounted(int maker, int document, int claim)
    {
        Dependents tree = context.Trees[document];
        int count = tree.Child(maker, "nummod"), verb = tree.Text.Tokens[maker].Head;
        bool isCounted = count >= 0 && verb > maker && tree.Text.Tokens[maker].Lemma.ToLowerInvariant() is "country" or "state" or "nation" or "neighbour" or "neighbor" or "government" or "member";
        if (!isCounted || !Findings.NumberValue.TryParse(tree.Text.Tokens[count].Lemma.ToLowerInvariant(), out double wanted))
        {
            return;
        }

        List<string> named = [];
        for (int token = maker + 1; token < verb; token++)
        {
            if (StateAt(document, token) is { } id && !named.Contains(id))
            {
                named.Add(id);
            }
        }

        foreach (string id in named.Count == (int)wanted ? named : [])
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

                // "At the castle of Hohenau", a place that no table lists.
                int within = context.Trees[document].Child(child, "nmod");
                if (within >= 0 && text.Tokens[child].Lemma.ToLowerInvariant() is "castle" or "palace" or "town" or "city" or "port" or "resort" or "village" or "island"
                    && context.Trees[document].Preposition(within) == "of" && text.Tokens[within].Upos == Upos.Propn)
                {
                    Place.Add(text.Form(within).ToString(), document, claim);
                    return true;
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
}
