using System.Collections.Frozen;

namespace Concord.Evidence.Clauses;

/// <summary>Verbs that report what somebody says, finds or thinks, by lemma.</summary>
internal static class ReportingWords
{
    private static readonly FrozenSet<string> Verbs = new[]
    {
        "acknowledge", "add", "admit", "advise", "affirm", "allege", "announce", "argue", "ask", "assert", "assess",
        "assume", "assure", "aver", "believe", "boast", "caution", "cite", "claim", "comment", "complain", "conclude",
        "concede", "confirm", "contend", "consider", "declare", "deny", "describe", "detail", "disclose", "emphasise",
        "emphasize", "estimate", "expect", "explain", "express", "fear", "feel", "find", "forecast", "hear", "highlight",
        "hint", "hope", "imply", "indicate", "inform", "insist", "know", "learn", "maintain", "mention", "note",
        "observe", "opine", "point", "post", "predict", "proclaim", "project", "pronounce", "quip", "quote", "read", "reason",
        "recall", "reckon", "reiterate", "remark", "remind", "reply", "report", "repeat", "respond", "reveal", "rule",
        "say", "signal", "speculate", "state", "stress", "suggest", "surmise", "suspect", "tell", "testify", "think",
        "tweet", "underline", "underscore", "understand", "urge", "voice", "vow", "warn", "worry", "write",
    }.ToFrozenSet(StringComparer.Ordinal);

    public static bool Contains(string lemma) => Verbs.Contains(lemma);
}
