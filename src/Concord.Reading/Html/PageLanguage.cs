using Concord.Reading.Languages;

namespace Concord.Reading.Html;

/// <summary>Settles between the language that a page declares and the one that its text shows.</summary>
internal static class PageLanguage
{
    private const int EnoughText = 300;

    public static string Of(string? declared, string text)
    {
        string seen = LanguageDetector.Detect(text);
        return declared is null || (seen != "und" && text.Length >= EnoughText) ? seen : declared;
    }
}
