using Concord.Casework;
using Concord.Evidence;
using Concord.Language;
using Concord.Reading;

namespace Concord.Workbench.Tests;

/// <summary>One invented case with something in every section.</summary>
internal static class Samples
{
    public static readonly Actor Minister = new("person:mara-lindt", "Mara Lindt", "person", "XX", "Foreign Minister");

    public static CaseFixture Fixture()
    {
        CaseFixture fixture = new();
        FixtureDocument first = fixture.Document(
            "Velmora and Ostrany signed a river pact in Kesten on 4 May 2021.\nIt reportedly covers fishing rights. The pact, which bans new dams, "
            + "replaces a 1987 accord. Mara Lindt said the pact ends a long quarrel. The full text has not been published.\nLeave a comment",
            "River pact signed", "The Kesten Herald", "2021-05-05");
        first.Source = first.Source with
        {
            Omitted = [new Omission(new TextSpan(first.Source.Text.IndexOf("Leave", StringComparison.Ordinal), first.Source.Text.Length), "comment-form")],
        };
        first.Mentions.Add(("It", new Actor("org:pact", "the pact", "group")));
        FixtureDocument second = fixture.Document(
            "The two governments concluded a river agreement in Kesten. Officials said 40 villages are affected. "
            + "She expects that trade will grow.", "Deal on the river", "Ostrany Daily");
        second.Mentions.Add(("She", Minister));
        FixtureDocument third = fixture.Document("Some 60 villages are affected by the river deal. Fishing may likely resume in June 2021.");
        string signed = fixture.Claim(first, "Velmora and Ostrany signed a river pact in Kesten on 4 May 2021", "Ostrany");
        string covers = fixture.Claim(first, "It reportedly covers fishing rights", "It", Modality.Alleged);
        string bans = fixture.Claim(first, "which bans new dams", "The pact");
        string replaces = fixture.Claim(first, "replaces a 1987 accord", "The pact");
        string ends = fixture.Claim(first, "the pact ends a long quarrel", "the pact", speaker: "Mara Lindt");
        string unknown = fixture.Claim(first, "The full text has not been published", "The full text", unknown: true);
        string concluded = fixture.Claim(second, "The two governments concluded a river agreement in Kesten", "The two governments");
        string forty = fixture.Claim(second, "40 villages are affected", "villages", speaker: "officials", kind: SourceKind.Anonymous);
        string trade = fixture.Claim(second, "She expects that trade will grow", "She", Modality.Predicted);
        string sixty = fixture.Claim(third, "Some 60 villages are affected by the river deal", "Some 60 villages");
        string resume = fixture.Claim(third, "Fishing may likely resume in June 2021", "Fishing", Modality.Possible);
        string pact = fixture.Finding(FindingState.Corroborated, signed, concluded);
        fixture.Finding(FindingState.Alleged, covers);
        fixture.Finding(FindingState.SingleOrigin, ends);
        fixture.Finding(FindingState.SingleOrigin, unknown);
        string villages = fixture.Finding(FindingState.Disputed, forty);
        string more = fixture.Finding(FindingState.Disputed, sixty);
        fixture.Finding(FindingState.Predicted, trade);
        fixture.Finding(FindingState.Alleged, resume);
        fixture.Finding(FindingState.SingleOrigin, bans);
        fixture.Actors.AddRange([Minister, new("state:V", "Velmora", "state"), new("state:O", "Ostrany", "state")]);
        fixture.Disagreements.Add(new Disagreement(
            "x1", DisagreementKind.Value, "How many villages are affected", [new("40", [forty]), new("60", [sixty])], [villages, more], "same thing, other number"));
        fixture.Events.Add(new CaseEvent("e1", "2021-05-04", "day", "Velmora and Ostrany signed a river pact in Kesten on 4 May 2021", [signed, concluded]));
        fixture.Events.Add(new CaseEvent("e2", "2021-06", "month", "Fishing may likely resume in June 2021", [resume], IsPlanned: true));
        fixture.Agreements.Add(new Agreement
        {
            Id = "a1",
            Name = "river pact",
            Parties = ["state:V", "state:O"],
            Signed = new AgreementSlot("2021-05-04", [signed]),
            Place = new AgreementSlot("Kesten", [signed, concluded]),
            Status = new AgreementSlot("signed", [signed]),
            Provisions = [new Provision("environment", "which bans new dams", null, ProvisionStanding.Reported, [bans])],
            Lineage = [new Lineage("supersedes", "a2", [replaces])],
            Claims = [signed, bans],
        });
        fixture.Agreements.Add(new Agreement { Id = "a2", Name = "1987 accord", Claims = [replaces] });
        fixture.Stances.Add(new Stance(Minister.Id, pact, "the pact", StanceKind.Supports, [ends]));
        second.Derivations.Add(new Derivation("d1", 0.5, DerivationKind.Rewrite, [], ["forty"]));
        return fixture;
    }
}
