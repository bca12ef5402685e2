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
                Text = Display.Clip(Display.Squash(story.Title), 140),
                Passages = [.. story.Documents.Select(d => claims[d].FirstOrDefault()).OfType<CaseClaim>().Select(index.Passage)],
            });
        }

        return new BriefSection(
            SectionKind.Stories, "Stories", "These reports are about more than one event; what follows is drawn from all of them.",
            lines.ToImmutable(), stories.Length - lines.Count);
    }
}
