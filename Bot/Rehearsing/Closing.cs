namespace Bot.Rehearsing;

/// <summary>The organiser looks at the summary, carries off the record in both formats, and has the ledger verified.</summary>
public sealed class Closing(Troupe troupe, RehearsalFolder folder, Wire wire, TextWriter console)
{
    private static readonly string WellBegins = global::Dialogs.Sentences.VerifiedWell.Split('{')[0];

    /// <summary>Whether the ledger holds.</summary>
    public async Task<bool> PlayAsync(CancellationToken cancel)
    {
        var summary = (await troupe.Organiser.SayAsync("summary", cancel)).Words;
        await File.WriteAllTextAsync(folder.Summary, summary + "\n", cancel);
        await console.WriteLineAsync();
        await console.WriteLineAsync(summary);
        await console.WriteLineAsync();

        var record = await CarryOffAsync("md", cancel);
        var forPrograms = await CarryOffAsync("json", cancel);
        var verified = (await troupe.Organiser.SayAsync("verify", cancel)).Words;
        await console.WriteLineAsync(verified);
        await console.WriteLineAsync(Say.With(Sentences.RehearsalLeaves, folder.Summary, record, forPrograms));
        return verified.StartsWith(WellBegins, StringComparison.Ordinal);
    }

    private async Task<string> CarryOffAsync(string format, CancellationToken cancel)
    {
        var answer = await troupe.Organiser.SayAsync($"export {format} anyway", cancel);
        if (answer.Download is not { } path)
            throw new RehearsalStoppedException(Say.With(Sentences.RehearsalNoRecord, Say.Glimpse(answer.Words)));

        using var download = await wire.SendAsync(() => new HttpRequestMessage(HttpMethod.Get, path.TrimStart('/')), TimeSpan.FromSeconds(1), cancel);
        if (!download.IsSuccessStatusCode)
            throw new RehearsalStoppedException(Say.With(Sentences.RehearsalNoRecord, Say.Glimpse(await download.Content.ReadAsStringAsync(cancel))));
        var name = Path.GetFileName(download.Content.Headers.ContentDisposition?.FileNameStar ?? download.Content.Headers.ContentDisposition?.FileName?.Trim('"'));
        var file = folder.In(string.IsNullOrEmpty(name) ? $"record.{format}" : name);
        await File.WriteAllBytesAsync(file, await download.Content.ReadAsByteArrayAsync(cancel), cancel);
        return file;
    }
}
