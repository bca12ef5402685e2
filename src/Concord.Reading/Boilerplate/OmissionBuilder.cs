using System.Collections.Immutable;
using System.Text.RegularExpressions;
using Concord.Language;
using Concord.Reading.Plain;

namespace Concord.Reading.Boilerplate;

/// <summary>Turns marked lines, inline captions and credits into omissions in order.</summary>
internal static partial class OmissionBuilder
{
    private const int LongestLine = 20_000;

    public static ImmutableArray<Omission> Build(string text, List<TextLine> lines, string?[] reasons, TextSpan frontMatter, List<InlineCredit> credits)
    {
        List<Omission> omissions = [];
        if (!frontMatter.IsEmpty)
        {
            omissions.Add(new(frontMatter, OmissionReasons.FrontMatter));
        }

        for (int i = 0; i < lines.Count; i++)
        {
            if (reasons[i] is not { } reason)
            {
                AddCaptions(text, lines[i].Span, omissions);
                continue;
            }

            int last = i;
            for (int next = i + 1; next < lines.Count && (reasons[next] == reason || lines[next].IsBlank); next++)
            {
                last = lines[next].IsBlank ? last : next;
            }

            omissions.Add(new(new(lines[i].Span.Start, lines[last].Span.End), reason));
            i = last;
        }

        foreach (InlineCredit credit in credits)
        {
            omissions.Add(new(credit.Span, OmissionReasons.Credit));
        }

        omissions.Sort((a, b) => a.Span.CompareTo(b.Span));
        ImmutableArray<Omission>.Builder apart = ImmutableArray.CreateBuilder<Omission>(omissions.Count);
        foreach (Omission omission in omissions)
        {
            if (apart.Count == 0 || omission.Span.Start >= apart[^1].Span.End)
            {
                apart.Add(omission);
            }
        }

        return apart.ToImmutable();
    }

    private static void AddCaptions(string text, TextSpan line, List<Omission> omissions)
    {
        if (line.Length is < 12 or > LongestLine || line.In(text).IndexOfAny('(', '[') < 0)
        {
            return;
        }

        for (Match match = Caption().Match(text, line.Start, line.Length); match.Success; match = match.NextMatch())
        {
            omissions.Add(new(new(match.Index, match.Index + match.Length), OmissionReasons.Caption));
        }
    }

    [GeneratedRegex(@"[(\[](?:File )?(?:image|photo|photograph|picture|pic|photo credit|image credit|illustration|graphic|credit|caption)s?(?: (?:by|credit|courtesy|source|via))?\s?[:/][^()\[\]]{1,160}[)\]]", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Caption();
}
