using System.Collections.Immutable;
using System.Text;
using Concord.Casework.Stories;
using Concord.Reading;

namespace Concord.Cli.Commands;

/// <summary>Stories as a list.</summary>
internal static class StoriesText
{
    public static void Write(Stream stream, IReadOnlyList<Document> documents, ImmutableArray<StoryGroup> stories)
    {
        StringBuilder text = new();
        foreach (StoryGroup story in stories)
        {
            text.Append(story.Title).Append('\n');
            foreach (int document in story.Documents)
            {
                text.Append("  ").Append(documents[document].Uri).Append('\n');
            }

            text.Append('\n');
        }

        stream.Write(Encoding.UTF8.GetBytes(text.ToString()));
    }
}
