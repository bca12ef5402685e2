using System.Collections.Immutable;
using System.IO.Compression;
using System.Text.Json;
using System.Text.Json.Serialization;
using Concord.Evidence;

namespace Concord.Casework.Growth;

/// <summary>
/// Writes a built part without the texts and analyses that it was built from, and puts it together with them again. What it writes is
/// for the same build of the program only: its key tells which.
/// </summary>
internal static class PartCodec
{
    private static readonly JsonSerializerOptions Form = new()
    {
        IgnoreReadOnlyProperties = true, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull, Converters = { new ClaimlessConverter(), new SlotsConverter() },
    };

    public static byte[] Write(Case part)
    {
        Dictionary<string, ImmutableArray<Claim>> claims = part.Documents.ToDictionary(document => document.Id, document => document.Source.Claims, StringComparer.Ordinal);
        KeptPart kept = new(
            part with { Documents = [], Claims = [] },
            [.. part.Documents.Select(document => new KeptDocument(document.Id, DocumentKey.Of(document.Source.Document).Value, document.Story, document.DerivedFrom))],
            [.. part.Claims.Select(claim => new KeptClaim(claim.Id, claim.Document, claims[claim.Document].IndexOf(claim.Source), claim.Origin))]);
        using MemoryStream packed = new();
        using (BrotliStream brotli = new(packed, CompressionLevel.Fastest, leaveOpen: true))
        {
            JsonSerializer.Serialize(brotli, kept, Form);
        }

        return packed.ToArray();
    }

    /// <summary>The part with its documents; null where the bytes do not fit them.</summary>
    public static Case? Read(byte[] body, IReadOnlyDictionary<DocumentKey, AnalyzedDocument> documents)
    {
        try
        {
            using BrotliStream brotli = new(new MemoryStream(body), CompressionMode.Decompress);
            if (JsonSerializer.Deserialize<KeptPart>(brotli, Form) is not { } kept)
            {
                return null;
            }

            ImmutableArray<CaseDocument> sources =
                [.. kept.Documents.Select(document => new CaseDocument(document.Id, documents[new DocumentKey(document.Key)], document.Story, document.DerivedFrom))];
            Dictionary<string, AnalyzedDocument> byId = sources.ToDictionary(document => document.Id, document => document.Source, StringComparer.Ordinal);
            return kept.Rest with
            {
                Documents = sources,
                Claims = [.. kept.Claims.Select(claim => new CaseClaim(claim.Id, claim.Document, byId[claim.Document].Claims[claim.Index], claim.Origin))],
            };
        }
        catch (Exception e) when (e is JsonException or InvalidDataException or InvalidOperationException or KeyNotFoundException or ArgumentException or IndexOutOfRangeException)
        {
            return null;
        }
    }

    private sealed record KeptPart(Case Rest, ImmutableArray<KeptDocument> Documents, ImmutableArray<KeptClaim> Claims);

    private sealed record KeptDocument(string Id, ulong Key, string Story, ImmutableArray<Derivation> DerivedFrom);

    private sealed record KeptClaim(string Id, string Document, int Index, string Origin);

    /// <summary>Documents and claims are kept apart; in the rest their lists are empty.</summary>
    private sealed class ClaimlessConverter : JsonConverterFactory
    {
        public override bool CanConvert(Type typeToConvert) => typeToConvert == typeof(ImmutableArray<CaseDocument>) || typeToConvert == typeof(ImmutableArray<CaseClaim>);

        public override JsonConverter CreateConverter(Type typeToConvert, JsonSerializerOptions options) =>
            typeToConvert == typeof(ImmutableArray<CaseDocument>) ? new Nothing<CaseDocument>() : new Nothing<CaseClaim>();

        private sealed class Nothing<T> : JsonConverter<ImmutableArray<T>>
        {
            public override ImmutableArray<T> Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => [];

            public override void Write(Utf8JsonWriter writer, ImmutableArray<T> value, JsonSerializerOptions options) => writer.WriteNumberValue(0);
        }
    }

    /// <summary>Keeps the ordinal order of the dates of an agreement.</summary>
    private sealed class SlotsConverter : JsonConverter<ImmutableSortedDictionary<string, AgreementSlot>>
    {
        public override ImmutableSortedDictionary<string, AgreementSlot> Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
            (JsonSerializer.Deserialize<Dictionary<string, AgreementSlot>>(ref reader, options) ?? []).ToImmutableSortedDictionary(StringComparer.Ordinal);

        public override void Write(Utf8JsonWriter writer, ImmutableSortedDictionary<string, AgreementSlot> value, JsonSerializerOptions options) =>
            JsonSerializer.Serialize(writer, value.ToDictionary(StringComparer.Ordinal), options);
    }
}
