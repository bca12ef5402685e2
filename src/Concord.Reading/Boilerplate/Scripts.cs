namespace Concord.Reading.Boilerplate;

/// <summary>Writing systems, as far as a line in a strange one must be told from the document's own.</summary>
internal static class Scripts
{
    /// <summary>0 for what belongs to no script; scripts written together (Han, kana, Hangul) count as one.</summary>
    public static int Of(char c)
    {
        if (c < 0x80)
        {
            return char.IsAsciiLetter(c) ? 1 : 0;
        }

        if (!char.IsLetter(c) && c is < '\u0900' or > '\u0DFF')
        {
            return 0;
        }

        return c switch
        {
            < '\u0250' => 1,
            >= '\u1E00' and <= '\u1EFF' => 1,
            >= '\u0370' and <= '\u03FF' => 2,
            >= '\u0400' and <= '\u052F' => 3,
            >= '\u0530' and <= '\u058F' => 4,
            >= '\u0590' and <= '\u05FF' => 5,
            >= '\u0600' and <= '\u077F' or >= '\uFB50' and <= '\uFEFC' => 6,
            >= '\u0900' and <= '\u0DFF' => 7 + (c - 0x0900) / 0x80,
            >= '\u0E00' and <= '\u0E7F' => 20,
            >= '\u0E80' and <= '\u0EFF' => 21,
            >= '\u1000' and <= '\u109F' => 22,
            >= '\u10A0' and <= '\u10FF' => 23,
            >= '\u1200' and <= '\u137F' => 24,
            >= '\u1780' and <= '\u17FF' => 25,
            >= '\u3040' and <= '\u9FFF' or >= '\uAC00' and <= '\uD7A3' or >= '\u1100' and <= '\u11FF' => 26,
            _ => 0,
        };
    }

    /// <summary>The script of nearly all letters; 0 where none has three quarters of them.</summary>
    public static int Dominant(ReadOnlySpan<char> text)
    {
        Span<int> counts = stackalloc int[32];
        int letters = 0;
        foreach (char c in text)
        {
            int script = Of(c);
            counts[script]++;
            letters += script == 0 ? 0 : 1;
        }

        for (int script = 1; script < counts.Length; script++)
        {
            if (counts[script] * 4 >= letters * 3 && letters > 0)
            {
                return script;
            }
        }

        return 0;
    }

    /// <summary>Whether the line has letters and none of them is of that script.</summary>
    public static bool IsStrange(ReadOnlySpan<char> line, int dominant)
    {
        int strange = 0;
        foreach (char c in line)
        {
            int script = Of(c);
            if (script == dominant)
            {
                return false;
            }

            strange += script == 0 ? 0 : 1;
        }

        return dominant != 0 && strange >= 2;
    }
}
