using BenchmarkDotNet.Running;
using Concord.Bench.Copies;
using Concord.Bench.Fuzz;
using Concord.Bench.Growth;
using Concord.Bench.LanguageRoom;
using Concord.Bench.Pages;
using Concord.Bench.Storage;

return args switch
{
    ["language", .. string[] rest] => LanguageBench.Run(rest),
    ["grow", .. string[] rest] => GrowBench.Run(rest),
    ["store", .. string[] rest] => StoreBench.Run(rest),
    ["actors", .. string[] rest] => ActorGrowth.Run(rest),
    ["fuzz", .. string[] rest] => FuzzRun.Run(rest),
    ["copies", .. string[] rest] => CopyBench.Run(rest),
    ["fuzz-pages", .. string[] rest] => PageFuzz.Run(rest),
    ["pages-folds", .. string[] rest] => PageFolds.Run(rest),
    ["pages", .. string[] rest] => PageSpeed.Run(rest),
    _ => BenchmarkDotNet(args),
};

static int BenchmarkDotNet(string[] args)
{
    BenchmarkSwitcher.FromAssembly(typeof(Concord.Bench.Samples).Assembly).Run(args);
    return 0;
}
