using System.Collections.Immutable;
using Concord.Casework;
using Concord.Evidence;
using Concord.Language;
using Concord.Reading;

namespace Concord.Workbench.Tests;

/// <summary>Builds a case by hand: documents by their text, claims by their words.</summary>
internal sealed class CaseFixture
{
    private readonly List<FixtureDocument> documents = [];
    private readonly List<CaseClaim> claims = [];
    private readonly List<Finding> findings = [];

    public List<Origin> Origins { get; } = [];

    public List<Actor> Actors { get; } = [];

    public List<Disagreement> Disagreements { get; } = [];

    public List<CaseEvent> Events { get; } = [];

    public List<Agreement> Agreements { get; } = [];

    public List<Stance> Stances { get; } = [];

    public FixtureDocument Document(string text, string? title = null, string? publisher = null, string? published = null, string? uri = null)
    {
        string id = $"d{documents.Count + 1}";
        FixtureDocument document = new(id, new Document
        {
            Id = id, Uri = uri ?? $"reports/{id}.txt", Text = text, Title = title, Publisher = publisher, Published = published, Language = "en",
        });
        documents.Add(document);
        Origins.Add(new Origin($"o{documents.Count}", publisher ?? id, OriginKind.Publisher, null, "the document itself"));
        return document;
    }

    /// <summary>Adds a claim over <paramref name="quote"/>; its subject is the last word of <paramref name="subject"/>.</summary>
    public string Claim(
        FixtureDocument document, string quote, string? subject = null, Modality modality = Modality.Asserted, string? speaker = null,
        SourceKind kind = SourceKind.Official, bool unknown = false, bool heading = false)
    {
        int at = document.Source.Text.IndexOf(quote, StringComparison.Ordinal);
        Assert.True(at >= 0, $"'{quote}' is not in the document");
        ImmutableArray<int> attributions = [];
        if (speaker is not null)
        {
            attributions = [document.Attributions.Count];
            document.Attributions.Add(new Attribution
            {
                Source = [], Cue = [], Content = [new TextSpan(at, at + quote.Length)], Form = QuotationForm.Indirect, SourceName = speaker, Kind = kind,
            });
        }

        Claim claim = new()
        {
            Span = new TextSpan(at, at + quote.Length),
            Sentence = 0,
            Head = document.TokenAt(at),
            Subject = subject is null ? -1 : document.TokenAt(document.Source.Text.IndexOf(subject, StringComparison.Ordinal) + subject.LastIndexOf(' ') + 1),
            Modality = modality,
            Polarity = Polarity.Positive,
            Attributions = attributions,
            IsUnknown = unknown,
            IsHeading = heading,
        };
        document.Claims.Add(claim);
        string id = $"c{claims.Count + 1}";
        claims.Add(new CaseClaim(id, document.Id, claim, $"o{documents.IndexOf(document) + 1}"));
        return id;
    }

    public string Finding(FindingState state, params string[] ids)
    {
        string id = $"f{findings.Count + 1}";
        CaseClaim first = claims.Single(c => c.Id == ids[0]);
        int origins = ids.Select(i => claims.Single(c => c.Id == i).Origin).Distinct().Count();
        findings.Add(new Finding
        {
            Id = id,
            Statement = first.Source.Span.Of(documents.Single(d => d.Id == first.Document).Source.Text),
            StatementClaim = ids[0],
            Claims = [.. ids],
            Documents = ids.Select(i => claims.Single(c => c.Id == i).Document).Distinct().Count(),
            Origins = [.. ids.Select(i => claims.Single(c => c.Id == i).Origin).Distinct()],
            IndependentOrigins = origins,
            State = state,
            Why = "the same words",
            IsUnknown = first.Source.IsUnknown,
        });
        return id;
    }

    public Case Build() => new()
    {
        Documents = [.. documents.Select(d => new CaseDocument(d.Id, d.Analyzed(), "s1", [.. d.Derivations]))],
        Claims = [.. claims],
        Stories = [new Story("s1", documents.Select(d => d.Source.Title).FirstOrDefault(t => t is not null) ?? "Untitled", [.. documents.Select(d => d.Id)])],
        Origins = [.. Origins],
        Findings = [.. findings],
        Disagreements = [.. Disagreements],
        Events = [.. Events],
        Actors = [.. Actors],
        Stances = [.. Stances],
        Agreements = [.. Agreements],
    };
}

/// <summary>A document of the fixture: its words as tokens, one sentence, no tree.</summary>
internal sealed class FixtureDocument(string id, Document source)
{
    private static readonly string[] Verbs =
    [
        "signed", "covers", "bans", "replaces", "ends", "has", "concluded", "are", "expects", "resume", "left", "said", "two", "three", "eight",
    ];

    private static readonly string[] Pronouns = ["he", "she", "it", "they", "which", "who"];

    public string Id { get; } = id;

    public Document Source { get; set; } = source;

    public List<Claim> Claims { get; } = [];

    public List<Attribution> Attributions { get; } = [];

    public List<Derivation> Derivations { get; } = [];

    public List<(string Words, Actor Actor)> Mentions { get; } = [];

    private ImmutableArray<Token> Tokens { get; } = Split(source.Text);

    public int TokenAt(int offset)
    {
        for (int i = 0; i < Tokens.Length; i++)
        {
            if (Tokens[i].Span.End > offset)
            {
                return i;
            }
        }

        return -1;
    }

    public AnalyzedDocument Analyzed() => new()
    {
        Document = Source,
        Analysis = new AnalyzedText
        {
            Text = Source.Text,
            Tokens = Tokens,
            Sentences = Tokens.IsEmpty ? [] : [new Sentence(new TextSpan(0, Source.Text.Length), 0, Tokens.Length, SentenceKind.Prose)],
            Mentions =
            [
                .. Mentions.Select(m => (At: Source.Text.IndexOf(m.Words, StringComparison.Ordinal), m))
                    .Select(x => new ActorMention(new TextSpan(x.At, x.At + x.m.Words.Length), TokenAt(x.At), x.m.Actor.Id)),
            ],
            Actors = [.. Mentions.Select(m => m.Actor).Distinct()],
        },
        Attributions = [.. Attributions],
        Claims = [.. Claims],
    };

    private static ImmutableArray<Token> Split(string text)
    {
        ImmutableArray<Token>.Builder tokens = ImmutableArray.CreateBuilder<Token>();
        int at = 0;
        while (at < text.Length)
        {
            int start = at;
            bool word = char.IsLetterOrDigit(text[at]);
            while (at < text.Length && char.IsLetterOrDigit(text[at]) == word && !char.IsWhiteSpace(text[at]))
            {
                at++;
            }

            if (at > start)
            {
                string form = text[start..at];
                Upos upos = !word ? Upos.Punct : Pronouns.Contains(form, StringComparer.OrdinalIgnoreCase) ? Upos.Pron : Verbs.Contains(form) ? Upos.Verb : char.IsUpper(form[0]) ? Upos.Propn : Upos.Noun;
                tokens.Add(new Token(new TextSpan(start, at), form, upos, "X", tokens.Count == 0 ? -1 : 0, tokens.Count == 0 ? "root" : "dep"));
            }
            else
            {
                at++;
            }
        }

        return tokens.ToImmutable();
    }
}
