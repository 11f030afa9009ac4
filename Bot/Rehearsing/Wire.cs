using System.Globalization;
using System.Net;
using System.Text;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace Bot.Rehearsing;

/// <summary>The way to the bot. A request that found no bot, or a busy one, is made again after a while.</summary>
public sealed class Wire(HttpClient http, TimeProvider clock)
{
    private const int MostTries = 6;
    private static readonly TimeSpan FirstWait = TimeSpan.FromMilliseconds(250), LongestWait = TimeSpan.FromMinutes(1);

    public TimeProvider Clock => clock;

    /// <summary>Sends it until there is an answer that is one: any but "too fast" and "unavailable".</summary>
    /// <param name="make">Makes the request, once for each try.</param>
    /// <param name="waitUnit">What the answer's Retry-After counts.</param>
    /// <param name="cancel">Ends the waiting.</param>
    public async Task<HttpResponseMessage> SendAsync(Func<HttpRequestMessage> make, TimeSpan waitUnit, CancellationToken cancel)
    {
        for (var tries = 1; ; tries++)
        {
            var wait = FirstWait * Math.Pow(2, tries - 1);
            try
            {
                using var request = make();
                var answer = await http.SendAsync(request, cancel);
                if (answer.StatusCode is not (HttpStatusCode.TooManyRequests or HttpStatusCode.BadGateway or HttpStatusCode.ServiceUnavailable or HttpStatusCode.GatewayTimeout) || tries == MostTries)
                    return answer;
                if (answer.Headers.NonValidated.TryGetValues("Retry-After", out var after) && int.TryParse(after.ToString(), NumberStyles.None, CultureInfo.InvariantCulture, out var units))
                    wait = waitUnit * units;
                answer.Dispose();
            }
            catch (Exception lost) when (lost is HttpRequestException || (lost is TaskCanceledException && !cancel.IsCancellationRequested))
            {
                if (tries == MostTries)
                    throw new RehearsalStoppedException(Say.With(Sentences.RehearsalUnreachable, http.BaseAddress!), lost);
            }

            await Task.Delay(wait < LongestWait ? wait : LongestWait, clock, cancel);
        }
    }

    /// <summary>The JSON of an answer; an empty object where it is none.</summary>
    public static async Task<JObject> ReadAsync(HttpResponseMessage answer, CancellationToken cancel)
    {
        var text = await answer.Content.ReadAsStringAsync(cancel);
        try
        {
            using var reader = new JsonTextReader(new StringReader(text)) { DateParseHandling = DateParseHandling.None };
            return await JObject.LoadAsync(reader, cancel);
        }
        catch (JsonReaderException)
        {
            return [];
        }
    }

    public static StringContent Body(JObject json) => new(json.ToString(Formatting.None), Encoding.UTF8, "application/json");
}
