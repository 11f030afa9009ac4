using System.Globalization;
using Bot.Delivery;
using Bot.Tests.Teams;
using Consultations.Announcing;

namespace Bot.Tests.Delivery;

[Collection(OnAClockOfItsOwn.Name)]
public sealed class SendingPaceTests
{
    private const string Tenant = "the-ministry", Chat = "a:asha";
    private static readonly TimeSpan Second = TimeSpan.FromSeconds(1), OfATenant = TimeSpan.FromSeconds(1);
    private readonly SimulatedClock clock = new();
    private readonly SendingPace pace;

    public SendingPaceTests()
    {
        pace = new SendingPace(clock);
        clock.Advance(TimeSpan.FromSeconds(10));
    }

    [Theory]
    [InlineData(7, 1)]
    [InlineData(8, 2)]
    [InlineData(60, 30)]
    [InlineData(1800, 3600)]
    public async Task No_window_of_a_conversation_takes_more_than_it_may_and_each_is_filled(int most, int seconds)
    {
        var left = await LeaveAsync(most + 1, _ => Chat);

        left[most - 1].ShouldBeLessThan(TimeSpan.FromSeconds(seconds));
        left[most].ShouldBe(TimeSpan.FromSeconds(seconds));
    }

    [Fact]
    public async Task A_tenant_takes_one_less_than_fifty_a_second_and_others_have_a_pace_of_their_own()
    {
        var left = await LeaveAsync(99, number => $"a:{number.ToString(CultureInfo.InvariantCulture)}");

        (left[48], left[49], left[97], left[98]).ShouldBe((TimeSpan.Zero, OfATenant, OfATenant, 2 * OfATenant));
        (await WaitedAsync("another", "a:ravi")).ShouldBe(TimeSpan.Zero);
    }

    [Fact]
    public async Task What_is_answered_at_once_makes_what_waits_wait_longer()
    {
        for (var number = 0; number < 7; number++)
            pace.Count(Tenant, Chat);
        (await WaitedAsync(Tenant, Chat)).ShouldBe(Second);

        clock.Advance(TimeSpan.FromHours(2));
        for (var number = 0; number < BroadcastView.PerSecond; number++)
            pace.Count(Tenant, $"a:{number.ToString(CultureInfo.InvariantCulture)}");
        (await WaitedAsync(Tenant, Chat)).ShouldBe(OfATenant);
    }

    [Fact]
    public async Task What_is_answered_while_somebody_waits_takes_their_place()
    {
        for (var number = 0; number < 7; number++)
            pace.Count(Tenant, Chat);
        var waiting = pace.WaitAsync(Tenant, Chat, default);
        clock.Advance(Second / 2);
        pace.Count(Tenant, Chat);
        clock.Advance(Second / 2);

        // The window of two seconds is full now.
        waiting.IsCompleted.ShouldBeFalse();
        await clock.RunAsync(() => waiting);
        clock.GetUtcNow().ShouldBe(Begin + (2 * Second));
    }

    [Fact]
    public async Task A_message_counts_from_when_it_leaves_and_until_then_as_if_it_left_now()
    {
        List<Place> places = [];
        for (var number = 0; number < BroadcastView.PerSecond; number++)
            places.Add(await pace.WaitAsync(Tenant, $"a:{number.ToString(CultureInfo.InvariantCulture)}", default));
        var waiting = pace.WaitAsync(Tenant, Chat, default);
        clock.Advance(10 * Second);
        waiting.IsCompleted.ShouldBeFalse();

        places.ForEach(place => place.Leave());
        await clock.RunAsync(() => waiting);

        (clock.GetUtcNow() - Begin - (10 * Second)).ShouldBeInRange(OfATenant, OfATenant + TimeSpan.FromMilliseconds(10));
    }

    [Fact]
    public async Task A_place_that_is_given_back_holds_nobody_up()
    {
        for (var number = 0; number < 200; number++)
            (await pace.WaitAsync(Tenant, Chat, default)).Dispose();

        using var place = await pace.WaitAsync(Tenant, Chat, default);
        place.Leave();
        place.Dispose();
        for (var number = 0; number < 6; number++)
            (await WaitedAsync(Tenant, Chat)).ShouldBe(TimeSpan.Zero);
        (await WaitedAsync(Tenant, Chat)).ShouldBe(Second);
    }

    [Fact]
    public async Task A_conversation_that_is_too_much_rests_and_no_other()
    {
        pace.Rest(Chat, 30 * Second);

        (await WaitedAsync(Tenant, "a:ravi")).ShouldBe(TimeSpan.Zero);
        (await WaitedAsync(Tenant, Chat)).ShouldBe(30 * Second);
    }

    [Fact]
    public async Task Whoever_waits_for_their_conversation_holds_up_nobody_else_in_the_tenant()
    {
        pace.Rest(Chat, 30 * Second);
        var waiting = pace.WaitAsync(Tenant, Chat, default);

        (await WaitedAsync(Tenant, "a:ravi")).ShouldBe(TimeSpan.Zero);
        waiting.IsCompleted.ShouldBeFalse();
    }

    [Fact]
    public async Task They_leave_in_the_order_in_which_they_came()
    {
        for (var number = 0; number < BroadcastView.PerSecond; number++)
        {
            pace.Count(Tenant, $"a:{number.ToString(CultureInfo.InvariantCulture)}");
            clock.Advance(Second / BroadcastView.PerSecond);
        }

        List<int> order = [];
        await clock.RunAsync(() => Task.WhenAll(Enumerable.Range(0, 40).Select(LeaveAsync).ToList()));

        order.ShouldBe(Enumerable.Range(0, 40));

        async Task LeaveAsync(int number)
        {
            using var place = await pace.WaitAsync(Tenant, $"b:{number.ToString(CultureInfo.InvariantCulture)}", default);
            lock (order)
                order.Add(number);
            place.Leave();
        }
    }

    [Fact]
    public async Task After_a_start_a_tenant_is_left_alone_until_what_was_sent_before_counts_no_more()
    {
        var anew = new SendingPace(clock);
        var begin = clock.GetUtcNow();

        await clock.RunAsync(() => anew.WaitAsync(Tenant, Chat, default));

        (clock.GetUtcNow() - begin).ShouldBe(OfATenant);
    }

    [Fact]
    public async Task Whoever_gives_up_waiting_stands_in_nobodys_way()
    {
        for (var number = 0; number < BroadcastView.PerSecond; number++)
            pace.Count(Tenant, $"a:{number.ToString(CultureInfo.InvariantCulture)}");
        using var patience = new CancellationTokenSource();
        var (first, second) = (pace.WaitAsync(Tenant, Chat, patience.Token), pace.WaitAsync(Tenant, "a:ravi", default));
        await patience.CancelAsync();

        await Should.ThrowAsync<OperationCanceledException>(first);
        await clock.RunAsync(() => second);
        clock.GetUtcNow().ShouldBe(Begin + OfATenant);
    }

    [Fact]
    public async Task Conversations_that_are_quiet_are_forgotten_and_those_that_rest_or_send_are_not()
    {
        for (var number = 0; number < 100; number++)
            pace.Count("another", $"a:{number.ToString(CultureInfo.InvariantCulture)}");
        pace.Rest("a:resting", TimeSpan.FromHours(3));
        using var place = await pace.WaitAsync(Tenant, "a:sending", default);
        pace.Remembered.ShouldBe(102);

        clock.Advance(TimeSpan.FromHours(1) + Second);
        await WaitedAsync(Tenant, Chat);

        pace.Remembered.ShouldBe(3);
        (await WaitedAsync(Tenant, "a:resting")).ShouldBe(TimeSpan.FromHours(2) - Second);
    }

    private DateTimeOffset Begin { get; } = new SimulatedClock().GetUtcNow() + TimeSpan.FromSeconds(10);

    /// <summary>When each of so many left, one after the other.</summary>
    private async Task<List<TimeSpan>> LeaveAsync(int times, Func<int, string> conversation)
    {
        List<TimeSpan> left = [];
        await clock.RunAsync(async () =>
        {
            for (var number = 0; number < times; number++)
            {
                using var place = await pace.WaitAsync(Tenant, conversation(number), default);
                place.Leave();
                left.Add(clock.GetUtcNow() - Begin);
            }
        });
        return left;
    }

    private async Task<TimeSpan> WaitedAsync(string tenant, string conversation)
    {
        var begin = clock.GetUtcNow();
        await clock.RunAsync(async () =>
        {
            using var place = await pace.WaitAsync(tenant, conversation, default);
            place.Leave();
        });
        return clock.GetUtcNow() - begin;
    }
}
