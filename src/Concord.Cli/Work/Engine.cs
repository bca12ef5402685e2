using System.Collections.Immutable;
using System.Diagnostics;
using System.Globalization;
using System.Text;
using Concord.Cli.Input;
using Concord.Evidence;
using Concord.Language;
using Concord.Language.Conllu;
using Concord.Reading;
using Concord.Storage;

namespace Concord.Cli.Work;

/// <summary>Reads and analyses inputs one by one; what fails costs its own input only.</summary>
internal sealed class Engine(DocumentReader reader, ConcordPipeline? pipeline, Stream standardInput)
{
    /// <summary>Shorter texts are too short to be sure of their language, unless the script tells it.</summary>
    private const int LongEnoughForLanguage = 200;

    /// <summary>Whether attributions, claims and events are extracted.</summary>
    public bool WithEvidence { get; init; } = true;

    /// <summary>Whether boilerplate is analysed too: CoNLL-U holds every character of a text.</summary>
    public bool KeepAll { get; init; }

    /// <summary>Whether the bytes of an input are kept with what came of it.</summary>
    public bool KeepBytes { get; init; }

    /// <summary>What need not be read again; null for nothing.</summary>
    public KnownContents? Known { get; init; }

    public Outcome Read(InputFile file)
    {
        Outcome outcome = new();
        if (InputBytes.Load(file, standardInput, reader.Options.MaxBytes, outcome.Problems) is not { } bytes)
        {
            return outcome;
        }

        outcome.Bytes = KeepBytes ? bytes : default;
        if (Known?.Has(bytes, file.Uri) == true)
        {
            outcome.IsKnown = true;
            return outcome;
        }

        Guard(file, outcome, () =>
        {
            ReadResult result = reader.Read(bytes, file.Uri);
            outcome.Document = result.Document;
            foreach (ReadProblem problem in result.Problems)
            {
                bool leftOut = problem.IsFatal || result.Document?.Quality == ReadQuality.Partial;
                outcome.Problems.Add(new Problem(problem.Code, problem.Uri, problem.Message, leftOut));
            }
        });
        return outcome;
    }

    /// <summary>Reads and analyses; a text in another language is kept as a document that claims nothing.</summary>
    public Outcome Analyze(InputFile file)
    {
        Outcome outcome = Read(file);
        if (outcome.Document is { } read)
        {
            Document document = KeepAll ? read with { Omitted = [], Credits = [] } : read;
            Guard(file, outcome, () => outcome.Analyzed = Analyze(document, outcome));
        }

        return outcome;
    }

    /// <summary>Analyses bytes that are kept, as they were when they came.</summary>
    public Outcome Analyze(ReadOnlyMemory<byte> bytes, string uri)
    {
        Outcome outcome = new();
        Guard(new InputFile(uri, null), outcome, () =>
        {
            if (reader.Read(bytes, uri).Document is { } document)
            {
                outcome.Analyzed = Analyze(document, outcome);
            }
        });
        return outcome;
    }

    /// <summary>Counts a document that was handed in.</summary>
    public static void Count(AddOutcome outcome) => Count(outcome switch
    {
        AddOutcome.Added => "added", AddOutcome.Known => "known", AddOutcome.Replaced => "replaced", _ => "refused",
    });

    /// <summary>Counts a document that was handed in.</summary>
    public static void Count(string outcome) => ConcordTelemetry.Documents.Add(1, new KeyValuePair<string, object?>("outcome", outcome));

    private AnalyzedDocument Analyze(Document document, Outcome outcome)
    {
        if (IsForeign(document, outcome))
        {
            return new AnalyzedDocument { Document = document, Analysis = Empty(document.Text) };
        }

        long start = Stopwatch.GetTimestamp();
        using Activity? span = ConcordTelemetry.Source.StartActivity("document.analyze");
        span?.SetTag("characters", document.Text.Length);
        AnalyzedDocument analyzed = pipeline!.Analyze(document, WithEvidence);
        ConcordTelemetry.AnalysisTime.Record(Stopwatch.GetElapsedTime(start).TotalSeconds);
        return analyzed;
    }

    /// <summary>Annotates a CoNLL-U file; its sentences, comments and tokens stay as they are.</summary>
    public Outcome Annotate(InputFile file)
    {
        Outcome outcome = new();
        if (InputBytes.Load(file, standardInput, reader.Options.MaxBytes, outcome.Problems) is not { } bytes)
        {
            return outcome;
        }

        Guard(file, outcome, () =>
        {
            ConlluReadResult read = ConlluReader.Read(Encoding.UTF8.GetString(bytes.Span));
            foreach (ConlluProblem problem in read.Problems)
            {
                outcome.Problems.Add(new Problem(Codes.BadConllu, file.Uri, problem.ToString(), LeftOut: true));
            }

            for (int i = 0; i < read.Documents.Length; i++)
            {
                ConlluDocument source = read.Documents[i];
                string uri = read.Documents.Length == 1 ? file.Uri : $"{file.Uri}#{source.Id ?? (i + 1).ToString(CultureInfo.InvariantCulture)}";
                Document document = new() { Id = source.Id ?? uri, Uri = uri, Text = source.Text.Text, Language = "en" };
                outcome.Annotated.Add((source, pipeline!.Annotate(document, source.Text, WithEvidence)));
            }
        });
        return outcome;
    }

    private static void Guard(InputFile file, Outcome outcome, Action work)
    {
        try
        {
            work();
        }
        catch (Exception e) when (e is not OutOfMemoryException)
        {
            // One document that breaks the engine must not take the others with it.
            outcome.Problems.Add(new Problem(
                Codes.AnalysisFailed, file.Uri, $"could not be analysed and is left out ({e.GetType().Name}: {e.Message})", LeftOut: true));
        }
    }

    private static bool IsForeign(Document document, Outcome outcome)
    {
        bool hasOwnScript = document.Language is "ru" or "uk" or "zh" or "ja" or "ko" or "he" or "ar" or "fa" or "ur" or "hi" or "bn" or "th" or "el";
        if (document.Language is "en" or "und" || (!hasOwnScript && document.Text.Length < LongEnoughForLanguage))
        {
            return false;
        }

        outcome.Problems.Add(new Problem(
            Codes.OtherLanguage, document.Uri, $"is in another language ({document.Language}); only English is analysed", LeftOut: true));
        return true;
    }

    private static AnalyzedText Empty(string text) =>
        new() { Text = text, Tokens = ImmutableArray<Token>.Empty, Sentences = ImmutableArray<Sentence>.Empty };
}
