namespace Concord.Language.Segmentation;

/// <summary>Where a written number, date, clock time or telephone number ends.</summary>
internal static class Numbers
{
    public static int End(string text, int start, int end)
    {
        int hyphenated = HyphenatedEnd(text, start, end);
        if (hyphenated > start)
        {
            return hyphenated;
        }

        int at = Digits(text, start, end);
        while (at + 1 < end && char.IsAsciiDigit(text[at + 1]))
        {
            int next = Digits(text, at + 1, end);
            bool takes = text[at] switch
            {
                ',' => next - at - 1 == 3 && (at - start <= 3 || text.AsSpan(start, at - start).Contains(',')),
                '.' or ':' => true,
                '/' => next - at - 1 <= 4 && at - start <= 7,
                _ => false,
            };
            if (!takes)
            {
                break;
            }

            at = next;
        }

        return at;
    }

    // Telephone numbers and all-digit dates; every other hyphen between numbers is a range.
    private static int HyphenatedEnd(string text, int start, int end)
    {
        Span<int> lengths = stackalloc int[5];
        int count = 0, at = start;
        while (count < 5)
        {
            int next = Digits(text, at, end);
            if (next == at)
            {
                return -1;
            }

            lengths[count++] = next - at;
            at = next;
            if (at + 1 >= end || text[at] != '-' || !char.IsAsciiDigit(text[at + 1]))
            {
                break;
            }

            at++;
        }

        if (count == 1 || at < end && char.IsLetter(text[at]))
        {
            return -1;
        }

        ReadOnlySpan<int> found = lengths[..count];
        bool known = found is [3, 3, 4] or [1, 3, 3, 4] or [3, 4] or [5, 4] or [4, 1 or 2, 1 or 2]
            || found is [1 or 2, 1 or 2, 4] or [1 or 2, 1 or 2, 2];
        return known ? at : -1;
    }

    private static int Digits(string text, int at, int end)
    {
        while (at < end && char.IsAsciiDigit(text[at]))
        {
            at++;
        }

        return at;
    }
}
