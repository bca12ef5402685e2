using System.Text;
using Concord.Evidence;
using Concord.Storage.Sqlite;

namespace Concord.Storage.Tests;

/// <summary>A folder of its own, a pipeline loaded once, and a clock that is set by hand.</summary>
public sealed class StoreFixture : IDisposable
{
    public static readonly ConcordPipeline Pipeline = ConcordPipeline.Load();

    public StoreFixture() => Directory.CreateDirectory(Folder);

    public string Folder { get; } = Path.Combine(Path.GetTempPath(), "concord-store-" + Path.GetRandomFileName());

    public string NewPath() => Path.Combine(Folder, Path.GetRandomFileName() + ".concord");

    public SqliteStore Open(string? path = null, TimeProvider? clock = null) => SqliteStore.Open(path ?? NewPath(), clock: clock);

    /// <summary>A name for a new case of a kind of store.</summary>
    public string NewName(string kind) => kind == "postgres" ? PostgresServer.NewDatabase() + "?case=talks" : NewPath();

    public ICaseStore Open(string kind, string name, TimeProvider? clock = null)
    {
        Assert.Equal(kind == "postgres", Postgres.PostgresAddress.Is(name));
        return CaseStores.Open(name, create: true, clock);
    }

    public static AnalyzedDocument Analyze(string text, string uri) => Pipeline.Analyze(Pipeline.Read(Encoding.UTF8.GetBytes(text), uri).Document!);

    public static NewDocument Report(string text, string uri = "report.txt", string who = "ada") =>
        new(Encoding.UTF8.GetBytes(text), Analyze(text, uri), Pipeline.Model, who);

    public static NewDocument Page(string text, string uri, string? canonical = null)
    {
        NewDocument plain = Report(text, uri);
        return plain with { Analysis = plain.Analysis with { Document = plain.Analysis.Document with { CanonicalUrl = canonical } } };
    }

    public void Dispose() => Directory.Delete(Folder, recursive: true);

    public sealed class HandClock(DateTimeOffset start) : TimeProvider
    {
        public DateTimeOffset Now { get; set; } = start;

        public override DateTimeOffset GetUtcNow() => Now;
    }
}
