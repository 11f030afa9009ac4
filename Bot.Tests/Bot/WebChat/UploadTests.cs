using System.Net;
using System.Net.Http.Headers;
using System.Text;
using Bot.Tests.BadInput;
using Bot.Tests.Reports;
using Bot.WebChat;
using Consultations.Exporting;
using Consultations.Organising;
using Newtonsoft.Json.Linq;
using Reports;

namespace Bot.Tests.WebChat;

public sealed class UploadTests
{
    private const string Csv = "\uFEFFName,Organisation,Group,Jurisdiction\r\n\"Rao, Asha\",\"Home \"\"Asha\"\"\",police,\"Madhya Pradesh\"\r\nBina Das,,NGO,Assam\r\n";

    [Theory]
    [InlineData("text/csv")]
    [InlineData("text/plain; charset=utf-8")]
    public async Task A_list_is_heard_as_if_it_had_been_pasted(string type)
    {
        await using var host = await GuestHost.StartAsync();
        host.Door.TakesLists = true;
        var guest = await host.EnterAsync();
        using var answer = await UploadAsync(guest, File(Encoding.UTF8.GetBytes(Csv), type));

        answer.StatusCode.ShouldBe(HttpStatusCode.OK);
        ((string?)(await GuestClient.ReadAsync(answer))["id"]).ShouldNotBeNullOrEmpty();
        var heard = host.Bot.Heard.Last();
        heard.Text.ShouldBe("invite delegates\n" + Csv[1..]);
        ((string?)JObject.FromObject(heard.ChannelData)["clientActivityID"]).ShouldBe("upload-1");
        heard.Attachments.ShouldBeNull();
    }

    [Fact]
    public async Task Nobodys_file_is_read_but_an_organisers()
    {
        await using var host = await GuestHost.StartAsync();
        var guest = await host.EnterAsync();
        using var answer = await UploadAsync(guest, File(Encoding.UTF8.GetBytes(Csv), "text/csv"));

        answer.StatusCode.ShouldBe(HttpStatusCode.UnsupportedMediaType);
        (await guest.TextsAsync()).ShouldContain(global::Bot.Sentences.ChatFilesRefused);
        host.Bot.Heard.Count.ShouldBe(1);
    }

    public static TheoryData<string, byte[], HttpStatusCode> Unfit => new()
    {
        { "image/png", [1, 2, 3], HttpStatusCode.UnsupportedMediaType },
        { "application/vnd.ms-excel", "a;b"u8.ToArray(), HttpStatusCode.UnsupportedMediaType },
        { "text/csv", [0x41, 0xFF, 0xFE], HttpStatusCode.UnsupportedMediaType },
        { "text/csv", [0x41, 0], HttpStatusCode.UnsupportedMediaType },
        { "text/csv", new byte[UploadEndpoint.MostBytes + 1], HttpStatusCode.RequestEntityTooLarge },
        { "text/plain", new byte[1024 * 1024], HttpStatusCode.RequestEntityTooLarge },
    };

    [Theory]
    [MemberData(nameof(Unfit))]
    public async Task Another_type_what_is_no_text_and_a_larger_file_are_refused_in_the_chat(string type, byte[] content, HttpStatusCode status)
    {
        await using var host = await GuestHost.StartAsync();
        host.Door.TakesLists = true;
        var guest = await host.EnterAsync();
        using var answer = await UploadAsync(guest, File(content, type));

        answer.StatusCode.ShouldBe(status);
        (await guest.TextsAsync()).Last().ShouldBe(status == HttpStatusCode.UnsupportedMediaType
            ? global::Bot.Sentences.ChatListRefused
            : string.Format(null, global::Bot.Sentences.ChatListTooLarge, 64));
        host.Bot.Heard.Count.ShouldBe(1);
    }

    [Fact]
    public async Task Two_files_no_file_and_no_form_are_refused()
    {
        await using var host = await GuestHost.StartAsync();
        host.Door.TakesLists = true;
        var guest = await host.EnterAsync();
        using var two = await UploadAsync(guest, File("a"u8.ToArray(), "text/csv"), File("b"u8.ToArray(), "text/csv"));
        using var none = await UploadAsync(guest);
        using var noForm = await guest.SendAsync(HttpMethod.Post, Address(guest), new StringContent("{}", Encoding.UTF8, "application/json"));
        using var broken = await guest.SendAsync(HttpMethod.Post, Address(guest), Broken());

        foreach (var answer in new[] { two, none, noForm, broken })
            answer.StatusCode.ShouldBe(HttpStatusCode.UnsupportedMediaType);
        host.Bot.Heard.Count.ShouldBe(1);
    }

    [Fact]
    public async Task An_organisers_list_becomes_invitations_a_delegates_does_not_and_no_file_is_left()
    {
        await using var bot = await RunningBot.StartAsync();
        var (organiser, code) = await bot.ConsultationAsync();
        var asha = await bot.DelegateAsync(code, "Asha Rao");

        (await asha.UploadAsync(Form(File("Zubeida Khatun; Sunrise"u8.ToArray(), "text/csv")))).Text.ShouldBe(global::Bot.Sentences.ChatFilesRefused);
        var list = await organiser.UploadAsync(Form(File(Encoding.UTF8.GetBytes(Csv + "Call 98765 43210,,,\r\n"), "text/csv")));

        list.Status.ShouldBe(HttpStatusCode.OK);
        list.Text.ShouldContain("Rao, Asha, Home \"Asha\", law enforcement, Madhya Pradesh");
        list.Text.ShouldContain("Bina Das, civil society, Assam");
        list.Text.ShouldContain("Line 4 was not taken: it holds a phone number");
        (await bot.ReadAsync(books => books.All<Invitation>().Count(i => i.Role == Role.Delegate))).ShouldBe(2);
        bot.Clock.Advance(TimeSpan.FromMinutes(3));
        var kept = await organiser.TranscriptAsync();
        kept.ShouldContain(global::Dialogs.Sentences.InvitationsWereShown);
        kept.ShouldNotContain("Bina Das");
        await bot.IsWellAsync();
        foreach (var trace in new[] { "98765 43210", "Zubeida" })
            (await bot.LeavesTraceOfAsync(trace)).ShouldBeFalse(trace);
    }

    [Fact]
    public async Task An_organisers_record_becomes_a_copy_a_delegates_does_not_and_the_transcript_holds_none()
    {
        await using var bot = await RunningBot.StartAsync();
        var (organiser, code) = await bot.ConsultationAsync();
        var asha = await bot.DelegateAsync(code, "Asha Rao");
        // Larger than a list may be.
        var file = new JsonReports().Bytes(Written.Source(WholeMeeting.Polled(AttributionRule.Named))).Concat(new byte[UploadEndpoint.MostBytes].Select(_ => (byte)' ')).ToArray();

        (await asha.UploadAsync(Form(File(file, "application/json")))).Text.ShouldBe(global::Bot.Sentences.ChatFilesRefused);
        (await bot.ReadAsync(books => books.All<ImportedRecord>().Count())).ShouldBe(0);
        var said = await organiser.UploadAsync(Form(File(file, "application/json")));

        said.Status.ShouldBe(HttpStatusCode.OK);
        said.Text.ShouldContain("read-only copy");
        said.Text.ShouldContain(global::Dialogs.Sentences.ImportIsForeign);
        (await bot.ReadAsync(books => books.All<ImportedRecord>().Single().Content)).ShouldBe(file);
        (await organiser.TranscriptAsync()).ShouldNotContain("Courts take years.");
        (await organiser.SayAsync("preview Assam")).Text.ShouldContain("Courts take years.");
        await bot.IsWellAsync();
    }

    [Fact]
    public async Task Whoever_comes_in_with_the_code_of_a_copy_reads_it_and_what_they_were_shown_goes_when_something_is_taken_back()
    {
        await using var bot = await RunningBot.StartAsync();
        using var browser = bot.NewBrowser();
        var (organiser, code) = await bot.ConsultationAsync();
        var asha = await bot.DelegateAsync(code, "Asha Rao");
        await asha.SayAsync("challenge the homes are full");
        foreach (var line in new[] { "new item panel \"Courts and compensation\"", "poll \"What comes first?\" Shelters | Courts", "open poll 1", "close poll 1" })
            await organiser.SayAsync(line);
        var link = (await organiser.SayAsync("export json anyway")).Text.Split("/download/")[1].Split((char[]?)null)[0];
        await organiser.UploadAsync(Form(File(await browser.GetByteArrayAsync($"download/{link}"), "application/json")));
        var copy = await bot.ReadAsync(books => books.All<Consultation>().Single(consultation => consultation.IsImported));
        string[] shown = ["the homes are full", "Courts and compensation", "What comes first?"];

        var reader = await bot.EnterAsync(new { code = copy.JoinCode });
        var said = "";
        foreach (var line in new[] { "summary challenges", "agenda", "polls", "results 1" })
            said += (await reader.SayAsync(line)).Text;
        shown.ShouldAllBe(words => said.Contains(words));
        await reader.SayAsync($"join {copy.JoinCode} Bina Zzname; SP; Zzhouse; Assam; police; named");
        (await reader.TranscriptAsync()).ShouldNotContain("Zz");
        await asha.SayAsync("withdraw 1");

        var left = await reader.TranscriptAsync();
        shown.ShouldAllBe(words => !left.Contains(words));
        (await reader.SayAsync("results 1")).Text.ShouldBe(global::Consultations.Sentences.ImportIsGone);
        await bot.IsWellAsync();
    }

    private static Task<HttpResponseMessage> UploadAsync(GuestClient guest, params HttpContent[] files) => guest.SendAsync(HttpMethod.Post, Address(guest), Form(files));

    private static string Address(GuestClient guest) => $"directline/conversations/{guest.ConversationId}/upload?userId=u1";

    /// <summary>As Web Chat sends it.</summary>
    private static MultipartFormDataContent Form(params HttpContent[] files)
    {
        var form = new MultipartFormDataContent();
        var activity = new StringContent("""{"type":"message","attachments":[{"contentType":"text/csv","name":"list.csv"}],"channelData":{"clientActivityID":"upload-1"},"from":{"id":"x"}}""");
        activity.Headers.ContentType = new MediaTypeHeaderValue("application/vnd.microsoft.activity");
        form.Add(activity, "activity", "blob");
        foreach (var file in files)
            form.Add(file, "file", "list.csv");
        return form;
    }

    private static ByteArrayContent File(byte[] content, string type)
    {
        var file = new ByteArrayContent(content);
        file.Headers.ContentType = MediaTypeHeaderValue.Parse(type);
        return file;
    }

    private static StringContent Broken()
    {
        var broken = new StringContent("--x\r\nno such");
        broken.Headers.ContentType = MediaTypeHeaderValue.Parse("multipart/form-data; boundary=x");
        return broken;
    }
}
