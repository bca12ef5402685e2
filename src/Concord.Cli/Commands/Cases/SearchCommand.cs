using System.CommandLine;
using System.Globalization;
using System.Text;
using System.Text.Json;
using Concord.Storage;

namespace Concord.Cli.Commands.Cases;

/// <summary><c>concord search</c>: which documents of a case have these words.</summary>
internal static class SearchCommand
{
    private const int MostHits = 1000;

    public static Command Build(Host host, Messages messages)
    {
        Argument<string> query = new("QUERY") { Description = "Words that must all be there; \"a phrase\", -without, begin*." };
        Option<string> file = CaseOptionsOf.Case();
        Option<string> format = CommonOptions.Format("text", "text", "json");
        Option<int> most = new("--most")
        {
            Description = "At most so many documents, 1 to 1000. Default: 20.", HelpName = "N", DefaultValueFactory = _ => 20, CustomParser = result => CommonOptions.Number(result, 1, MostHits),
        };
        Command command = new("search", "Find the documents of a case that have these words, the best first.") { query, file, most, format };
        command.SetAction(parsed => CaseFile.Use(parsed.GetValue(file)!, create: false, messages, store =>
        {
            IReadOnlyList<SearchHit> hits = store.Search(parsed.GetValue(query)!, parsed.GetValue(most));
            if (parsed.GetValue(format) == "json")
            {
                WriteJson(host.Output, hits);
            }
            else
            {
                WriteText(host.Output, hits);
            }

            return hits.Count > 0 ? ExitCodes.Ok : ExitCodes.NothingRead;
        }));
        HelpExamples.AddTo(command,
            ("Both words", "concord search \"grain corridor\" --case talks.concord"),
            ("A phrase, and not a word", "concord search '\"defence pact\" -draft' --case talks.concord"));
        return command;
    }

    private static void WriteText(Stream output, IReadOnlyList<SearchHit> hits)
    {
        StringBuilder text = new();
        foreach (SearchHit hit in hits)
        {
            string about = string.Join(", ", new[] { hit.Document.Publisher, hit.Document.Published is { Length: >= 10 } day ? day[..10] : null }.Where(part => part is not null));
            text.Append(CultureInfo.InvariantCulture, $"d{hit.Document.Id}  {Messages.OneLine(hit.Document.Title ?? hit.Document.Uri)}{(about.Length > 0 ? "  (" + Messages.OneLine(about) + ")" : "")}\n");
            text.Append(CultureInfo.InvariantCulture, $"    {Messages.OneLine(hit.Document.Uri)}\n    … {Messages.OneLine(hit.Snippet)} …\n");
        }

        output.Write(Encoding.UTF8.GetBytes(text.ToString()));
    }

    private static void WriteJson(Stream output, IReadOnlyList<SearchHit> hits)
    {
        using Utf8JsonWriter json = new(output, new JsonWriterOptions { Indented = true });
        json.WriteStartObject();
        json.WriteString("schema", "concord/search/1");
        json.WriteStartArray("documents");
        foreach (SearchHit hit in hits)
        {
            json.WriteStartObject();
            json.WriteString("id", "d" + hit.Document.Id.ToString(CultureInfo.InvariantCulture));
            json.WriteString("uri", hit.Document.Uri);
            json.WriteString("title", hit.Document.Title);
            json.WriteString("publisher", hit.Document.Publisher);
            json.WriteString("published", hit.Document.Published);
            json.WriteNumber("rank", Math.Round(hit.Rank, 4));
            json.WriteNumber("start", hit.Start);
            json.WriteString("snippet", hit.Snippet);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }
}
