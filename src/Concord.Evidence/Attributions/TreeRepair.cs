using Concord.Language;

namespace Concord.Evidence;

/// <summary>
/// Mends two attachments that parsers often miss after a reporting verb: "he said A, adding B" and "he said A and
/// warned of B" hang from the reporting verb, not from A.
/// </summary>
internal static class TreeRepair
{
    public static void Apply(TreeView tree, int[] heads)
    {
        for (int token = 1; token < heads.Length; token++)
        {
            if (tree.Tokens[token].Upos != Upos.Verb || CueLexicon.Verb(tree.Tokens[token].Lemma) is not { } entry)
            {
                continue;
            }

            AdoptComplement(tree, heads, token, entry);
            bool participle = tree.Tokens[token].Xpos == "VBG" && tree.FormIs(token - 1, ",")
                && (tree.Is(token, "advcl") || tree.Is(token, "acl") || tree.Is(token, "conj") || tree.Is(token, "parataxis") || tree.Is(token, "xcomp") || tree.Is(token, "ccomp"));
            bool coordinated = tree.Is(token, "conj") && entry.Class == CueClass.Report && tree.Tokens[token].Xpos is "VBD" or "VBZ" or "VBP";
            if (tree.Is(token, "conj") && tree.Tokens[token].Xpos is "VBD" or "VBZ" or "VBP" && LikeVerb(tree, heads, token) is >= 0 and int like)
            {
                heads[token] = like;
                continue;
            }

            if (participle && OverObject(tree, heads, token) is >= 0 and int over)
            {
                heads[token] = over;
                continue;
            }

            if ((participle || coordinated) && Reporter(tree, heads, token, participle) is >= 0 and int verb)
            {
                heads[token] = verb;
            }
        }
    }

    // "expressed concern, vowing to act": the participle belongs to the verb over the object.
    private static int OverObject(TreeView tree, int[] heads, int token)
    {
        int noun = heads[token];
        for (int step = 0; noun >= 0 && noun < token && step < 4 && tree.Tokens[noun].Upos is Upos.Noun or Upos.Propn or Upos.Pron; step++)
        {
            int up = heads[noun];
            if (up < 0 || up > noun)
            {
                return -1;
            }

            if (tree.IsVerbal(up) && (tree.Is(noun, "obj") || tree.Is(noun, "obl")))
            {
                return CueLexicon.Verb(tree.Tokens[up].Lemma) is not null ? up : -1;
            }

            if (!tree.Is(noun, "nmod") && !tree.Is(noun, "conj"))
            {
                return -1;
            }

            noun = up;
        }

        return -1;
    }

    // "called it a shame and asked for help": a finite verb is coordinated with a finite verb of its tense, not with an adjective or noun.
    private static int LikeVerb(TreeView tree, int[] heads, int token)
    {
        int head = heads[token];
        if (head < 0 || head > token || tree.Tokens[head].Xpos is "VBD" or "VBZ" or "VBP" or "VBN" || HasSubject(tree, heads, token) || !IsClauseLess(tree, heads, head))
        {
            return -1;
        }

        for (int up = heads[head], step = 0; up >= 0 && step < 4; up = heads[up], step++)
        {
            if (up < token && tree.Tokens[up].Xpos == tree.Tokens[token].Xpos)
            {
                return up;
            }

            if (tree.Is(head, "ccomp") || tree.Is(head, "conj") || tree.Is(head, "parataxis") || tree.Is(head, "acl:relcl"))
            {
                return -1;
            }

            head = up;
        }

        return -1;
    }

    // No copula or auxiliary makes a clause of it.
    private static bool IsClauseLess(TreeView tree, int[] heads, int head)
    {
        for (int token = Math.Max(0, head - 8); token < head; token++)
        {
            if (heads[token] == head && (tree.Is(token, "cop") || tree.Is(token, "aux")))
            {
                return false;
            }
        }

        return true;
    }

    // "…," she said, adding that B: B may hang from "said" beside "adding".
    private static void AdoptComplement(TreeView tree, int[] heads, int token, CueEntry entry)
    {
        int up = heads[token];
        if (up < 0 || up > token || !entry.Takes(CueFrames.Clause) || tree.Tokens[token].Xpos != "VBG" || token + 1 >= heads.Length)
        {
            return;
        }

        int at = token + 1;
        for (int step = 0; at >= 0 && step < 30 && heads[at] != up; step++)
        {
            if (heads[at] == token)
            {
                return;
            }

            at = heads[at];
        }

        if (at > token && (tree.Is(at, "ccomp") || tree.Is(at, "advcl") || tree.Is(at, "parataxis") || tree.Is(at, "conj")))
        {
            heads[at] = token;
        }
    }

    // The reporting verb in whose clausal content the token lies.
    private static int Reporter(TreeView tree, int[] heads, int token, bool participle)
    {
        for (int at = token, step = 0; at >= 0 && step < 30; at = heads[at], step++)
        {
            int up = heads[at];
            if (up < 0 || at >= token && at != token)
            {
                return -1;
            }

            if (at != token && tree.Is(at, "ccomp") && up < at && up < token && CueLexicon.Verb(tree.Tokens[up].Lemma) is { } entry
                && entry.Takes(CueFrames.Clause) && (participle || SameTense(tree, up, token) && !HasSubject(tree, heads, token)))
            {
                return up;
            }
        }

        return -1;
    }

    private static bool SameTense(TreeView tree, int one, int other) =>
        tree.Tokens[one].Xpos == tree.Tokens[other].Xpos || (tree.Tokens[one].Xpos is "VBN" && tree.Tokens[other].Xpos is "VBD");

    private static bool HasSubject(TreeView tree, int[] heads, int verb)
    {
        for (int token = verb - 1; token >= Math.Max(0, verb - 12); token--)
        {
            if (heads[token] == verb && tree.Is(token, "nsubj"))
            {
                return true;
            }
        }

        return false;
    }
}
