using Concord.Language;

namespace Concord.Evidence;

/// <summary>Cues by which nobody says anything: "to discuss …", "reject …!", "a plan to call for …".</summary>
internal static class IdleCues
{
    public static bool IsIdle(TreeView tree, Draft draft)
    {
        if (draft.Head < 0 || draft.Class == CueClass.Appearance || draft.Quotes)
        {
            return false;
        }

        Token head = tree.Tokens[draft.Head];
        bool infinitive = head.Upos == Upos.Verb && draft.Cue.Count > 0 && tree.FormIs(draft.Cue[0].Start, "to");
        if (infinitive && (draft.Source.Count == 0 || (head.Xpos == "VB" && tree.Is(draft.Head, "acl"))))
        {
            return true;
        }

        if (draft.Source.Count > 0)
        {
            return IsNobody(tree, draft) || IsThing(tree, draft);
        }

        // "Asked about it, he …": somebody did ask.
        if (draft.Lemma == "ask" && tree.FormIs(draft.Head, "asked"))
        {
            return false;
        }

        return draft.Class is CueClass.Attitude or CueClass.Intent
            || (head.Upos == Upos.Noun && !CueLexicon.IsHearsay(draft.Lemma))
            || (head.Upos == Upos.Verb && (head.Xpos is not "VBN" || tree.Is(draft.Head, "acl")));
    }

    // Outside quotations "you" is whoever reads; "the law that challenges them" is a thing.
    private static bool IsNobody(TreeView tree, Draft draft) =>
        draft.Source[0].Length == 1 && (tree.FormIs(draft.Source[0].Start, "you") || tree.FormIs(draft.Source[0].Start, "that"));

    // "a step demanding more": no noun that speaks.
    private static bool IsThing(TreeView tree, Draft draft) =>
        tree.Tokens[draft.Head].Upos == Upos.Verb && tree.Tokens[draft.Head].Deprel == "acl" && draft.SourceHead >= 0
        && draft.SourceHead == tree.Head(draft.Head) && !SourceKinds.IsSpeaker(tree, draft.SourceHead);
}
