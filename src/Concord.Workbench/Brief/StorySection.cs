using System.Collections.Immutable;
using Concord.Casework;

namespace Concord.Workbench.Brief;

/// <summary>The stories of a case that holds more than one, so that the reader knows what is mixed here.</summary>
internal static class StorySection
{
    public static BriefSection? Compose(CaseIndex index, Shown shown, BriefOptions options)
    {
        ImmutableArray<Story> stories = index.Case.Stories;
        if (stories.Length < 2)
        {
            return null;
        }

        ILookup<string, CaseClaim> claims = index.Case.Claims.ToLookup(c => c.Document, StringComparer.Ordinal);
        ImmutableArray<BriefLine>.Builder lines = ImmutableArray.CreateBuilder<BriefLine>();
        foreach (Story story in stories.OrderByDescending(s => s.Documents.Length).Take(options.Limit(SectionKind.Stories)))
        {
            lines.Add(new BriefLine
            {
                Id = shown.NextId(),
                Text = Title(index, story),
                Passages = [.. story.Documents.Select(d => claims[d].FirstOrDefault()).OfType<CaseClaim>().Select(index.Passage)],
            });
        }

        return new BriefSection(
            SectionKind.Stories, "Stories", "These reports seem to be about more than one event; what follows is drawn from all of them.",
            lines.ToImmutable(), stories.Length - lines.Count);
    }

    private static string Title(CaseIndex index, Story story)
    {
        string title = Display.Squash(story.Title);
        CaseDocument? first = index.Case.Documents.FirstOrDefault(d => story.Documents.Contains(d.Id));
        return title.Length > 0 || first is null ? Display.Clip(title, 140) : DocumentSection.Title(first.Source.Document);
    }
}
