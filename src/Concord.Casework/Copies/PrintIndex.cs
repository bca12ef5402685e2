namespace Concord.Casework.Copies;

/// <summary>
/// Documents by fingerprint, in two flat arrays. Most fingerprints are met once, so a slot holds the one document; only those met
/// again get a record of the first two and the last four documents. Keys are 32 bits of the hash: among six million fingerprints one in a
/// thousand then meets a stranger's, and three must be shared before it matters.
/// </summary>
internal sealed class PrintIndex
{
    private const int Empty = -1, Last = 4;

    private uint[] keys = new uint[1 << 12];
    private int[] values = NewValues(1 << 12);
    private int count;
    private readonly List<Postings> shared = [];

    /// <summary>Documents noted before under <paramref name="print"/> go to <paramref name="seen"/>, then <paramref name="document"/> is noted.</summary>
    public void AddAndVisit(ulong print, int document, List<int> seen)
    {
        if ((count + 1) * 4L > keys.Length * 3L)
        {
            Grow();
        }

        uint key = (uint)((print * 0x9E3779B97F4A7C15UL) >> 32);
        int slot = SlotOf(key);
        if (values[slot] == Empty)
        {
            keys[slot] = key;
            values[slot] = document;
            count++;
        }
        else if (values[slot] >= 0)
        {
            seen.Add(values[slot]);
            shared.Add(new Postings(values[slot], document));
            values[slot] = -shared.Count - 1;
        }
        else
        {
            shared[-values[slot] - 2].AddAndVisit(document, seen);
        }
    }

    private int SlotOf(uint key)
    {
        int mask = keys.Length - 1;
        int slot = (int)key & mask;
        while (values[slot] != Empty && keys[slot] != key)
        {
            slot = (slot + 1) & mask;
        }

        return slot;
    }

    private void Grow()
    {
        (uint[] oldKeys, int[] oldValues) = (keys, values);
        keys = new uint[oldKeys.Length * 2];
        values = NewValues(keys.Length);
        for (int i = 0; i < oldKeys.Length; i++)
        {
            if (oldValues[i] != Empty)
            {
                int slot = SlotOf(oldKeys[i]);
                (keys[slot], values[slot]) = (oldKeys[i], oldValues[i]);
            }
        }
    }

    private static int[] NewValues(int size)
    {
        int[] made = new int[size];
        made.AsSpan().Fill(Empty);
        return made;
    }

    /// <summary>A run that very many documents share ties each to the first ones and to its neighbours only.</summary>
    private sealed class Postings(int one, int two)
    {
        private readonly int[] later = new int[Last];
        private int count;

        public void AddAndVisit(int document, List<int> seen)
        {
            seen.Add(one);
            seen.Add(two);
            for (int i = 0; i < Math.Min(count, Last); i++)
            {
                seen.Add(later[i]);
            }

            later[count++ % Last] = document;
        }
    }
}
