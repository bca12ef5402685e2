using Concord.Language;

namespace Concord.Evidence;

/// <summary>Speakers before a colon: headlines ("Minister: talks go on") and transcripts ("SMITH: I agree").</summary>
internal sealed class HeadingCues(ClauseReader clauses)
{
    private const int LongestName = 8;

    private readonly TreeView tree = clauses.Tree;

    private readonly string text = clauses.Tree.Analysis.Text;

    private int labels = -1;

    public void Add(List<Draft> drafts)
    {
        for (int sentence = 0; sentence < tree.Analysis.Sentences.Length; sentence++)
        {
            Sentence at = tree.Analysis.Sentences[sentence];
            if (StartsLine(at.Span.Start) && Colon(at) is >= 0 and int colon && Read(at, sentence, colon) is { } draft)
            {
                drafts.Add(draft);
            }
        }
    }

    private bool StartsLine(int at)
    {
        while (at > 0 && text[at - 1] is ' ' or '\t' or '\r')
        {
            at--;
        }

        return at == 0 || text[at - 1] == '\n';
    }

    private int Colon(Sentence sentence)
    {
        int last = Math.Min(sentence.EndToken, sentence.FirstToken + LongestName + 1);
        for (int token = sentence.FirstToken + 1; token < last; token++)
        {
            if (tree.FormIs(token, ":"))
            {
                return token;
            }

            if (tree.Tokens[token].Upos is Upos.Verb or Upos.Aux || (tree.IsPunctuation(token) && tree.Form(token) is not "." and not "-" and not "(" and not ")"))
            {
                return -1;
            }
        }

        return -1;
    }

    private Draft? Read(Sentence sentence, int number, int colon)
    {
        TokenRange name = new(sentence.FirstToken, colon);
        int head = NameHead(name);
        if (head < 0)
        {
            return null;
        }

        bool heading = sentence.Kind == SentenceKind.Heading;
        bool transcript = IsSpeaker(name, head);
        bool ends = colon == sentence.EndToken - 1;
        if (!(heading && !ends) && !(number == 0 && !ends) && !transcript)
        {
            return null;
        }

        int end = sentence.EndToken;
        if (transcript || ends)
        {
            // The speech runs to the end of its paragraph.
            for (int next = number + 1; next < tree.Analysis.Sentences.Length; next++)
            {
                Sentence following = tree.Analysis.Sentences[next];
                if (StartsLine(following.Span.Start))
                {
                    break;
                }

                end = following.EndToken;
            }
        }

        if (end - colon < 4)
        {
            return null;
        }

        Draft draft = new() { Head = colon, Lemma = ":", Class = CueClass.Report, SourceHead = head };
        draft.Source.Add(name);
        draft.Cue.Add(new(colon, colon + 1));
        draft.AddContent(clauses.Trim(new(colon + 1, end)));
        return draft;
    }

    private int NameHead(TokenRange name)
    {
        int head = -1;
        for (int token = name.Start; token < name.End; token++)
        {
            Token at = tree.Tokens[token];
            if (at.Upos == Upos.Propn || (name.Length == 1 && tree.Form(token) is "Q" or "A") || SourceKinds.IsPerson(at.Lemma) || SourceKinds.IsText(at.Lemma) || SourceKinds.IsPress(at.Lemma)
                || (at.Upos == Upos.Noun && SourceKinds.IsBody(at.Lemma)))
            {
                head = token;
            }
        }

        return head;
    }

    // A person's name, or one of several labels in capitals or letters as transcripts have them.
    private bool IsSpeaker(TokenRange name, int head)
    {
        if (clauses.EntityAt(head) is { Type: EntityType.Person } entity && entity.FirstToken - name.Start <= 2)
        {
            return true;
        }

        return IsUpper(name) && Labels() > 1;
    }

    // How many lines begin with a label in capitals.
    private int Labels()
    {
        if (labels < 0)
        {
            labels = 0;
            foreach (Sentence sentence in tree.Analysis.Sentences)
            {
                if (StartsLine(sentence.Span.Start) && Colon(sentence) is >= 0 and int colon && IsUpper(new(sentence.FirstToken, colon)))
                {
                    labels++;
                }
            }
        }

        return labels;
    }

    private bool IsUpper(TokenRange name)
    {
        for (int token = name.Start; token < name.End; token++)
        {
            foreach (char c in tree.Form(token))
            {
                if (char.IsLower(c))
                {
                    return false;
                }
            }
        }

        return true;
    }
}
