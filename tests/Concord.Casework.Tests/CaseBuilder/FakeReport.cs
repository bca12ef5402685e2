using Concord.Evidence;
using Concord.Language;
using Concord.Reading;

namespace Concord.Casework.Tests.CaseBuilder;

/// <summary>A report whose analysis is written by hand: flat trees, and claims, sources and times at the words given.</summary>
internal sealed class FakeReport
{
    private readonly string text;
    private readonly List<Token> tokens = [];
    private readonly List<Sentence> sentences = [];
    private readonly List<Attribution> attributions = [];
    private readonly List<Claim> claims = [];
    private readonly List<TimeExpression> times = [];
    private readonly List<Actor> actors = [];
    private readonly List<ActorMention> mentions = [];
    private readonly List<Entity> entities = [];

    public FakeReport(string uri, string text)
    {
        this.text = text;
        Document = new Document { Id = uri, Uri = uri, Text = text, Title = uri };
        Tokenize();
    }

    public Document Document { get; set; }

    /// <summary>Adds a claim at <paramref name="quote"/>, whose head is its first word "killed", "signed" … given as <paramref name="head"/>.</summary>
    public FakeReport Claim(
        string quote, string head, string? subject = null, string? target = null, Modality modality = Modality.Asserted,
        Polarity polarity = Polarity.Positive, string? time = null, params int[] sources)
    {
        TextSpan span = SpanOf(quote, 0);
        int headToken = TokenAt(head, span), subjectToken = subject is null ? -1 : TokenAt(subject, span), targetToken = target is null ? -1 : TokenAt(target, span);
        Link(headToken, -1, "root", Upos.Verb, "VBD");
        tokens[headToken] = tokens[headToken] with { Lemma = head.EndsWith("ed", StringComparison.Ordinal) ? head[..^2] : head };
        Link(subjectToken, headToken, "nsubj", null, null);
        Link(targetToken, headToken, "obj", null, null);
        claims.Add(new Claim
        {
            Span = span, Sentence = SentenceAt(span.Start), Head = headToken, Subject = subjectToken, Object = targetToken,
            Modality = modality, Polarity = polarity, Time = time, Attributions = [.. sources],
        });
        return this;
    }

    /// <summary>Adds a source; its number is the count of those before it.</summary>
    public FakeReport Source(string name, SourceKind kind, string? actor = null)
    {
        attributions.Add(new Attribution
        {
            Source = [], Cue = [new TextSpan(0, 0)], Content = [], Form = QuotationForm.Indirect, SourceName = name, Kind = kind, Actor = actor, CueLemma = "say",
        });
        return this;
    }

    public FakeReport Time(string words, string value)
    {
        times.Add(new TimeExpression(SpanOf(words, 0), TimeType.Date, value, !value.StartsWith('X')));
        return this;
    }

    public FakeReport Actor(string id, string name, string type)
    {
        actors.Add(new Actor(id, name, type));
        for (int at = text.IndexOf(name, StringComparison.Ordinal); at >= 0; at = text.IndexOf(name, at + 1, StringComparison.Ordinal))
        {
            TextSpan span = new(at, at + name.Length);
            int head = tokens.FindLastIndex(token => span.Contains(token.Span));
            int first = tokens.FindIndex(token => span.Contains(token.Span));
            mentions.Add(new ActorMention(span, head, id));
            entities.Add(new Entity(span, first, head - first + 1, type == "person" ? EntityType.Person : EntityType.Organization, id));
        }

        return this;
    }

    public FakeReport Attach(string word, string head, string deprel, Upos upos)
    {
        TextSpan all = new(0, text.Length);
        Link(TokenAt(word, all), TokenAt(head, all), deprel, upos, null);
        return this;
    }

    public AnalyzedDocument Build() => new()
    {
        Document = Document,
        Analysis = new AnalyzedText
        {
            Text = text, Tokens = [.. tokens], Sentences = [.. sentences], Times = [.. times],
            Actors = [.. actors.OrderBy(actor => actor.Id, StringComparer.Ordinal)],
            Mentions = [.. mentions.OrderBy(mention => mention.Span)], Entities = [.. entities.OrderBy(entity => entity.Span)],
        },
        Attributions = [.. attributions],
        Claims = [.. claims.OrderBy(claim => claim.Span)],
    };

    private void Link(int token, int head, string deprel, Upos? upos, string? xpos)
    {
        if (token >= 0)
        {
            tokens[token] = tokens[token] with { Head = head, Deprel = deprel, Upos = upos ?? tokens[token].Upos, Xpos = xpos ?? tokens[token].Xpos };
        }
    }

    private TextSpan SpanOf(string words, int from)
    {
        int start = text.IndexOf(words, from, StringComparison.Ordinal);
        Assert.True(start >= 0, "not in the text: " + words);
        return new TextSpan(start, start + words.Length);
    }

    private int TokenAt(string word, TextSpan inside)
    {
        int index = tokens.FindIndex(token => inside.Contains(token.Span) && token.Span.Of(text) == word);
        Assert.True(index >= 0, "no such word: " + word);
        return index;
    }

    private int SentenceAt(int offset) => sentences.FindIndex(sentence => sentence.Span.Contains(offset));

    private void Tokenize()
    {
        int first = 0;
        for (int i = 0; i < text.Length; i++)
        {
            if (char.IsWhiteSpace(text[i]))
            {
                continue;
            }

            int end = i + 1;
            while (char.IsLetterOrDigit(text[i]) && end < text.Length && char.IsLetterOrDigit(text[end]))
            {
                end++;
            }

            string form = text[i..end];
            Upos upos = char.IsDigit(form[0]) || form is "three" or "eleven" or "twelve" or "forty" ? Upos.Num
                : char.IsUpper(form[0]) ? Upos.Propn : char.IsLetter(form[0]) ? Upos.Noun : Upos.Punct;
            tokens.Add(new Token(new TextSpan(i, end), form.ToLowerInvariant(), upos, upos == Upos.Num ? "CD" : "NN", -1, "dep"));
            i = end - 1;
            if (form is "." or "!" or "?" || end == text.Length)
            {
                sentences.Add(new Sentence(new TextSpan(tokens[first].Span.Start, end), first, tokens.Count - first, SentenceKind.Prose));
                first = tokens.Count;
            }
        }
    }
}
