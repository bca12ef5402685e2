namespace Concord.Casework;

/// <summary>Parts of a case that were built before. A key is never used for two different contents.</summary>
public interface IBuiltParts
{
    /// <summary>What was built; null where it is not there or cannot be read.</summary>
    byte[]? Get(string key);

    /// <summary>Keeps what was built; what <paramref name="inUse"/> does not name may be let go.</summary>
    void Keep(IReadOnlyList<(string Key, byte[] Body)> built, IReadOnlyCollection<string> inUse);
}
