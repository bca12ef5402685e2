namespace Concord.Storage;

/// <summary>A case could not be opened, read or written. The case file is left as it was.</summary>
public sealed class StoreException : Exception
{
    public StoreException()
        : this(StoreCodes.Failed, "the case cannot be used")
    {
    }

    public StoreException(string message)
        : this(StoreCodes.Failed, message)
    {
    }

    public StoreException(string message, Exception inner)
        : this(StoreCodes.Failed, message, inner)
    {
    }

    public StoreException(string code, string message, Exception? inner = null)
        : base(message, inner) => Code = code;

    /// <summary>Stable and searchable, one of <see cref="StoreCodes"/>.</summary>
    public string Code { get; }
}

/// <summary>Codes of the store, listed in docs/errors.md.</summary>
public static class StoreCodes
{
    /// <summary>The file is no case of Concord's.</summary>
    public const string NotACase = "CK0001";

    /// <summary>The case was written by a newer version.</summary>
    public const string Newer = "CK0002";

    /// <summary>No room is left on the disk.</summary>
    public const string DiskFull = "CK0003";

    /// <summary>Another program holds the case for too long.</summary>
    public const string Busy = "CK0004";

    /// <summary>The file is damaged.</summary>
    public const string Damaged = "CK0005";

    /// <summary>The file cannot be opened or written.</summary>
    public const string CannotOpen = "CK0006";

    /// <summary>No document, mark or feed of that name is in the case.</summary>
    public const string NotThere = "CK0007";

    /// <summary>The document was forgotten on request and is not taken in again.</summary>
    public const string Forgotten = "CK0008";

    /// <summary>Anything else that the store refused.</summary>
    public const string Failed = "CK0009";
}
