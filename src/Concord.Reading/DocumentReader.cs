namespace Concord.Reading;

/// <summary>Reads bytes into a <see cref="Document"/>. Immutable and safe to share between threads.</summary>
public sealed class DocumentReader(ReadOptions options)
{
    /// <summary>Options it was made with.</summary>
    public ReadOptions Options { get; } = options;

    /// <summary>Reads one input; expected failure is a value.</summary>
    public ReadResult Read(ReadOnlyMemory<byte> bytes, string uri) =>
        new(new Document { Id = uri, Uri = uri, Text = System.Text.Encoding.UTF8.GetString(bytes.Span) }, []);
}
