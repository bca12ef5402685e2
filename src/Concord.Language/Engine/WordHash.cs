namespace Concord.Language.Engine;

/// <summary>Stable 64-bit hash of short words; part of the model format.</summary>
internal static class WordHash
{
    public static ulong Of(ReadOnlySpan<char> text, uint salt = 0)
    {
        ulong hash = 14695981039346656037UL ^ (salt * 0x9E3779B97F4A7C15UL);
        foreach (char c in text)
        {
            hash = (hash ^ c) * 1099511628211UL;
        }

        return Mix(hash);
    }

    public static ulong Mix(ulong hash)
    {
        hash ^= hash >> 33;
        hash *= 0xFF51AFD7ED558CCDUL;
        hash ^= hash >> 33;
        hash *= 0xC4CEB9FE1A85EC53UL;
        return hash ^ (hash >> 33);
    }
}
