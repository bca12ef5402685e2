using System.Collections.Frozen;
using Concord.Language;
using Concord.Reading;

namespace Concord.Casework.Stories;

/// <summary>A word of a text as the fast path sees it, without any analysis.</summary>
/// <param name="Start">First UTF-16 code unit.</param>
/// <param name="End">One past the last.</param>
/// <param name="Word">Number of the lower-case word.</param>
/// <param name="Stem">Number of its stem, or -1 for a word without content.</param>
/// <param name="IsCapital">Whether it starts with a capital.</param>
/// <param name="IsQuoted">Whether it stands between quotation marks.</param>
/// <param name="Sentence">Number of its sentence, roughly told.</param>
internal readonly record struct LightWord(int Start, int End, int Word, int Stem, bool IsCapital, bool IsQuoted, int Sentence);

/// <summary>The words of a document outside its boilerplate.</summary>
internal static class LightText
{
    private static readonly FrozenSet<string> Empty = FrozenSet.ToFrozenSet(
        ("the a an of to in and or for on at by with from as is are was were be been being it its that this these those he she they his "
        + "her their him them we our us i my you your not no but if so than then there here who whom which what when where why how all "
        + "any some more most other such only own same too very can will just should now would could may might must has have had do "
        + "does did done said say says also one two new first last after before over about into out up down between under again during "
        + "while because against through off both each few s t re ve ll d m according told year years time people mr ms mrs").Split(' '),
        StringComparer.Ordinal);

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> EmptyLookup =
        Empty.GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>Words of a document, omissions passed over, at most <paramref name="limit"/> characters of content.</summary>
    public static List<LightWord> Read(Document document, TermTable table, int limit = int.MaxValue)
    {
        List<LightWord> words = [];
        int from = 0, sentence = 0;
        foreach (Omission omission in document.Omitted)
        {
            int start = Math.Min(omission.Span.Start, limit);
            if (start > from)
            {
                Read(document.Text, new TextSpan(from, start), table, words, ref sentence);
            }

            from = Math.Max(from, omission.Span.End);
        }

        int end = Math.Min(document.Text.Length, limit);
        if (end > from)
        {
            Read(document.Text, new TextSpan(from, end), table, words, ref sentence);
        }

        return words;
    }

    /// <summary>Words of a part of a text.</summary>
    public static void Read(string text, TextSpan part, TermTable table, List<LightWord> words, ref int sentence)
    {
        Span<char> buffer = stackalloc char[64];
        bool quoted = false, broken = false;
        for (int i = part.Start; i < part.End; i++)
        {
            char c = text[i];
            if (char.IsLetterOrDigit(c))
            {
                int end = EndOfWord(text, i, part.End);
                int length = Math.Min(end - i, buffer.Length);
                int written = text.AsSpan(i, length).ToLowerInvariant(buffer);
                Span<char> word = buffer[..written];
                word.Replace('’', '\'');
                if (word.EndsWith("'s"))
                {
                    word = word[..^2];
                }

                if (broken && !char.IsLower(c))
                {
                    sentence++;
                }

                broken = false;
                int stem = word.Length < 2 || EmptyLookup.Contains(word) ? -1 : table.Add(Stem(word));
                words.Add(new LightWord(i, end, table.Add(word), stem, char.IsUpper(c), quoted, sentence));
                i = end - 1;
            }
            else if (c is '.' or '!' or '?')
            {
                broken = true;
            }
            else if (c == '\n')
            {
                // Quotation marks left open end with their paragraph.
                quoted = false;
                if (!broken && i + 1 < part.End && text[i + 1] is '\n' or '\r')
                {
                    sentence++;
                }
            }
            else if (c == '“' || (c == '"' && !quoted))
            {
                quoted = true;
            }
            else if (c is '”' or '"')
            {
                quoted = false;
            }
        }

        sentence++;
    }

    private static int EndOfWord(string text, int start, int limit)
    {
        int end = start + 1;
        if (char.IsDigit(text[start]))
        {
            while (end < limit && (char.IsDigit(text[end])
                || (text[end] is '.' or ',' && end + 1 < limit && char.IsDigit(text[end + 1]))))
            {
                end++;
            }

            return end;
        }

        while (end < limit && (char.IsLetter(text[end])
            || (text[end] is '\'' or '’' && end + 1 < limit && char.IsLetter(text[end + 1]))))
        {
            end++;
        }

        return end;
    }

    /// <summary>Cuts the commonest endings, enough for words of one family to meet.</summary>
    private static ReadOnlySpan<char> Stem(ReadOnlySpan<char> word)
    {
        foreach (string ending in Endings)
        {
            if (word.Length - ending.Length >= 4 && word.EndsWith(ending) && !word.EndsWith("ss"))
            {
                word = word[..^ending.Length];
                break;
            }
        }

        return word.Length > 4 && word[^1] == 'e' ? word[..^1] : word;
    }

    private static readonly string[] Endings = ["ing", "ed", "es", "s"];
}
