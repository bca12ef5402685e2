namespace Concord.Language.Engine;

/// <summary>An entry of the open-addressing word table; all bits of the hash beyond the slot identify the word.</summary>
internal struct WordEntry
{
    public uint Fingerprint;
    public int Row;
    public int Vector;
}

/// <summary>Word hash → embedding row and pre-trained vector, read in place.</summary>
internal readonly unsafe struct WordTable(WordEntry* entries, int slots)
{
    public void Find(ulong hash, out int row, out int vector)
    {
        uint fingerprint = Fingerprint(hash);
        for (int slot = (int)(hash & (uint)(slots - 1)); ; slot = (slot + 1) & (slots - 1))
        {
            WordEntry* entry = entries + slot;
            if (entry->Fingerprint == 0)
            {
                row = vector = -1;
                return;
            }

            if (entry->Fingerprint == fingerprint)
            {
                row = entry->Row;
                vector = entry->Vector;
                return;
            }
        }
    }

    public void CopyTo(WordEntry[] target) => new ReadOnlySpan<WordEntry>(entries, slots).CopyTo(target);

    /// <summary>Zero marks an empty slot.</summary>
    public static uint Fingerprint(ulong hash) => (uint)(hash >> 32) | 1u;
}
