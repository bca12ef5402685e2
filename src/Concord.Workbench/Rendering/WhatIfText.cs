using System.Collections.Immutable;
using System.Globalization;
using Concord.Casework;

namespace Concord.Workbench.Rendering;

/// <summary>The answer to a what-if question as text for a terminal or a pipe.</summary>
public static class WhatIfText
{
    /// <summary>Why an obligation out of reference data stays unclear.</summary>
    public const string NoClause = "unclear: the data set codes the type and gives no clause; it codes the alliance as standing when the data end.";

    private const int Indent = 5;

    /// <param name="found">The case.</param>
    /// <param name="answer">What follows.</param>
    /// <param name="width">Columns, at least 40.</param>
    /// <param name="color">Whether to use ANSI colour.</param>
    public static string Render(Case found, WhatIfAnswer answer, int width, bool color)
    {
        ArgumentNullException.ThrowIfNull(found);
        ArgumentNullException.ThrowIfNull(answer);
        TextCanvas canvas = new(width, color);
        canvas.Paragraph("", 0, [(answer.Hypothesis.Question, Ink.Bold)]);
        canvas.Paragraph("", 0, [(Understood(answer.Hypothesis), Ink.Dim)]);
        canvas.Blank();
        canvas.Paragraph("", 0, [(answer.Why, Ink.Bold)]);
        Obligations(canvas, found, answer.Obligations, "WHO IS BOUND TO WHAT");
        Obligations(canvas, found, answer.SecondOrder, "WHAT THAT WOULD SET OFF IN TURN");
        if (!answer.Conflicts.IsEmpty)
        {
            Head(canvas, "WHAT CANNOT BOTH BE MET");
            foreach (string conflict in answer.Conflicts)
            {
                canvas.Paragraph("   • ", Indent, [(conflict, Ink.Plain)]);
            }
        }

        if (!answer.Reference.IsEmpty)
        {
            Head(canvas, "WHAT REFERENCE DATA CODE");
            foreach (ReferenceObligation row in answer.Reference)
            {
                string since = row.Begin is null ? "" : ", since " + row.Begin;
                canvas.Paragraph("   • ", Indent, [($"{string.Join(", ", row.Obligors)}: {Duty(row.Kind)}", Ink.Bold), ($"({row.Alliance}{since})", Ink.Dim)]);
            }

            canvas.Paragraph("     - ", Indent + 2, [(NoClause, Ink.Warm)]);
        }

        if (answer.Obligations.Length + answer.Reference.Length > 0)
        {
            Rates(canvas, answer);
        }

        canvas.Blank();
        canvas.Paragraph("", 0, [(answer.Reference.IsEmpty ? "Read from the reports alone. It says what clauses oblige to, not what anybody will do." : "Read from the reports and from coded data. It says what obliges, not what anybody will do.", Ink.Dim)]);
        return canvas.ToString();
    }

    private static void Obligations(TextCanvas canvas, Case found, ImmutableArray<TriggeredObligation> rows, string title)
    {
        if (rows.IsEmpty)
        {
            return;
        }

        Head(canvas, title);
        foreach (TriggeredObligation row in rows)
        {
            string who = string.Join(" and ", row.Obligors.Select(id => found.Actors.FirstOrDefault(actor => actor.Id == id)?.Name ?? id));
            Agreement? agreement = found.Agreements.FirstOrDefault(other => other.Id == row.Agreement);
            string where = (row.Article is null ? "" : $"Article {row.Article}, ") + (agreement?.Name ?? "");
            canvas.Paragraph("   • ", Indent, [($"{who}: {Duty(row.Kind)}", Ink.Bold), ($"({where}; {Standing(row.Standing)})", Ink.Dim)]);
            canvas.Paragraph("     ", Indent, [($"“{Clean(row.Clause)}”", Ink.Plain)], References(found, row.Claims));
            foreach (string condition in row.Conditions)
            {
                canvas.Paragraph("     - ", Indent + 2, [("condition: " + Clean(condition), Ink.Plain)]);
            }

            foreach (string open in row.Unclear)
            {
                canvas.Paragraph("     - ", Indent + 2, [("unclear: " + open, Ink.Warm)]);
            }
        }
    }

    private static void Rates(TextCanvas canvas, WhatIfAnswer answer)
    {
        Head(canvas, "HOW OFTEN SUCH OBLIGATIONS WERE HONOURED");
        foreach (BaseRate rate in answer.Rates)
        {
            string share = (100.0 * rate.Honoured / rate.Invoked).ToString("0", CultureInfo.InvariantCulture);
            canvas.Paragraph("   • ", Indent, [(string.Create(CultureInfo.InvariantCulture, $"{rate.Kind}: {rate.Honoured} of {rate.Invoked} ({share} %), {rate.Period}"), Ink.Plain), ($"({rate.Source})", Ink.Dim)]);
        }

        if (answer.Rates.IsEmpty)
        {
            canvas.Paragraph("   • ", Indent, [("No rate has been published for this type of obligation, and for consultation none can be measured.", Ink.Plain)]);
        }
        else
        {
            canvas.Paragraph("     ", Indent, [("Unit: " + answer.Rates[0].Unit, Ink.Dim)]);
            canvas.Paragraph("     ", Indent, [("All types together: 73 of 146 there; Leeds, Long and Mitchell 2000 count 74.5 % of obligations invoked as honoured, by a narrower definition of what was promised.", Ink.Dim)]);
        }
    }

    private static void Head(TextCanvas canvas, string title)
    {
        canvas.Blank();
        canvas.Paragraph("", 0, [(title, Ink.Bold)]);
    }

    private static string Understood(Hypothesis hypothesis) => "Understood as: "
        + string.Join(", ", new[]
        {
            hypothesis.Act == HypothesisAct.Other ? string.Join(' ', hypothesis.Words) : hypothesis.Act.ToString().ToLowerInvariant(),
            hypothesis.Actor.Length > 0 ? "by " + hypothesis.Actor : "",
            hypothesis.Target.Length > 0 ? "on " + hypothesis.Target : "",
        }.Where(part => part.Length > 0)) + ".";

    private static string Duty(string kind) => kind switch
    {
        "defense" => "to help the one attacked",
        "offense" => "to join the attack",
        "neutrality" => "to stay out of it",
        "nonaggression" => "to refrain from force",
        "consultation" => "to consult",
        "termination" => "to keep the rules for leaving",
        _ => kind.Replace('-', ' '),
    };

    private static string Standing(ProvisionStanding standing) => standing switch
    {
        ProvisionStanding.Text => "clause quoted",
        ProvisionStanding.Disputed => "disputed",
        _ => "as reported",
    };

    /// <summary>Numbers of the documents, as the brief gives them.</summary>
    private static string References(Case found, ImmutableArray<string> claims)
    {
        SortedSet<int> numbers = [];
        foreach (CaseClaim claim in found.Claims.Where(claim => claims.Contains(claim.Id)))
        {
            numbers.Add(int.Parse(claim.Document.AsSpan(1), CultureInfo.InvariantCulture));
        }

        return "[" + string.Join(", ", numbers) + "]";
    }

    private static string Clean(string text) => string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
