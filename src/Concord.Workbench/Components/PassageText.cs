using System.Collections.Immutable;
using Concord.Language;
using Concord.Reading;
using Concord.Workbench.Brief;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Rendering;

namespace Concord.Workbench.Components;

/// <summary>A document's text with what was left out greyed and each cited passage an element of its own.</summary>
public sealed class PassageText : ComponentBase
{
    private string text = "";
    private int sequence;

    [Parameter, EditorRequired]
    public BriefDocument Document { get; set; } = null!;

    public static string Anchor(string claim) => "p-" + claim;

    protected override void BuildRenderTree(RenderTreeBuilder builder)
    {
        text = Document.Source.Source.Document.Text;
        sequence = 0;
        builder.OpenElement(sequence++, "div");
        builder.AddAttribute(sequence++, "class", "body");
        int at = 0;
        while (at < text.Length)
        {
            int end = text.IndexOf('\n', at);
            end = end < 0 ? text.Length : end;
            if (!text.AsSpan(at, end - at).IsWhiteSpace())
            {
                builder.OpenElement(sequence++, "p");
                Fill(builder, new TextSpan(at, end));
                builder.CloseElement();
            }

            at = end + 1;
        }

        builder.CloseElement();
    }

    private void Fill(RenderTreeBuilder builder, TextSpan line)
    {
        int at = line.Start;
        foreach (Omission omission in Document.Source.Source.Document.Omitted)
        {
            if (!omission.Span.Overlaps(line))
            {
                continue;
            }

            TextSpan omitted = new(Math.Max(omission.Span.Start, line.Start), Math.Min(omission.Span.End, line.End));
            Passages(builder, new TextSpan(at, omitted.Start));
            string reason = "left out: " + DocumentSection.Reason(omission.Reason);
            builder.OpenElement(sequence++, "del");
            builder.AddAttribute(sequence++, "title", reason);
            builder.AddContent(sequence++, omitted.Of(text));
            builder.CloseElement();
            if (text.AsSpan(omitted.End, omission.Span.End - omitted.End).IsWhiteSpace())
            {
                builder.OpenElement(sequence++, "small");
                builder.AddContent(sequence++, reason);
                builder.CloseElement();
            }

            at = omitted.End;
        }

        Passages(builder, new TextSpan(at, line.End));
    }

    private void Passages(RenderTreeBuilder builder, TextSpan part)
    {
        ImmutableArray<BriefPassage> inside =
            [.. Document.Cited.Where(p => p.Span.Overlaps(part)).OrderBy(p => p.Span.Start).ThenByDescending(p => p.Span.End)];
        Stack<int> ends = new();
        int at = part.Start;
        foreach (BriefPassage passage in inside)
        {
            // A passage that outlasts the one around it is cut there: elements nest, spans need not.
            int start = Math.Max(passage.Span.Start, part.Start);
            at = CloseBefore(builder, ends, at, start);
            int end = Math.Min(passage.Span.End, ends.Count > 0 ? ends.Peek() : part.End);
            Text(builder, at, start);
            at = start;
            builder.OpenElement(sequence++, "mark");
            if (passage.Span.Start >= part.Start)
            {
                builder.AddAttribute(sequence++, "id", Anchor(passage.Claim));
            }

            ends.Push(Math.Max(end, start));
        }

        at = CloseBefore(builder, ends, at, int.MaxValue);
        Text(builder, at, part.End);
    }

    private int CloseBefore(RenderTreeBuilder builder, Stack<int> ends, int at, int start)
    {
        while (ends.Count > 0 && ends.Peek() <= start)
        {
            int end = ends.Pop();
            Text(builder, at, end);
            at = Math.Max(at, end);
            builder.CloseElement();
        }

        return at;
    }

    private void Text(RenderTreeBuilder builder, int start, int end)
    {
        if (end > start)
        {
            builder.AddContent(sequence++, text[start..end]);
        }
    }
}
