using System.Collections.Frozen;

namespace Concord.Evidence.Events;

/// <summary>English verbs, by lemma with their particle, that tell an event or turn one into another.</summary>
internal static class EventVerbs
{
    /// <summary>Verbs that tell an event by themselves.</summary>
    public static readonly FrozenDictionary<string, EventSense> Direct = EventTable.Senses(
        ("ACCUSE", "disapprove", "condemn criticize criticise denounce decry deplore slam lambast lambaste rebuke chide censure blast fault blame lament"
            + " bemoan disapprove refute summon scold admonish protest_to challenge dispute attack_verbally mock ridicule ding hit_out lash_out question castigate"),
        ("ACCUSE", "allege", "accuse allege sue indict charge prosecute impeach convict complain denigrate implicate extradite"),
        ("ACCUSE", "investigate", "investigate probe audit inspect examine scrutinize scrutinise"),
        ("AGREE", null, "agree consent pledge promise commit"),
        ("CONSULT", null, "meet discuss consult confer negotiate deliberate brief mediate talk"),
        ("CONSULT", "visit", "visit host tour travel arrive"),
        ("CONSULT", "phone", "call phone telephone ring"),
        ("SUPPORT", null, "support back endorse praise welcome hail applaud commend laud congratulate defend recognize recognise thank apologize apologise"
            + " forgive reassure salute honor honour celebrate champion respect advocate side"),
        ("COOPERATE", null, "cooperate collaborate partner train share exchange trade"),
        ("AID", null, "aid assist help donate fund finance rescue subsidize subsidise shelter lend evacuate"),
        ("AID", "asylum", "resettle naturalize naturalise"),
        ("YIELD", null, "yield concede surrender resign capitulate step_down relent"),
        ("YIELD", "release", "release free pardon return repatriate acquit exonerate liberate parole"),
        ("YIELD", "withdraw", "retreat demobilize demobilise disarm demilitarize demilitarise"),
        ("REJECT", null, "reject refuse spurn rebuff oppose dismiss deny veto decline defy quash overturn rule_out resist snub repudiate"
            + " turn_down strike_down shun disregard ignore deny"),
        ("REQUEST", null, "demand urge request press pressure appeal beg implore plead petition call_for call_on ask_for"),
        ("THREATEN", null, "threaten warn"),
        ("PROTEST", null, "protest demonstrate rally riot march picket"),
        ("PROTEST", "boycott", "boycott"),
        ("SANCTION", null, "expel oust recall"),
        ("MOBILIZE", "troops", "mobilize mobilise beef_up deploy amass"),
        ("COERCE", "arrest", "arrest detain jail imprison apprehend sentence handcuff incarcerate"),
        ("COERCE", "deport", "deport evict"),
        ("COERCE", "ban", "ban outlaw prohibit bar censor dissolve disband"),
        ("COERCE", "seize", "confiscate impound freeze"),
        ("COERCE", "restrict", "sanction restrict blacklist penalize penalise fine suppress crack_down"),
        ("ASSAULT", null, "attack assault kill bomb bombard shell strike hit raid ambush storm invade shoot fire massacre slaughter murder wound injure"
            + " destroy torch battle besiege blockade shoot_down gun_down open_fire behead torture beat rape stab violate clash pound target sink"),
        ("ASSAULT", "abduct", "abduct kidnap hijack"),
        ("ASSAULT", "assassinate", "assassinate"),
        ("ASSAULT", "territory", "seize capture occupy annex overrun overthrow conquer take_over"));

    /// <summary>Verbs that only carry out what their object names.</summary>
    public static readonly FrozenSet<string> Carrying = EventTable.Words(
        "launch hold carry_out conduct make stage impose issue open begin start continue sign reach announce declare give provide offer send deliver"
        + " express voice file bring order adopt extend renew enter have take mount host attend join perform lead set deploy undertake reiterate reaffirm"
        + " approve place enforce prolong use commit wage execute initiate introduce establish pay deal strike seek levy slap tighten pass complete get"
        + " restore resume forge ink conclude finalize finalise seal build raise contribute hand_over hand fly ship supply grant award allocate accept pledge promise"
        + " share present go participate engage do receive face draw welcome set_up upgrade strengthen step_up intensify increase reinforce close stop file_for call remain stay put keep place");

    /// <summary>Verbs that end, stop or lessen what their object names.</summary>
    public static readonly FrozenSet<string> Ending = EventTable.Words(
        "lift ease end halt suspend cancel cut reduce withdraw stop freeze sever break break_off call_off revoke scrap abandon loosen relax remove"
        + " pull pull_out cut_off terminate discontinue drop waive rescind downgrade postpone slash pause quit leave recall close");

    /// <summary>Verbs and predicates of intent before an infinitive.</summary>
    public static readonly FrozenSet<string> Intending = EventTable.Words(
        "agree pledge promise vow plan intend ready willing offer commit decide set prepare want hope prepared committed determined undertake seek propose aim swear");

    /// <summary>Verbs that turn down what follows.</summary>
    public static readonly FrozenSet<string> Refusing = EventTable.Words(
        "refuse reject decline deny fail rule_out oppose spurn veto dismiss resist rebuff turn_down");

    /// <summary>Verbs that ask somebody else to act.</summary>
    public static readonly FrozenSet<string> Asking = EventTable.Words(
        "demand urge request ask order press pressure compel force appeal beg implore plead call call_for call_on want tell instruct push");

    /// <summary>Whether a lemma is in one of the tables.</summary>
    public static bool IsKnown(string lemma) =>
        Direct.ContainsKey(lemma) || Carrying.Contains(lemma) || Ending.Contains(lemma) || Intending.Contains(lemma)
        || Refusing.Contains(lemma) || Asking.Contains(lemma) || Giving.Contains(lemma);

    /// <summary>Verbs that give something of worth, whatever it is called.</summary>
    public static readonly FrozenSet<string> Donating = EventTable.Words("donate contribute provide grant award supply lend deliver dispatch airlift");

    /// <summary>Verbs of giving, whose receiver is the target.</summary>
    public static readonly FrozenSet<string> Giving = EventTable.Words(
        "give provide send deliver donate grant award lend supply ship hand hand_over fly contribute allocate pledge offer pay dispatch transfer lend deploy return withdraw deny pull pull_out evacuate release repatriate extradite");
}
