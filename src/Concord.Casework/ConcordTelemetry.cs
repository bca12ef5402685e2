using System.Diagnostics;
using System.Diagnostics.Metrics;

namespace Concord;

/// <summary>
/// Traces and metrics of the library under the name "Concord", for whatever listens: an OpenTelemetry exporter, dotnet-counters, a test.
/// Without a listener they cost nothing worth measuring.
/// </summary>
public static class ConcordTelemetry
{
    /// <summary>Name of the activity source and of the meter.</summary>
    public const string Name = "Concord";

    /// <summary>Spans: document.analyze, case.load, case.divide, case.build, case.join, case.write, feed.ask.</summary>
    public static ActivitySource Source { get; } = new(Name);

    private static readonly Meter Meter = new(Name);

    /// <summary>Documents by "outcome": added, replaced, known, refused, failed, parked.</summary>
    public static Counter<long> Documents { get; } = Meter.CreateCounter<long>("concord.documents", "{document}", "Documents that were handed in.");

    /// <summary>Seconds from the bytes of a document to its analysis.</summary>
    public static Histogram<double> AnalysisTime { get; } = Meter.CreateHistogram<double>("concord.analysis.duration", "s", "Time to read and analyse one document.");

    /// <summary>Times that a feed was asked, by "outcome": fetched, unchanged, failed, refused.</summary>
    public static Counter<long> Feeds { get; } = Meter.CreateCounter<long>("concord.feeds", "{request}", "Times that feeds were asked.");

    /// <summary>Parts of cases by "from": built, kept.</summary>
    public static Counter<long> Parts { get; } = Meter.CreateCounter<long>("concord.parts", "{part}", "Parts of cases that were built or taken from what is kept.");
}
