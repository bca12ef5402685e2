using System.Globalization;
using Concord.Reading.Bytes;
using Concord.Reading.Html;
using Concord.Reading.Plain;

namespace Concord.Reading;

/// <summary>Reads bytes into a <see cref="Document"/>. Immutable and safe to share between threads.</summary>
public sealed class DocumentReader(ReadOptions options)
{
    /// <summary>Options it was made with.</summary>
    public ReadOptions Options { get; } = options;

    /// <summary>Reads one input; expected failure is a value.</summary>
    /// <param name="bytes">The whole input.</param>
    /// <param name="uri">Path or address; its ending and host help to tell what the bytes are.</param>
    public ReadResult Read(ReadOnlyMemory<byte> bytes, string uri)
    {
        ArgumentNullException.ThrowIfNull(uri);
        ReadOnlySpan<byte> input = bytes.Span;
        if (input.IsEmpty)
        {
            return Refuse(uri, ReadProblemCodes.Empty, "The input is empty; text or HTML was expected.");
        }

        if (input.Length > Options.MaxBytes)
        {
            return Refuse(uri, ReadProblemCodes.TooLarge, Invariant($"The input has {input.Length} bytes; at most {Options.MaxBytes} are read (ReadOptions.MaxBytes)."));
        }

        if (ByteSniffer.BinaryFormat(input) is { } format)
        {
            return Refuse(uri, ReadProblemCodes.BinaryFormat, $"The input is {format} by its first bytes; text or HTML was expected.");
        }

        DecodedText decoded = TextDecoder.Decode(input, DeclaredCharset.Find(input));
        if (ByteSniffer.IsBinary(decoded.Text))
        {
            return Refuse(uri, ReadProblemCodes.BinaryBytes, "The input holds zero bytes or control characters throughout, so it is no text in any known encoding.");
        }

        if (decoded.Text.AsSpan().Trim().IsEmpty)
        {
            return Refuse(uri, ReadProblemCodes.Empty, "The input holds nothing but white space; text or HTML was expected.");
        }

        List<ReadProblem> problems = [];
        NoteEncoding(decoded, uri, problems);
        if (HtmlSniffer.IsFeed(decoded.Text))
        {
            return Refuse(uri, ReadProblemCodes.Feed, "The input is an RSS or Atom feed, which lists articles; the text of one was expected.");
        }

        Document? document = HtmlSniffer.IsHtml(decoded.Text, uri)
            ? HtmlReader.Read(decoded.Text, uri, Options, problems)
            : ReadPlain(decoded.Text, uri, problems);
        return new(document, problems);
    }

    private Document ReadPlain(string text, string uri, List<ReadProblem> problems)
    {
        text = TextLimit.Cut(text, Options.MaxCharacters, uri, problems, out bool cut);
        Document document = PlainTextReader.Read(text, uri, DocumentId.Of(uri, text));
        return cut ? document with { Quality = ReadQuality.Partial, QualityReason = problems[^1].Message } : document;
    }

    private static void NoteEncoding(DecodedText decoded, string uri, List<ReadProblem> problems)
    {
        if (decoded.Unknown is { } unknown)
        {
            problems.Add(new(ReadProblemCodes.EncodingUnknown, uri, $"The page declares the encoding \"{unknown}\", which is not known; it was read as {decoded.Encoding}.", false));
        }

        if (decoded.FirstBroken >= 0)
        {
            problems.Add(new(ReadProblemCodes.BrokenUtf8, uri, Invariant($"The bytes from offset {decoded.FirstBroken} are not valid UTF-8; such sequences were read as U+FFFD."), false));
        }

        if (decoded.Guessed)
        {
            problems.Add(new(ReadProblemCodes.EncodingGuessed, uri, $"The encoding is not declared and not UTF-8; it was read as {decoded.Encoding}.", false));
        }
    }

    private static ReadResult Refuse(string uri, string code, string message) => new(null, [new(code, uri, message, true)]);

    private static string Invariant(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
