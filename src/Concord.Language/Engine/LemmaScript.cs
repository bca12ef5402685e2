using System.Globalization;

namespace Concord.Language.Engine;

/// <summary>
/// How a form becomes its lemma, as a class to predict: case, letters cut from the end, letters put there
/// (Straka 2018, reduced to suffixes).
/// </summary>
internal static class LemmaScript
{
    /// <summary>The script "case;cut;ending" with case l (lower) or k (kept).</summary>
    public static string Of(string form, string lemma)
    {
        string lower = form.ToLowerInvariant();
        string kept = Build('k', form, lemma), lowered = Build('l', lower, lemma);
        return form == lower || lowered.Length <= kept.Length ? lowered : kept;
    }

    /// <summary>Applies a script; a script that cuts more than there is gives the whole ending.</summary>
    public static string Apply(string script, ReadOnlySpan<char> form)
    {
        (bool lower, int cut, string ending) = Parse(script);
        return Apply(lower, cut, ending, form);
    }

    /// <inheritdoc cref="Apply(string, ReadOnlySpan{char})"/>
    public static string Apply(bool lower, int cut, string ending, ReadOnlySpan<char> form)
    {
        int keep = Math.Max(0, form.Length - cut), length = keep + ending.Length;
        if (length == 0)
        {
            return form.ToString();
        }

        Span<char> result = length <= 128 ? stackalloc char[length] : new char[length];
        Write(lower, keep, ending, form, result);
        return new string(result);
    }

    /// <summary>Writes <paramref name="keep"/> characters of the form and the ending.</summary>
    public static void Write(bool lower, int keep, string ending, ReadOnlySpan<char> form, Span<char> result)
    {
        if (lower)
        {
            form[..keep].ToLowerInvariant(result);
        }
        else
        {
            form[..keep].CopyTo(result);
        }

        ending.CopyTo(result[keep..]);
    }

    /// <summary>The parts of a script.</summary>
    public static (bool Lower, int Cut, string Ending) Parse(string script)
    {
        int second = script.IndexOf(';', 2);
        int cut = int.Parse(script.AsSpan(2, second - 2), NumberStyles.None, CultureInfo.InvariantCulture);
        return (script[0] == 'l', cut, script[(second + 1)..]);
    }

    private static string Build(char style, string form, string lemma)
    {
        int common = 0;
        while (common < form.Length && common < lemma.Length && form[common] == lemma[common])
        {
            common++;
        }

        return string.Create(CultureInfo.InvariantCulture, $"{style};{form.Length - common};{lemma[common..]}");
    }
}
