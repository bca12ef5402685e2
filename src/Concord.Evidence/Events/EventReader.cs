using Concord.Evidence.Clauses;
using Concord.Language;

namespace Concord.Evidence.Events;

/// <summary>Decides which PLOVER event a verb tells, from its object, its modal and what it governs.</summary>
internal static class EventReader
{
    private const int DeepestChain = 5;

    /// <summary>Event told by the verb or adjective at <paramref name="head"/>, or null.</summary>
    public static EventReading? Read(SentenceTree tree, int head) => Read(tree, head, 0);

    /// <summary>Lemma with its particle ("call off"), or with the preposition that makes it another verb ("call for").</summary>
    public static string Lemma(SentenceTree tree, int verb)
    {
        string lemma = VerbForms.Base(tree.Text.Form(verb).ToString(), tree[verb].Lemma.ToLowerInvariant());
        foreach (int child in tree.Children(verb))
        {
            if (tree[child].Deprel == "compound:prt")
            {
                return lemma + " " + tree[child].Lemma.ToLowerInvariant();
            }
        }

        if (lemma is "call" or "ask" && tree.Child(verb, "obj") < 0)
        {
            int oblique = tree.Child(verb, "obl");
            string marker = oblique < 0 ? "" : Subordinators.Lemma(tree, Subordinators.Find(tree, oblique));
            return marker is "for" or "on" or "upon" ? lemma + " for" : lemma;
        }

        return lemma;
    }

    private static EventReading? Read(SentenceTree tree, int head, int depth)
    {
        string lemma = Lemma(tree, head);
        int inner = depth < DeepestChain ? Inner(tree, head) : -1;
        EventReading? below = inner >= 0 ? Read(tree, inner, depth + 1) : null;
        EventReading? reading = inner >= 0 ? Chain(tree, head, lemma, inner, below) : Own(tree, head, lemma);
        return reading is EventReading found ? Temper(tree, head, found) : Report(tree, head, lemma);
    }

    /// <summary>The infinitive or gerund that continues the verb ("agreed to release", "called on X to stop").</summary>
    private static int Inner(SentenceTree tree, int head)
    {
        foreach (int child in tree.Children(head))
        {
            if (tree[child].Upos == Upos.Verb && (tree.Is(child, "xcomp")
                || ((tree.Is(child, "advcl") || tree.Is(child, "ccomp")) && Subordinators.IsInfinitive(tree, child)
                    && (tree[head].Upos == Upos.Adj || EventVerbs.Asking.Contains(Lemma(tree, head))))))
            {
                return child;
            }
        }

        return -1;
    }

    private static EventReading? Chain(SentenceTree tree, int head, string lemma, int inner, EventReading? below)
    {
        int core = below?.Core ?? inner;
        int noun = below?.Noun ?? -1;
        if (EventVerbs.Refusing.Contains(lemma))
        {
            return new EventReading(new EventSense("REJECT", null), head, core, noun);
        }

        if (lemma is "threaten" or "warn")
        {
            return new EventReading(new EventSense("THREATEN", null), head, core, noun);
        }

        bool asksAnother = EventVerbs.Asking.Contains(lemma) && (tree.Child(head, "obj") >= 0 || tree.Child(head, "obl") >= 0 || lemma is not ("want" or "call" or "ask")) && lemma != "call";
        if (asksAnother)
        {
            return new EventReading(new EventSense("REQUEST", null), head, tree.Child(head, "obj") >= 0 || tree.Child(head, "obl") >= 0 ? head : core, -1);
        }

        if (EventVerbs.Intending.Contains(lemma))
        {
            return below is EventReading told
                ? told with { Sense = Intended(told.Sense), Actor = head }
                : lemma is "agree" or "pledge" or "promise" or "ready" or "willing"
                    ? new EventReading(new EventSense("AGREE", null), head, inner, -1)
                    : null;
        }

        return below is EventReading plain && !EventVerbs.Direct.ContainsKey(lemma) ? plain with { Actor = head } : Own(tree, head, lemma);
    }

    private static EventReading? Own(SentenceTree tree, int head, string lemma)
    {
        int noun = EventArguments.ObjectNoun(tree, head);
        EventSense? named = noun >= 0 ? Named(tree, noun) : null;
        if (named is EventSense sense)
        {
            if (EventVerbs.Ending.Contains(lemma) && lemma is not "close" && EndedOrGiven(tree, noun, lemma, sense) is EventSense ended)
            {
                return new EventReading(ended, head, head, noun);
            }

            if (EventVerbs.Asking.Contains(lemma) && lemma is not ("order" or "call"))
            {
                EventSense asked = EventNouns.IsHostile(sense) && sense.Code != "PROTEST" ? new EventSense("THREATEN", null)
                    : sense.Mode == "investigate" ? sense : new EventSense("REQUEST", null);
                return new EventReading(asked, head, head, noun);
            }

            if (EventVerbs.Carrying.Contains(lemma) && !EventVerbs.Refusing.Contains(lemma))
            {
                bool reversed = lemma is "receive" or "face" or "draw";
                return new EventReading(sense, head, head, noun, reversed);
            }
        }

        if (lemma == "call" && tree.Child(head, "xcomp") >= 0)
        {
            return null;
        }

        if (EventVerbs.Donating.Contains(lemma) && noun >= 0)
        {
            return new EventReading(new EventSense("AID", null), head, head, noun);
        }

        if (lemma is "send" or "deploy" or "dispatch" && noun >= 0 && EventNouns.Forces.Contains(tree[noun].Lemma))
        {
            bool peace = EventArguments.Mentions(tree, head, "peacekeep");
            return new EventReading(peace ? new EventSense("AID", "peacekeeping") : new EventSense("MOBILIZE", "troops"), head, head, noun);
        }

        if (EventVerbs.Direct.TryGetValue(lemma, out EventSense direct))
        {
            return new EventReading(direct, head, head, -1);
        }

        return tree[head].Upos == Upos.Adj && lemma is "responsible" or "guilty" && tree.Child(head, "cop") >= 0 && EventArguments.Speaker(tree, head) >= 0
            ? new EventReading(new EventSense("ACCUSE", "allege"), EventArguments.SpeakingVerb(tree, head), head, -1)
            : null;
    }

    /// <summary>The event that a noun names, or one of the nouns compounded with it.</summary>
    public static EventSense? Named(SentenceTree tree, int noun)
    {
        string lemma = tree[noun].Lemma.ToLowerInvariant();
        foreach (int child in tree.Children(noun))
        {
            if ((tree.Is(child, "compound") || tree.Is(child, "amod")) && tree[child].Lemma.ToLowerInvariant() is "hunger" or "peacekeeping" or "legal" or "phone" or "arrest" or "labor" or "labour" or "martial")
            {
                string modifier = tree[child].Lemma.ToLowerInvariant();
                if (modifier is "hunger" or "labor" or "labour")
                {
                    return new EventSense("PROTEST", modifier == "hunger" ? "hunger" : "boycott");
                }

                if (modifier == "arrest")
                {
                    return new EventSense("COERCE", "arrest");
                }
            }
        }

        if (EventNouns.Senses.TryGetValue(lemma, out EventSense sense))
        {
            return lemma == "strike" && IsMilitary(tree, noun) ? new EventSense("ASSAULT", null)
                : lemma is "attack" or "assault" && IsVerbal(tree, noun) ? new EventSense("ACCUSE", "disapprove") : sense;
        }

        foreach (int child in tree.Children(noun))
        {
            if (tree.Is(child, "compound") && EventNouns.Senses.TryGetValue(tree[child].Lemma.ToLowerInvariant(), out EventSense compounded))
            {
                return compounded;
            }
        }

        return null;
    }

    private static bool IsMilitary(SentenceTree tree, int noun)
    {
        foreach (int child in tree.Children(noun))
        {
            string lemma = tree[child].Lemma.ToLowerInvariant();
            if ((tree.Is(child, "compound") || tree.Is(child, "amod")) && lemma is "air" or "missile" or "drone" or "rocket" or "military" or "precision"
                or "artillery" or "aerial" or "retaliatory" or "nuclear" or "cruise" or "ballistic" or "deadly")
            {
                return true;
            }
        }

        return EventArguments.Modifier(tree, noun, "against") >= 0 || EventArguments.Modifier(tree, noun, "on") >= 0;
    }

    private static bool IsVerbal(SentenceTree tree, int noun)
    {
        foreach (int child in tree.Children(noun))
        {
            if (tree.Is(child, "amod") && tree[child].Lemma.ToLowerInvariant() is "scathing" or "extraordinary" or "verbal" or "blistering" or "stinging"
                or "bitter" or "veiled" or "personal" or "fierce" or "furious" or "political" or "rhetorical" or "withering")
            {
                return true;
            }
        }

        return false;
    }

    private static EventSense? EndedOrGiven(SentenceTree tree, int noun, string lemma, EventSense sense)
    {
        if (sense.Code == "CONSULT")
        {
            return lemma is "cancel" or "postpone" or "scrap" or "call off" or "quit" ? new EventSense("REJECT", "meet") : new EventSense("SANCTION", "withdraw");
        }

        if (EventNouns.IsHostile(sense))
        {
            return new EventSense("YIELD", lemma is "lift" or "ease" or "loosen" or "relax" or "waive" ? "ease" : "withdraw");
        }

        string name = tree[noun].Lemma;
        return sense.Code is "AID" or "SUPPORT" or "COOPERATE" ? new EventSense("SANCTION", name.StartsWith("peacekeep", StringComparison.Ordinal) ? "expel" : "discontinue")
            : sense.Mode == "ceasefire" ? new EventSense("ASSAULT", null) : null;
    }

    /// <summary>"will", "must" and "not" turn an act into an intent, a demand or a refusal.</summary>
    private static EventReading Temper(SentenceTree tree, int head, EventReading reading)
    {
        bool negated = false, future = false;
        foreach (int child in tree.Children(head))
        {
            string lemma = tree[child].Lemma.ToLowerInvariant();
            negated |= lemma is "not" or "n't" or "never" && tree.Is(child, "advmod");
            future |= lemma is "will" or "would" or "shall" or "'ll" && tree.Is(child, "aux");
        }

        if (negated && reading.Sense.IsCooperative)
        {
            return reading with { Sense = new EventSense("REJECT", null) };
        }

        return future && !negated && reading.Sense.Code != "CONSULT" ? reading with { Sense = Intended(reading.Sense) } : reading;
    }

    private static EventSense Intended(EventSense sense) =>
        sense.Code is "ASSAULT" or "COERCE" or "SANCTION" or "PROTEST" or "MOBILIZE" ? new EventSense("THREATEN", null)
        : sense.IsCooperative ? new EventSense("AGREE", null)
        : sense;

    /// <summary>"X said Y must go": a demand made by saying.</summary>
    private static EventReading? Report(SentenceTree tree, int head, string lemma)
    {
        if (!ReportingWords.Contains(lemma) && lemma is not ("demand" or "insist"))
        {
            return null;
        }

        int content = tree.Child(head, "ccomp");
        if (content < 0)
        {
            return null;
        }

        foreach (int child in tree.Children(content))
        {
            if (tree.Is(child, "aux") && tree[child].Lemma.ToLowerInvariant() is "must" or "should" or "need")
            {
                return new EventReading(new EventSense("REQUEST", null), head, head, -1);
            }
        }

        return null;
    }
}
