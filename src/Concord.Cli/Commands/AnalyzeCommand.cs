using System.CommandLine;
using System.CommandLine.Parsing;
using Concord.Cli.Work;
using Concord.Language;
using Concord.Reading;
using Concord.Workbench.Contract;

namespace Concord.Cli.Commands;

/// <summary><c>concord analyze</c>: every layer of the analysis of each document.</summary>
internal static class AnalyzeCommand
{
    private const AnalysisLayers EvidenceLayers = AnalysisLayers.Attributions | AnalysisLayers.Claims | AnalysisLayers.Events;

    private static readonly string[] LayerNames = ["sentences", "entities", "times", "attributions", "claims", "events"];

    public static Command Build(CommonOptions common, Host host, Messages messages)
    {
        Argument<string[]> paths = CommonOptions.Paths();
        paths.Arity = ArgumentArity.ZeroOrMore;
        Option<string> format = CommonOptions.Format("jsonl", "jsonl", "conllu");
        Option<string?> output = CommonOptions.Out();
        Option<int> threads = CommonOptions.Threads();
        Option<string[]> conllu = new("--conllu")
        {
            Description = "CoNLL-U file to annotate: its sentences, comments and tokens are kept.", HelpName = "FILE",
        };
        Option<AnalysisLayers> layers = new("--layers")
        {
            Description = $"Layers to work out and write, comma-separated: {string.Join(", ", LayerNames)}. Default: all.",
            HelpName = "A,B",
            DefaultValueFactory = _ => AnalysisLayers.All,
            CustomParser = ParseLayers,
        };
        layers.CompletionSources.Add(LayerNames);
        Command command = new("analyze", "Show sentences, words, names, times, attributions, claims and events of each document.")
        {
            paths, format, layers, conllu, output, threads,
        };
        command.Validators.Add(result =>
        {
            if (result.GetValue(paths) is not { Length: > 0 } && result.GetValue(conllu) is not { Length: > 0 })
            {
                result.AddError("Required argument missing: PATH or --conllu FILE");
            }
        });
        command.SetAction(parsed =>
        {
            string[] files = parsed.GetValue(conllu) ?? [];
            Run run = new(host, messages)
            {
                Parsed = parsed,
                Common = common,
                Paths = [.. parsed.GetValue(paths) ?? [], .. files],
                Threads = parsed.GetValue(threads),
                Out = parsed.GetValue(output),
            };
            return Execute(run, parsed.GetValue(layers), parsed.GetValue(format) == "conllu", files.Length > 0, host);
        });
        HelpExamples.AddTo(command,
            ("All layers, one JSON object a document", "concord analyze reports/ --format jsonl --out reports.jsonl"),
            ("Only who says what", "concord analyze reports/ --layers attributions"),
            ("Universal Dependencies from raw text", "concord analyze report.txt --format conllu"),
            ("Annotate a treebank file", "concord analyze --conllu test.conllu --format conllu"));
        return command;
    }

    private static int Execute(Run run, AnalysisLayers layers, bool conllu, bool fromConllu, Host host)
    {
        if (conllu)
        {
            layers = AnalysisLayers.Sentences | AnalysisLayers.Entities;
        }

        ConcordPipeline? pipeline = run.Load(layers: LanguageFor(layers));
        if (pipeline is null)
        {
            return ExitCodes.ModelFailed;
        }

        Engine engine = new(new DocumentReader(pipeline.Options.Reading), pipeline, host.Input)
        {
            KeepAll = conllu, WithEvidence = (layers & EvidenceLayers) != 0,
        };
        AnalysisWriter writer = new(layers, conllu);
        return run.Write(stream =>
        {
            int analyzed = run.ForEach(
                run.Inputs(), fromConllu ? engine.Annotate : engine.Analyze, outcome => writer.Write(outcome, stream));
            return run.CodeFor(analyzed);
        });
    }

    private static LanguageLayers LanguageFor(AnalysisLayers layers)
    {
        if ((layers & EvidenceLayers) != 0)
        {
            return LanguageLayers.All;
        }

        LanguageLayers needed = 0;
        needed |= layers.HasFlag(AnalysisLayers.Sentences) ? LanguageLayers.Trees : 0;
        needed |= layers.HasFlag(AnalysisLayers.Entities) ? LanguageLayers.Actors : 0;
        needed |= layers.HasFlag(AnalysisLayers.Times) ? LanguageLayers.Times : 0;
        return needed;
    }

    private static AnalysisLayers ParseLayers(ArgumentResult result)
    {
        AnalysisLayers layers = AnalysisLayers.None;
        foreach (string name in result.Tokens.SelectMany(t => t.Value.Split(',', StringSplitOptions.TrimEntries)))
        {
            int index = Array.IndexOf(LayerNames, name);
            if (index < 0)
            {
                result.AddError($"'{name}' is not a layer; layers are {string.Join(", ", LayerNames)}");
                return AnalysisLayers.All;
            }

            layers |= (AnalysisLayers)(1 << index);
        }

        return layers;
    }
}
