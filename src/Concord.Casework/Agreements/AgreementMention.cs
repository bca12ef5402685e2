using Concord.Language;

namespace Concord.Casework.Agreements;

/// <summary>Where a document speaks of an agreement.</summary>
/// <param name="Document">Number of the document.</param>
/// <param name="Token">Head noun.</param>
/// <param name="Span">The noun with what stands before it and short complements ("of 2000", "on trade").</param>
/// <param name="Key">
/// Which agreement: <see cref="Main"/>, the year of an earlier one, or <see cref="Unclear"/>.
/// </param>
internal sealed record AgreementMention(int Document, int Token, TextSpan Span, string Key)
{
    /// <summary>The agreement that the case is about.</summary>
    public const string Main = "main";

    /// <summary>An agreement that cannot be told from others ("earlier treaties").</summary>
    public const string Unclear = "";
}
