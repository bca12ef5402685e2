using BenchmarkDotNet.Running;

BenchmarkSwitcher.FromAssembly(typeof(Concord.Bench.Samples).Assembly).Run(args);
