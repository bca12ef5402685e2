namespace Concord.Training;

/// <summary>xorshift64*; seeded, so that runs repeat.</summary>
internal sealed class FastRandom(ulong seed)
{
    private ulong _state = (seed * 0x9E3779B97F4A7C15UL) | 1;

    public uint Next()
    {
        _state ^= _state >> 12;
        _state ^= _state << 25;
        _state ^= _state >> 27;
        return (uint)((_state * 2685821657736338717UL) >> 32);
    }

    public bool Chance(float probability) => Next() < probability * 4294967296.0;

    public int Below(int limit) => (int)(((ulong)Next() * (uint)limit) >> 32);
}
