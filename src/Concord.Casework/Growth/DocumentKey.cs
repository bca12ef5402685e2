using Concord.Casework.Stories;
using Concord.Reading;

namespace Concord.Casework;

/// <summary>What a document is known by in a growing case: the same address and text always give the same key.</summary>
/// <param name="Value">64 bits; two different documents share a key about once in 10^10 cases of 50,000 documents.</param>
public readonly record struct DocumentKey(ulong Value) : IComparable<DocumentKey>
{
    public static DocumentKey Of(Document document)
    {
        ArgumentNullException.ThrowIfNull(document);
        return new DocumentKey(StableHash.Of(document.Text, StableHash.Of(document.Uri)));
    }

    public int CompareTo(DocumentKey other) => Value.CompareTo(other.Value);

    public override string ToString() => Value.ToString("x16", System.Globalization.CultureInfo.InvariantCulture);

    public static bool operator <(DocumentKey left, DocumentKey right) => left.CompareTo(right) < 0;

    public static bool operator >(DocumentKey left, DocumentKey right) => left.CompareTo(right) > 0;

    public static bool operator <=(DocumentKey left, DocumentKey right) => left.CompareTo(right) <= 0;

    public static bool operator >=(DocumentKey left, DocumentKey right) => left.CompareTo(right) >= 0;
}
