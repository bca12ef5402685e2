namespace Concord.Language.Knowledge.Actors;

/// <summary>What the resolvers of one text share.</summary>
internal sealed class Context
{
    private readonly bool[] _taken;

    // Index of the first mention that begins at a token, and of the next at the same token; -1 where there is none.
    private readonly int[] _mentionAt;
    private readonly List<int> _nextMention = [];
    private readonly Dictionary<string, bool> _plain = new(StringComparer.Ordinal);
    private readonly HashSet<string> _written = new(StringComparer.Ordinal);

    public Context(AnalyzedText text, WorldKnowledge world)
    {
        Text = text;
        World = world;
        int tokens = text.Tokens.Length;
        world.Scan(text, Matches);
        MatchOf = new int[tokens];
        _taken = new bool[tokens];
        _mentionAt = new int[tokens];
        Tags = new GazetteerTag[tokens];
        Array.Fill(MatchOf, -1);
        Array.Fill(_mentionAt, -1);
        for (int m = 0; m < Matches.Count; m++)
        {
            MatchOf.AsSpan(Matches[m].FirstToken, Matches[m].TokenCount).Fill(m);
            Tags.AsSpan(Matches[m].FirstToken, Matches[m].TokenCount).Fill(Matches[m].Tag);
        }

        foreach (ref readonly Token token in text.Tokens.AsSpan())
        {
            if (token.Deprel.Length > 0 && token.Deprel != "root")
            {
                HasTrees = true;
                break;
            }
        }
    }

    public AnalyzedText Text { get; }

    public WorldKnowledge World { get; }

    public List<KnowledgeMatch> Matches { get; } = [];

    /// <summary>Index of the match of each token, -1 where there is none.</summary>
    public int[] MatchOf { get; }

    public GazetteerTag[] Tags { get; }

    public bool HasTrees { get; }

    public PersonBook Persons { get; } = new();

    public OrganizationBook Organizations { get; } = new();

    /// <summary>Added to by <see cref="Mention"/>; pronouns come last and are not in the chains.</summary>
    public List<MentionDraft> Mentions { get; } = [];

    /// <summary>The words of a stretch; one string for the same words of a text.</summary>
    public string Written(int first, int end)
    {
        ReadOnlySpan<char> words = Text.Text.AsSpan()[Text.Tokens[first].Span.Start..Text.Tokens[end - 1].Span.End];
        HashSet<string>.AlternateLookup<ReadOnlySpan<char>> known = _written.GetAlternateLookup<ReadOnlySpan<char>>();
        if (!known.TryGetValue(words, out string? written))
        {
            _written.Add(written = words.ToString());
        }

        return written;
    }

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
        if (!_plain.TryGetValue(phrase, out bool plain))
        {
            plain = phrase.Length > 3 && !OrganizationBook.IsAcronym(phrase)
                && Text.Text.Contains(phrase.ToLowerInvariant(), StringComparison.Ordinal);
            _plain[phrase] = plain;
        }

        return plain;
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
        Chain(first);
        Mentions.Add(new MentionDraft(first, end, HeadOf(first, end), actor));
        _taken.AsSpan(first, end - first).Fill(true);
        if (alias)
        {
            actor.Seen(Written(first, end));
        }
    }

    /// <summary>The first mention that begins at a token, -1 where there is none.</summary>
    public int MentionAt(int token) => _mentionAt[token];

    /// <summary>The next mention that begins at the same token, -1 where there is none.</summary>
    public int NextMention(int mention) => _nextMention[mention];

    private void Chain(int first)
    {
        _nextMention.Add(-1);
        int at = _mentionAt[first];
        if (at < 0)
        {
            _mentionAt[first] = Mentions.Count;
            return;
        }

        while (_nextMention[at] >= 0)
        {
            at = _nextMention[at];
        }

        _nextMention[at] = Mentions.Count;
    }
}
