namespace Concord.Casework.Stories;

/// <summary>A hash that is the same in every process and on every machine (FNV-1a over UTF-16 code units, mixed at the end).</summary>
internal static class StableHash
{
    private const ulong Start = 0xCBF29CE484222325UL, Prime = 0x100000001B3UL;

    public static ulong Of(ReadOnlySpan<char> text, ulong seed = 0)
    {
        ulong hash = Start ^ seed;
        foreach (char c in text)
        {
            hash = (hash ^ c) * Prime;
        }

        hash ^= hash >> 33;
        hash *= 0xFF51AFD7ED558CCDUL;
        return hash ^ (hash >> 33);
    }
}
