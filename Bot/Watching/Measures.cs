using System.Diagnostics;
using System.Diagnostics.Metrics;
using System.Net;

namespace Bot.Watching;

/// <summary>
/// What whoever runs the bot can watch: how much, how fast, how well. Tags hold words of the house and never what came from outside, so nobody's name, id or text
/// can stand in them.
/// </summary>
public sealed class Measures
{
    /// <summary>The name of the meter and of the source of traces.</summary>
    public const string Name = "ConsultationBot";

    internal const string Done = "done", Refused = "refused", Failed = "failed";

    private readonly Meter meter;
    private readonly Counter<long> turns, commands, sends, throttled;
    private readonly Histogram<double> durations;

    public Measures(IMeterFactory meters)
    {
        meter = meters.Create(Name);
        turns = meter.CreateCounter<long>("consultationbot.turns", "{turn}", "Turns, by channel and outcome.");
        durations = meter.CreateHistogram<double>("consultationbot.turn.duration", "s", "How long turns took.");
        commands = meter.CreateCounter<long>("consultationbot.commands", "{command}", "Commands, by kind and outcome.");
        sends = meter.CreateCounter<long>("consultationbot.sends", "{send}", "What was sent to the Bot Connector, by outcome.");
        throttled = meter.CreateCounter<long>("consultationbot.throttled", "{answer}", "Answers that said to send less.");
    }

    internal static ActivitySource Traces { get; } = new(Name);

    /// <summary>The channel's name where it is one that the house knows: a caller could write anything there.</summary>
    internal static string Channel(string? id) => id is "msteams" or "directline" or "emulator" or "webchat" ? id : "other";

    /// <summary>Something is to be looked at whenever somebody asks, such as how much waits in the outbox.</summary>
    /// <param name="name">Begins with <c>consultationbot.</c></param>
    /// <param name="unit">What is counted, in braces.</param>
    /// <param name="description">One sentence.</param>
    /// <param name="count">Counts; where it cannot, nothing is reported.</param>
    public void Look(string name, string unit, string description, Func<long> count) => meter.CreateObservableGauge(
        name,
        () =>
        {
            try
            {
                return [new Measurement<long>(count())];
            }
            catch (Exception)
            {
                // The bot may just be stopping; whoever watches must not be told why, only not be told a figure.
                return Enumerable.Empty<Measurement<long>>();
            }
        },
        unit,
        description);

    /// <summary>The Bot Connector, or another channel, has answered to something that was sent.</summary>
    /// <param name="status">Its answer; null where none came.</param>
    public void Sent(HttpStatusCode? status)
    {
        sends.Add(1, new KeyValuePair<string, object?>("outcome", status switch
        {
            null => "unknown",
            >= HttpStatusCode.OK and < HttpStatusCode.Ambiguous => Done,
            HttpStatusCode.TooManyRequests => "throttled",
            >= HttpStatusCode.InternalServerError => Failed,
            _ => Refused,
        }));
        if (status == HttpStatusCode.TooManyRequests)
            throttled.Add(1);
    }

    internal void TurnEnded(string channel, string outcome, TimeSpan took)
    {
        var tags = new TagList { { "channel", channel }, { "outcome", outcome } };
        turns.Add(1, tags);
        durations.Record(took.TotalSeconds, tags);
    }

    internal void CommandEnded(string command, string outcome) => commands.Add(1, new TagList { { "command", command }, { "outcome", outcome } });
}
