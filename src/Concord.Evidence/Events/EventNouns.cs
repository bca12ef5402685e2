using System.Collections.Frozen;

namespace Concord.Evidence.Events;

/// <summary>English nouns, by lemma, that name an event.</summary>
internal static class EventNouns
{
    public static readonly FrozenDictionary<string, EventSense> Senses = EventTable.Senses(
        ("CONSULT", null, "talk meeting discussion summit conference negotiation consultation dialogue session mediation conversation dinner"),
        ("CONSULT", "visit", "visit trip delegation"),
        ("CONSULT", "phone", "phone_call"),
        ("SUPPORT", null, "agreement deal treaty pact accord memorandum contract tie relation support solidarity praise backing endorsement gratitude"
            + " recognition apology appreciation welcome compromise resolution consensus protocol alliance"),
        ("COOPERATE", null, "exercise drill game cooperation evidence information intelligence manoeuvre maneuver collaboration partnership"),
        ("AID", null, "aid assistance relief donation loan grant peacekeeper peacekeeping help fund funding money medicine equipment food supply"
            + " package dollar euro million billion vaccine refugee ventilator scholarship shelter donor $ € £ contribution deployment donation"),
        ("ACCUSE", "disapprove", "condemnation criticism concern outrage blame anger opposition complaint"),
        ("ACCUSE", "allege", "accusation allegation lawsuit suit charge indictment action case extradition"),
        ("ACCUSE", "investigate", "investigation probe inquiry audit inspection inspector"),
        ("REQUEST", null, "demand request appeal petition"),
        ("THREATEN", null, "ultimatum deadline warning threat"),
        ("PROTEST", null, "protest demonstration rally strike sit-in march riot"),
        ("PROTEST", "boycott", "boycott"),
        ("ASSAULT", null, "attack assault airstrike air_strike raid bombing shelling offensive invasion missile operation rocket warfare war violence blockade killing"
            + " massacre shooting ambush hostility fire bombardment cyberattack"),
        ("COERCE", "restrict", "sanction embargo restriction ban tariff quarantine lockdown penalty"),
        ("COERCE", "curfew", "curfew"),
        ("COERCE", "martial-law", "emergency law siege"),
        ("COERCE", "arrest", "arrest warrant detention sentence imprisonment"),
        ("YIELD", "ceasefire", "ceasefire cease-fire truce armistice"),
        ("YIELD", "release", "release pardon amnesty"),
        ("YIELD", "withdraw", "withdrawal pullout ceasefire"),
        ("REJECT", null, "refusal rejection veto"),
        ("SANCTION", "discontinue", "suspension reduction cut halt termination expulsion cutoff"),
        ("MOBILIZE", "troops", "alert mobilization mobilisation"));

    /// <summary>Nouns whose ending gives way ("lifted sanctions").</summary>
    public static bool IsHostile(EventSense sense) => sense.Code is "COERCE" or "ASSAULT" or "PROTEST" or "SANCTION" or "MOBILIZE" or "THREATEN";

    /// <summary>Nouns that only count or bundle what follows ("a number of attacks").</summary>
    public static readonly FrozenSet<string> Containers = EventTable.Words(
        "number series round batch spate wave dozen hundred thousand group set string shipment raft range host variety campaign state effort efforts sign visit piece member decision some several part all most any many one two dozens");

    /// <summary>Nouns of troops and peacekeepers, which can be sent, put on alert or pulled out.</summary>
    public static readonly FrozenSet<string> Forces = EventTable.Words("troop troops force forces soldier army military peacekeeper police warship navy unit brigade battalion presence contingent");
}
