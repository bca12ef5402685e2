namespace Concord.Language.Engine;

/// <summary>Applies lemma scripts and gives the same string again for a lemma that was made lately. One per thread.</summary>
internal sealed class LemmaPool
{
    private const int Slots = 1 << 13, LongestKept = 24;

    private readonly (bool Lower, int Cut, string Ending)[] _scripts;
    private readonly string?[] _recent = new string?[Slots];

    public LemmaPool(string[] scripts)
    {
        _scripts = Array.ConvertAll(scripts, LemmaScript.Parse);
    }

    public string Apply(int script, ReadOnlySpan<char> form)
    {
        (bool lower, int cut, string ending) = _scripts[script];
        int keep = Math.Max(0, form.Length - cut), length = keep + ending.Length;
        if (length is 0 or > LongestKept)
        {
            return LemmaScript.Apply(lower, cut, ending, form);
        }

        Span<char> buffer = stackalloc char[LongestKept];
        Span<char> lemma = buffer[..length];
        LemmaScript.Write(lower, keep, ending, form, lemma);
        ref string? slot = ref _recent[WordHash.Of(lemma) & (Slots - 1)];
        if (slot is null || !lemma.SequenceEqual(slot))
        {
            slot = new string(lemma);
        }

        return slot;
    }
}
