using System.Globalization;
using System.Text;
using Bot.Connector;
using Dialogs.Exporting;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Schema;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;
using Reports.Reading;

namespace Bot.WebChat;

/// <summary>
/// Two files are taken, and from an organiser alone: a list of delegates, which is read in memory as if they had pasted it, and an exported record, which comes with the line
/// <c>import</c>. Nobody else's is even read; the bot says so in the chat, and the client is told not to try again.
/// </summary>
public static class UploadEndpoint
{
    /// <summary>The most bytes that a list may have.</summary>
    public const int MostBytes = 64 * 1024;

    // What stands around the file: the activity and the borders between the parts.
    private const int MostAround = 32 * 1024;

    private static readonly UTF8Encoding Strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    public static async Task<IResult> ReceiveAsync(HttpContext http, GuestAdapter adapter, PostingRate rate, IGuestConversations conversations, IBot bot)
    {
        var guest = DirectLineEndpoints.Speaker(http);
        if (rate.Take(guest.ConversationId) is { Ticks: > 0 } wait)
            return Refusal.TooFast(http, wait);
        if (!await conversations.TakesListsFromAsync(guest, http.RequestAborted))
            return await RefuseAsync(StatusCodes.Status415UnsupportedMediaType, "FilesRefused", Sentences.ChatFilesRefused);
        if (!http.Request.HasFormContentType)
            return await RefuseAsync(StatusCodes.Status415UnsupportedMediaType, "FilesRefused", Sentences.ChatListRefused);

        var (form, tooLarge) = await ReadAsync(http);
        if (tooLarge)
            return await RefuseAsync(StatusCodes.Status413PayloadTooLarge, "TooLarge", new Consultations.Deciding.Refusal(nameof(Consultations.Sentences.ImportTooLarge), RecordReader.MostBytes / (1024 * 1024)).Sentence);
        if (form?.Files.Where(file => !IsActivity(file)).ToList() is not [var only])
            return await RefuseAsync(StatusCodes.Status415UnsupportedMediaType, "FilesRefused", Sentences.ChatListRefused);
        if (IsRecord(only))
        {
            var import = await ActivityAsync(form, "import", http.RequestAborted);
            return Results.Json(new { id = await adapter.ReceiveAsync(guest, import, bot, new UploadedRecord(await BytesOfAsync(only, http.RequestAborted)), http.RequestAborted) });
        }

        if (!IsList(only))
            return await RefuseAsync(StatusCodes.Status415UnsupportedMediaType, "FilesRefused", Sentences.ChatListRefused);
        if (only.Length > MostBytes)
            return await RefuseAsync(StatusCodes.Status413PayloadTooLarge, "TooLarge", string.Format(CultureInfo.CurrentCulture, Sentences.ChatListTooLarge, MostBytes / 1024));
        if (await TextOfAsync(only, http.RequestAborted) is not { } list)
            return await RefuseAsync(StatusCodes.Status415UnsupportedMediaType, "FilesRefused", Sentences.ChatListRefused);

        var id = await adapter.ReceiveAsync(guest, await ActivityAsync(form, $"invite delegates\n{list}", http.RequestAborted), bot, http.RequestAborted);
        return Results.Json(new { id });

        async Task<IResult> RefuseAsync(int status, string code, string sentence)
        {
            await adapter.SayAsync(guest, MessageFactory.Text(sentence), Lines.NewId(), http.RequestAborted);
            return Refusal.Of(status, code, sentence);
        }
    }

    /// <summary>The parts, none of which touches the disk; or that they are too large.</summary>
    private static async Task<(IFormCollection? Form, bool TooLarge)> ReadAsync(HttpContext http)
    {
        const int Most = RecordReader.MostBytes + MostAround;
        if (http.Request.ContentLength > Most)
            return (null, true);
        if (http.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } size)
            size.MaxRequestBodySize = Most;
        try
        {
            // More is kept in memory than can come, so that nothing is spilled into a file.
            var bounds = new FormOptions { MemoryBufferThreshold = Most * 2, MultipartBodyLengthLimit = Most, ValueLengthLimit = MostAround, ValueCountLimit = 16 };
            return (await http.Request.ReadFormAsync(bounds, http.RequestAborted), false);
        }
        catch (BadHttpRequestException problem)
        {
            return (null, problem.StatusCode == StatusCodes.Status413PayloadTooLarge);
        }
        catch (Exception problem) when (problem is InvalidDataException or IOException && !http.RequestAborted.IsCancellationRequested)
        {
            return (null, false);
        }
    }

    private static bool IsActivity(IFormFile file) => file.Name == "activity";

    private static bool IsList(IFormFile file) => file.ContentType.Split(';')[0].Trim().ToLowerInvariant() is "text/csv" or "text/plain";

    /// <summary>Some systems know no type for it.</summary>
    private static bool IsRecord(IFormFile file) =>
        file.ContentType.Split(';')[0].Trim().Equals("application/json", StringComparison.OrdinalIgnoreCase) || file.FileName.EndsWith(".json", StringComparison.OrdinalIgnoreCase);

    private static async Task<byte[]> BytesOfAsync(IFormFile file, CancellationToken cancel)
    {
        using var bytes = new MemoryStream((int)file.Length);
        await file.CopyToAsync(bytes, cancel);
        return bytes.ToArray();
    }

    /// <summary>The file's text; null where it is none, or is not written in UTF-8.</summary>
    private static async Task<string?> TextOfAsync(IFormFile file, CancellationToken cancel)
    {
        var bytes = await BytesOfAsync(file, cancel);
        try
        {
            var text = Strict.GetString(bytes).TrimStart('\uFEFF');
            return text.Contains('\0', StringComparison.Ordinal) ? null : text;
        }
        catch (DecoderFallbackException)
        {
            return null;
        }
    }

    /// <summary>The message that would have been typed. Of what the client posted beside the file only its own id and the language are taken.</summary>
    private static async Task<Activity> ActivityAsync(IFormCollection form, string line, CancellationToken cancel)
    {
        var posted = new JObject { ["type"] = ActivityTypes.Message };
        if (Parsed(await PostedAsync(form, cancel)) is { } said)
        {
            posted["locale"] = said["locale"];
            posted["channelData"] = said["channelData"];
        }

        var (activity, _) = PostedActivity.Read(posted);
        activity!.Text = line;
        return activity;
    }

    private static async Task<string> PostedAsync(IFormCollection form, CancellationToken cancel)
    {
        if (form.Files.FirstOrDefault(IsActivity) is not { } part)
            return form["activity"].ToString();
        using var reader = new StreamReader(part.OpenReadStream());
        return await reader.ReadToEndAsync(cancel);
    }

    private static JObject? Parsed(string json)
    {
        try
        {
            using var reader = new JsonTextReader(new StringReader(json)) { MaxDepth = IncomingJson.MostDepth, DateParseHandling = DateParseHandling.None };
            return JObject.Load(reader);
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
