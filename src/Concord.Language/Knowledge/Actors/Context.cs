using System.Collections.Immutable;

namespace Concord.Language.Knowledge.Actors;

/// <summary>What the resolvers of one text share.</summary>
internal sealed class Context
{
    private readonly bool[] _taken;

    public Context(AnalyzedText text, WorldKnowledge world)
    {
        Text = text;
        World = world;
        Matches = world.Scan(text);
        MatchOf = new int[text.Tokens.Length];
        _taken = new bool[text.Tokens.Length];
        Tags = new GazetteerTag[text.Tokens.Length];
        Array.Fill(MatchOf, -1);
        for (int m = 0; m < Matches.Length; m++)
        {
            MatchOf.AsSpan(Matches[m].FirstToken, Matches[m].TokenCount).Fill(m);
            Tags.AsSpan(Matches[m].FirstToken, Matches[m].TokenCount).Fill(Matches[m].Tag);
        }

        HasTrees = text.Tokens.Any(t => t.Deprel.Length > 0 && t.Deprel != "root");
    }

    public AnalyzedText Text { get; }

    public WorldKnowledge World { get; }

    public ImmutableArray<KnowledgeMatch> Matches { get; }

    /// <summary>Index of the match of each token, -1 where there is none.</summary>
    public int[] MatchOf { get; }

    public GazetteerTag[] Tags { get; }

    public bool HasTrees { get; }

    public PersonBook Persons { get; } = new();

    public OrganizationBook Organizations { get; } = new();

    public List<MentionDraft> Mentions { get; } = [];

    public string Written(int first, int end) => Text.Text[Text.Tokens[first].Span.Start..Text.Tokens[end - 1].Span.End];

    public string Lower(int token) => Text.Form(token).ToString().ToLowerInvariant();

    public bool Is(int token, string word) =>
        token >= 0 && token < Text.Tokens.Length && Text.Form(token).Equals(word, StringComparison.OrdinalIgnoreCase);

    public bool IsAny(int token, ReadOnlySpan<string> words)
    {
        foreach (string word in words)
        {
            if (Is(token, word))
            {
                return true;
            }
        }

        return false;
    }

    public Sentence SentenceAt(int token) => Text.Sentences[Text.SentenceOf(token)];

    public bool IsFree(int first, int end)
    {
        return !_taken.AsSpan(first, end - first).Contains(true);
    }

    /// <summary>Whether the words of a name stand elsewhere in the text in lower case: then they are no name.</summary>
    public bool IsPlainPhrase(int first, int end)
    {
        string phrase = Written(first, end);
        return phrase.Length > 3 && !OrganizationBook.IsAcronym(phrase)
            && Text.Text.Contains(phrase.ToLowerInvariant(), StringComparison.Ordinal);
    }

    /// <summary>The token of a stretch whose head lies outside it.</summary>
    public int HeadOf(int first, int end)
    {
        for (int i = first; i < end && HasTrees; i++)
        {
            int head = Text.Tokens[i].Head;
            if (head < first || head >= end)
            {
                return i;
            }
        }

        return HasTrees ? first : end - 1;
    }

    public void Mention(int first, int end, ActorDraft actor, bool alias = true)
    {
        Mentions.Add(new MentionDraft(first, end, HeadOf(first, end), actor));
        _taken.AsSpan(first, end - first).Fill(true);
        if (alias)
        {
            actor.Seen(Written(first, end));
        }
    }
}
