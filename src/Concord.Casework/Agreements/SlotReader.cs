using Concord.Casework.Timeline;
using Concord.Evidence;
using Concord.Language;

namespace Concord.Casework.Agreements;

/// <summary>Reads parties, signatories, dates, place and status of the agreement that a case is about.</summary>
internal sealed partial class SlotReader(AgreementContext context, StoryDates dates, int storyYear, bool isOld)
{
    private static readonly string[] Ladder =
        ["announced", "initialled", "signed", "ratified", "in-force", "suspended", "withdrawal-announced", "lapsed", "terminated"];

    private const int LeadSentences = 4;

    private readonly AgreementClause clauses = new(context);
    private readonly Affiliation affiliation = new(context);
    private readonly HashSet<string> mediators = new(StringComparer.Ordinal);
    private readonly SortedDictionary<string, Ballot> steps = new(StringComparer.Ordinal);
    private readonly List<(int Claim, int Document, Claim Source)> leavings = [];
    private bool isUnsigned;

    public Ballot Parties { get; } = new();

    public Ballot Signatories { get; } = new();

    public Ballot Place { get; } = new();

    public Ballot Status { get; } = new();

    /// <summary>Whether any claim tells how the agreement came about.</summary>
    public bool IsMade { get; private set; }

    /// <summary>Whether any claim tells what became of it later: ratified, suspended, left, ended.</summary>
    public bool IsChanged { get; private set; }

    /// <summary>Reads every claim of the case.</summary>
    public void ReadAll()
    {
        for (int claim = 0; claim < context.Material.Places.Length; claim++)
        {
            ReadMediator(context.Material.ClaimAt(claim), context.Material.Places[claim].Document, context.HeadLemma(claim).ToLowerInvariant());
        }

        for (int claim = 0; claim < context.Material.Places.Length; claim++)
        {
            Read(claim);
        }

        foreach (AgreementMention mention in context.Mentions)
        {
            if (mention.Key == AgreementMention.Main)
            {
                ReadBetween(mention);
                ReadParticiple(mention);
                ReadStepNoun(mention);
            }
        }

        if (Parties.Ranked().Count < 2)
        {
            ReadBound();
        }

        if (Parties.Ranked().Count < 2)
        {
            ReadLeads();
        }

        if (Parties.Ranked().Count < 2)
        {
            ReadSales();
        }

        ReadRolls();
        ReadLeavings();
    }

    private void Read(int claim)
    {
        Claim source = context.Material.ClaimAt(claim);
        int document = context.Material.Places[claim].Document;
        AnalyzedText text = context.Material.DocumentOf(claim).Analysis;
        string verb = text.Tokens[source.Head].Lemma.ToLowerInvariant();

        // "Not signed yet", "only initialled".
        isUnsigned |= clauses.Undergoer(document, source) is { Key: AgreementMention.Main }
            && ((source.Polarity == Polarity.Negative && verb == "sign") || (verb.StartsWith("initial", StringComparison.Ordinal) && Says(text, source.Span, "only", "merely")));
        if (source.Polarity == Polarity.Negative || source.Modality is Modality.Possible or Modality.Denied or Modality.Conditional)
        {
            return;
        }

        if (ReadCourse(claim, document, source, verb))
        {
            return;
        }

        // "Put their names to it" is to sign.
        verb = verb is "put" or "set" or "affix" && source.Object >= 0 && text.Tokens[source.Object].Lemma.ToLowerInvariant() is "name" or "signature" or "initial"
            ? text.Tokens[source.Object].Lemma.Equals("initial", StringComparison.OrdinalIgnoreCase) ? "initial" : "sign"
            : verb;
        if (clauses.Undergoer(document, source) is not { Key: AgreementMention.Main } || !AgreementWords.StatusVerbs.TryGetValue(verb, out string? status))
        {
            return;
        }

        // "Leave it" and "pull out" need the words around them; announcing that one goes is enough. What is left out is no party.
        bool isLeaving = status == "withdrawal-announced";
        bool isLeft = source.Subject >= 0 && (context.MentionAt(document, source.Subject) is not null || text.Tokens[source.Subject].Lemma.ToLowerInvariant() is "that" or "which");
        if (isLeaving && (isLeft || clauses.IsPassive(document, source.Head)))
        {
            return;
        }

        bool isSo = source.Modality == Modality.Asserted && (clauses.IsDone(document, source) || (isLeaving && text.Tokens[source.Head].Xpos is "VBG" or "VB" or "VBZ"))
            || (isLeaving && source.Modality == Modality.Intended);
        if (isLeaving && text.Tokens[source.Head].Xpos == "VB" && clauses.Actor(document, source) is null && HasModal(document, source.Head))
        {
            return;
        }

        if (isLeaving)
        {
            if (isSo)
            {
                leavings.Add((claim, document, source));
            }

            return;
        }

        Step(status, claim, document, source, isSo);
        if (!isSo || !AgreementWords.SigningVerbs.Contains(verb))
        {
            return;
        }

        IsMade = true;
        bool isSignature = status is "signed" or "initialled";
        bool isAny = false;
        foreach (int maker in Makers(document, source))
        {
            isAny |= maker >= 0;
            AddMakers(maker, document, claim, isSignature);
        }

        // "Signed in Apia in 2009 by Calvera, Samoa and Tonga", where the tree hangs the makers on the year.
        if (!isAny)
        {
            ReadWindow(document, claim, source, source.Head + 1, TextIndex.FirstToken(text, source.Span.End), status);
        }

        AddRepresented(document, claim, source, isSignature);
        if (!AddPlace(document, source, claim))
        {
            AddOnlyPlace(document, source, claim);
        }
    }

    /// <summary>What the agreement itself does: enters into force, runs until, ends. True where nothing else is to be read from the claim.</summary>
    private bool ReadCourse(int claim, int document, Claim source, string verb)
    {
        AnalyzedText text = context.Material.DocumentOf(claim).Analysis;
        bool isActor = clauses.Actor(document, source) is { Key: AgreementMention.Main };

        // "The withdrawal takes effect on 7 September".
        if (source.Subject >= 0 && AgreementWords.StepNouns.GetValueOrDefault(text.Tokens[source.Subject].Lemma.ToLowerInvariant()) is "withdrawal-announced" or "terminated"
            && verb is "take" or "become" or "come" && Says(text, source.Span, "effect", "effective"))
        {
            AddDate("ends", claim, document, source);
            return true;
        }

        if (isActor && verb is "enter" or "take" or "come" or "go" or "be" or "remain" && Says(text, source.Span, "force", "effect"))
        {
            bool isDone = clauses.IsDone(document, source) && verb is not ("be" or "remain") && source.Modality == Modality.Asserted;
            Step("in-force", claim, document, source, isDone);
            return true;
        }

        if (isActor && UntilPattern().Match(context.Material.Quote(claim)) is { Success: true } until)
        {
            AddStep("ends", until.Groups[1].Value, document, claim);
        }

        if (isActor && SincePattern().Match(context.Material.Quote(claim)) is { Success: true } since)
        {
            AddStep("in-force", since.Groups[1].Value, document, claim);
        }

        if (isActor && verb == "apply" && !Says(text, source.Span, "cease", "cease") && source.Time is not null)
        {
            Step("in-force", claim, document, source, isDone: false);
            return true;
        }

        if (isActor && verb == "apply" && Says(text, source.Span, "cease", "cease"))
        {
            AddDate("ends", claim, document, source);
            return true;
        }

        if (isActor && verb is "end" or "expire" or "lapse" or "terminate" or "cease" && source.Object < 0 && !clauses.IsPassive(document, source.Head))
        {
            Step(verb is "end" or "cease" ? "terminated" : "lapsed", claim, document, source, clauses.IsDone(document, source) && source.Modality == Modality.Asserted);
            AddDate("ends", claim, document, source);
            return true;
        }

        return false;
    }

    private bool HasModal(int document, int head)
    {
        int aux = context.Trees[document].Child(head, "aux");
        return aux >= 0 && context.Trees[document].Text.Tokens[aux].Lemma.ToLowerInvariant() is "may" or "might" or "can" or "could" or "would" or "must";
    }

    private void Step(string status, int claim, int document, Claim source, bool isDone)
    {
        if (isDone)
        {
            Status.Add(status, document, claim);
            IsChanged |= status is not ("announced" or "initialled" or "signed");
        }

        if (status is "announced" or "initialled" or "signed" or "ratified" ? isDone : status == "in-force")
        {
            AddDate(status, claim, document, source);
        }
    }

    private static bool Says(AnalyzedText text, TextSpan span, string one, string two)
    {
        for (int i = TextIndex.FirstToken(text, span.Start); i < text.Tokens.Length && text.Tokens[i].Span.Start < span.End; i++)
        {
            if (text.Tokens[i].Lemma.Equals(one, StringComparison.OrdinalIgnoreCase) || text.Tokens[i].Lemma.Equals(two, StringComparison.OrdinalIgnoreCase))
            {
                return true;
            }
        }

        return false;
    }
}
