using System.Diagnostics.Metrics;
using System.Globalization;
using System.Text;

namespace Concord.Cli.Work;

/// <summary>Adds up the program's metrics and writes them in the text format that Prometheus reads (version 0.0.4).</summary>
internal sealed class MetricsPage : IDisposable
{
    private readonly Lock guard = new();
    private readonly MeterListener listener = new();
    private readonly SortedDictionary<(string Name, string Labels), (double Sum, long Count)> sums = [];
    private readonly SortedDictionary<string, (string Description, bool IsCounter)> known = new(StringComparer.Ordinal);

    public MetricsPage()
    {
        listener.InstrumentPublished = (instrument, on) =>
        {
            if (instrument.Meter.Name == ConcordTelemetry.Name)
            {
                on.EnableMeasurementEvents(instrument);
            }
        };
        listener.SetMeasurementEventCallback<long>((instrument, value, tags, _) => Take(instrument, value, tags));
        listener.SetMeasurementEventCallback<double>((instrument, value, tags, _) => Take(instrument, value, tags));
        listener.Start();
    }

    public string Text()
    {
        StringBuilder text = new();
        lock (guard)
        {
            string last = "";
            foreach (((string name, string labels), (double sum, long count)) in sums)
            {
                (string description, bool isCounter) = known[name];
                if (name != last)
                {
                    text.Append(CultureInfo.InvariantCulture, $"# HELP {name} {description}\n# TYPE {name} {(isCounter ? "counter" : "summary")}\n");
                    last = name;
                }

                if (isCounter)
                {
                    text.Append(CultureInfo.InvariantCulture, $"{name}{labels} {sum}\n");
                }
                else
                {
                    text.Append(CultureInfo.InvariantCulture, $"{name}_sum{labels} {sum}\n{name}_count{labels} {count}\n");
                }
            }
        }

        return text.ToString();
    }

    public void Dispose() => listener.Dispose();

    private void Take(Instrument instrument, double value, ReadOnlySpan<KeyValuePair<string, object?>> tags)
    {
        bool isCounter = instrument is Counter<long>;
        string name = instrument.Name.Replace('.', '_') + (isCounter ? "_total" : "_seconds");
        StringBuilder labels = new();
        foreach ((string key, object? tag) in tags)
        {
            labels.Append(labels.Length == 0 ? "{" : ",").Append(CultureInfo.InvariantCulture, $"{key}=\"{tag}\"");
        }

        if (labels.Length > 0)
        {
            labels.Append('}');
        }

        lock (guard)
        {
            known[name] = (instrument.Description ?? "", isCounter);
            (double sum, long count) = sums.GetValueOrDefault((name, labels.ToString()));
            sums[(name, labels.ToString())] = (sum + value, count + 1);
        }
    }
}
