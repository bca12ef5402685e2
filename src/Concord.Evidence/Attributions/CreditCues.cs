using Concord.Language;
using Concord.Reading;

namespace Concord.Evidence;

/// <summary>Credits that a machine left in the text ("www.example.com noted,") become attributions to whom they credit.</summary>
internal static class CreditCues
{
    public static void Add(Document document, AnalyzedText analysis, List<Draft> drafts)
    {
        foreach (InlineCredit credit in document.Credits)
        {
            Draft draft = new()
            {
                Class = CueClass.Report,
                Lemma = "credit",
                Fixed = (credit.Source, Rest(document.Text, credit), credit.Content),
            };
            draft.AddContent(Tokens(analysis, credit.Content));
            drafts.Add(draft);
        }
    }

    // What the credit says besides the name: its verb.
    private static TextSpan Rest(string text, InlineCredit credit)
    {
        int start = Math.Max(credit.Source.End, credit.Span.Start);
        int end = credit.Span.End;
        while (start < end && !char.IsLetterOrDigit(text[start]))
        {
            start++;
        }

        while (end > start && !char.IsLetterOrDigit(text[end - 1]))
        {
            end--;
        }

        return new(start, end);
    }

    private static TokenRange Tokens(AnalyzedText analysis, TextSpan span)
    {
        int start = 0;
        while (start < analysis.Tokens.Length && analysis.Tokens[start].Span.Start < span.Start)
        {
            start++;
        }

        int end = start;
        while (end < analysis.Tokens.Length && analysis.Tokens[end].Span.End <= span.End)
        {
            end++;
        }

        return new(start, end);
    }
}
