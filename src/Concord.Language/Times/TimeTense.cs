namespace Concord.Language.Times;

/// <summary>Whether the verb that governs a token speaks of the past or of what is to come; needs tags and a tree.</summary>
internal static class TimeTense
{
    private const int Climb = 6;

    /// <summary>-1 past, 1 to come, 0 where nothing tells.</summary>
    public static int Of(AnalyzedText text, int token)
    {
        int verb = token;
        for (int step = 0; verb >= 0 && text.Tokens[verb].Upos != Upos.Verb; step++)
        {
            if (step == Climb)
            {
                return 0;
            }

            verb = text.Tokens[verb].Head;
        }

        return verb < 0 ? 0 : OfVerb(text, verb);
    }

    /// <summary>Whether what governs a token was over or so by then: "had not asked by Friday", "was calm by Friday".</summary>
    public static bool IsOverBy(AnalyzedText text, int token)
    {
        int head = text.Tokens[token].Head;
        for (int step = 0; head >= 0 && step < Climb; step++, head = text.Tokens[head].Head)
        {
            Sentence sentence = text.Sentences[text.SentenceOf(head)];
            for (int i = sentence.FirstToken; i < sentence.EndToken; i++)
            {
                Token word = text.Tokens[i];
                if (word.Head == head && word.Xpos == "VBD" && ((word.Lemma == "have" && word.Deprel == "aux") || (word.Lemma == "be" && text.Tokens[head].Upos != Upos.Verb)))
                {
                    return true;
                }
            }

            if (text.Tokens[head].Upos == Upos.Verb)
            {
                return false;
            }
        }

        return false;
    }

    private static int OfVerb(AnalyzedText text, int verb)
    {
        bool past = text.Tokens[verb].Xpos == "VBD", infinitive = false;
        Sentence sentence = text.Sentences[text.SentenceOf(verb)];
        for (int i = sentence.FirstToken; i < verb; i++)
        {
            Token word = text.Tokens[i];
            if (word.Head != verb)
            {
                continue;
            }

            infinitive |= word.Deprel == "mark" && text.Form(i).Equals("to", StringComparison.OrdinalIgnoreCase);
            if (!word.Deprel.StartsWith("aux", StringComparison.Ordinal))
            {
                continue;
            }

            switch (word.Lemma)
            {
                case "will" or "shall" or "would" or "may" or "might" or "could" or "should" or "must" or "can":
                    return 1;
                case "have":
                    past = true;
                    break;
                case "be":
                    past |= word.Xpos == "VBD";
                    break;
            }
        }

        return past ? -1 : infinitive ? 1 : 0;
    }
}
