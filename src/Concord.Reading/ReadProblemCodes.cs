namespace Concord.Reading;

/// <summary>Stable codes of everything that can go wrong in reading; explained in docs/errors.md.</summary>
public static class ReadProblemCodes
{
    public const string Empty = "CR0101";
    public const string TooLarge = "CR0102";
    public const string BinaryFormat = "CR0103";
    public const string BinaryBytes = "CR0104";
    public const string OnlyMarkup = "CR0105";
    public const string NeedsJavaScript = "CR0106";
    public const string NoArticle = "CR0107";
    public const string Feed = "CR0108";
    public const string BrokenContainer = "CR0109";
    public const string EmptyContainer = "CR0110";

    public const string BrokenUtf8 = "CR0201";
    public const string EncodingGuessed = "CR0202";
    public const string TextCut = "CR0203";
    public const string EncodingUnknown = "CR0204";
    public const string MarkupSimplified = "CR0205";
    public const string Paywalled = "CR0206";
    public const string Partial = "CR0207";
    public const string Doubtful = "CR0208";
    public const string Paged = "CR0209";
}
