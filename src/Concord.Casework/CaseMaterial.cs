using System.Collections.Immutable;
using Concord.Evidence;

namespace Concord.Casework;

/// <summary>A claim by its place: document number, then number in <see cref="AnalyzedDocument.Claims"/>.</summary>
internal readonly record struct ClaimPlace(int Document, int Index);

/// <summary>The documents of a case in their final order, and all their claims as one list.</summary>
internal sealed class CaseMaterial
{
    public CaseMaterial(ImmutableArray<AnalyzedDocument> documents)
    {
        Documents = documents;
        ImmutableArray<ClaimPlace>.Builder places = ImmutableArray.CreateBuilder<ClaimPlace>();
        for (int d = 0; d < documents.Length; d++)
        {
            for (int i = 0; i < documents[d].Claims.Length; i++)
            {
                places.Add(new ClaimPlace(d, i));
            }
        }

        Places = places.ToImmutable();
    }

    /// <summary>Ordered by address, then by content, so that no order of arrival shows.</summary>
    public ImmutableArray<AnalyzedDocument> Documents { get; }

    /// <summary>All claims by document and position; other lists give a claim as an index into this one.</summary>
    public ImmutableArray<ClaimPlace> Places { get; }

    /// <summary>Number of the first claim of a document, or of the first after it where it has none.</summary>
    public int FirstClaimOf(int document)
    {
        int low = 0, high = Places.Length;
        while (low < high)
        {
            int middle = (low + high) >>> 1;
            (low, high) = Places[middle].Document >= document ? (low, middle) : (middle + 1, high);
        }

        return low;
    }

    public Claim ClaimAt(int claim) => Documents[Places[claim].Document].Claims[Places[claim].Index];

    public AnalyzedDocument DocumentOf(int claim) => Documents[Places[claim].Document];

    /// <summary>The words of a claim.</summary>
    public string Quote(int claim) => DocumentOf(claim).Quote(ClaimAt(claim).Span);
}
