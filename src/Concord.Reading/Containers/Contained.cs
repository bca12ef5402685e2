namespace Concord.Reading.Containers;

/// <summary>A document inside a container, or why one could not be taken out.</summary>
/// <param name="Uri">Its own address where the container gives one, else that of the container.</param>
/// <param name="Bytes">As it was; text of a mail is UTF-8.</param>
/// <param name="Problem">Null where nothing went wrong.</param>
public sealed record Contained(string Uri, ReadOnlyMemory<byte> Bytes, ReadProblem? Problem = null);

/// <summary>What form a container has.</summary>
public enum ContainerForm : byte
{
    None,

    /// <summary>A web archive, as crawlers write it; plain or gzipped.</summary>
    Warc,

    /// <summary>A page saved with its pictures in one file.</summary>
    Mhtml,

    /// <summary>A mail message.</summary>
    Mail,
}

/// <summary>How much is taken out of one container.</summary>
public sealed record ContainerLimits
{
    /// <summary>Most bytes of one document, unpacked. Default 20 MB.</summary>
    public int MaxDocumentBytes { get; init; } = 20 * 1024 * 1024;

    /// <summary>Most bytes read of one container, unpacked. Default 8 GB.</summary>
    public long MaxBytes { get; init; } = 8L << 30;

    /// <summary>Most documents of one container. Default 1,000,000.</summary>
    public int MaxDocuments { get; init; } = 1_000_000;
}
