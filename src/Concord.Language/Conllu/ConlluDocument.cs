using System.Collections.Immutable;

namespace Concord.Language.Conllu;

/// <summary>A document of a CoNLL-U file.</summary>
/// <param name="Id">From <c># newdoc id</c>; null where the file names none.</param>
/// <param name="Text">
/// The text rebuilt from forms, <c>SpaceAfter</c> and paragraph marks, with the file's sentences, words and annotation.
/// </param>
/// <param name="Sentences">What of the file <paramref name="Text"/> does not hold, a row for each of its sentences.</param>
public sealed record ConlluDocument(string? Id, AnalyzedText Text, ImmutableArray<ConlluSentence> Sentences);

/// <summary>Parts of a CoNLL-U sentence that are kept to be written again.</summary>
/// <param name="Comments">Comment lines as they stand, with their <c>#</c>.</param>
/// <param name="Forms">FORM of each word, exactly.</param>
/// <param name="Words">Multiword tokens: first and last word, 0-based inside the sentence, and the written form.</param>
public sealed record ConlluSentence(
    ImmutableArray<string> Comments, ImmutableArray<string> Forms, ImmutableArray<ConlluMultiword> Words)
{
    /// <summary>Value of <c># sent_id</c>, or null.</summary>
    public string? Id
    {
        get
        {
            foreach (string comment in Comments)
            {
                if (comment.StartsWith("# sent_id", StringComparison.Ordinal) && comment.IndexOf('=') is int at and > 0)
                {
                    return comment[(at + 1)..].Trim();
                }
            }

            return null;
        }
    }
}

/// <summary>A written word of two or more syntactic words.</summary>
/// <param name="First">0-based index of the first word inside the sentence.</param>
/// <param name="Last">0-based index of the last word inside the sentence.</param>
/// <param name="Form">What is written.</param>
public readonly record struct ConlluMultiword(int First, int Last, string Form);

/// <summary>A line that is not CoNLL-U; its sentence is left out.</summary>
/// <param name="Line">1-based.</param>
/// <param name="Message">What was expected and what was found.</param>
public readonly record struct ConlluProblem(int Line, string Message)
{
    /// <inheritdoc/>
    public override string ToString() => $"line {Line}: {Message}";
}

/// <summary>What was read of a CoNLL-U file.</summary>
public sealed record ConlluReadResult(ImmutableArray<ConlluDocument> Documents, ImmutableArray<ConlluProblem> Problems);
