using System.Text;
using Concord.Storage.Postgres;

namespace Concord.Storage.Tests;

/// <summary>What only a team's database does: addresses, work, workers that die.</summary>
public sealed class PostgresTests
{
    private static readonly string[] Names = ["a", "b", "c", "d"];

    private static (ReadOnlyMemory<byte>, string) Report(int i) => (Encoding.UTF8.GetBytes($"Ferry {i} late\n\nFerry number {i} left the harbour late on Monday, the port said."), $"{i}.txt");

    [Theory]
    [InlineData("postgres://ada:s%40crt@db.example:5433/team?case=talks", "talks", "postgres://db.example:5433/team")]
    [InlineData("postgresql://db.example/team", null, "postgres://db.example/team")]
    public void An_address_names_the_case_and_never_shows_the_password(string address, string? name, string shown)
    {
        PostgresAddress parsed = PostgresAddress.Parse(address);
        Assert.Equal(name, parsed.Case);
        Assert.Equal(shown, parsed.Shown);
    }

    [Theory]
    [InlineData("postgres://db.example")]
    [InlineData("postgres://db.example/team?colour=red")]
    [InlineData("http://db.example/team")]
    public void An_address_that_is_none_is_refused(string address) => Assert.Equal(StoreCodes.CannotOpen, Assert.Throws<StoreException>(() => PostgresAddress.Parse(address)).Code);

    [Fact]
    public void A_server_that_is_not_there_is_told() => Assert.Equal(
        StoreCodes.CannotOpen, Assert.Throws<StoreException>(() => PostgresStore.Open(PostgresAddress.Parse("postgres://127.0.0.1:1/none?case=x"))).Code);

    [PostgresFact]
    public void A_line_of_work_is_taken_by_one_worker_only()
    {
        PostgresAddress address = PostgresAddress.Parse(PostgresServer.NewDatabase() + "?case=talks");
        using (PostgresStore store = PostgresStore.Open(address))
        {
            Assert.Equal(40, store.Put(Enumerable.Range(0, 40).Select(Report)));
        }

        System.Collections.Concurrent.ConcurrentBag<long> taken = [];
        Parallel.ForEach(Names, name =>
        {
            using WorkQueue queue = WorkQueue.Open(address);
            for (IReadOnlyList<WorkItem> items = queue.Take(name, 3); items.Count > 0; items = queue.Take(name, 3))
            {
                foreach (WorkItem item in items)
                {
                    taken.Add(item.Number);
                }
            }
        });
        Assert.Equal(40, taken.Count);
        Assert.Equal(40, taken.Distinct().Count());
    }

    [PostgresFact]
    public void Work_of_a_worker_that_died_is_taken_again_and_its_late_result_is_not_kept()
    {
        PostgresAddress address = PostgresAddress.Parse(PostgresServer.NewDatabase() + "?case=talks");
        using PostgresStore store = PostgresStore.Open(address);
        store.Put([Report(1)]);
        using WorkQueue queue = WorkQueue.Open(address, lease: TimeSpan.FromMilliseconds(50));
        WorkItem first = Assert.Single(queue.Take("dead", 5));
        Thread.Sleep(120);
        WorkItem second = Assert.Single(queue.Take("alive", 5));
        Assert.Equal(2, second.Tries);
        Assert.False(store.Finish(first));
        Assert.True(store.Finish(second));
        Assert.False(store.Finish(second));
        Assert.Equal(0, queue.State().Open);
    }

    [PostgresFact]
    public void What_fails_too_often_is_parked_with_its_error()
    {
        PostgresAddress address = PostgresAddress.Parse(PostgresServer.NewDatabase() + "?case=talks");
        using PostgresStore store = PostgresStore.Open(address);
        store.Put([Report(1), Report(2), Report(3)]);
        using WorkQueue queue = WorkQueue.Open(address, mostTries: 1, lease: TimeSpan.FromMilliseconds(50));
        IReadOnlyList<WorkItem> items = queue.Take("a", 3);
        queue.Fail(items[0], "CC0011 it broke");
        queue.Park(items[1], "CR0103 a picture");
        Thread.Sleep(120);
        Assert.Empty(queue.Take("a", 3));
        WorkState state = queue.State();
        Assert.Equal(0, state.Open);
        Assert.Equal(3, state.Parked.Count);
        Assert.Contains(state.Parked, row => row is { Uri: "1.txt", Error: "CC0011 it broke", Case: "talks" });
        Assert.Contains(state.Parked, row => row.Error.Contains("never finished", StringComparison.Ordinal));
    }

    [PostgresFact]
    public void Result_and_completion_are_one_transaction()
    {
        PostgresAddress address = PostgresAddress.Parse(PostgresServer.NewDatabase() + "?case=talks");
        using PostgresStore store = PostgresStore.Open(address);
        store.Put([Report(1)]);
        using WorkQueue queue = WorkQueue.Open(address, lease: TimeSpan.FromMilliseconds(50));
        WorkItem item = Assert.Single(queue.Take("a", 1));
        Assert.Throws<InvalidOperationException>(() => store.Together(() =>
        {
            Assert.True(store.Finish(item));
            store.Add(new NewDocument(item.Bytes, StoreFixture.Analyze(Encoding.UTF8.GetString(item.Bytes.Span), item.Uri), StoreFixture.Pipeline.Model, "a"));
            throw new InvalidOperationException("a cut");
        }));
        Assert.Equal(0, store.Count);
        Assert.Equal(1, queue.State().Open);
    }

    [PostgresFact]
    public void A_case_that_is_not_there_is_not_made_by_asking() => Assert.Equal(
        StoreCodes.CannotOpen, Assert.Throws<StoreException>(() => PostgresStore.Open(PostgresAddress.Parse(PostgresServer.NewDatabase() + "?case=none"), create: false)).Code);
}
