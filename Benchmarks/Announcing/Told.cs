using System.Globalization;

namespace Benchmarks.Announcing;

/// <summary>What became of a broadcast.</summary>
public sealed record Told
{
    public required int People { get; init; }

    public required int Kills { get; init; }

    /// <summary>In which something was sent.</summary>
    public required double Seconds { get; init; }

    /// <summary>How near it came to what a tenant takes.</summary>
    public required double Share { get; init; }

    /// <summary>Requests that were answered 429 because a limit was broken.</summary>
    public required int TooEarly { get; init; }

    /// <summary>People with another outcome than told, or perhaps twice.</summary>
    public required int NotSettled { get; init; }

    /// <summary>People who saw nothing and are not on the list.</summary>
    public required int Skipped { get; init; }

    /// <summary>People on the list who saw nothing: each try lost its answer, and the message too.</summary>
    public required int NotToldOnTheList { get; init; }

    /// <summary>People who saw it twice and are not on the list.</summary>
    public required int Twice { get; init; }

    public required int TwiceOnTheList { get; init; }

    /// <summary>People of whom the bot says that they may have been told twice, or not at all.</summary>
    public required int List { get; init; }

    /// <summary>Rows that were claimed when the bot was killed.</summary>
    public required int InHand { get; init; }

    /// <summary>Requests that were on their way just before the bot was killed.</summary>
    public required int InFlight { get; init; }

    /// <summary>Faults that were played after which nobody knows whether the message arrived.</summary>
    public required int LostAnswers { get; init; }

    /// <summary>Of the bot, in all its lives.</summary>
    public required TimeSpan Processor { get; init; }

    public bool IsSound => TooEarly == 0 && NotSettled == 0 && Skipped == 0 && Twice == 0 && List <= InHand + LostAnswers;

    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"""
        {People} people in {Seconds:F1} s of sending: {Share:F3} of the limit; {TooEarly} answers of 429 for a broken limit
        {Skipped} skipped, {Twice} told twice, beside the list
        the list: {List} ({TwiceOnTheList} told twice, {NotToldOnTheList} not told); {InHand} in hand at {Kills} kills ({InFlight} requests in flight), {LostAnswers} answers lost; {NotSettled} without an outcome
        {Processor.TotalSeconds:F1} s of processor time
        """);
}
