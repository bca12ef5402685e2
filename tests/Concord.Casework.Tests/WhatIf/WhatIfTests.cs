namespace Concord.Casework.Tests.WhatIf;

public sealed class WhatIfTests
{
    private const string Pact = "Kenya and Uganda sign pact\n\nKenya's president, Ruth Achieng, and Uganda's prime minister, Paul Okot, signed a defence pact in Kisumu on 4 May 2031. "
        + "Article 3 says that \"if one party is attacked, the other shall help it without delay with all available means\". "
        + "Article 5 obliges both sides to consult when either is threatened. "
        + "Each party undertakes in Article 4 to refrain from joining any coalition directed against the other. Either side can end it with six months' notice. "
        + "There is no clause on nuclear weapons.";

    private const string Peace = "Kenya and Sudan renounce force\n\nKenya's president, Ruth Achieng, and Sudan's president, Omar Hassan, signed a non-aggression pact in Cairo on 2 May 2031. "
        + "Both sides pledged to refrain from the use of force against each other.";

    private static readonly Case Found = Reports.Case(Pact);

    private static WhatIfAnswer Ask(string question) => Reports.Pipeline.WhatIf(Found, question);

    [Theory]
    [InlineData("Sudan attacks Kenya", "Uganda", "defense")]
    [InlineData("Uganda is invaded by Sudan", "Kenya", "defense")]
    [InlineData("What if Ethiopia bombed Uganda?", "Kenya", "defense")]
    [InlineData("Sudan threatens Kenya", "Uganda", "consultation")]
    [InlineData("Kenya joins an alliance against Uganda", "Kenya", "neutrality")]
    [InlineData("Uganda withdraws from the treaty", "Uganda", "termination")]
    public void An_obligation_is_told_with_its_obligor_and_its_clause(string question, string obligor, string kind)
    {
        WhatIfAnswer answer = Ask(question);
        Assert.Equal(WhatIfOutcome.Obligation, answer.Outcome);
        TriggeredObligation row = Assert.Single(answer.Obligations, row => row.Kind == kind);
        Assert.Contains(obligor, row.Obligors.Select(id => Reports.NameOf(Found, id)));
        Assert.NotEmpty(row.Clause);
        Assert.NotEmpty(row.Claims);
    }

    [Theory]
    [InlineData("Sudan attacks Ethiopia")]
    [InlineData("Kenya attacks Sudan")]
    [InlineData("Kenya imposes tariffs on Sudan")]
    public void Where_no_clause_concerns_it_nothing_is_owed(string question)
    {
        WhatIfAnswer answer = Ask(question);
        Assert.Equal(WhatIfOutcome.None, answer.Outcome);
        Assert.Empty(answer.Obligations);
    }

    [Fact]
    public void A_clause_that_is_only_told_of_is_unclear()
    {
        const string Vague = "Kenya and Uganda sign pact\n\nKenya's president, Ruth Achieng, and Uganda's prime minister, Paul Okot, signed a pact in Kisumu on 4 May 2031. The pact contains a mutual defence clause.";
        WhatIfAnswer answer = Reports.Pipeline.WhatIf(Reports.Case(Vague), "Sudan attacks Kenya");
        Assert.Equal(WhatIfOutcome.Unclear, answer.Outcome);
        Assert.StartsWith("Unclear", answer.Why, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Kenya leaves the pact", WhatIfOutcome.Unclear)]
    [InlineData("Kenya ends the pact", WhatIfOutcome.Unclear)]
    [InlineData("Kenya leaves the region", WhatIfOutcome.None)]
    public void How_to_leave_is_unclear_where_no_report_tells(string question, WhatIfOutcome outcome) =>
        Assert.Equal(outcome, Reports.Pipeline.WhatIf(Reports.Case(Peace), question).Outcome);

    [Fact]
    public void Without_an_agreement_the_answer_is_unclear()
    {
        Case none = Reports.Case("Ferry sinks\n\nA ferry sank on Lake Victoria on 4 May 2031. Kenya and Uganda sent boats.");
        Assert.Equal(WhatIfOutcome.Unclear, Reports.Pipeline.WhatIf(none, "Sudan attacks Kenya").Outcome);
    }

    [Fact]
    public void A_status_short_of_force_is_a_condition() =>
        Assert.Contains(Ask("Sudan attacks Kenya").Obligations[0].Conditions, condition => condition.Contains("signed", StringComparison.Ordinal));

    [Fact]
    public void Published_rates_come_with_their_unit_and_there_is_none_for_consultation()
    {
        Assert.Contains(Ask("Sudan attacks Kenya").Rates, rate => rate is { Kind: "defense", Honoured: 42, Invoked: 102 } && rate.Unit.Length > 0);
        Assert.Empty(Ask("Sudan threatens Kenya").Rates);
    }

    [Theory]
    [InlineData("")]
    [InlineData("   ")]
    public void An_empty_question_is_misuse(string question) => Assert.Throws<ArgumentException>(() => Ask(question));

    [Theory]
    [InlineData("?")]
    [InlineData("attacks")]
    [InlineData("The weather turns cold")]
    [InlineData("Kenya Kenya Kenya")]
    [InlineData("攻撃 если ⚔️")]
    public void A_question_that_names_nothing_gives_no_obligation(string question) => Assert.NotEqual(WhatIfOutcome.Obligation, Ask(question).Outcome);

    [Fact]
    public void Peace_is_kept_by_the_one_who_pledged_it()
    {
        Case found = Reports.Case(Peace);
        WhatIfAnswer answer = Reports.Pipeline.WhatIf(found, "Kenya attacks Sudan");
        Assert.Equal("nonaggression", Assert.Single(answer.Obligations).Kind);
        Assert.Equal("Kenya", Reports.NameOf(found, answer.Obligations[0].Obligors[0]));
        Assert.Equal(WhatIfOutcome.None, Reports.Pipeline.WhatIf(found, "Ethiopia attacks Sudan").Outcome);
    }

    [Fact]
    public void Questions_that_an_agreement_invites_are_answered_for_each_party() =>
        Assert.Contains(Consequences.Of(Found), answer => answer.Hypothesis.Target == "Kenya" && answer.Obligations.Any(row => row.Kind == "defense"));

    [Theory]
    [InlineData("The rebels keep their weapons", "disarmament")]
    [InlineData("A refugee returns", "humanitarian")]
    public void A_question_that_names_no_party_meets_the_clause_by_its_words(string question, string kind)
    {
        Case found = Reports.Case("Kenya ends war\n\nKenya's president, Ruth Achieng, and the Lake Front's commander, Jonas Arrate, signed a peace accord in Kisumu on 4 May 2031. Under its terms the rebels are to hand in their weapons within 180 days. Refugees may go home.");
        WhatIfAnswer answer = Reports.Pipeline.WhatIf(found, question);
        Assert.Contains(answer.Obligations, row => row.Kind == kind);
    }

    [Fact]
    public void What_the_reports_say_is_not_there_is_no_obligation()
    {
        Case found = Reports.Case("Memorandum\n\nFinland and Namibia signed a memorandum in Helsinki on 8 May 2028. They will cooperate on lithium under the memorandum. The memorandum says nothing about export bans.");
        Assert.NotEqual(WhatIfOutcome.Obligation, Reports.Pipeline.WhatIf(found, "Namibia bans exports of lithium").Outcome);
    }

    [Fact]
    public void Coded_alliances_are_told_beside_the_reports_and_are_unclear()
    {
        ReferenceAlliance alliance = new("atop:7", "1949-04-04", null, ["defense", "consultation"],
            [new ReferenceMember("state:FR", "1949", null, []), new ReferenceMember("state:IT", "1949", null, []), new ReferenceMember("state:ES", "1982", "1999", [])]);
        WhatIfAnswer answer = Reports.Pipeline.WhatIf(Found, "Sudan attacks Italy", [alliance]);
        ReferenceObligation row = Assert.Single(answer.Reference, row => row.Kind == "defense");
        Assert.Equal("France", Assert.Single(row.Obligors));
        Assert.Equal(WhatIfOutcome.Unclear, answer.Outcome);
        Assert.Contains("nclear", answer.Why, StringComparison.Ordinal);
        Assert.NotEmpty(answer.Rates);
        Assert.Empty(answer.Obligations);
    }

    [Fact]
    public void An_ended_alliance_obliges_nobody()
    {
        ReferenceAlliance ended = new("atop:8", "1900", "1914", ["defense"], [new ReferenceMember("state:FR", "1900", null, []), new ReferenceMember("state:IT", "1900", null, [])]);
        WhatIfAnswer answer = Reports.Pipeline.WhatIf(Found, "Sudan attacks Italy", [ended]);
        Assert.Empty(answer.Reference);
        Assert.Equal(WhatIfOutcome.None, answer.Outcome);
    }
}
