using System.Globalization;
using Concord.Evidence;
using Concord.Language;

namespace Concord.Casework.Agreements;

/// <summary>Finds where a document speaks of agreements, and which of them it means.</summary>
internal sealed class MentionFinder(int document, AnalyzedDocument source, Dependents tree, int storyYear)
{
    private readonly AnalyzedText text = source.Analysis;

    /// <summary>Mentions in text order.</summary>
    public List<AgreementMention> Find()
    {
        List<AgreementMention> mentions = [];
        for (int i = 0; i < text.Tokens.Length; i++)
        {
            Token token = text.Tokens[i];
            if (token.Upos is Upos.Noun or Upos.Propn
                && AgreementWords.Nouns.Contains(token.Lemma.ToLowerInvariant())
                && !Dependents.Is(token.Deprel, "compound"))
            {
                mentions.Add(new AgreementMention(document, i, SpanOf(i), KeyOf(i, mentions)));
            }
        }

        return mentions;
    }

    private string KeyOf(int token, List<AgreementMention> before)
    {
        int year = YearOf(token);
        if (year > 0)
        {
            return year == storyYear ? AgreementMention.Main : year.ToString(CultureInfo.InvariantCulture);
        }

        bool isPlural = text.Tokens[token].Xpos is "NNS" or "NNPS";
        foreach (int child in tree.Of(token))
        {
            string lemma = text.Tokens[child].Lemma.ToLowerInvariant();
            if (AgreementWords.EarlierWords.Contains(lemma))
            {
                return AgreementMention.Unclear;
            }

            // "This treaty" is the one just spoken of.
            if (lemma is "this" or "that" && Dependents.Is(text.Tokens[child].Deprel, "det") && !HasChild(token, "new", "landmark", "latest")
                && before.Count > 0 && text.SentenceOf(before[^1].Token) >= text.SentenceOf(token) - 1)
            {
                return before[^1].Key;
            }

            // "It is no peace treaty", "a first truce": another than the one spoken of.
            if (lemma == "no" || (lemma == "not" && text.Tokens[token].Deprel is "root" or "conj" or "ccomp") || (lemma == "first" && HasChild(token, "a")))
            {
                return AgreementMention.Unclear;
            }

            if (lemma is "other" or "another" or "any" or "such" or "similar" or "separate" or "further")
            {
                return AgreementMention.Unclear;
            }
        }

        return isPlural && !HasChild(token, "the", "both") ? AgreementMention.Unclear : AgreementMention.Main;
    }

    private bool HasChild(int token, params ReadOnlySpan<string> lemmas)
    {
        foreach (int child in tree.Of(token))
        {
            foreach (string lemma in lemmas)
            {
                if (text.Tokens[child].Lemma.Equals(lemma, StringComparison.OrdinalIgnoreCase))
                {
                    return true;
                }
            }
        }

        return false;
    }

    /// <summary>The year that a noun is marked with, or of the clause by which it came about; 0 where there is none.</summary>
    private int YearOf(int token)
    {
        foreach (int below in tree.Below(token, 3, "nsubj", "conj", "appos", "acl:relcl", "advcl", "parataxis"))
        {
            if (AsYear(below) is int year and > 0)
            {
                return year;
            }
        }

        // "The 1987 Intermediate-range Forces Treaty", wherever the tree hangs the year.
        TextSpan name = SpanOf(token);
        for (int at = token - 1; at >= 0 && name.Contains(text.Tokens[at].Span); at--)
        {
            if (AsYear(at) is int before and > 0)
            {
                return before;
            }
        }

        // "A memorandum that both concluded in 2029".
        foreach (int child in tree.Of(token))
        {
            if (Dependents.Is(text.Tokens[child].Deprel, "acl") && AgreementWords.SigningVerbs.Contains(text.Tokens[child].Lemma.ToLowerInvariant()))
            {
                foreach (int below in tree.Below(child, 4, "acl", "advcl", "ccomp", "xcomp"))
                {
                    if (AsYear(below) is int made and > 0)
                    {
                        return made;
                    }
                }
            }
        }

        int head = text.Tokens[token].Head;
        if (head < 0 || text.Tokens[head].Upos != Upos.Verb)
        {
            return 0;
        }

        string verb = text.Tokens[head].Lemma;
        bool isMade = AgreementWords.SigningVerbs.Contains(verb) && (text.Tokens[token].Deprel is "obj" or "nsubj:pass");
        bool isSuccessor = verb is "replace" or "supersede" or "succeed" && tree.Preposition(token) is "with" or "by";
        if (isMade || isSuccessor)
        {
            foreach (int child in tree.Of(head))
            {
                if (Dependents.Is(text.Tokens[child].Deprel, "obl"))
                {
                    foreach (int below in tree.Below(child, 2, "acl", "acl:relcl"))
                    {
                        if (child != token && AsYear(below) is int year and > 0)
                        {
                            return year;
                        }
                    }
                }
            }
        }

        return 0;
    }

    private int AsYear(int token)
    {
        ReadOnlySpan<char> form = text.Form(token);
        return form.Length == 4 && int.TryParse(form, NumberStyles.None, CultureInfo.InvariantCulture, out int year) && year is >= 1800 and <= 2100
            ? year
            : 0;
    }

    /// <summary>"… on Maritime Cooperation in Manila": where it was signed is no part of the name.</summary>
    private bool IsInPlace(int token, int top)
    {
        for (int at = token; at != top && at >= 0; at = text.Tokens[at].Head)
        {
            if (Dependents.Is(text.Tokens[at].Deprel, "nmod") && tree.Preposition(at) is "in" or "at" or "by")
            {
                return true;
            }
        }

        return false;
    }

    private TextSpan SpanOf(int token)
    {
        int start = text.Tokens[token].Span.Start, end = text.Tokens[token].Span.End;
        foreach (int child in tree.Of(token))
        {
            Token part = text.Tokens[child];
            bool isBefore = child < token && part.Deprel is "det" or "amod" or "compound" or "nummod" or "nmod:poss";
            bool isAfter = child > token && child - token <= 6 && Dependents.Is(part.Deprel, "nmod") && tree.Preposition(child) is "of" or "on" or "for" or "between";
            if (isBefore || isAfter)
            {
                foreach (int below in tree.Below(child, 3, "acl", "acl:relcl", "appos"))
                {
                    if (IsInPlace(below, child))
                    {
                        continue;
                    }

                    if (isBefore ? below < token : below > token)
                    {
                        start = Math.Min(start, text.Tokens[below].Span.Start);
                        end = Math.Max(end, text.Tokens[below].Span.End);
                    }
                }
            }
        }

        return new TextSpan(start, end);
    }
}
