using System.Collections.Immutable;
using System.Text;
using Concord.Casework;
using Concord.Casework.Stories;
using Concord.Evidence;
using Concord.Evidence.Claims;
using Concord.Language;
using Concord.Reading;
using Concord.Training.Align;

namespace Concord.Training.Coreference;

/// <summary>A topic as a case whose claims are exactly the events marked by hand.</summary>
internal sealed class EventCase
{
    private EventCase(string name, CaseMaterial material, string[] chains, string[] lemmas)
    {
        Name = name;
        Material = material;
        Stories = LabelledCase.Map(material);
        Chains = chains;
        Lemmas = lemmas;
    }

    public string Name { get; }

    public CaseMaterial Material { get; }

    /// <summary>The documents by their words alone.</summary>
    public StoryMap Stories { get; }

    /// <summary>The reports with the claims that are found in them.</summary>
    public required ImmutableArray<AnalyzedDocument> Reports { get; init; }

    /// <summary>By claim: the event that it names.</summary>
    public string[] Chains { get; }

    /// <summary>By claim: whether it is a claim of the document without the marks.</summary>
    public required bool[] IsClaim { get; init; }

    /// <summary>By claim: the lemma of its head.</summary>
    public string[] Lemmas { get; }

    /// <summary>Tags and parses the topic's texts; their tokens and sentences are kept as given.</summary>
    public static EventCase Prepare(ConcordPipeline pipeline, EventTopic topic)
    {
        List<AnalyzedDocument> documents = [], reports = [];
        List<string> chains = [], lemmas = [];
        List<bool> isClaim = [];
        foreach (EventText text in topic.Texts)
        {
            AnalyzedText tokens = Join(text.Sentences, out int[] starts);
            Document document = new() { Id = text.Name, Uri = text.Name, Text = tokens.Text, Language = "en" };
            AnalyzedDocument analyzed = pipeline.Annotate(document, tokens);
            int[] heads = [.. text.Mentions.Select(mention => HeadOf(analyzed.Analysis, starts[mention.Sentence] + mention.First, starts[mention.Sentence] + mention.Last))];
            isClaim.AddRange(heads.Select(head => analyzed.Claims.Any(claim => claim.Head == head)));
            reports.Add(analyzed);
            documents.Add(analyzed with { Claims = ClaimFinder.At(analyzed.Analysis, analyzed.Attributions, heads) });
            for (int i = 0; i < heads.Length; i++)
            {
                chains.Add(text.Mentions[i].Chain);
                lemmas.Add(analyzed.Analysis.Tokens[heads[i]].Lemma.ToLowerInvariant());
            }
        }

        return new EventCase(topic.Name, new CaseMaterial([.. documents]), [.. chains], [.. lemmas]) { IsClaim = [.. isClaim], Reports = [.. reports] };
    }

    /// <summary>The token of a mention that governs its others.</summary>
    public static int HeadOf(AnalyzedText text, int first, int last)
    {
        for (int token = first; token <= last; token++)
        {
            int head = text.Tokens[token].Head;
            if (head < first || head > last)
            {
                return token;
            }
        }

        return last;
    }

    /// <summary>A text whose tokens and sentences are the given ones; where each sentence starts.</summary>
    public static AnalyzedText Join(string[][] source, out int[] starts)
    {
        StringBuilder text = new();
        ImmutableArray<Token>.Builder tokens = ImmutableArray.CreateBuilder<Token>();
        ImmutableArray<Sentence>.Builder sentences = ImmutableArray.CreateBuilder<Sentence>();
        starts = new int[source.Length];
        for (int s = 0; s < source.Length; s++)
        {
            starts[s] = tokens.Count;
            int begin = text.Length;
            foreach (string form in source[s])
            {
                if (text.Length > begin)
                {
                    text.Append(' ');
                }

                int at = text.Length;
                text.Append(form is "``" or "''" ? "\"" : form is "-LRB-" ? "(" : form is "-RRB-" ? ")" : form);
                tokens.Add(new Token(new TextSpan(at, text.Length), "", Upos.X, "", -1, ""));
            }

            sentences.Add(new Sentence(new TextSpan(begin, text.Length), starts[s], tokens.Count - starts[s], SentenceKind.Prose));
            text.Append('\n');
        }

        return new AnalyzedText { Text = text.ToString(), Tokens = tokens.ToImmutable(), Sentences = sentences.ToImmutable() };
    }
}
