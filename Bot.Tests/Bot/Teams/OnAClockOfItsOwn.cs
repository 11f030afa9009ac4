namespace Bot.Tests.Teams;

/// <summary>Tests that run by a simulated clock, with nothing beside them.</summary>
[CollectionDefinition(Name, DisableParallelization = true)]
public sealed class OnAClockOfItsOwn
{
    public const string Name = "On a clock of its own";
}
