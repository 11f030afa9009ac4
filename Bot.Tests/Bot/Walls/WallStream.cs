using System.Net;
using System.Text;
using System.Text.Json;

namespace Bot.Tests.Walls;

/// <summary>One wall, as far as it is a stream of events.</summary>
internal sealed class WallStream : IDisposable
{
    private readonly HttpResponseMessage answer;
    private readonly StreamReader? lines;
    private readonly StringBuilder all = new();

    private WallStream(HttpResponseMessage answer, Stream? content)
    {
        this.answer = answer;
        lines = content is null ? null : new StreamReader(content, Encoding.UTF8);
    }

    public HttpStatusCode Status => answer.StatusCode;

    public HttpResponseMessage Answer => answer;

    /// <summary>All that came until now, as it came.</summary>
    public string All => all.ToString();

    public static async Task<WallStream> OpenAsync(HttpClient http, string address)
    {
        var came = await http.GetAsync(address, HttpCompletionOption.ResponseHeadersRead);
        return new WallStream(came, came.IsSuccessStatusCode ? await came.Content.ReadAsStreamAsync() : null);
    }

    /// <summary>The next event; null at the end of the stream.</summary>
    public async Task<(string Name, JsonElement Data)?> NextAsync()
    {
        var name = "";
        while (await lines!.ReadLineAsync() is { } line)
        {
            all.AppendLine(line);
            if (line.StartsWith("event: ", StringComparison.Ordinal))
                name = line["event: ".Length..];
            else if (line.StartsWith("data: ", StringComparison.Ordinal))
                return (name, JsonDocument.Parse(line["data: ".Length..]).RootElement);
        }

        return null;
    }

    /// <summary>Reads on until there is what is looked for.</summary>
    public async Task<JsonElement> UntilAsync(string name, Func<JsonElement, bool>? isIt = null)
    {
        while (await NextAsync() is { } next)
        {
            if (next.Name == name && (isIt is null || isIt(next.Data)))
                return next.Data;
        }

        throw new InvalidOperationException($"The stream ended without it. All that came:\n{All}");
    }

    public Task<JsonElement> UntilVotesAsync(int count) => UntilAsync("votes", votes => votes.GetProperty("votes").GetInt32() == count);

    /// <summary>Reads until there is nothing more.</summary>
    public async Task<IReadOnlyList<string>> ToTheEndAsync()
    {
        List<string> names = [];
        while (await NextAsync() is { } next)
            names.Add(next.Name);
        return names;
    }

    public void Dispose()
    {
        lines?.Dispose();
        answer.Dispose();
    }
}
