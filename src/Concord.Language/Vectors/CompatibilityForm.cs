using System.Globalization;

namespace Concord.Language.Vectors;

/// <summary>
/// Unicode normalisation form KC from a table of our own, because the runtime's depends on the ICU of the machine and does nothing
/// in invariant mode. Hangul is left as it is: no word piece tells its forms apart.
/// </summary>
internal sealed class CompatibilityForm
{
    /// <summary>No character below this one is changed.</summary>
    private const char FirstAffected = '\u00A0';

    private readonly Dictionary<int, int[]> _decompositions = [];
    private readonly Dictionary<(int First, int Second), int> _compositions = [];
    private readonly Dictionary<int, byte> _classes = [];
    private readonly HashSet<int> _affected = [];

    private CompatibilityForm()
    {
    }

    /// <summary>Reads the table inside the assembly.</summary>
    public static CompatibilityForm Load()
    {
        CompatibilityForm form = new();
        using StreamReader reader = new(typeof(CompatibilityForm).Assembly.GetManifestResourceStream("vectors/nfkc.tsv")!);
        while (reader.ReadLine() is { } line)
        {
            string[] fields = line.Split('\t');
            switch (line[0])
            {
                case 'o':
                    form.AddClass(Range(fields[1]), byte.Parse(fields[2], CultureInfo.InvariantCulture));
                    break;
                case '+':
                    form.AddPair(Code(fields[1]), Codes(fields[2]));
                    break;
                case '=':
                    form.AddDecomposition(Range(fields[1]), Codes(fields[2]));
                    break;
            }
        }

        form.Expand();
        return form;
    }

    /// <summary>Whether normalisation may change a text.</summary>
    public bool MayChange(ReadOnlySpan<char> text)
    {
        int at = text.IndexOfAnyExceptInRange('\0', (char)(FirstAffected - 1));
        for (; at >= 0 && at < text.Length; at++)
        {
            int code = CodeAt(text, at, out int length);
            if (code >= FirstAffected && _affected.Contains(code))
            {
                return true;
            }

            at += length - 1;
        }

        return false;
    }

    /// <summary>Appends the normal form of a text.</summary>
    public void Append(ReadOnlySpan<char> text, CompositionBuffer target)
    {
        for (int at = 0; at < text.Length;)
        {
            int code = CodeAt(text, at, out int length);
            at += length;
            if (code >= FirstAffected && _decompositions.TryGetValue(code, out int[]? parts))
            {
                foreach (int part in parts)
                {
                    target.Add(part, ClassOf(part), _compositions);
                }
            }
            else
            {
                target.Add(code, ClassOf(code), _compositions);
            }
        }

        target.Finish(_compositions);
    }

    private byte ClassOf(int code) => code < FirstAffected ? (byte)0 : _classes.GetValueOrDefault(code);

    /// <summary>A lone surrogate counts as a character.</summary>
    private static int CodeAt(ReadOnlySpan<char> text, int at, out int length)
    {
        bool pair = char.IsHighSurrogate(text[at]) && at + 1 < text.Length && char.IsLowSurrogate(text[at + 1]);
        length = pair ? 2 : 1;
        return pair ? char.ConvertToUtf32(text[at], text[at + 1]) : text[at];
    }

    private void AddClass((int First, int Last) range, byte value)
    {
        for (int code = range.First; code <= range.Last; code++)
        {
            _classes[code] = value;
            _affected.Add(code);
        }
    }

    private void AddPair(int composed, int[] parts)
    {
        _compositions[(parts[0], parts[1])] = composed;
        _decompositions[composed] = parts;
        _affected.Add(parts[1]);
    }

    private void AddDecomposition((int First, int Last) range, int[] parts)
    {
        for (int code = range.First; code <= range.Last; code++)
        {
            _decompositions[code] = range.First == range.Last ? parts : [parts[0] + code - range.First];
            _affected.Add(code);
        }
    }

    /// <summary>Makes the decompositions of pairs full, as the others are.</summary>
    private void Expand()
    {
        HashSet<int> canonical = [.. _compositions.Values];
        foreach (int composed in _compositions.Values)
        {
            List<int> parts = [composed];
            while (_decompositions.TryGetValue(parts[0], out int[]? inner))
            {
                if (!canonical.Contains(parts[0]))
                {
                    _affected.Add(composed);
                }

                parts.RemoveAt(0);
                parts.InsertRange(0, inner);
            }

            _decompositions[composed] = [.. parts];
        }
    }

    private static int Code(string text) => int.Parse(text, NumberStyles.HexNumber, CultureInfo.InvariantCulture);

    private static int[] Codes(string text) => Array.ConvertAll(text.Split(' '), Code);

    private static (int First, int Last) Range(string text)
    {
        int dash = text.IndexOf('-', StringComparison.Ordinal);
        return dash < 0 ? (Code(text), Code(text)) : (Code(text[..dash]), Code(text[(dash + 1)..]));
    }
}
