using System.Text;
using AngleSharp.Dom;
using Concord.Reading.Plain;

namespace Concord.Reading.Html;

/// <summary>Walks a parsed page without recursion and cuts it into blocks.</summary>
internal sealed class PageFlattener
{
    private readonly FlatPage page = new();
    private readonly StringBuilder run = new();
    private readonly List<Frame> stack = [];
    private readonly Dictionary<(string?, string?), int> hints = [];
    private int node = -1;
    private int links;
    private int linkedLetters;
    private int bold;
    private int boldLetters;
    private bool breaks;

    private readonly record struct Frame(INodeList Children, int Next, int Node, Aside Aside, bool Link, bool Block, bool Bold);

    public static FlatPage Flatten(INode root)
    {
        PageFlattener flattener = new();
        flattener.Walk(root);
        return flattener.page;
    }

    private void Walk(INode root)
    {
        Open("body", "body", 0);
        stack.Add(new(root.ChildNodes, 0, 0, Aside.None, false, true, false));
        while (stack.Count > 0)
        {
            Frame frame = stack[^1];
            if (frame.Next >= frame.Children.Length)
            {
                Close(frame);
                continue;
            }

            stack[^1] = frame with { Next = frame.Next + 1 };
            switch (frame.Children[frame.Next])
            {
                case IText text:
                    Append(text.Data);
                    break;
                case IElement element:
                    Enter(element, frame);
                    break;
            }
        }
    }

    private void Enter(IElement element, Frame frame)
    {
        string tag = element.LocalName;
        if (tag == "br")
        {
            Break(frame.Aside);
            return;
        }

        page.Images += tag is "img" or "picture" or "video" or "svg" ? 1 : 0;
        if (TagSets.Skipped.Contains(tag))
        {
            if (tag == "script")
            {
                page.Scripts++;
                if (element.GetAttribute("type") is { } type && type.Contains("ld+json", StringComparison.OrdinalIgnoreCase))
                {
                    page.LinkedData.Add(element.TextContent);
                }
            }

            return;
        }

        bool inline = TagSets.Inline.Contains(tag);
        string? className = element.ClassName, id = element.Id;
        Aside aside = frame.Aside | Why(element, tag);
        bool link = tag == "a" && element.HasAttribute("href");
        bool strong = tag is "b" or "strong";
        if (inline)
        {
            if ((aside & ~frame.Aside & Aside.Hidden) != 0)
            {
                return;
            }

            if (tag == "time" && element.GetAttribute("datetime") is { Length: > 0 and < 60 } stated)
            {
                page.Times.Add((node, stated));
            }

            links += link ? 1 : 0;
            bold += strong ? 1 : 0;
            stack.Add(new(element.ChildNodes, 0, node, aside, link, false, strong));
            return;
        }

        Flush(frame.Aside);
        if (!hints.TryGetValue((className, id), out int hint))
        {
            hint = NameHints.Of(className, id);
            hints.Add((className, id), hint);
        }

        Open(tag, className is null ? tag : tag + "." + className, hint);
        page.Nodes[node].IsBody = element.GetAttribute("itemprop") is { } property && property.Contains("articleBody", StringComparison.OrdinalIgnoreCase);
        stack.Add(new(element.ChildNodes, 0, node, hint < 0 ? aside | Aside.Named : aside, link, true, false));
    }

    private void Open(string tag, string signature, int hint)
    {
        page.Nodes.Add(new FlatNode
        {
            Tag = tag,
            Parent = node,
            Depth = node < 0 ? 0 : page.Nodes[node].Depth + 1,
            Hint = hint,
            Signature = signature,
            FirstBlock = page.Blocks.Count,
            FirstImage = page.Images,
        });
        node = page.Nodes.Count - 1;
    }

    private void Close(Frame frame)
    {
        stack.RemoveAt(stack.Count - 1);
        if (frame.Block)
        {
            Flush(frame.Aside);
            page.Nodes[node].EndBlock = page.Blocks.Count;
            page.Nodes[node].EndImage = page.Images;
            node = page.Nodes[node].Parent;
        }
        else
        {
            links -= frame.Link ? 1 : 0;
            bold -= frame.Bold ? 1 : 0;
        }
    }

    private static Aside Why(IElement element, string tag)
    {
        Aside why = TagSets.Aside.Contains(tag) ? tag == "figcaption" ? Aside.Figure : Aside.Semantic
            : tag == "figure" ? Aside.Figure
            : tag == "header" ? Aside.Header : Aside.None;
        if (element.Attributes.Length == 0)
        {
            return why;
        }

        if (element.GetAttribute("role") is { } role && TagSets.AsideRoles.Contains(role))
        {
            why |= Aside.Semantic;
        }

        bool hidden = element.HasAttribute("hidden")
            || string.Equals(element.GetAttribute("aria-hidden"), "true", StringComparison.OrdinalIgnoreCase)
            || element.GetAttribute("style") is { } style && style.Length < 500 && IsHidden(style);
        if (hidden && tag is not ("body" or "html"))
        {
            why |= Aside.Hidden;
        }

        return why;
    }

    private static bool IsHidden(string style)
    {
        string plain = style.Replace(" ", "", StringComparison.Ordinal);
        return plain.Contains("display:none", StringComparison.OrdinalIgnoreCase) || plain.Contains("visibility:hidden", StringComparison.OrdinalIgnoreCase);
    }

    private void Append(string data)
    {
        if (breaks && !string.IsNullOrWhiteSpace(data))
        {
            breaks = false;
        }

        foreach (char c in data)
        {
            if (char.IsWhiteSpace(c))
            {
                if (run.Length > 0 && run[^1] is not (' ' or '\n'))
                {
                    run.Append(' ');
                }
            }
            else if (c is not ('\u200B' or '\u00AD' or '\uFEFF') && (c >= ' ' || c == '\t'))
            {
                run.Append(c);
                linkedLetters += links > 0 ? 1 : 0;
                boldLetters += bold > 0 ? 1 : 0;
            }
        }
    }

    // One break ends a line, two end a paragraph.
    private void Break(Aside aside)
    {
        if (breaks)
        {
            Flush(aside);
            return;
        }

        breaks = true;
        while (run.Length > 0 && run[^1] == ' ')
        {
            run.Length--;
        }

        if (run.Length > 0)
        {
            run.Append('\n');
        }
    }

    private void Flush(Aside aside)
    {
        breaks = false;
        if (run.Length > 0)
        {
            string text = run.ToString().Trim();
            if (text.Length > 0)
            {
                Add(text, aside);
            }

            run.Clear();
        }

        (linkedLetters, boldLetters) = (0, 0);
    }

    private void Add(string text, Aside aside)
    {
        TextLine line = TextLine.Measure(text, 0, text.Length);
        int letters = Math.Max(1, text.Length - text.AsSpan().Count(' ') - text.AsSpan().Count('\n'));
        int linked = (int)Math.Round((double)line.Words * linkedLetters / letters, MidpointRounding.AwayFromZero);
        bool isLink = linked * 5 > line.Words * 4 && page.Nodes[node].Tag is not ['h', _];
        page.Blocks.Add(new FlatBlock
        {
            Text = text,
            Node = node,
            Tag = page.Nodes[node].Tag,
            Words = line.Words,
            LinkWords = linked,
            EndsSentence = line.EndsSentence,
            Aside = aside,
            Bold = boldLetters * 10 >= letters * 9,
            Rules = line.Words <= 110 && !isLink && !(line.Words <= 3 && page.Nodes[node].Tag is "td" or "th") ? page.Rules : null,
        });
    }
}
