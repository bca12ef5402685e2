using System.Text;
using Concord.Casework;

namespace Concord.Cli.Commands;

/// <summary>Stories as a list.</summary>
internal static class StoriesText
{
    public static void Write(Stream stream, Case found)
    {
        Dictionary<string, string> uris = found.Documents.ToDictionary(d => d.Id, d => d.Source.Document.Uri, StringComparer.Ordinal);
        StringBuilder text = new();
        foreach (Story story in found.Stories)
        {
            text.Append(story.Title).Append('\n');
            foreach (string document in story.Documents)
            {
                text.Append("  ").Append(uris[document]).Append('\n');
            }

            text.Append('\n');
        }

        stream.Write(Encoding.UTF8.GetBytes(text.ToString()));
    }
}
