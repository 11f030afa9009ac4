using System.Collections.Concurrent;
using System.Diagnostics;
using System.Diagnostics.Metrics;
using System.Globalization;
using System.Net;
using Bot.Hosting;
using Bot.Tests.BadInput;
using Bot.Watching;
using Microsoft.Extensions.DependencyInjection;

namespace Bot.Tests.Watching;

/// <summary>What can be watched tells how the bot does, and nothing of anybody.</summary>
public sealed class MeasuresTests
{
    private const string Words = "the night shelter at Zzmill turns people away";

    [Fact]
    public async Task A_meeting_is_counted_and_nobody_can_be_found_in_the_figures()
    {
        var figures = new ConcurrentBag<string>();
        using var meters = new MeterListener { InstrumentPublished = (instrument, listener) => Enable(instrument, listener) };
        meters.SetMeasurementEventCallback<long>((instrument, value, tags, _) => figures.Add(Write(instrument.Name, value, tags.ToArray())));
        meters.SetMeasurementEventCallback<double>((instrument, value, tags, _) => figures.Add(Write(instrument.Name, value, tags.ToArray())));
        using var traces = new ActivityListener
        {
            ShouldListenTo = source => source.Name == Measures.Name,
            Sample = (ref _) => ActivitySamplingResult.AllDataAndRecorded,
            ActivityStopped = trace => figures.Add($"{trace.DisplayName} {string.Join(' ', trace.TagObjects)} {string.Join(' ', trace.Baggage)} {string.Join(' ', trace.Events.Select(e => e.Name))}"),
        };
        ActivitySource.AddActivityListener(traces);
        meters.Start();
        await using var bot = await RunningBot.StartAsync();

        var secrets = await MeetAsync(bot);
        meters.RecordObservableInstruments();

        figures.ShouldContain("consultationbot.turns 1 channel=directline outcome=done");
        figures.ShouldContain("consultationbot.commands 1 command=Contribute outcome=done");
        figures.ShouldContain("consultationbot.commands 1 command=Withdraw outcome=refused");
        figures.ShouldContain(figure => figure.StartsWith("consultationbot.turn.duration ", StringComparison.Ordinal));
        figures.ShouldContain(figure => figure.StartsWith("consultationbot.outbox.depth ", StringComparison.Ordinal));
        figures.ShouldContain(figure => figure.StartsWith("consultationbot.wall.watchers ", StringComparison.Ordinal));
        figures.ShouldContain(figure => figure.StartsWith("turn ", StringComparison.Ordinal));
        figures.ShouldContain(figure => figure.StartsWith("command ", StringComparison.Ordinal));
        foreach (var secret in secrets)
            figures.Where(figure => figure.Contains(secret, StringComparison.OrdinalIgnoreCase)).ShouldBeEmpty(secret);
    }

    [Fact]
    public async Task Where_a_collector_is_named_it_gets_the_bots_own_figures_and_traces_and_nothing_else()
    {
        await using var collector = await Collector.StartAsync();
        await using var bot = await RunningBot.StartAsync($"--Otlp:Endpoint={collector.Address}", "--OTEL_EXPORTER_OTLP_PROTOCOL=http/protobuf");

        var secrets = await MeetAsync(bot);
        await bot.StopAsync();

        collector.Metrics.ShouldContain("consultationbot.turns");
        collector.Traces.ShouldContain("Contribute");
        foreach (var secret in secrets.Append("directline/").Append("http."))
            (collector.Metrics + collector.Traces).ShouldNotContain(secret);
    }

    [Fact]
    public void A_collector_whose_address_is_none_is_refused_with_a_sentence() =>
        Should.Throw<CannotGoOnException>(() => BotHost.Build(["--Otlp:Endpoint=over there", $"--DataFolder={Path.Combine(Path.GetTempPath(), Path.GetRandomFileName())}"]))
            .Message.ShouldContain("“over there” is no address");

    [Fact]
    public void A_channel_that_the_house_does_not_know_is_not_named() => Measures.Channel("Asha Rao’s own").ShouldBe("other");

    [Theory]
    [InlineData(HttpStatusCode.Created, "done")]
    [InlineData(HttpStatusCode.TooManyRequests, "throttled")]
    [InlineData(HttpStatusCode.Forbidden, "refused")]
    [InlineData(HttpStatusCode.BadGateway, "failed")]
    [InlineData(null, "unknown")]
    public async Task What_is_sent_is_counted_by_what_the_channel_answers(HttpStatusCode? status, string outcome)
    {
        await using var services = new ServiceCollection().AddMetrics().AddSingleton<Measures>().BuildServiceProvider();
        var measures = services.GetRequiredService<Measures>();
        var meter = services.GetRequiredService<IMeterFactory>().Create(Measures.Name);
        var figures = new List<string>();
        using var meters = new MeterListener { InstrumentPublished = (instrument, listener) => { if (instrument.Meter == meter) listener.EnableMeasurementEvents(instrument); } };
        meters.SetMeasurementEventCallback<long>((instrument, value, tags, _) => figures.Add(Write(instrument.Name, value, tags.ToArray())));
        meters.Start();

        measures.Sent(status);

        figures.ShouldContain($"consultationbot.sends 1 outcome={outcome}");
        figures.Contains("consultationbot.throttled 1 ").ShouldBe(status == HttpStatusCode.TooManyRequests);
    }

    /// <summary>A small meeting; what of it belongs to somebody.</summary>
    private static async Task<IReadOnlyList<string>> MeetAsync(RunningBot bot)
    {
        var (organiser, code) = await bot.ConsultationAsync();
        var asha = await bot.DelegateAsync(code, "Zzasha Rao");
        await asha.SayAsync($"challenge {Words} #zztopic");
        await asha.SayAsync("withdraw 99");
        await organiser.SayAsync("tell everyone Zznews");
        return ["Zz", "Countering", "Bhopal", code, asha.Conversation, asha.Token, organiser.Conversation];
    }

    private static void Enable(Instrument instrument, MeterListener listener)
    {
        if (instrument.Meter.Name == Measures.Name)
            listener.EnableMeasurementEvents(instrument);
    }

    private static string Write<T>(string name, T value, KeyValuePair<string, object?>[] tags) =>
        string.Create(CultureInfo.InvariantCulture, $"{name} {value} {string.Join(' ', tags.Select(tag => $"{tag.Key}={tag.Value}"))}");
}
