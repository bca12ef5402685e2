using System.Buffers;
using System.Diagnostics;
using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace Concord.Cli;

/// <summary>Writes problems to standard error: <c>concord: CC0001 path: message</c>, or as JSON lines for a log collector.</summary>
internal sealed class Messages(TextWriter error, TimeProvider? clock = null)
{
    private static readonly JsonWriterOptions Form = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    // Feeds and workers speak at the same time.
    private readonly Lock line = new();

    private readonly TimeProvider clock = clock ?? TimeProvider.System;

    /// <summary>Whether anything said so far means that some input was left out.</summary>
    public bool LeftSomethingOut { get; private set; }

    /// <summary>Whether lines are JSON objects.</summary>
    public bool IsJson { get; set; }

    /// <summary>Called before a line is written, to clear what else stands on the terminal.</summary>
    public Action? BeforeWriting { get; set; }

    public void Say(IEnumerable<Problem> problems)
    {
        foreach (Problem problem in problems)
        {
            Say(problem);
        }
    }

    public void Say(Problem problem)
    {
        lock (line)
        {
            LeftSomethingOut |= problem.LeftOut;
            BeforeWriting?.Invoke();
            if (IsJson)
            {
                Write("warning", json =>
                {
                    json.WriteString("code", problem.Code);
                    if (!string.IsNullOrEmpty(problem.About))
                    {
                        json.WriteString("about", problem.About);
                    }

                    json.WriteString("message", problem.Text);
                    json.WriteBoolean("leftOut", problem.LeftOut);
                });
                return;
            }

            string where = string.IsNullOrEmpty(problem.About) ? "" : $" {Printable(problem.About)}:";
            error.Write($"concord: {problem.Code}{where} {Printable(problem.Text)}\n");
        }
    }

    /// <summary>Tells what was done, in one line.</summary>
    public void Tell(string text)
    {
        lock (line)
        {
            BeforeWriting?.Invoke();
            if (IsJson)
            {
                Write("information", json => json.WriteString("message", text));
            }
            else
            {
                error.Write(text + "\n");
            }
        }
    }

    /// <summary>Writes a finished span; only JSON lines have them.</summary>
    public void Trace(Activity span)
    {
        lock (line)
        {
            Write("trace", json =>
            {
                json.WriteString("span", span.OperationName);
                json.WriteString("trace", span.TraceId.ToHexString());
                json.WriteString("id", span.SpanId.ToHexString());
                if (span.ParentSpanId != default)
                {
                    json.WriteString("parent", span.ParentSpanId.ToHexString());
                }

                json.WriteNumber("ms", Math.Round(span.Duration.TotalMilliseconds, 3));
                foreach ((string key, object? value) in span.TagObjects)
                {
                    json.WriteString(key, Convert.ToString(value, CultureInfo.InvariantCulture));
                }
            });
        }
    }

    /// <summary>Words of a document on one line, without what would drive the terminal.</summary>
    internal static string OneLine(string text) => Printable(string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)));

    // A file name may hold control characters that would drive the terminal.
    internal static string Printable(string text) =>
        text.Any(char.IsControl) ? string.Concat(text.Select(c => char.IsControl(c) ? '\ufffd' : c)) : text;

    private void Write(string level, Action<Utf8JsonWriter> fields)
    {
        ArrayBufferWriter<byte> buffer = new();
        using (Utf8JsonWriter json = new(buffer, Form))
        {
            json.WriteStartObject();
            json.WriteString("time", clock.GetUtcNow().ToString("yyyy-MM-dd'T'HH:mm:ss.fff'Z'", CultureInfo.InvariantCulture));
            json.WriteString("level", level);
            fields(json);
            json.WriteEndObject();
        }

        error.Write(Encoding.UTF8.GetString(buffer.WrittenSpan) + "\n");
    }
}
