using System.Buffers;
using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using Concord.Language.Segmentation;

namespace Concord.Language.Knowledge;

/// <summary>States, organisations, news outlets, places, offices and given names of the world. Sealed, immutable, safe to share.</summary>
public sealed class WorldKnowledge
{
    private static readonly Lazy<WorldKnowledge> Shared = new(() => new WorldKnowledge());

    private static readonly FrozenSet<string> PressWords = new[]
    {
        "newspaper", "magazine", "daily", "weekly", "broadcaster", "agency", "reported", "reports", "said", "wrote", "website", "outlet", "news",
        "quoted", "citing", "cited", "told", "tabloid", "channel", "television", "tv", "radio", "journal", "correspondent", "editor", "reporting",
        "article", "story", "piece", "published", "column", "interview",
        "group", "militants", "fighters", "jihadists", "affiliate",
    }.ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    private readonly NameTrie _trie;
    private readonly FrozenDictionary<string, KnownActor> _states, _outlets, _organizations, _places, _byId, _domains;
    private readonly FrozenDictionary<string, string> _titles;

    private WorldKnowledge()
    {
        Dictionary<string, KnownActor> domains = new(StringComparer.OrdinalIgnoreCase);
        List<KnowledgeEntry> entries = KnowledgeTables.Load(domains);
        _trie = new NameTrie(entries);
        _domains = domains.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);
        _states = Index(entries, e => e.Tag is GazetteerTag.State or GazetteerTag.Demonym || e.Use == NameUse.Government);
        _outlets = Index(entries, e => e.Tag == GazetteerTag.Outlet);
        _organizations = Index(entries, e => e.Tag == GazetteerTag.Organization && e.Use == NameUse.Name);
        _places = Index(entries, e => e.Tag == GazetteerTag.Place);
        _byId = entries.Where(e => e.Actor is not null).DistinctBy(e => e.Actor!.Id)
            .ToFrozenDictionary(e => e.Actor!.Id, e => e.Actor!, StringComparer.Ordinal);
        _titles = entries.Where(e => e.Tag == GazetteerTag.Title).DistinctBy(e => e.Name, StringComparer.OrdinalIgnoreCase)
            .ToFrozenDictionary(e => e.Name, e => e.Key!, StringComparer.OrdinalIgnoreCase);
    }

    /// <summary>The tables inside the assembly; read at first use.</summary>
    public static WorldKnowledge Default => Shared.Value;

    /// <summary>An actor of the tables by its id.</summary>
    public bool TryFind(string id, [NotNullWhen(true)] out KnownActor? actor) => _byId.TryGetValue(id, out actor);

    /// <summary>A state by its name, demonym or seat of government ("Kenya", "Kenyan", "Downing Street"); capitals are places.</summary>
    public bool TryFindState(ReadOnlySpan<char> name, [NotNullWhen(true)] out KnownActor? state) => Find(_states, name, out state);

    /// <summary>An outlet or news agency by its name or web address ("bbc.co.uk", "https://www.bbc.com/news/x").</summary>
    public bool TryFindOutletByNameOrDomain(ReadOnlySpan<char> nameOrDomain, [NotNullWhen(true)] out KnownActor? outlet)
    {
        ReadOnlySpan<char> name = nameOrDomain.Trim();
        return Find(_outlets, name, out outlet) || TryFindDomain(name, out outlet);
    }

    /// <summary>An organisation, institute, company or armed group by its name or acronym.</summary>
    public bool TryFindOrganization(ReadOnlySpan<char> name, [NotNullWhen(true)] out KnownActor? organization) =>
        Find(_organizations, name, out organization);

    /// <summary>A city, region, sea or site. A capital gives its state.</summary>
    public bool TryFindPlace(ReadOnlySpan<char> name, [NotNullWhen(true)] out KnownActor? place) => Find(_places, name, out place);

    /// <summary>Kind of an office or role: head, minister, official, spokesperson, military, diplomat, legislator, expert, press, ….</summary>
    public bool TryFindTitle(ReadOnlySpan<char> title, [NotNullWhen(true)] out string? kind) =>
        _titles.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(title.Trim(), out kind);

    /// <summary>All names of the tables in a text, longest first at each place, in text order, never overlapping.</summary>
    public ImmutableArray<KnowledgeMatch> Scan(AnalyzedText text) => Scan(text.Text, Spans(text.Tokens.AsSpan()));

    /// <summary>What each token belongs to in the tables.</summary>
    public GazetteerTag[] Tag(AnalyzedText text) => Tag(text.Text, Spans(text.Tokens.AsSpan()));

    /// <summary>What each token belongs to in the tables; <paramref name="tokens"/> are spans of <paramref name="text"/> in order.</summary>
    public GazetteerTag[] Tag(string text, ReadOnlySpan<TextSpan> tokens)
    {
        GazetteerTag[] tags = new GazetteerTag[tokens.Length];
        foreach (KnowledgeMatch match in Scan(text, tokens))
        {
            tags.AsSpan(match.FirstToken, match.TokenCount).Fill(match.Tag);
        }

        return tags;
    }

    /// <inheritdoc cref="Scan(AnalyzedText)"/>
    public ImmutableArray<KnowledgeMatch> Scan(string text, ReadOnlySpan<TextSpan> tokens)
    {
        List<KnowledgeMatch> matches = [];
        Scan(text, tokens, matches);
        return [.. matches];
    }

    internal void Scan(AnalyzedText text, List<KnowledgeMatch> matches)
    {
        TextSpan[] spans = ArrayPool<TextSpan>.Shared.Rent(text.Tokens.Length);
        for (int i = 0; i < text.Tokens.Length; i++)
        {
            spans[i] = text.Tokens[i].Span;
        }

        Scan(text.Text, spans.AsSpan(0, text.Tokens.Length), matches);
        ArrayPool<TextSpan>.Shared.Return(spans);
    }

    private void Scan(string text, ReadOnlySpan<TextSpan> tokens, List<KnowledgeMatch> matches)
    {
        List<KnowledgeEntry> found = [];
        for (int i = 0; i < tokens.Length; i++)
        {
            int count = _trie.Longest(text, tokens, i, found);
            KnowledgeEntry? entry = count == 0 ? null : Choose(text, tokens, i, count, found);
            if (entry is not null)
            {
                matches.Add(new KnowledgeMatch(i, count, entry.Tag, entry.Use, entry.Actor, entry.Key));
                i += count - 1;
            }
            else if (WebActor(text, tokens[i]) is KnownActor outlet)
            {
                matches.Add(new KnowledgeMatch(i, 1, GazetteerTag.Outlet, NameUse.Name, outlet, null));
            }
        }
    }

    internal GazetteerTag[] Tag(string text, ReadOnlySpan<TokenSpan> tokens)
    {
        TextSpan[] spans = new TextSpan[tokens.Length];
        for (int i = 0; i < spans.Length; i++)
        {
            spans[i] = tokens[i].Span;
        }

        return Tag(text, spans);
    }

    private static TextSpan[] Spans(ReadOnlySpan<Token> tokens)
    {
        TextSpan[] spans = new TextSpan[tokens.Length];
        for (int i = 0; i < spans.Length; i++)
        {
            spans[i] = tokens[i].Span;
        }

        return spans;
    }

    private static KnowledgeEntry? Choose(string text, ReadOnlySpan<TextSpan> tokens, int first, int count, List<KnowledgeEntry> found)
    {
        KnowledgeEntry? chosen = null;
        foreach (KnowledgeEntry entry in found)
        {
            bool sure = !entry.Weak || (entry.Tag == GazetteerTag.Place
                ? first > 0 && tokens[first - 1].In(text) is "in" or "at" or "from" or "to" or "near" or "of" or "outside" or "and"
                : PressBeside(text, tokens, first, count));
            if (sure)
            {
                chosen ??= entry;
                // "Jordan Smith": a given name where a capitalised word follows, unless the other reading is longer.
                if (entry.Tag == GazetteerTag.GivenName && chosen != entry && count == 1 && chosen.Tag is GazetteerTag.State or GazetteerTag.Place
                    && first + 1 < tokens.Length && char.IsUpper(text[tokens[first + 1].Start]) && tokens[first + 1].Length > 2)
                {
                    chosen = entry;
                }
            }
        }

        return chosen;
    }

    private static bool PressBeside(string text, ReadOnlySpan<TextSpan> tokens, int first, int count)
    {
        FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> words = PressWords.GetAlternateLookup<ReadOnlySpan<char>>();
        for (int i = Math.Max(0, first - 3); i < Math.Min(tokens.Length, first + count + 3); i++)
        {
            if ((i < first || i >= first + count) && words.Contains(tokens[i].In(text)))
            {
                return true;
            }
        }

        return false;
    }

    private static FrozenDictionary<string, KnownActor> Index(List<KnowledgeEntry> entries, Func<KnowledgeEntry, bool> wanted)
    {
        Dictionary<string, KnownActor> index = new(StringComparer.OrdinalIgnoreCase);
        foreach (KnowledgeEntry entry in entries)
        {
            if (wanted(entry) && entry.Actor is KnownActor actor)
            {
                index.TryAdd(entry.Name, actor);
            }
        }

        return index.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);
    }

    private static bool Find(FrozenDictionary<string, KnownActor> index, ReadOnlySpan<char> name, [NotNullWhen(true)] out KnownActor? actor)
    {
        ReadOnlySpan<char> bare = name.Trim();
        FrozenDictionary<string, KnownActor>.AlternateLookup<ReadOnlySpan<char>> lookup = index.GetAlternateLookup<ReadOnlySpan<char>>();
        if (lookup.TryGetValue(bare, out actor))
        {
            // "us" and "who" are words; acronyms of two or three letters count in capitals only.
            return bare.Length > 3 || char.IsUpper(bare[^1]) || actor.Name.AsSpan().Equals(bare, StringComparison.Ordinal);
        }

        bool article = bare.StartsWith("the ", StringComparison.OrdinalIgnoreCase);
        if (article && lookup.TryGetValue(bare[4..], out actor))
        {
            return true;
        }

        actor = null;
        return !article && bare.Length is > 0 and < 80 && index.TryGetValue(string.Concat("The ", bare), out actor);
    }

    private KnownActor? WebActor(string text, TextSpan token) =>
        token.Length > 5 && token.In(text).Contains('.') && TryFindDomain(token.In(text), out KnownActor? actor) ? actor : null;

    private bool TryFindDomain(ReadOnlySpan<char> address, [NotNullWhen(true)] out KnownActor? actor)
    {
        int scheme = address.IndexOf("://", StringComparison.Ordinal);
        ReadOnlySpan<char> host = scheme < 0 ? address : address[(scheme + 3)..];
        int end = host.IndexOfAny('/', ':', '?');
        host = end < 0 ? host : host[..end];
        FrozenDictionary<string, KnownActor>.AlternateLookup<ReadOnlySpan<char>> lookup = _domains.GetAlternateLookup<ReadOnlySpan<char>>();
        while (host.Contains('.'))
        {
            if (lookup.TryGetValue(host, out actor))
            {
                return true;
            }

            host = host[(host.IndexOf('.') + 1)..];
        }

        actor = null;
        return false;
    }
}
