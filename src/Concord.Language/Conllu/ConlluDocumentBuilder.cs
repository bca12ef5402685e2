using System.Collections.Immutable;
using System.Text;

namespace Concord.Language.Conllu;

/// <summary>Rebuilds a text from the token lines of its sentences.</summary>
internal sealed class ConlluDocumentBuilder(string? id)
{
    private readonly StringBuilder _text = new();
    private readonly List<Token> _tokens = [];
    private readonly List<Sentence> _sentences = [];
    private readonly List<ConlluSentence> _kept = [];
    private readonly List<string?> _names = [];
    private bool _space;

    public void Add(List<string> comments, List<ConlluRow> rows)
    {
        bool paragraph = comments.Exists(c => c.StartsWith("# newpar", StringComparison.Ordinal) && !c.StartsWith("# newpar_", StringComparison.Ordinal));
        if (_text.Length > 0 && (paragraph || _space))
        {
            _text.Append(paragraph ? "\n\n" : " ");
        }

        int first = _tokens.Count;
        ImmutableArray<string>.Builder forms = ImmutableArray.CreateBuilder<string>(rows.Count);
        ImmutableArray<ConlluMultiword>.Builder words = ImmutableArray.CreateBuilder<ConlluMultiword>();
        _space = false;
        for (int i = 0; i < rows.Count; i++)
        {
            ConlluRow row = rows[i];
            if (_space)
            {
                _text.Append(' ');
            }

            _space = row.SpaceAfter;
            int at = _text.Length;
            if (!row.IsRange)
            {
                _text.Append(row.Form);
                AddWord(row, new TextSpan(at, _text.Length), first, joins: false);
                forms.Add(row.Form);
                continue;
            }

            _text.Append(row.Form);
            words.Add(new ConlluMultiword(row.First - 1, row.Last - 1, row.Form));
            List<ConlluRow> parts = rows.GetRange(i + 1, row.Last - row.First + 1);
            int[] ends = PartEnds(parts, row.Form);
            for (int part = 0; part < parts.Count; part++)
            {
                TextSpan span = new(at + (part == 0 ? 0 : ends[part - 1]), at + ends[part]);
                AddWord(parts[part], span, first, joins: part > 0);
                forms.Add(parts[part].Form);
            }

            i += parts.Count;
        }

        _sentences.Add(new Sentence(
            new TextSpan(_tokens[first].Span.Start, _tokens[^1].Span.End), first, _tokens.Count - first, SentenceKind.Prose));
        _kept.Add(new ConlluSentence([.. comments], forms.ToImmutable(), words.ToImmutable()));
    }

    public void AddTo(ImmutableArray<ConlluDocument>.Builder documents)
    {
        if (_sentences.Count == 0)
        {
            return;
        }

        AnalyzedText text = new()
        {
            Text = _text.ToString(),
            Tokens = [.. _tokens],
            Sentences = [.. _sentences],
            Entities = NameTags.Read(_tokens, _sentences, _names),
        };
        documents.Add(new ConlluDocument(id, text, [.. _kept]));
    }

    private void AddWord(ConlluRow row, TextSpan span, int first, bool joins)
    {
        _ = UposNames.TryParse(row.Columns[3], out Upos upos);
        int head = row.Head <= 0 ? -1 : first + row.Head - 1;
        string lemma = row.Columns[2] == "_" && row.Form != "_" ? "" : row.Columns[2];
        _tokens.Add(new Token(span, lemma, upos, Blank(row.Columns[4]), head, Blank(row.Columns[7]), joins));
        _names.Add(row.Misc("NER"));
    }

    private static string Blank(string column) => column == "_" ? "" : column;

    // Parts stand where their forms lie in the written word; where they do not, each takes a character and the last the rest.
    private static int[] PartEnds(List<ConlluRow> parts, string written)
    {
        int[] ends = new int[parts.Count];
        int at = 0;
        for (int i = 0; i < parts.Count; i++)
        {
            int left = parts.Count - 1 - i;
            at = Math.Clamp(at + parts[i].Form.Length, Math.Min(at + 1, written.Length), Math.Max(Math.Min(at + 1, written.Length), written.Length - left));
            ends[i] = at;
        }

        ends[^1] = written.Length;
        return ends;
    }
}
