using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Globalization;
using Concord.Evidence;
using Concord.Language;

namespace Concord.Casework.Findings;

/// <summary>Takes the claims of a case apart into terms, predicate, arguments and numbers.</summary>
internal sealed class ProfileBuilder
{
    /// <summary>In place of the object's token: numbers here are not the claim's own.</summary>
    private const int Uncounted = -2;
    private const double NestedWeight = 0.35;
    private const double InheritedWeight = 0.25;
    private const double TimeRarity = 0.6;

    /// <summary>Numbers up to this one say little unless they count the same thing.</summary>
    public const double SmallNumber = 12;

    // Verbs that say little without their object ("express concern", "hold talks").
    private static readonly FrozenSet<string> SupportVerbs = FrozenSet.ToFrozenSet(
        ["be", "have", "make", "take", "give", "do", "hold", "express", "voice", "conduct", "carry", "issue", "put", "get", "see", "undergo",
         "face", "bring", "pay", "play", "show", "offer", "provide", "raise", "come", "go", "remain", "stay", "become", "send", "include", "contain",
         "mark", "represent", "continue", "begin", "start", "seek", "want", "plan", "expect", "agree", "decide", "seem", "appear", "need", "be able"],
        StringComparer.Ordinal);

    private readonly TermVocabulary vocabulary;
    private readonly ActorNames names;
    private readonly SortedDictionary<int, double> terms = [];
    private readonly SortedSet<int> named = [];
    private readonly List<CountedValue> numbers = [];

    public ProfileBuilder(TermVocabulary vocabulary, ActorNames names)
    {
        this.vocabulary = vocabulary;
        this.names = names;
    }

    /// <summary>Whether a verb says little without its object.</summary>
    public static bool IsSupport(string lemma) => SupportVerbs.Contains(lemma);

    /// <summary>A profile whose term weights are still relative to the claim; <see cref="Weigh"/> completes it.</summary>
    public ClaimProfile Build(DocumentView view, int index, int claim, int document)
    {
        Claim source = view.Document.Claims[index];
        terms.Clear();
        named.Clear();
        numbers.Clear();
        (int first, int end) = view.TokensIn(source.Span);
        for (int i = first; i < end; i++)
        {
            int owner = view.Owners[i];
            bool own = owner == index || owner < 0 || view.Document.Claims[owner].Span == source.Span;
            AddToken(view, i, own ? 1 : NestedWeight, own ? source.Object : Uncounted);
        }

        WeightedTerm[] context = ContextTerms(view, source, first, end);
        int[] subject = ArgumentTerms(view, source.Subject, source.Head);
        foreach (int term in subject)
        {
            terms.TryAdd(term, InheritedWeight);
            if (vocabulary.IsName(term))
            {
                named.Add(term);
            }
        }

        return new ClaimProfile
        {
            Claim = claim,
            Document = document,
            Source = source,
            Terms = Sorted(terms),
            Context = context,
            Predicates = PredicateTerms(view, source),
            Subject = subject,
            Object = ArgumentTerms(view, source.Object, source.Head),
            Names = [.. named],
            Numbers = [.. numbers],
            Quoted = Quotations.Inside(view.Analysis.Text, source.Span),
            Mass = 0,
        };
    }

    /// <summary>The profile with each term's weight scaled by how rare the term is in news and in the case.</summary>
    public ClaimProfile Weigh(ClaimProfile profile)
    {
        WeightedTerm[] weighted = new WeightedTerm[profile.Terms.Length];
        double mass = 0;
        for (int i = 0; i < weighted.Length; i++)
        {
            double weight = profile.Terms[i].Weight * vocabulary.Weight(profile.Terms[i].Term);
            weighted[i] = new WeightedTerm(profile.Terms[i].Term, weight);
            mass += weight;
        }

        WeightedTerm[] context = Array.ConvertAll(profile.Context, one => new WeightedTerm(one.Term, one.Weight * vocabulary.Weight(one.Term)));
        return new ClaimProfile
        {
            Claim = profile.Claim,
            Document = profile.Document,
            Source = profile.Source,
            Terms = weighted,
            Context = context,
            Predicates = profile.Predicates,
            Subject = profile.Subject,
            Object = profile.Object,
            Names = profile.Names,
            Numbers = profile.Numbers,
            Quoted = profile.Quoted,
            Mass = mass,
        };
    }

    /// <summary>Terms of the sentence around a claim that the claim itself does not hold.</summary>
    private WeightedTerm[] ContextTerms(DocumentView view, Claim source, int first, int end)
    {
        SortedDictionary<int, double> own = new(terms);
        int[] namedInside = [.. named];
        terms.Clear();
        Sentence sentence = view.Analysis.Sentences[source.Sentence];
        for (int i = sentence.FirstToken; i < sentence.EndToken; i++)
        {
            if (i < first || i >= end)
            {
                AddToken(view, i, 1, Uncounted);
            }
        }

        foreach (int term in own.Keys)
        {
            terms.Remove(term);
        }

        WeightedTerm[] context = Sorted(terms);
        terms.Clear();
        foreach ((int term, double weight) in own)
        {
            terms[term] = weight;
        }

        named.Clear();
        named.UnionWith(namedInside);
        return context;
    }

    private static WeightedTerm[] Sorted(SortedDictionary<int, double> weights)
    {
        WeightedTerm[] sorted = new WeightedTerm[weights.Count];
        int n = 0;
        foreach ((int term, double weight) in weights)
        {
            sorted[n++] = new WeightedTerm(term, weight);
        }

        return sorted;
    }

    private void AddToken(DocumentView view, int token, double weight, int claimObject)
    {
        if (view.Times[token] >= 0)
        {
            AddTime(view.Analysis.Times[view.Times[token]], weight);
            return;
        }

        Token word = view.Analysis.Tokens[token];
        if (word.Upos == Upos.Num)
        {
            AddNumber(view, token, weight, claimObject);
            return;
        }

        int actor = ActorAt(view, token);
        if (actor >= 0)
        {
            Keep(actor, weight);
            named.Add(actor);
        }

        int term = actor >= 0 && word.Upos is not (Upos.Noun or Upos.Verb) ? -1 : WordTerm(view, token);
        if (term >= 0)
        {
            Keep(term, word.Upos == Upos.Adv ? weight / 2 : weight);
            if (word.Upos == Upos.Propn)
            {
                named.Add(term);
            }
        }
    }

    private void AddTime(TimeExpression time, double weight)
    {
        Keep(vocabulary.AddValue("t:" + time.Value, TimeRarity), weight);
        if (time.Value.Length > 4 && char.IsAsciiDigit(time.Value[0]) && char.IsAsciiDigit(time.Value[3]))
        {
            Keep(vocabulary.AddValue("t:" + time.Value[..4], TimeRarity / 2), weight / 2);
        }
    }

    private void AddNumber(DocumentView view, int token, double weight, int claimObject)
    {
        ImmutableArray<Token> tokens = view.Analysis.Tokens;
        string form = view.Analysis.Form(token).ToString();
        double value;
        double scale = NumberValue.Scale(form.ToLowerInvariant());
        if (scale > 0)
        {
            // "two million" is read at "two"; "a million" here.
            if (token > 0 && tokens[token - 1].Upos == Upos.Num)
            {
                return;
            }

            value = scale;
        }
        else if (!NumberValue.TryParse(form, out value))
        {
            return;
        }

        int next = token + 1;
        while (next < tokens.Length && NumberValue.Scale(view.Analysis.Form(next).ToString().ToLowerInvariant()) is > 0 and double factor)
        {
            value *= factor;
            next++;
        }

        double rarity = value <= 2 ? 0.1 : value <= SmallNumber ? 0.4 : 0.8;
        Keep(vocabulary.AddValue("#" + value.ToString("R", CultureInfo.InvariantCulture), rarity), weight);
        if (claimObject != Uncounted)
        {
            int head = tokens[token].Head, own = token;
            while (head >= 0 && tokens[head].Upos == Upos.Num)
            {
                (own, head) = (head, tokens[head].Head);
            }

            bool counts = head >= 0 && tokens[head].Upos is Upos.Noun or Upos.Sym;
            numbers.Add(new CountedValue(value, counts ? WordTerm(view, head) : -1, claimObject == (counts ? head : own)));
        }
    }

    private void Keep(int term, double weight)
    {
        if (!terms.TryGetValue(term, out double known) || known < weight)
        {
            terms[term] = weight;
        }
    }

    private int WordTerm(DocumentView view, int token)
    {
        Token word = view.Analysis.Tokens[token];
        if (word.Upos is not (Upos.Noun or Upos.Propn or Upos.Verb or Upos.Adj or Upos.Adv) || word.Lemma.Length < 2)
        {
            return -1;
        }

        string lemma = word.Lemma.ToLowerInvariant();
        return word.Upos == Upos.Propn ? vocabulary.AddName(lemma)
            : vocabulary.AddWord(word.Upos == Upos.Verb ? PlainVerb(view, token, lemma) : lemma);
    }

    private string PlainVerb(DocumentView view, int token, string lemma)
    {
        ImmutableArray<Token> tokens = view.Analysis.Tokens;
        string? plain = token + 1 < tokens.Length ? vocabulary.Lexicon.PlainVerb(lemma, tokens[token + 1].Lemma.ToLowerInvariant()) : null;
        for (int child = view.FirstChild(token); plain is null && child >= 0; child = view.NextSibling(child))
        {
            plain = tokens[child].Deprel == "compound:prt" ? vocabulary.Lexicon.PlainVerb(lemma, tokens[child].Lemma.ToLowerInvariant()) : null;
        }

        return plain ?? lemma;
    }

    private int ActorAt(DocumentView view, int token)
    {
        int mention = view.MentionOf[token];
        return mention < 0 ? -1 : vocabulary.AddActor(names.Resolve(view.Analysis.Mentions[mention].Actor));
    }

    /// <summary>The head, what it only introduces ("is expected to replace"), and the object of a support verb.</summary>
    private int[] PredicateTerms(DocumentView view, Claim claim)
    {
        ImmutableArray<Token> tokens = view.Analysis.Tokens;
        List<int> found = [];
        int head = claim.Subject >= 0 && IsPlaced(view, claim.Head) ? claim.Subject : claim.Head;
        for (int step = 0; step < 3 && head >= 0; step++)
        {
            bool support = IsSupport(tokens[head].Lemma);
            if (!support && WordTerm(view, head) is >= 0 and int term && !found.Contains(term))
            {
                found.Add(term);
            }

            int inner = -1;
            for (int child = view.FirstChild(head); child >= 0; child = view.NextSibling(child))
            {
                if (tokens[child].Deprel == "xcomp" || (support && tokens[child].Deprel == "obj"))
                {
                    inner = child;
                }
            }

            head = inner;
        }

        if (found.Count == 0 && claim.Head >= 0 && WordTerm(view, claim.Head) is >= 0 and int only)
        {
            found.Add(only);
        }

        return [.. found];
    }

    /// <summary>"X was in the province": what is placed tells what the claim is about, the place only where.</summary>
    private static bool IsPlaced(DocumentView view, int head)
    {
        bool copula = false, preposition = false;
        for (int child = view.FirstChild(head); child >= 0; child = view.NextSibling(child))
        {
            string relation = view.Analysis.Tokens[child].Deprel;
            copula |= relation == "cop";
            preposition |= relation == "case";
        }

        return copula && preposition;
    }

    /// <summary>Terms of a noun phrase without its clauses; a pronoun gives the actor it stands for.</summary>
    private int[] ArgumentTerms(DocumentView view, int head, int predicate)
    {
        if (head < 0)
        {
            return [];
        }

        ImmutableArray<Token> tokens = view.Analysis.Tokens;
        if (tokens[head].Xpos is "WDT" or "WP" && predicate >= 0 && tokens[predicate].Deprel.StartsWith("acl", StringComparison.Ordinal))
        {
            head = tokens[predicate].Head;
        }

        SortedSet<int> found = [];
        Collect(view, head, found, 0);
        return [.. found];
    }

    private void Collect(DocumentView view, int token, SortedSet<int> found, int depth)
    {
        Token word = view.Analysis.Tokens[token];
        int actor = view.Times[token] >= 0 ? -1 : ActorAt(view, token);
        if (actor >= 0)
        {
            found.Add(actor);
        }

        if ((actor < 0 || word.Upos == Upos.Noun) && WordTerm(view, token) is >= 0 and int term)
        {
            found.Add(term);
        }

        for (int child = view.FirstChild(token); depth < 4 && child >= 0; child = view.NextSibling(child))
        {
            if (view.Analysis.Tokens[child].Deprel is "conj" or "compound" or "flat" or "nmod" or "nmod:poss" or "amod" or "appos")
            {
                Collect(view, child, found, depth + 1);
            }
        }
    }
}
