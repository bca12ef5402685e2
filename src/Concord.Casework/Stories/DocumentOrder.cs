using Concord.Reading;

namespace Concord.Casework.Stories;

/// <summary>The order of documents in a case: by the name of the file or page, then by content, then by address.</summary>
internal sealed class DocumentOrder : IComparer<Document>
{
    public static DocumentOrder Instance { get; } = new();

    public int Compare(Document? x, Document? y)
    {
        if (x is null || y is null)
        {
            return (x is null ? 0 : 1) - (y is null ? 0 : 1);
        }

        int order = BaseName(x.Uri).CompareTo(BaseName(y.Uri), StringComparison.Ordinal);
        order = order != 0 ? order : string.CompareOrdinal(x.Text, y.Text);
        order = order != 0 ? order : string.CompareOrdinal(x.Uri, y.Uri);
        order = order != 0 ? order : string.CompareOrdinal(x.Published, y.Published);
        return order != 0 ? order : string.CompareOrdinal(x.Title, y.Title);
    }

    /// <summary>Last segment of a path or address.</summary>
    public static ReadOnlySpan<char> BaseName(string uri)
    {
        ReadOnlySpan<char> name = uri.AsSpan().TrimEnd('/');
        int slash = name.LastIndexOfAny('/', '\\');
        return slash < 0 ? name : name[(slash + 1)..];
    }
}
