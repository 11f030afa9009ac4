using System.Collections.Concurrent;

namespace Bot.Tests.Teams;

[Collection(OnAClockOfItsOwn.Name)]
public sealed class SimulatedClockTests
{
    private readonly SimulatedClock clock = new();

    [Fact]
    public void Time_that_is_passed_by_hand_sees_each_timer_at_its_own_moment()
    {
        var begin = clock.GetUtcNow();
        List<double> rings = [];
        using var late = clock.CreateTimer(_ => rings.Add((clock.GetUtcNow() - begin).TotalSeconds), null, TimeSpan.FromSeconds(5), Timeout.InfiniteTimeSpan);
        using var often = clock.CreateTimer(_ => rings.Add((clock.GetUtcNow() - begin).TotalSeconds), null, TimeSpan.FromSeconds(2), TimeSpan.FromSeconds(2));
        using var never = clock.CreateTimer(_ => rings.Add(-1), null, TimeSpan.FromSeconds(3), Timeout.InfiniteTimeSpan);
        never.Dispose();

        clock.Advance(TimeSpan.FromSeconds(1));
        rings.ShouldBeEmpty();
        clock.Advance(TimeSpan.FromSeconds(6));
        rings.ShouldBe([2, 4, 5, 6]);
        (clock.GetUtcNow() - begin).ShouldBe(TimeSpan.FromSeconds(7));
    }

    [Fact]
    public async Task Time_jumps_to_the_next_timer_when_everybody_waits()
    {
        var begin = clock.GetUtcNow();
        var woken = new ConcurrentQueue<(int Who, double At)>();

        await clock.RunAsync(() => Task.WhenAll(Enumerable.Range(1, 3).Select(async who =>
        {
            for (var round = 0; round < 2; round++)
            {
                await Task.Delay(TimeSpan.FromHours(who), clock);
                woken.Enqueue((who, (clock.GetUtcNow() - begin).TotalHours));
            }
        })));

        woken.OrderBy(one => one.At).ThenBy(one => one.Who).ShouldBe([(1, 1), (1, 2), (2, 2), (3, 3), (2, 4), (3, 6)]);
    }

    [Fact]
    public async Task Time_stands_still_while_somebody_is_at_work()
    {
        var begin = clock.GetUtcNow();
        var deadline = Task.CompletedTask;
        await clock.RunAsync(async () =>
        {
            deadline = Task.Delay(TimeSpan.FromSeconds(1), clock);
            var sum = 0L;
            for (var step = 0; step < 200; step++)
            {
                sum += await Task.Run(() => Enumerable.Range(0, 20_000).Sum(n => (long)n));
                await Task.Yield();
            }

            sum.ShouldBePositive();
            clock.GetUtcNow().ShouldBe(begin);
        });

        deadline.IsCompleted.ShouldBeFalse();
    }

    [Fact]
    public async Task Time_stands_still_while_it_is_held_for_work_that_nobody_sees()
    {
        var begin = clock.GetUtcNow();
        var seen = await clock.RunAsync(async () =>
        {
            var deadline = Task.Delay(TimeSpan.FromSeconds(1), clock);
            var written = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
            DateTimeOffset seen;
            using (clock.Hold())
            {
                new Thread(() =>
                {
                    Thread.SpinWait(2_000_000);
                    written.SetResult();
                }).Start();
                await written.Task;
                seen = clock.GetUtcNow();
            }

            await deadline;
            return seen;
        });

        seen.ShouldBe(begin);
        (clock.GetUtcNow() - begin).ShouldBe(TimeSpan.FromSeconds(1));
    }
}
