using System.CommandLine;
using System.Globalization;
using System.Text;
using Concord.Storage;

namespace Concord.Cli.Commands.Cases;

/// <summary>What people do to a case by hand: <c>history</c>, <c>forget</c>, <c>mark</c>, <c>case</c>.</summary>
internal static class HandCommands
{
    public static Command History(Host host, Messages messages)
    {
        Option<string> file = CaseOptionsOf.Case();
        Argument<string?> subject = new("SUBJECT") { Description = "A document (d12) or a mark (m3). Default: everything.", Arity = ArgumentArity.ZeroOrOne };
        Command command = new("history", "Tell what happened to a case, or to one document of it: when, and by whom.") { subject, file };
        command.SetAction(parsed => CaseFile.Use(parsed.GetValue(file)!, create: false, messages, store =>
        {
            StringBuilder text = new();
            foreach (HistoryEntry entry in store.History(parsed.GetValue(subject)))
            {
                string change = string.Join(" → ", new[] { entry.Before, entry.After }.Where(part => !string.IsNullOrEmpty(part)));
                text.Append(CultureInfo.InvariantCulture, $"{entry.At:yyyy-MM-dd HH:mm:ss}Z  {Messages.OneLine(entry.Who)}  {entry.Act} {Messages.OneLine(entry.Subject)}{(change.Length > 0 ? "  " + Messages.OneLine(change) : "")}\n");
            }

            host.Output.Write(Encoding.UTF8.GetBytes(text.ToString()));
            return ExitCodes.Ok;
        }));
        HelpExamples.AddTo(command, ("Everything", "concord history --case talks.concord"), ("One document", "concord history d12 --case talks.concord"));
        return command;
    }

    public static Command Forget(Host host, Messages messages)
    {
        Option<string> file = CaseOptionsOf.Case();
        Option<string> who = CaseOptionsOf.As();
        Argument<string> name = new("DOCUMENT") { Description = "Its number (d12) or its address." };
        Command command = new("forget", "Erase a document: its bytes, analyses, words and addresses. That it was there stays in the history.") { name, file, who };
        command.SetAction(parsed => CaseFile.Use(parsed.GetValue(file)!, create: false, messages, store =>
        {
            StoredDocument? document = store.Find(parsed.GetValue(name)!);
            if (document is null)
            {
                throw new StoreException(StoreCodes.NotThere, $"no document {parsed.GetValue(name)} is in the case");
            }

            store.Forget(document.Id, parsed.GetValue(who)!);
            messages.Tell(string.Create(CultureInfo.InvariantCulture, $"d{document.Id} is erased; it will not be taken in again"));
            return ExitCodes.Ok;
        }));
        HelpExamples.AddTo(command, ("By its number", "concord forget d12 --case talks.concord"));
        return command;
    }

    public static Command Mark(Host host, Messages messages)
    {
        string[] kinds = [.. Enum.GetNames<MarkKind>().Select(name => name.ToLowerInvariant())];
        Option<string> file = CaseOptionsOf.Case();
        Option<string> who = CaseOptionsOf.As();
        Argument<string> kind = new("KIND") { Description = string.Join(", ", kinds) + "; or list, or withdraw." };
        Argument<string[]> words = new("TARGET VALUE") { Description = "What it is about, and its content: a document and a note; two sources; a source and A to F.", Arity = new ArgumentArity(0, 2) };
        Command command = new("mark", "Note, tag, confirm, reject, or say what you hold of a source; kept with your name, applied on top, never lost.") { kind, words, file, who };
        command.SetAction(parsed =>
        {
            string asked = parsed.GetValue(kind)!;
            string[] given = parsed.GetValue(words) ?? [];
            string? wrong = Wrong(asked, given, kinds);
            if (wrong is not null)
            {
                messages.Say(new Problem(Codes.Usage, null, wrong, LeftOut: false));
                return ExitCodes.Usage;
            }

            return CaseFile.Use(parsed.GetValue(file)!, create: false, messages, store => Apply(store, asked, given, parsed.GetValue(who)!, host, messages));
        });
        HelpExamples.AddTo(command,
            ("A note on a document", "concord mark note d12 \"translated by hand\" --case talks.concord"),
            ("How reliable a source is", "concord mark reliability \"Harbour Post\" B --case talks.concord"),
            ("A finding that you hold wrong", "concord mark reject \"signed a treaty in Oslo\" \"it was Bergen\" --case talks.concord"),
            ("Two passages that do not say the same", "concord mark split \"the pact was signed\" \"the pact was initialled\" --case talks.concord"),
            ("Two names, one origin", "concord mark same KCNA \"Korean Central News Agency\" --case talks.concord"),
            ("All marks, and taking one back", "concord mark list --case talks.concord; concord mark withdraw m3 --case talks.concord"));
        return command;
    }

    public static Command Case(Host host, Messages messages)
    {
        Argument<string> checkedFile = new("FILE") { Description = "The case." }, copiedFile = new("FILE") { Description = "The case." };
        Argument<string> to = new("COPY") { Description = "A file that is not there yet." };
        Command check = new("check", "Look for damage: pages, references, original bytes against their sums.") { checkedFile };
        check.SetAction(parsed => CaseFile.Use(parsed.GetValue(checkedFile)!, create: false, messages, store =>
        {
            IReadOnlyList<string> wrong = store.Check();
            foreach (string line in wrong)
            {
                messages.Say(new Problem(StoreCodes.Damaged, parsed.GetValue(checkedFile), line, LeftOut: false));
            }

            messages.Tell(wrong.Count == 0 ? string.Create(CultureInfo.InvariantCulture, $"nothing is wrong; {store.Count} documents") : "the case is damaged; take a copy and read what can be read");
            return wrong.Count == 0 ? ExitCodes.Ok : ExitCodes.StoreFailed;
        }));
        Command backup = new("backup", "Copy the case as it is now into a new file, while others go on using it.") { copiedFile, to };
        backup.SetAction(parsed => CaseFile.Use(parsed.GetValue(copiedFile)!, create: false, messages, store =>
        {
            store.BackUp(parsed.GetValue(to)!);
            return ExitCodes.Ok;
        }));
        HelpExamples.AddTo(check, ("Is it sound?", "concord case check talks.concord"));
        HelpExamples.AddTo(backup, ("A copy", "concord case backup talks.concord talks-monday.concord"));
        Command command = new("case", "Check or copy a case.") { check, backup };
        HelpExamples.AddTo(command, ("Is it sound?", "concord case check talks.concord"));
        return command;
    }

    private static string? Wrong(string kind, string[] given, string[] kinds)
    {
        if (kind == "list")
        {
            return given.Length == 0 ? null : "list takes nothing more";
        }

        if (kind == "withdraw")
        {
            return given.Length == 1 && given[0].StartsWith('m') && long.TryParse(given[0].AsSpan(1), NumberStyles.None, CultureInfo.InvariantCulture, out _) ? null : "withdraw takes a mark, as in m3";
        }

        if (!kinds.Contains(kind, StringComparer.Ordinal))
        {
            return $"'{kind}' is no kind of mark: {string.Join(", ", kinds)}, list, withdraw";
        }

        bool isAlone = kind is "confirm" or "reject";
        return (isAlone ? given.Length is 1 or 2 : given.Length == 2) && given.All(word => word.Trim().Length > 0)
            ? kind == "reliability" && !(given[1].Length > 0 && char.ToUpperInvariant(given[1][0]) is >= 'A' and <= 'F' && (given[1].Length == 1 || !char.IsLetter(given[1][1])))
                ? "a source's reliability is a letter from A to F" : null
            : $"{kind} takes {(isAlone ? "what it is about" : "two things: what it is about, and its content")}";
    }

    private static int Apply(ICaseStore store, string kind, string[] given, string who, Host host, Messages messages)
    {
        if (kind == "withdraw")
        {
            store.Withdraw(long.Parse(given[0].AsSpan(1), CultureInfo.InvariantCulture), who);
            return ExitCodes.Ok;
        }

        if (kind != "list")
        {
            string value = given.Length > 1 ? given[1] : "";
            Mark made = store.AddMark(Enum.Parse<MarkKind>(kind, ignoreCase: true), given[0], kind == "reliability" ? char.ToUpperInvariant(value[0]) + value[1..] : value, who);
            messages.Tell(string.Create(CultureInfo.InvariantCulture, $"m{made.Id}"));
            return ExitCodes.Ok;
        }

        StringBuilder text = new();
        foreach (Mark mark in store.Marks())
        {
            text.Append(CultureInfo.InvariantCulture, $"m{mark.Id}  {mark.Kind.ToString().ToLowerInvariant()}  {Messages.OneLine(mark.Target)}{(mark.Value.Length > 0 ? ": " + Messages.OneLine(mark.Value) : "")}  ({Messages.OneLine(mark.Who)}, {mark.At:yyyy-MM-dd})\n");
        }

        host.Output.Write(Encoding.UTF8.GetBytes(text.ToString()));
        return ExitCodes.Ok;
    }
}
