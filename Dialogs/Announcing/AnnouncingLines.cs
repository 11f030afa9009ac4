using Cards.Announcing;
using Consultations.Announcing;
using Consultations.Deciding;
using Consultations.Organising;
using Dialogs.Summarising;
using Dialogs.Turns;

namespace Dialogs.Announcing;

/// <summary>What facilitators type to tell everybody something, to see how far it got, and to stop it.</summary>
internal sealed class AnnouncingLines : ICapability
{
    private const int MostListed = 100;

    public string Heading => Sentences.HeadingAnnouncing;

    public IEnumerable<Verb> Verbs =>
    [
        new(["tell everyone", "tell everybody"], "tell everyone TEXT", () => Sentences.WhatTellEveryone, TellAsync) { For = Role.Facilitator },
        new(["share summary"], "share summary [item N]", () => Sentences.WhatShareSummary, ShareAsync) { For = Role.Facilitator },
        new(["broadcasts", "broadcast"], "broadcasts [N]", () => Sentences.WhatBroadcasts, ShowAsync) { For = Role.Facilitator, Fits = rest => Verb.Numbered(LineReader.Page(rest).Before) },
        new(["stop broadcast"], "stop broadcast N", () => Sentences.WhatStopBroadcast, StopAsync) { CutsIn = Verb.NumberAlone, For = Role.Facilitator, Fits = Verb.OneWord },
    ];

    private static async Task TellAsync(Turn turn, string text)
    {
        if (text.Length == 0)
            await turn.SayAsync(Sentences.TellEveryoneHow);
        else
            await StartAsync(turn, new TellEveryone(turn.Here, text) { By = turn.Speaker.By, Key = turn.LineKey });
    }

    private static async Task ShareAsync(Turn turn, string rest)
    {
        if (rest.Length == 0)
            await StartAsync(turn, new ShareSummary(turn.Here, null) { By = turn.Speaker.By, Key = turn.LineKey });
        else if (SummarisingLines.ItemNumber(rest) is { } item)
            await StartAsync(turn, new ShareSummary(turn.Here, item) { By = turn.Speaker.By, Key = turn.LineKey });
        else
            await turn.SayAsync(Sentences.ShareSummaryHow);
    }

    private static async Task StartAsync(Turn turn, Command<Broadcast> command)
    {
        if ((await turn.DoAsync(command)).Is(out var broadcast, out var refusal))
            await ShowBroadcast.PinAsync(turn, broadcast.Number);
        else
            await turn.RefuseAsync(refusal);
    }

    private static async Task ShowAsync(Turn turn, string rest)
    {
        var here = turn.Here;
        var (words, page) = LineReader.Page(rest);
        if (turn.Speaker is not { Role: >= Role.Facilitator, Consultation: { } consultation })
            await turn.RefuseAsync(new Refusal(nameof(Consultations.Sentences.OnlyFacilitators)));
        else if (LineReader.Number(words).Number is { } number)
            await ShowBroadcast.PinAsync(turn, number);
        else if (await turn.ReadAsync(books => books.All<Broadcast>().Where(one => one.ConsultationId == here).OrderByDescending(one => one.Number).Take(MostListed).ToList()
            .ConvertAll(one => BroadcastView.Of(books, one))) is { Count: > 0 } views)
            await turn.ShowAsync(BroadcastsCard.Of(consultation, views, page));
        else
            await turn.SayAsync(Sentences.NoBroadcasts);
    }

    private static async Task StopAsync(Turn turn, string rest)
    {
        if (LineReader.Number(rest) is not ({ } number, ""))
            await turn.SayAsync(Sentences.WhichNumber, "stop broadcast 3");
        else if ((await turn.DoAsync(new StopBroadcast(turn.Here, number) { By = turn.Speaker.By })).Is(out _, out var refusal))
            await ShowBroadcast.PinAsync(turn, number);
        else
            await turn.RefuseAsync(refusal);
    }
}
