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
        int second = script.IndexOf(';', 2);
        int cut = int.Parse(script.AsSpan(2, second - 2), NumberStyles.None, CultureInfo.InvariantCulture);
        ReadOnlySpan<char> ending = script.AsSpan(second + 1);
        int keep = Math.Max(0, form.Length - cut);
        Span<char> buffer = keep + ending.Length <= 128 ? stackalloc char[128] : new char[keep + ending.Length];
        Span<char> result = buffer[..(keep + ending.Length)];
        if (script[0] == 'l')
        {
            form[..keep].ToLowerInvariant(result);
        }
        else
        {
            form[..keep].CopyTo(result);
        }

        ending.CopyTo(result[keep..]);
        return result.Length == 0 ? form.ToString() : new string(result);
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
