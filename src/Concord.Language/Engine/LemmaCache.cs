namespace Concord.Language.Engine;

/// <summary>Lemmas of the forms met last, so that a common word gives the same string again. One per thread.</summary>
internal sealed class LemmaCache(string[] scripts)
{
    // A power of two; each form has one place, where the last one to come stays.
    private const int Places = 1 << 13;

    private const int LongestKept = 32;

    private readonly (int Script, string Form, string Lemma)[] _places = new (int, string, string)[Places];

    public string Lemma(int script, ReadOnlySpan<char> form)
    {
        if (form.Length > LongestKept)
        {
            return LemmaScript.Apply(scripts[script], form);
        }

        ref (int Script, string Form, string Lemma) place = ref _places[(WordHash.Of(form) + (ulong)script) & (Places - 1)];
        if (place.Form is null || place.Script != script || !form.SequenceEqual(place.Form))
        {
            string lemma = LemmaScript.Apply(scripts[script], form);
            place = (script, form.SequenceEqual(lemma) ? lemma : form.ToString(), lemma);
        }

        return place.Lemma;
    }
}
