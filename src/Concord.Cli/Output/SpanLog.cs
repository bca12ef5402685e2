using System.Diagnostics;

namespace Concord.Cli.Output;

/// <summary>Passes finished spans of the program on, from when it is made until it is disposed.</summary>
internal sealed class SpanLog : IDisposable
{
    private readonly ActivityListener listener;

    public SpanLog(Messages messages)
    {
        listener = new ActivityListener
        {
            ShouldListenTo = source => source.Name == ConcordTelemetry.Name,
            Sample = static (ref _) => ActivitySamplingResult.AllData,
            ActivityStopped = messages.Trace,
        };
        ActivitySource.AddActivityListener(listener);
    }

    public void Dispose() => listener.Dispose();
}
