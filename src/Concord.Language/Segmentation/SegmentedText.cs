using System.Collections.Immutable;

namespace Concord.Language.Segmentation;

/// <summary>Where a token stands, and whether it shares a written word with the token before it.</summary>
internal readonly record struct TokenSpan(TextSpan Span, bool JoinsPrevious = false);

/// <summary>Tokens and sentences of a text; tokens and the gaps between them rebuild the text.</summary>
internal sealed record SegmentedText(
    string Text, ImmutableArray<TokenSpan> Tokens, ImmutableArray<Sentence> Sentences);
