namespace Concord.Language;

/// <summary>One syntactic word of a text.</summary>
/// <param name="Span">Where it stands.</param>
/// <param name="Lemma">Dictionary form as the UD English treebanks write it.</param>
/// <param name="Upos">Universal part of speech.</param>
/// <param name="Xpos">Penn Treebank tag.</param>
/// <param name="Head">Index of its head in <see cref="AnalyzedText.Tokens"/>, -1 for a sentence root.</param>
/// <param name="Deprel">Universal Dependencies v2 relation with subtype, for example <c>nsubj:pass</c>.</param>
/// <param name="JoinsPrevious">Whether it shares a written word with the token before it ("do" + "n't").</param>
public readonly record struct Token(
    TextSpan Span, string Lemma, Upos Upos, string Xpos, int Head, string Deprel, bool JoinsPrevious = false);
