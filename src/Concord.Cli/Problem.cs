namespace Concord.Cli;

/// <summary>Something to tell the reader on standard error.</summary>
/// <param name="Code">Stable and searchable; listed in docs/errors.md.</param>
/// <param name="About">Path or address it concerns, or null.</param>
/// <param name="Text">What was found and what was expected.</param>
/// <param name="LeftOut">Whether an input, or part of it, is missing from the output because of it.</param>
internal sealed record Problem(string Code, string? About, string Text, bool LeftOut);

/// <summary>Codes of the command line itself.</summary>
internal static class Codes
{
    public const string NotFound = "CC0001";
    public const string Unreadable = "CC0002";
    public const string EmptyFolder = "CC0003";
    public const string GivenTwice = "CC0004";
    public const string NothingRead = "CC0005";
    public const string CannotWrite = "CC0006";
    public const string DiskFull = "CC0007";
    public const string Usage = "CC0008";
    public const string TooLarge = "CC0009";
    public const string Model = "CC0010";
    public const string AnalysisFailed = "CC0011";
    public const string UnknownSource = "CC0012";
    public const string BadConllu = "CC0013";
    public const string OtherLanguage = "CC0014";
    public const string BadSources = "CC0015";
    public const string BadEarlier = "CC0016";
    public const string BadQuestion = "CC0017";
    public const string BadReference = "CC0018";
    public const string UnknownFinding = "CC0019";
}
