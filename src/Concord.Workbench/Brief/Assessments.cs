using System.Collections.Frozen;
using Concord.Casework;
using Concord.Language;

namespace Concord.Workbench.Brief;

/// <summary>Tells judgments ("the pact marks a shift") from events: a thing, not an actor, that signals, reflects or changes something general.</summary>
internal static class Assessments
{
    private static readonly FrozenSet<string> Verbs = new[]
    {
        "represent", "mark", "signal", "signify", "underscore", "underline", "reflect", "highlight", "escalate", "deepen", "solidify", "cement", "strengthen",
        "pose", "challenge", "demonstrate", "show", "suggest", "indicate", "symbolize", "symbolise", "embody", "complicate", "heighten", "fuel", "reshape",
        "threaten", "undermine", "bolster", "enhance", "raise", "illustrate", "reveal", "constitute", "emphasize", "emphasise", "hint", "testify", "epitomize",
    }.ToFrozenSet(StringComparer.Ordinal);

    /// <summary>Whether a claim is a judgment of the report that makes it.</summary>
    public static bool Is(CaseIndex index, CaseClaim claim)
    {
        AnalyzedText text = index.DocumentOf(claim).Analysis;
        Token head = text.Tokens[claim.Source.Head];
        string lemma = head.Lemma.ToLowerInvariant();
        bool isEvaluative = head.Upos == Upos.Verb && (Verbs.Contains(lemma) || (lemma == "add" && AddsToSomething(text, claim.Source.Head)));
        if (!isEvaluative || claim.Source.Subject < 0)
        {
            return false;
        }

        foreach (ActorMention mention in text.Mentions)
        {
            if (mention.HeadToken == claim.Source.Subject)
            {
                return false;
            }
        }

        return text.Tokens[claim.Source.Subject].Upos == Upos.Noun;
    }

    /// <summary>"Adds complexity to …" judges; "adds that …" and "adds ten ships" do not.</summary>
    private static bool AddsToSomething(AnalyzedText text, int head)
    {
        foreach (Token token in text.Tokens)
        {
            if (token.Head == head && token.Deprel == "obl" && token.Upos == Upos.Noun)
            {
                return true;
            }
        }

        return false;
    }
}
