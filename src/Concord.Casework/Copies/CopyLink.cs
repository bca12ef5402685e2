using System.Collections.Immutable;
using Concord.Language;

namespace Concord.Casework.Copies;

/// <summary>Text that a document has from another one.</summary>
/// <param name="Document">Number of the document that depends.</param>
/// <param name="From">Number of the document that it depends on.</param>
/// <param name="Share">Share of its words found there, 0 to 1.</param>
/// <param name="Kind">How it depends.</param>
/// <param name="Shared">The shared spans in it.</param>
/// <param name="Changes">What it changed, in its own words.</param>
internal sealed record CopyLink(
    int Document, int From, double Share, DerivationKind Kind, ImmutableArray<TextSpan> Shared, ImmutableArray<string> Changes);
