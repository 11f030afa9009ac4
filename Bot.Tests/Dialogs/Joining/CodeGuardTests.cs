using Bot.Tests.Storage;
using Dialogs.Joining;

namespace Bot.Tests.Dialogs.Joining;

public sealed class CodeGuardTests
{
    private readonly FixedClock clock = new();

    [Fact]
    public void The_first_slips_cost_nothing_and_then_each_waits_longer()
    {
        var guard = new CodeGuard(clock);
        for (var slip = 1; slip < CodeGuard.Few; slip++)
        {
            guard.Wrong("phone");
            guard.Wait("phone").ShouldBe(TimeSpan.Zero);
        }

        guard.Wrong("phone");
        var first = guard.Wait("phone");
        first.ShouldBeGreaterThan(TimeSpan.Zero);
        guard.Wrong("phone");
        guard.Wait("phone").ShouldBeGreaterThan(first);
    }

    [Fact]
    public void Another_connection_of_the_same_hall_does_not_wait()
    {
        var guard = new CodeGuard(clock);
        for (var slip = 0; slip < CodeGuard.Few; slip++)
            guard.Wrong("phone");

        guard.Wait("another phone").ShouldBe(TimeSpan.Zero);
    }

    [Fact]
    public void A_flood_of_wrong_codes_from_ever_new_connections_slows_all_newcomers_for_a_minute()
    {
        var guard = new CodeGuard(clock);
        for (var guess = 0; guess < CodeGuard.Flood; guess++)
            guard.Wrong($"connection {guess}");

        guard.Wait("a new one").ShouldBeGreaterThan(TimeSpan.Zero);
        clock.Now += TimeSpan.FromMinutes(1);
        guard.Wait("a new one").ShouldBe(TimeSpan.Zero);
    }

    [Fact]
    public void Slips_are_forgiven_after_a_quiet_while()
    {
        var guard = new CodeGuard(clock);
        for (var slip = 0; slip < CodeGuard.Few; slip++)
            guard.Wrong("phone");
        clock.Now += TimeSpan.FromMinutes(11);

        guard.Wrong("phone");

        guard.Wait("phone").ShouldBe(TimeSpan.Zero);
    }
}
