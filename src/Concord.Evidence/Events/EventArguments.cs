using System.Collections.Frozen;
using Concord.Evidence.Clauses;
using Concord.Language;

namespace Concord.Evidence.Events;

/// <summary>Who does it and to whom, as whole noun phrases.</summary>
internal static class EventArguments
{
    private static readonly FrozenSet<string> Days = EventTable.Words(
        "monday tuesday wednesday thursday friday saturday sunday january february march april may june july august september october november december"
        + " jan feb mar apr jun jul aug sept sep oct nov dec");

    private static readonly FrozenSet<string> Units = EventTable.Words("year month week day morning evening afternoon night time hour minute decade weekend yesterday today");

    /// <summary>Noun of the object, of the passive subject or of "agree on X"; through "a number of X".</summary>
    public static int ObjectNoun(SentenceTree tree, int verb)
    {
        (_, int noun) = ClauseArguments.Find(tree, verb, 0);
        if (noun < 0)
        {
            foreach (int child in tree.Children(verb))
            {
                if (tree.Is(child, "obl") && Marker(tree, child) is "on" or "for" or "into" or "in" or "to" && EventNouns.Senses.ContainsKey(tree[child].Lemma))
                {
                    noun = child;
                    break;
                }
            }
        }

        for (int steps = 0; steps < 3 && noun >= 0 && EventReader.Named(tree, noun) is null && EventNouns.Containers.Contains(tree[noun].Lemma.ToLowerInvariant()); steps++)
        {
            int next = Modifier(tree, noun, "of");
            if (next < 0)
            {
                break;
            }

            noun = next;
        }

        return noun;
    }

    public static bool HasModifier(SentenceTree tree, int noun, string word)
    {
        foreach (int child in tree.Children(noun))
        {
            if (tree[child].Lemma.Equals(word, StringComparison.OrdinalIgnoreCase))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Verb of saying that governs the clause, or -1.</summary>
    public static int SpeakingVerb(SentenceTree tree, int head)
    {
        int token = head;
        for (int steps = 0; steps < 6; steps++)
        {
            int governor = tree.HeadOf(token);
            if (governor < 0)
            {
                return -1;
            }

            if (tree.Is(token, "ccomp") && (ReportingWords.Contains(tree[governor].Lemma) || tree[governor].Lemma is "demand"))
            {
                return governor;
            }

            if (!tree.Is(token, "conj") && !tree.Is(token, "xcomp"))
            {
                return -1;
            }

            token = governor;
        }

        return -1;
    }

    /// <summary>Head of the speaker's name, or -1.</summary>
    public static int Speaker(SentenceTree tree, int head)
    {
        int verb = SpeakingVerb(tree, head);
        return verb < 0 ? -1 : ClauseArguments.Find(tree, verb, 0).Subject;
    }

    /// <summary>Heads of who acts and whom it is done to; empty where the sentence does not say.</summary>
    public static (List<int> Source, List<int> Target) Find(SentenceTree tree, EventReading reading)
    {
        List<int> source = [], target = [];
        (int subject, _) = ClauseArguments.Find(tree, reading.Actor, 0);
        Add(source, subject);
        if (subject >= 0 && tree[subject].Upos == Upos.Pron)
        {
            Add(source, Speaker(tree, reading.Actor));
        }

        Add(target, Target(tree, reading, subject));
        if (IsMutual(reading.Sense) && subject >= 0 && tree.Child(subject, "conj") >= 0)
        {
            // "A and B signed a treaty": each with the other, not with the treaty.
            target.Remove(reading.Noun);
            Split(tree, subject, target);
        }

        if (reading.Core != reading.Actor && target.Count == 0)
        {
            (int inner, int innerObject) = ClauseArguments.Find(tree, reading.Core, 0);
            Add(target, innerObject >= 0 ? innerObject : inner == subject ? -1 : inner);
        }

        if (source.Count == 0)
        {
            Add(source, Possessor(tree, reading.Noun));
        }

        if (target.Count == 0 && source.Count > 0)
        {
            Split(tree, source[0], target);
        }

        return reading.IsReversed ? (target, source) : (source, target);
    }

    /// <summary>The whole phrase that <paramref name="head"/> heads, without its preposition, its clauses and edge punctuation.</summary>
    public static TextSpan Phrase(SentenceTree tree, int head)
    {
        int first = head, last = head;
        foreach (int child in tree.Children(head))
        {
            if (tree.Is(child, "case") || tree.Is(child, "punct") || tree.Is(child, "cc") || tree[child].Deprel is "acl:relcl" or "mark" or "cop" or "nsubj" || tree.Is(child, "parataxis"))
            {
                continue;
            }

            first = Math.Min(first, tree.LeftOf(child));
            last = Math.Max(last, tree.RightOf(child));
        }

        while (first < last && tree.IsPunctuation(first))
        {
            first++;
        }

        while (last > first && tree.IsPunctuation(last))
        {
            last--;
        }

        return new TextSpan(tree[first].Span.Start, tree[last].Span.End);
    }

    private static int Target(SentenceTree tree, EventReading reading, int subject)
    {
        if (reading.Noun >= 0)
        {
            int found = Preposed(tree, reading.Noun, reading.Core, subject);
            if (found >= 0)
            {
                return found;
            }

            int possessor = Possessor(tree, reading.Noun);
            return possessor >= 0 && possessor != subject && tree[possessor].Upos != Upos.Pron ? possessor : reading.Noun;
        }

        (_, int undergoer) = ClauseArguments.Find(tree, reading.Core, 0);
        int content = undergoer < 0 ? tree.Child(reading.Core, "ccomp") : -1;
        if (content >= 0 && ClauseArguments.Find(tree, content, 0) is { } inside && Math.Max(inside.Subject, inside.Object) >= 0)
        {
            return inside.Subject >= 0 && inside.Subject != subject ? inside.Subject : inside.Object;
        }

        int indirect = tree.Child(reading.Core, "iobj");
        if (indirect >= 0)
        {
            return indirect;
        }

        if (EventVerbs.Giving.Contains(EventReader.Lemma(tree, reading.Core)) || undergoer < 0)
        {
            int receiver = Preposed(tree, -1, reading.Core, subject);
            return receiver >= 0 ? receiver : undergoer;
        }

        return undergoer;
    }

    /// <summary>First prepositional phrase of the noun or the verb that can name whom it is done to.</summary>
    private static int Preposed(SentenceTree tree, int noun, int verb, int subject)
    {
        int best = -1, rank = int.MaxValue;
        Weigh(tree, noun, subject, ref best, ref rank);
        if (rank > 3)
        {
            Weigh(tree, verb, subject, ref best, ref rank);
        }

        return best;
    }

    private static void Weigh(SentenceTree tree, int head, int subject, ref int best, ref int rank)
    {
        if (head < 0)
        {
            return;
        }

        foreach (int child in tree.Children(head))
        {
            if (child == subject || !(tree.Is(child, "obl") || tree.Is(child, "nmod")) || tree[child].Deprel is "nmod:poss" or "obl:agent" or "obl:unmarked" || IsTime(tree, child))
            {
                continue;
            }

            int own = Rank(Marker(tree, child));
            if (own < rank)
            {
                best = child;
                rank = own;
            }
        }
    }

    private static int Rank(string marker) => marker switch
    {
        "against" => 0,
        "with" => 1,
        "between" => 1,
        "on" or "upon" => 2,
        "to" => 3,
        "from" => 4,
        "into" or "toward" or "towards" => 5,
        "for" => 6,
        "in" or "at" or "near" or "outside" or "across" => 7,
        "of" => 3,
        "over" or "about" => 9,
        _ => int.MaxValue,
    };

    private static bool IsTime(SentenceTree tree, int token)
    {
        if (tree[token].Upos == Upos.Propn && Days.Contains(tree[token].Lemma.ToLowerInvariant()) || (tree[token].Upos == Upos.Noun && Units.Contains(tree[token].Lemma)))
        {
            return true;
        }

        TextSpan span = tree[token].Span;
        foreach (TimeExpression time in tree.Text.Times)
        {
            if (time.Span.Contains(span))
            {
                return true;
            }
        }

        return false;
    }

    private static int Possessor(SentenceTree tree, int noun)
    {
        if (noun < 0)
        {
            return -1;
        }

        foreach (int child in tree.Children(noun))
        {
            if (tree[child].Deprel == "nmod:poss")
            {
                return child;
            }
        }

        return -1;
    }

    public static int Modifier(SentenceTree tree, int noun, string marker)
    {
        foreach (int child in tree.Children(noun))
        {
            if (tree.Is(child, "nmod") && Marker(tree, child) == marker)
            {
                return child;
            }
        }

        return -1;
    }

    private static string Marker(SentenceTree tree, int token) => Subordinators.Lemma(tree, Subordinators.Find(tree, token));

    /// <summary>"A and B met": each with the other.</summary>
    private static void Split(SentenceTree tree, int source, List<int> target)
    {
        foreach (int child in tree.Children(source))
        {
            if (tree.Is(child, "conj"))
            {
                Add(target, child);
            }
        }
    }

    private static bool IsMutual(EventSense sense) => sense.Code is "AGREE" or "CONSULT" or "SUPPORT" or "COOPERATE" or "REJECT";

    /// <summary>Whether a word under <paramref name="head"/> starts with <paramref name="stem"/>.</summary>
    public static bool Mentions(SentenceTree tree, int head, string stem)
    {
        for (int token = tree.LeftOf(head); token <= tree.RightOf(head); token++)
        {
            if (tree[token].Lemma.StartsWith(stem, StringComparison.OrdinalIgnoreCase))
            {
                return true;
            }
        }

        return false;
    }

    private static void Add(List<int> heads, int token)
    {
        if (token >= 0 && !heads.Contains(token))
        {
            heads.Add(token);
        }
    }
}
