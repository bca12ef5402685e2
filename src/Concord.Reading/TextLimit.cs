using System.Globalization;

namespace Concord.Reading;

/// <summary>Keeps a document's text within bounds.</summary>
internal static class TextLimit
{
    /// <summary>The text, or its beginning with a problem noted; never cuts a surrogate pair.</summary>
    public static string Cut(string text, int most, string uri, List<ReadProblem> problems, out bool cut)
    {
        cut = text.Length > most;
        if (!cut)
        {
            return text;
        }

        int end = most > 0 && char.IsHighSurrogate(text[most - 1]) ? most - 1 : most;
        problems.Add(new(ReadProblemCodes.TextCut, uri, string.Create(CultureInfo.InvariantCulture, $"The text has {text.Length} characters; the first {end} were kept (ReadOptions.MaxCharacters)."), false));
        return text[..end];
    }
}
