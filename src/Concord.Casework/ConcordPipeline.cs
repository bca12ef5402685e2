using System.Collections.Immutable;
using System.Diagnostics;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Concord.Casework;
using Concord.Casework.Growth;
using Concord.Casework.WhatIf;
using Concord.Evidence;
using Concord.Language;
using Concord.Reading;

namespace Concord;

/// <summary>How a pipeline is loaded; change a part with <c>with</c>.</summary>
public sealed record ConcordOptions
{
    public LanguageOptions Language { get; init; } = new();

    public ReadOptions Reading { get; init; } = new();

    public CaseOptions Case { get; init; } = new();
}

/// <summary>The door to the library: bytes to documents to one cited case. Sealed, immutable, thread-safe.</summary>
public sealed class ConcordPipeline
{
    private readonly DocumentReader reader;
    private readonly LanguageAnalyzer language;
    private readonly EvidenceExtractor evidence = new();
    private readonly CaseBuilder builder;

    private ConcordPipeline(ConcordOptions options)
    {
        Options = options;
        reader = new DocumentReader(options.Reading);
        language = LanguageAnalyzer.Load(options.Language);
        builder = new CaseBuilder(options.Case);
    }

    private ConcordPipeline(ConcordPipeline loaded, CaseOptions options)
    {
        Options = loaded.Options with { Case = options };
        reader = loaded.reader;
        language = loaded.language;
        builder = new CaseBuilder(options);
    }

    public ConcordOptions Options { get; }

    /// <summary>The same weights and tables, with cases built as <paramref name="options"/> say; costs nothing.</summary>
    public ConcordPipeline With(CaseOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        return new ConcordPipeline(this, options);
    }

    /// <summary>Raised where the same weights would give another analysis.</summary>
    private const int AnalysisVersion = 1;

    /// <summary>Tells analyses apart that are kept: the version of the analysis and the fingerprint of the weights.</summary>
    public string Model => $"english/{AnalysisVersion}/{language.Fingerprint}";

    /// <summary>Loads weights and tables once; keep the result.</summary>
    public static ConcordPipeline Load(ConcordOptions? options = null) => new(options ?? new ConcordOptions());

    /// <summary>Reads one input; a document that cannot be read is a value with its reason.</summary>
    public ReadResult Read(ReadOnlyMemory<byte> bytes, string uri) => reader.Read(bytes, uri);

    /// <summary>Analyses one document: language, attributions, claims, events.</summary>
    public AnalyzedDocument Analyze(Document document) => Analyze(document, withEvidence: true);

    /// <summary>Analyses one document; without evidence it holds the language analysis alone.</summary>
    public AnalyzedDocument Analyze(Document document, bool withEvidence)
    {
        List<TextSpan> skip = new(document.Omitted.Length);
        foreach (Omission omission in document.Omitted)
        {
            skip.Add(omission.Span);
        }

        AnalyzedText analysis = language.Analyze(
            document.Text, new AnalysisRequest { Skip = skip, ReferenceDate = document.PublishedDate });
        return Extract(document, analysis, withEvidence);
    }

    /// <summary>Analyses a text whose sentences and tokens are given, and keeps them.</summary>
    public AnalyzedDocument Annotate(Document document, AnalyzedText pretokenized, bool withEvidence = true) =>
        Extract(document, language.Annotate(pretokenized), withEvidence);

    private AnalyzedDocument Extract(Document document, AnalyzedText analysis, bool withEvidence) => withEvidence
        ? evidence.Extract(document, analysis)
        : new AnalyzedDocument { Document = document, Analysis = analysis };

    /// <summary>What would follow from an event by the agreements of a case: which obligation, whose, by which clause. Nothing is predicted.</summary>
    /// <param name="found">The case.</param>
    /// <param name="question">An event in plain words: "X attacks Y", "X leaves the treaty".</param>
    /// <param name="reference">Alliances as a data set codes them, see <see cref="ReferenceStore"/>; null for none.</param>
    public WhatIfAnswer WhatIf(Case found, string question, IEnumerable<ReferenceAlliance>? reference = null)
    {
        ArgumentNullException.ThrowIfNull(found);
        ArgumentException.ThrowIfNullOrWhiteSpace(question);
        AnalyzedText text = language.Analyze(question, new AnalysisRequest());
        Hypothesis hypothesis = new HypothesisReader(found).Read(question, text);
        WhatIfAnswer answer = new WhatIfReasoner(found).Answer(hypothesis);
        return reference is null ? answer : WhatIfReasoner.With(answer, new ReferenceReasoner(found, reference).Answer(hypothesis));
    }

    /// <summary>
    /// Builds a case that may be large: more than 64 documents are divided into parts (<see cref="GrowingCase"/>), each built by itself,
    /// and put together. It depends on the documents alone, not on the order in which they came nor on what was built before.
    /// </summary>
    /// <param name="documents">Reports.</param>
    /// <param name="treaties">Full texts of treaties; with them nothing is taken from <paramref name="kept"/>.</param>
    /// <param name="threads">Parts built at once.</param>
    /// <param name="kept">Parts that were built before: only what additions touched is built anew; null for none.</param>
    public Case BuildInParts(IReadOnlyList<AnalyzedDocument> documents, IReadOnlyList<AnalyzedDocument>? treaties = null, int threads = 1, IBuiltParts? kept = null)
    {
        ArgumentNullException.ThrowIfNull(documents);
        Activity? dividing = ConcordTelemetry.Source.StartActivity("case.divide");
        GrowingCase growing = new();
        Dictionary<DocumentKey, AnalyzedDocument> byKey = [];
        foreach (AnalyzedDocument document in documents)
        {
            growing.Add(document.Document);
            byKey.TryAdd(DocumentKey.Of(document.Document), document);
        }

        ImmutableArray<CasePart> parts = growing.Parts;
        dividing?.SetTag("documents", documents.Count).SetTag("parts", parts.Length).Dispose();
        if (parts.IsEmpty)
        {
            return builder.Build(documents, treaties);
        }

        IBuiltParts? before = treaties is { Count: > 0 } ? null : kept;
        string made = before is null ? "" : MadeWith();
        string[] keys = [.. parts.Select(part => part.Id + "/" + made)];
        Case?[] built = new Case?[parts.Length];
        for (int i = 0; i < parts.Length && before is not null; i++)
        {
            built[i] = before.Get(keys[i]) is { } body ? PartCodec.Read(body, byKey) : null;
        }

        using Activity? building = ConcordTelemetry.Source.StartActivity("case.build");
        int[] missing = [.. Enumerable.Range(0, parts.Length).Where(i => built[i] is null)];
        byte[][] bodies = new byte[missing.Length][];
        Parallel.For(0, missing.Length, new ParallelOptions { MaxDegreeOfParallelism = Math.Max(1, threads) }, i =>
        {
            Case part = builder.Build([.. parts[missing[i]].Documents.Select(key => byKey[key])], treaties);
            built[missing[i]] = part;
            bodies[i] = before is null ? [] : PartCodec.Write(part);
        });
        ConcordTelemetry.Parts.Add(missing.Length, new KeyValuePair<string, object?>("from", "built"));
        ConcordTelemetry.Parts.Add(parts.Length - missing.Length, new KeyValuePair<string, object?>("from", "kept"));
        building?.SetTag("built", missing.Length).SetTag("kept", parts.Length - missing.Length);
        before?.Keep([.. missing.Select((part, i) => (keys[part], bodies[i]))], keys);
        using Activity? joining = ConcordTelemetry.Source.StartActivity("case.join");
        return CaseComposer.Join(built.OfType<Case>());
    }

    /// <summary>Whatever else a part depends on beside its documents: weights, this build of the program, what the user holds.</summary>
    private string MadeWith()
    {
        string held = JsonSerializer.Serialize(Options.Case, PairForm);
        string build = $"{typeof(CaseBuilder).Module.ModuleVersionId}{typeof(EvidenceExtractor).Module.ModuleVersionId}";
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"{Model}|{build}|{held}")))[..32];
    }

    // Pairs are tuples, whose members are fields.
    private static readonly JsonSerializerOptions PairForm = new() { IncludeFields = true };

    /// <summary>Builds the case over all documents together; their order does not matter.</summary>
    /// <param name="documents">Reports.</param>
    /// <param name="treaties">Full texts of treaties, against which the reports are held; analysed without evidence is enough.</param>
    public Case BuildCase(IReadOnlyList<AnalyzedDocument> documents, IReadOnlyList<AnalyzedDocument>? treaties = null) => builder.Build(documents, treaties);
}
