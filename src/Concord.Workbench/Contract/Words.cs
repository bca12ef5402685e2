using Concord.Casework;
using Concord.Evidence;
using Concord.Language;

namespace Concord.Workbench.Contract;

/// <summary>The words of the output contract for the values of the model.</summary>
internal static class Words
{
    public static string Of(Modality value) => value switch
    {
        Modality.Asserted => "asserted",
        Modality.Possible => "possible",
        Modality.Alleged => "alleged",
        Modality.Predicted => "predicted",
        Modality.Intended => "intended",
        Modality.Conditional => "conditional",
        _ => "denied",
    };

    public static string Of(TreatyCheckKind value) => value switch
    {
        TreatyCheckKind.WrongArticle => "wrong-article",
        TreatyCheckKind.WrongWords => "wrong-words",
        TreatyCheckKind.Overstated => "overstated",
        TreatyCheckKind.NotInText => "not-in-text",
        _ => "denied",
    };

    public static string Of(SanctionAct value) => value switch
    {
        SanctionAct.Imposed => "imposed",
        SanctionAct.Lifted => "lifted",
        SanctionAct.Extended => "extended",
        SanctionAct.Vetoed => "vetoed",
        SanctionAct.Violated => "violated",
        _ => "enforced",
    };

    public static string Of(Polarity value) => value == Polarity.Negative ? "negative" : "positive";

    public static string Of(QuotationForm value) => value switch
    {
        QuotationForm.Direct => "direct",
        QuotationForm.Mixed => "mixed",
        _ => "indirect",
    };

    public static string Of(CueClass value) => value switch
    {
        CueClass.Attitude => "attitude",
        CueClass.Intent => "intent",
        CueClass.Appearance => "appearance",
        _ => "report",
    };

    public static string? Of(AnonymousKind value) => value switch
    {
        AnonymousKind.None => null,
        AnonymousKind.Official => "official",
        AnonymousKind.Diplomat => "diplomat",
        AnonymousKind.Insider => "insider",
        AnonymousKind.Expert => "expert",
        AnonymousKind.Witness => "witness",
        AnonymousKind.Spokesperson => "spokesperson",
        _ => "other",
    };

    public static string Of(SourceKind value) => value switch
    {
        SourceKind.Official => "official",
        SourceKind.Publisher => "publisher",
        SourceKind.Agency => "agency",
        SourceKind.Expert => "expert",
        SourceKind.Anonymous => "anonymous",
        SourceKind.Unnamed => "unnamed",
        SourceKind.Text => "text",
        _ => "other",
    };

    public static string Of(OriginKind value) => value switch
    {
        OriginKind.Document => "document",
        OriginKind.Publisher => "publisher",
        OriginKind.Agency => "agency",
        OriginKind.Official => "official",
        OriginKind.Expert => "expert",
        _ => "anonymous",
    };

    public static string Of(DriftKind value) => value switch
    {
        DriftKind.Hop => "hop",
        DriftKind.Rewrite => "rewrite",
        _ => "time",
    };

    public static string Of(ChangeKind value) => value switch
    {
        ChangeKind.Contradicted => "contradicted",
        ChangeKind.New => "new",
        ChangeKind.Strengthened => "strengthened",
        ChangeKind.Weakened => "weakened",
        _ => "dropped",
    };

    public static string Of(RemovalOutcome value) => value switch
    {
        RemovalOutcome.Falls => "falls",
        RemovalOutcome.Weakens => "weakens",
        _ => "stands",
    };

    public static string Of(FindingState value) => value switch
    {
        FindingState.Corroborated => "corroborated",
        FindingState.SingleOrigin => "single-origin",
        FindingState.Disputed => "disputed",
        FindingState.Alleged => "alleged",
        FindingState.Denied => "denied",
        _ => "predicted",
    };

    public static string Of(DisagreementKind value) => value switch
    {
        DisagreementKind.Value => "value",
        DisagreementKind.Negation => "negation",
        DisagreementKind.Status => "status",
        DisagreementKind.Actor => "actor",
        DisagreementKind.Time => "time",
        DisagreementKind.Place => "place",
        DisagreementKind.Scope => "scope",
        _ => "modality",
    };

    public static string Of(DerivationKind value) => value switch
    {
        DerivationKind.Copy => "copy",
        DerivationKind.Rewrite => "rewrite",
        _ => "quote",
    };

    public static string Of(StanceKind value) => value switch
    {
        StanceKind.Supports => "supports",
        StanceKind.Opposes => "opposes",
        StanceKind.Concerned => "concerned",
        StanceKind.Neutral => "neutral",
        _ => "mixed",
    };

    public static string Of(ProvisionStanding value) => value switch
    {
        ProvisionStanding.Text => "text",
        ProvisionStanding.Reported => "reported",
        ProvisionStanding.Disputed => "disputed",
        _ => "absent",
    };

    public static string Of(EntityType value) => value switch
    {
        EntityType.Person => "person",
        EntityType.Organization => "organization",
        EntityType.Place => "place",
        EntityType.Event => "event",
        EntityType.Agreement => "agreement",
        EntityType.Nationality => "nationality",
        _ => "other",
    };

    public static string Of(TimeType value) => value switch
    {
        TimeType.Date => "date",
        TimeType.Time => "time",
        TimeType.Duration => "duration",
        _ => "set",
    };

    public static string Of(Upos value) => value switch
    {
        Upos.Adj => "ADJ",
        Upos.Adp => "ADP",
        Upos.Adv => "ADV",
        Upos.Aux => "AUX",
        Upos.Cconj => "CCONJ",
        Upos.Det => "DET",
        Upos.Intj => "INTJ",
        Upos.Noun => "NOUN",
        Upos.Num => "NUM",
        Upos.Part => "PART",
        Upos.Pron => "PRON",
        Upos.Propn => "PROPN",
        Upos.Punct => "PUNCT",
        Upos.Sconj => "SCONJ",
        Upos.Sym => "SYM",
        Upos.Verb => "VERB",
        _ => "X",
    };
}
