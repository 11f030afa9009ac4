using Dialogs.Turns;

namespace Bot.Rehearsing;

/// <summary>
/// Plays a consultation from a file through the doors that people use. It keeps its place, so that a rehearsal that was cut short goes on where it was.
/// </summary>
public sealed class Rehearsal(TextWriter console, TimeProvider clock, Func<HttpMessageHandler>? line = null)
{
    private const int Well = 0, Unwell = 1;

    /// <summary>Runs <c>rehearse</c>; 0 only if every line was acknowledged and the ledger holds.</summary>
    public static Task<int> RunAsync(string[] args) => new Rehearsal(Console.Out, TimeProvider.System).PlayAsync(args);

    /// <inheritdoc cref="RunAsync"/>
    public async Task<int> PlayAsync(IReadOnlyList<string> args)
    {
        try
        {
            return await PlayAsync(RehearsalOptions.Read(args));
        }
        catch (RehearsalStoppedException stopped)
        {
            await console.WriteLineAsync(stopped.Message);
        }
        catch (Exception cut) when (cut is OperationCanceledException or HttpRequestException)
        {
            await console.WriteLineAsync(Sentences.RehearsalCutShort);
        }

        return Unwell;
    }

    private async Task<int> PlayAsync(RehearsalOptions options)
    {
        var sample = SampleReader.ReadFile(options.File);
        var path = Path.Combine(options.DataFolder, "rehearsals", sample.Name);
        if (options.Again && RehearsalFolder.SetAside(path, clock.GetUtcNow()) is { } aside)
            await console.WriteLineAsync(Say.With(Sentences.RehearsalSetAside, aside));

        using var folder = RehearsalFolder.Open(path);
        var bookmark = Bookmark.Read(folder.Bookmark) ?? Bookmark.New(folder.Bookmark, sample.Fingerprint, options.To);
        if (bookmark.Fingerprint != sample.Fingerprint)
            throw new RehearsalStoppedException(Say.With(Sentences.RehearsalOtherSample, options.File, path));
        if (bookmark.Address != options.To)
            throw new RehearsalStoppedException(Say.With(Sentences.RehearsalOtherBot, bookmark.Address?.ToString() ?? Sentences.RehearsalItsOwnBot));
        if (bookmark.IsComplete)
        {
            await console.WriteLineAsync(Say.With(Sentences.RehearsalDone, sample.Lines.Count, path));
            await SayHowToOpenAsync(folder, bookmark);
            return Well;
        }

        await console.WriteLineAsync(bookmark.Filed.Count > 0
                ? Say.With(Sentences.RehearsalGoesOn, sample.Frame.Title, bookmark.Filed.Count, sample.Lines.Count)
                : Say.With(Sentences.RehearsalBegins, sample.Frame.Title, sample.Lines.Count));
        return options.To is { } address
            ? await PlayAsync(sample, folder, bookmark, address, options.Organiser is { } link ? WayIn.OfLink(link) : null, CancellationToken.None)
            : await PlayAloneAsync(sample, folder, bookmark);
    }

    private async Task<int> PlayAloneAsync(Sample sample, RehearsalFolder folder, Bookmark bookmark)
    {
        // Where no organiser was written down nothing was acknowledged, and the link of one who came in just before a death is lost.
        if (bookmark.SeatOf("organiser").Token is null)
            folder.ClearData();
        await using var bot = await OwnBot.StartAsync(folder.Data, CancellationToken.None);
        var key = await bot.OrganiserKeyAsync(bot.Stopping);
        return await PlayAsync(sample, folder, bookmark, bot.Address, key is null ? null : WayIn.ByKey(key), bot.Stopping);
    }

    private async Task<int> PlayAsync(Sample sample, RehearsalFolder folder, Bookmark bookmark, Uri address, WayIn? organiser, CancellationToken cancel)
    {
        using var http = new HttpClient(line?.Invoke() ?? new SocketsHttpHandler()) { BaseAddress = address };
        var wire = new Wire(http, clock);
        var cast = Cast.Of(sample);
        var settingUp = new SettingUp(sample, bookmark, console);
        var troupe = await new Opening(sample, cast, settingUp, bookmark, wire, console).PlayAsync(organiser, cancel);
        var refused = await new Performance(sample, cast, troupe, bookmark, console).PlayAsync(cancel);
        var holds = await new Closing(troupe, folder, wire, console).PlayAsync(cancel);
        bookmark.IsComplete = refused == 0 && settingUp.Refused == 0 && holds;
        bookmark.Save();

        await SayHowToOpenAsync(folder, bookmark);
        foreach (var remark in sample.Remarks)
            await console.WriteLineAsync(remark);
        if (sample.NotPlayed.Count > 0)
            await console.WriteLineAsync(Say.With(Sentences.RehearsalNotPlayed, string.Join(", ", sample.NotPlayed)));
        if (settingUp.Refused > 0)
            await console.WriteLineAsync(Say.With(Sentences.RehearsalFrameLeftOut, settingUp.Refused));
        await console.WriteLineAsync(Say.With(Verdict(sample, refused, holds), sample.Lines.Count, refused));
        return bookmark.IsComplete ? Well : Unwell;
    }

    private static string Verdict(Sample sample, int refused, bool holds) => (sample.Lines.Count, refused, holds) switch
    {
        (_, > 0, _) => Sentences.RehearsalRefusedLines,
        (_, _, false) => Sentences.RehearsalLedgerBroken,
        (0, _, _) => Sentences.RehearsalNothingToSay,
        _ => Sentences.RehearsalWell,
    };

    private async Task SayHowToOpenAsync(RehearsalFolder folder, Bookmark bookmark)
    {
        var link = new Links(bookmark.Address ?? OwnBot.OpenedLater).Personal(bookmark.SeatOf("organiser").Key ?? "");
        await console.WriteLineAsync(bookmark.Address is null
            ? Say.With(Sentences.RehearsalOpenOwn, folder.Data, link)
            : Say.With(Sentences.RehearsalOpenThere, link));
    }
}
