using Concord.Language;

namespace Concord.Evidence;

/// <summary>Attributions whose cue is a verb and whose content the tree gives.</summary>
internal sealed partial class VerbCues(ClauseReader clauses)
{
    private readonly TreeView tree = clauses.Tree;

    // Verbs and nouns that are part of the cue of a verb before them.
    private readonly HashSet<int> taken = [];

    /// <summary>Whether the token already serves in the cue of a verb before it.</summary>
    public bool IsTaken(int token) => taken.Contains(token);

    /// <summary>The attribution of the verb, or null where it attributes nothing.</summary>
    public Draft? Read(int verb)
    {
        Token token = tree.Tokens[verb];
        if (token.Upos != Upos.Verb || tree.Is(verb, "amod") || tree.Is(verb, "case") || tree.Is(verb, "compound")
)
        {
            return null;
        }

        CueEntry? entry = CueLexicon.Verb(token.Lemma);

        if (taken.Contains(verb))
        {
            return null;
        }

        // "was worried about": whoever worries is the subject.
        bool passive = clauses.IsPassive(verb) && token.Lemma != "worry";
        if (ReadClear(verb, passive) is { } clear)
        {
            return clear;
        }

        if (ReadIdiom(verb, passive) is { } idiom)
        {
            return idiom;
        }

        if (entry is null)
        {
            return null;
        }

        Draft? draft = ReadAny(verb, entry, passive);
        if (ReadAsked(verb) is { } asked)
        {
            return asked;
        }

        if (draft is not null && !EndsBeforeMain(draft, verb))
        {
            return null;
        }

        if (draft is not null && !passive)
        {
            Widen(draft, verb, entry);
        }

        return draft;
    }

    private Draft? ReadAny(int verb, CueEntry entry, bool passive)
    {
        return ReadRaising(verb, entry, passive)
            ?? ReadClause(verb, entry, passive)
            ?? ReadInfinitive(verb, entry, passive)
            ?? (passive || tree.Child(verb, "obj") < 0 ? ReadPreposition(verb, entry, passive) : null)
            ?? ReadObject(verb, entry, passive)
            ?? ReadPreposition(verb, entry, passive)
            ?? ReadRest(verb, entry, passive)
            ?? ReadBrief(verb, entry, passive);
    }

    /// <summary>A draft with the cue and the source of a verb, as yet without content.</summary>
    public Draft Begin(int verb, CueEntry entry, bool passive, int prepositionEnd = 0)
    {
        TokenRange group = clauses.VerbGroup(verb);
        if (tree.Is(verb, "xcomp") && tree.Head(verb) is >= 0 and int phase && phase < verb
            && tree.Tokens[phase].Lemma is "go" or "continue" or "proceed" or "begin" && group.Start - phase <= 2)
        {
            group = group with { Start = clauses.VerbGroup(phase).Start };
        }

        // "Most believe": taken for an adverb of the verb.
        int quantity = group.Start < verb && IsQuantity(group.Start, verb) ? group.Start : group.Start > 0 && IsQuantity(group.Start - 1, verb) ? group.Start - 1 : -1;
        group = quantity == group.Start ? group with { Start = group.Start + 1 } : group;

        // "was asked to explain": nothing has been said yet.
        bool unsaid = entry.Class == CueClass.Report && tree.FormIs(group.Start, "to");
        Draft draft = new() { Head = verb, Lemma = tree.Tokens[verb].Lemma, Class = unsaid ? CueClass.Intent : entry.Class };
        int end = Math.Max(group.End, prepositionEnd);
        end = StatementEnd(verb, end);
        if (end < tree.Tokens.Length && tree.FormIs(end, ":") && tree.SentenceIndex[end] == tree.SentenceIndex[verb])
        {
            end++;
        }

        draft.Cue.Add(new(group.Start, end));
        int source = passive ? clauses.Agent(verb) : SpeakerAfter(verb, entry) is >= 0 and int after ? after : Speaker(verb, entry);
        if (source >= 0 && source < verb && !passive && ClauseReader.IsTimeWord(tree.Tokens[source].Lemma) && entry.Takes(CueFrames.Quotation))
        {
            // "the senator Tuesday morning said": when it was said is nobody who says it.
            source = NounBefore(tree.Left(source)) is >= 0 and int before ? before : source;
        }

        if (source < 0 && !passive && tree.Tokens[verb].Xpos is "VBD" or "VBZ" or "VBP")
        {
            source = LooseSubject(verb);
        }

        if (source < 0 && !passive && tree.Tokens[verb].Xpos is "VBD" or "VBZ" or "VBP" or "VBN" or "VB")
        {
            source = NounBefore(group.Start);
        }

        source = source < 0 && !passive ? quantity : source;

        if (source >= 0 && source < group.Start && !passive && Nearer(source, group.Start, verb) is >= 0 and int nearer)
        {
            source = nearer;
        }

        bool speaks = tree.Tokens[source < 0 ? 0 : source].Deprel != "expl" || (entry.Class == CueClass.Report && entry.Takes(CueFrames.Quotation) && !passive);
        if (source >= 0 && speaks && !draft.Cue[0].Contains(source))
        {
            SetSource(draft, source);
        }

        return draft;
    }

    // A name or pronoun right before the verb is its subject, where the tree has one farther off that does not hold it.
    private int Nearer(int source, int end, int verb)
    {
        if (tree.Tokens[verb].Xpos is not ("VBD" or "VBZ" or "VBP"))
        {
            return -1;
        }

        int near = NounBefore(end);
        bool name = near > source && tree.Tokens[near].Upos is Upos.Propn or Upos.Pron && !ClauseReader.IsTimeWord(tree.Tokens[near].Lemma)
            && tree.CaseOf(near) < 0 && !tree.IsWithin(near, source);
        return name && !clauses.NounPhrase(source).Contains(near) ? near : -1;
    }

    // "Most believe", "Another notes": tagged as determiners and adverbs.
    private bool IsQuantity(int token, int verb) =>
        tree.SentenceIndex[token] == tree.SentenceIndex[verb] && tree.Head(token) == verb
        && tree.Form(token) is "Most" or "most" or "Many" or "many" or "Some" or "some" or "Few" or "few" or "Both" or "both" or "All" or "all"
            or "Another" or "another" or "Several" or "several" or "None" or "none" or "Others" or "others";

    // "said in a statement" is one cue.
    private int StatementEnd(int verb, int end)
    {
        foreach (int child in tree.Children(verb))
        {
            if (tree.Left(child) == end && tree.Is(child, "obl") && tree.Tokens[child].Lemma is "statement" && tree.Right(child) == child
                && tree.CaseOf(child) >= 0)
            {
                return child + 1;
            }
        }

        return end;
    }
}
