using Concord.Casework;
using Concord.Storage;

namespace Concord.Cli.Work;

/// <summary>Built parts in a kept case. A case that cannot be written is read all the same; its parts are built each time.</summary>
internal sealed class StoredParts(ICaseStore store, Messages messages) : IBuiltParts
{
    public byte[]? Get(string key) => store.Part(key);

    public void Keep(IReadOnlyList<(string Key, byte[] Body)> built, IReadOnlyCollection<string> inUse)
    {
        try
        {
            store.KeepParts(built, inUse);
        }
        catch (StoreException e) when (e.Code is StoreCodes.DiskFull or StoreCodes.Busy or StoreCodes.CannotOpen or StoreCodes.Failed)
        {
            // Only time is lost.
            messages.Say(new Problem(e.Code, null, e.Message + "; what was built is not kept for the next time", LeftOut: false));
        }
    }
}
