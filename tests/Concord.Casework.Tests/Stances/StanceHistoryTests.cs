using Concord.Casework.Stances;

namespace Concord.Casework.Tests.Stances;

public sealed class StanceHistoryTests
{
    [Fact]
    public void A_later_other_stance_is_a_change()
    {
        Stance[] ordered = [.. StanceHistory.InOrder([Of(StanceKind.Supports, 9), Of(StanceKind.Opposes, 2)])];
        Assert.Equal([StanceKind.Opposes, StanceKind.Supports], ordered.Select(stance => stance.Kind));
        Assert.Equal([null, StanceKind.Opposes], ordered.Select(stance => stance.ChangedFrom));
    }

    [Fact]
    public void Two_stances_of_one_day_or_without_a_day_are_no_change()
    {
        Assert.All(StanceHistory.InOrder([Of(StanceKind.Supports, 2), Of(StanceKind.Opposes, 2)]), stance => Assert.Null(stance.ChangedFrom));
        Assert.All(StanceHistory.InOrder([Of(StanceKind.Supports, 2), Of(StanceKind.Opposes, null)]), stance => Assert.Null(stance.ChangedFrom));
    }

    private static Stance Of(StanceKind kind, int? day)
    {
        DateOnly? date = day is { } known ? new DateOnly(2031, 3, known) : null;
        return new Stance("person:mara", "f1", "the dam", kind, ["c1"]) { First = date, Last = date };
    }
}
