namespace Concord.Language.Engine;

internal static class SentenceStyles
{
    /// <summary>Style by the words of three letters or more; short words are capitalised by other rules.</summary>
    public static SentenceStyle Of(int words, int upper, int capitalised, int lower)
    {
        if (words < 3)
        {
            return SentenceStyle.Normal;
        }

        return upper * 4 >= words * 3 ? SentenceStyle.Upper
            : (upper + capitalised) * 4 >= words * 3 ? SentenceStyle.Title
            : lower == words ? SentenceStyle.Lower
            : SentenceStyle.Normal;
    }

    /// <summary>Counts one word towards a style.</summary>
    public static void Count(ReadOnlySpan<char> form, ref int words, ref int upper, ref int capitalised, ref int lower)
    {
        if (form.Length < 3)
        {
            return;
        }

        switch (WordFeatures.CaseOf(form))
        {
            case 1:
                words++;
                lower++;
                break;
            case 2 or 5:
                words++;
                capitalised++;
                break;
            case 3:
                words++;
                upper++;
                break;
        }
    }
}
