using System.Globalization;
using Concord.Evidence;
using Concord.Language;

namespace Concord.Casework.Agreements;

/// <summary>Reads parties, signatories, date, place and status of the agreement that a case is about.</summary>
internal sealed class SlotReader(AgreementContext context)
{
    private static readonly string[] Ladder =
        ["announced", "initialled", "signed", "ratified", "in-force", "suspended", "withdrawal-announced", "lapsed", "terminated"];

    public Ballot Parties { get; } = new();

    public Ballot Signatories { get; } = new();

    public Ballot Signed { get; } = new();

    public Ballot Place { get; } = new();

    public Ballot Status { get; } = new();

    /// <summary>Whether any claim tells how the agreement came about.</summary>
    public bool IsMade { get; private set; }

    /// <summary>Reads every claim of the case.</summary>
    public void ReadAll()
    {
        for (int claim = 0; claim < context.Material.Places.Length; claim++)
        {
            Read(claim);
        }

        foreach (AgreementMention mention in context.Mentions)
        {
            if (mention.Key == AgreementMention.Main)
            {
                ReadBetween(mention);
            }
        }
    }

    private void Read(int claim)
    {
        Claim source = context.Material.ClaimAt(claim);
        int document = context.Material.Places[claim].Document;
        AnalyzedText text = context.Material.DocumentOf(claim).Analysis;
        string verb = text.Tokens[source.Head].Lemma.ToLowerInvariant();
        bool isMain = context.MentionAt(document, source.Object) is { Key: AgreementMention.Main };
        bool isSubject = context.MentionAt(document, source.Subject) is { Key: AgreementMention.Main };
        // "Comes into force on Friday" is still ahead; only a past tense says that it has happened.
        if (isSubject && text.Tokens[source.Head].Xpos is "VBD" or "VBN" && verb is "enter" or "take" or "come" && Says(text, source.Span, "force", "effect"))
        {
            AddStatus("in-force", claim, document, source);
        }

        if (!(isMain || isSubject) || !AgreementWords.StatusVerbs.TryGetValue(verb, out string? status))
        {
            return;
        }

        // "The treaty will end sanctions" makes the agreement act; only what is done to it changes its status.
        if (isSubject && !isMain && !IsPassive(document, source.Head) && verb is not ("lapse" or "expire"))
        {
            return;
        }

        AddStatus(status, claim, document, source);
        if (!AgreementWords.SigningVerbs.Contains(verb) || source.Polarity == Polarity.Negative || source.Modality != Modality.Asserted)
        {
            return;
        }

        IsMade = true;
        bool isSignature = status is "signed" or "initialled";
        foreach (int actor in Makers(document, source))
        {
            foreach (string id in context.ActorsOf(document, actor))
            {
                AddMaker(id, document, claim, isSignature);
            }
        }

        if (source.Time is { } time && isSignature)
        {
            Signed.Add(time, document, claim);
        }

        AddPlace(document, source, claim);
    }

    private IEnumerable<int> Makers(int document, Claim source)
    {
        if (!IsPassive(document, source.Head))
        {
            yield return source.Subject;
            foreach (int child in context.Trees[document].Of(source.Head))
            {
                // A second name that the parser hangs on the verb instead of on the first.
                if (child != source.Subject && Dependents.Is(context.Trees[document].Text.Tokens[child].Deprel, "nsubj"))
                {
                    yield return child;
                }
            }

            yield break;
        }

        foreach (int child in context.Trees[document].Of(source.Head))
        {
            if (Dependents.Is(context.Trees[document].Text.Tokens[child].Deprel, "obl") && context.Trees[document].Preposition(child) is "by" or "between")
            {
                yield return child;
            }
        }
    }

    private void AddMaker(string id, int document, int claim, bool isSignature)
    {
        if (context.Actors.Find(id) is not { } actor)
        {
            return;
        }

        if (isSignature && actor.Type == "person")
        {
            Signatories.Add(id, document, claim);
        }

        string? party = actor.Type == "person" ? (actor.Country is null ? null : "state:" + actor.Country) : id;
        if (party is not null && context.Actors.Find(party) is { Type: not ("outlet" or "agency") })
        {
            Parties.Add(party, document, claim);
        }
    }

    /// <summary>The place of a signature, attached to the verb or, as in "a treaty in Riga", to the agreement.</summary>
    private void AddPlace(int document, Claim source, int claim)
    {
        AnalyzedText text = context.Material.Documents[document].Analysis;
        foreach (int anchor in new[] { source.Head, source.Object })
        {
            if (anchor < 0)
            {
                continue;
            }

            foreach (int child in context.Trees[document].Of(anchor))
            {
                bool isComplement = Dependents.Is(text.Tokens[child].Deprel, "obl") || Dependents.Is(text.Tokens[child].Deprel, "nmod");
                if (isComplement && context.Trees[document].Preposition(child) is ("in" or "at"))
                {
                    foreach (Entity entity in text.Entities)
                    {
                        if (entity.Type == EntityType.Place && entity.Span.Contains(text.Tokens[child].Span))
                        {
                            Place.Add(entity.Span.Of(text.Text), document, claim);
                        }
                    }
                }
            }
        }
    }

    private void AddStatus(string status, int claim, int document, Claim source)
    {
        if (source.Polarity == Polarity.Positive && source.Modality == Modality.Asserted)
        {
            Status.Add(status, document, claim);
        }
    }

    /// <summary>The most advanced status that is asserted.</summary>
    public AgreementSlot? LatestStatus()
    {
        (string Value, int Documents, List<int> Claims)? best = null;
        foreach ((string Value, int Documents, List<int> Claims) vote in Status.Ranked())
        {
            if (best is null || Array.IndexOf(Ladder, vote.Value) > Array.IndexOf(Ladder, best.Value.Value))
            {
                best = vote;
            }
        }

        return best is { } found ? new AgreementSlot(found.Value, [.. found.Claims.Select(claim => context.ClaimIds[claim])]) : null;
    }

    private void ReadBetween(AgreementMention mention)
    {
        AnalyzedText text = context.Material.Documents[mention.Document].Analysis;
        int claim = ClaimAround(mention.Document, text.Tokens[mention.Token].Span);
        if (claim < 0)
        {
            return;
        }

        foreach (int child in context.Trees[mention.Document].Of(mention.Token))
        {
            if (Dependents.Is(text.Tokens[child].Deprel, "nmod") && context.Trees[mention.Document].Preposition(child) == "between")
            {
                foreach (string id in context.ActorsOf(mention.Document, child))
                {
                    AddMaker(id, mention.Document, claim, isSignature: false);
                }
            }
        }
    }

    private int ClaimAround(int document, TextSpan span)
    {
        for (int claim = 0; claim < context.Material.Places.Length; claim++)
        {
            if (context.Material.Places[claim].Document == document && context.Material.ClaimAt(claim).Span.Contains(span))
            {
                return claim;
            }
        }

        return -1;
    }

    private bool IsPassive(int document, int head) => context.Trees[document].Child(head, "aux:pass") >= 0
        || context.Trees[document].Child(head, "nsubj:pass") >= 0
        || context.Trees[document].Text.Tokens[head].Deprel.StartsWith("acl", StringComparison.Ordinal) && context.Trees[document].Text.Tokens[head].Xpos == "VBN";

    private static bool Says(AnalyzedText text, TextSpan span, string one, string two)
    {
        foreach (Token token in text.Tokens)
        {
            if (span.Contains(token.Span) && (token.Lemma.Equals(one, StringComparison.OrdinalIgnoreCase) || token.Lemma.Equals(two, StringComparison.OrdinalIgnoreCase)))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The date of signature: whole dates before vague ones; a weekday counts for the whole date that falls on it.</summary>
    public AgreementSlot? SignedOn()
    {
        List<(string Value, int Documents, List<int> Claims)> ranked = Signed.Ranked();
        if (ranked.Count == 0)
        {
            return null;
        }

        (string Value, int Documents, List<int> Claims)? whole = null;
        foreach ((string Value, int Documents, List<int> Claims) vote in ranked)
        {
            if (DateOnly.TryParseExact(vote.Value, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out _))
            {
                whole = vote;
                break;
            }
        }

        (string value, int _, List<int> claims) = whole ?? ranked[0];
        if (whole is null && !char.IsAsciiDigit(value[0]))
        {
            return null;
        }

        return new AgreementSlot(value, [.. claims.Select(claim => context.ClaimIds[claim])]);
    }
}
