using System.Net;
using System.Net.Http.Json;
using Consultations.Contributing;
using Consultations.Organising;
using Newtonsoft.Json.Linq;

namespace Bot.Tests.BadInput;

using Refused = global::Consultations.Sentences;
using Said = global::Dialogs.Sentences;

public sealed class BadInputTests
{
    [Fact]
    public async Task A_forged_button_is_answered_with_a_sentence_and_changes_nothing()
    {
        await using var bot = await RunningBot.StartAsync();
        var (_, code) = await bot.ConsultationAsync();
        var asha = await bot.DelegateAsync(code, "Asha Rao");
        (string Value, string Sentence)[] forged =
        [
            ("""{"line":"close consultation"}""", Refused.OnlyOrganisers),
            ("""{"line":"export md","role":"Organiser"}""", Refused.OnlyOrganisers),
            ("""{"line":"hide 1 why","by":{"channel":"house","userId":"house","conversationId":"house"}}""", Refused.OnlyFacilitators),
            ("""{"line":"withdraw 1","consultationId":"00000000-0000-0000-0000-000000000001"}""", "1 is not an input of yours"),
            ("""{"line":"withdraw everything"}""", "Say which one"),
            ("""{"line":"edit -1 x"}""", Said.EditHow),
            ("""{"line":"switch 7"}""", "Countering Trafficking in Persons"),
            ("""{"line":""}""", Said.NothingSaid),
            ("""{"line":null}""", Said.UnknownButton),
            ("""{"line":["withdraw 1"]}""", Said.UnknownButton),
            ("""{"line":{"line":{"line":"withdraw 1"}}}""", Said.UnknownButton),
            ("""{"verb":"approve","$type":"System.IO.FileInfo, System.IO"}""", Said.UnknownButton),
            ("[1,2,3]", Said.UnknownButton),
            ("true", Said.UnknownButton),
        ];

        foreach (var (value, sentence) in forged)
        {
            var answer = await asha.PressAsync(JToken.Parse(value));
            answer.Status.ShouldBe(HttpStatusCode.OK, value);
            answer.Text.ShouldContain(sentence, Case.Sensitive, value);
        }

        (await bot.ReadAsync(books => books.All<Contribution>().Count())).ShouldBe(0);
        (await bot.ReadAsync(books => books.All<Consultation>().Single().IsClosed)).ShouldBeFalse();
        await bot.IsWellAsync();
    }

    [Fact]
    public async Task What_is_no_message_is_refused_with_a_sentence()
    {
        await using var bot = await RunningBot.StartAsync();
        var (_, code) = await bot.ConsultationAsync();
        var asha = await bot.DelegateAsync(code, "Asha Rao");
        var deep = string.Concat(Enumerable.Repeat("""{"value":""", 200)) + "1" + new string('}', 200);
        (string Body, HttpStatusCode Status, string Sentence)[] posted =
        [
            ("", HttpStatusCode.BadRequest, Sentences.ChatMalformed),
            ("{", HttpStatusCode.BadRequest, Sentences.ChatMalformed),
            ("[]", HttpStatusCode.BadRequest, Sentences.ChatMalformed),
            ("""{"text":"hello"}""", HttpStatusCode.BadRequest, Sentences.ChatTypeRefused),
            ("""{"type":"event","name":"arrived","value":{"grant":{"role":5}}}""", HttpStatusCode.BadRequest, Sentences.ChatTypeRefused),
            ("""{"type":"conversationUpdate","membersAdded":[{"id":"x"}]}""", HttpStatusCode.BadRequest, Sentences.ChatTypeRefused),
            ("""{"type":"invoke","name":"adaptiveCard/action"}""", HttpStatusCode.BadRequest, Sentences.ChatTypeRefused),
            ("""{"type":"somethingNew"}""", HttpStatusCode.BadRequest, Sentences.ChatTypeRefused),
            ("""{"type":7,"text":"hello"}""", HttpStatusCode.BadRequest, Sentences.ChatTypeRefused),
            ("""{"type":"message","text":{"nested":"junk"}}""", HttpStatusCode.BadRequest, Sentences.ChatTextRefused),
            ("""{"type":"message","text":"x","attachments":[{"contentType":"image/png","contentUrl":"https://evil.example"}]}""", HttpStatusCode.BadRequest, Sentences.ChatFilesRefused),
            ($$"""{"type":"message","value":{{deep}}}""", HttpStatusCode.BadRequest, Sentences.ChatTooDeep),
            ($$"""{"type":"message","text":"{{new string('x', 257 * 1024)}}"}""", HttpStatusCode.RequestEntityTooLarge, "too large"),
        ];

        foreach (var (body, status, sentence) in posted)
        {
            var answer = await asha.PostAsync(body);
            answer.Status.ShouldBe(status, body[..Math.Min(body.Length, 80)]);
            answer.Text.ShouldContain(sentence);
        }

        (await asha.SayAsync("challenge the homes are full")).Text.ShouldContain("Challenge 1");
        await bot.IsWellAsync();
    }

    [Fact]
    public async Task A_text_that_is_empty_endless_or_full_of_signs_is_answered_with_a_sentence()
    {
        await using var bot = await RunningBot.StartAsync();
        var (_, code) = await bot.ConsultationAsync();
        var asha = await bot.DelegateAsync(code, "Asha Rao");
        (string Text, string Sentence)[] typed =
        [
            ("", Said.NothingSaid),
            ("\u0000\u0001\u202E", Said.NothingSaid),
            (new string('x', 100_000), "the most that one message can hold"),
            ("challenge " + new string('x', 7_000), "the most that one input can hold"),
            ("challenge ", "What is the challenge?"),
            ("cancel", Said.Cancelled),
            ("\uD800 lonely \uDC00 surrogates in the middle", "I have kept that"),
            ("cancel", Said.Cancelled),
            ("';DROP TABLE Contributions;--", "I have kept that"),
            ("cancel", Said.Cancelled),
            ("{0} {1}", Said.NotUnderstoodDelegate),
        ];

        foreach (var (text, sentence) in typed)
            (await asha.SayAsync(text)).Text.ShouldContain(sentence);

        (await bot.ReadAsync(books => books.All<Contribution>().Count())).ShouldBe(0);
        await bot.IsWellAsync();
    }

    [Fact]
    public async Task Signs_that_turn_text_around_and_markup_come_out_as_plain_text()
    {
        await using var bot = await RunningBot.StartAsync();
        var (organiser, code) = await bot.ConsultationAsync();
        var asha = await bot.DelegateAsync(code, "Asha Rao");

        var receipt = await asha.SayAsync("challenge homes\u202E are\u0007 **full** [press](https://evil.example) {0} <script>alert(1)</script>");

        receipt.Text.ShouldContain("homes are **full** [press](https://evil.example) {0} <script>alert(1)</script>");
        var transcript = JObject.Parse(await asha.TranscriptAsync());
        var shown = transcript.SelectTokens("activities[*].attachments[*].content.body..text").Select(text => (string)text!).ToList();
        shown.ShouldContain(text => text.Contains(@"homes are \*\*full\*\*"));
        shown.ShouldNotContain(text => text.Contains("[press](https"));
        (await organiser.SayAsync("summary challenges")).Text.ShouldContain("homes are **full**");
        await bot.IsWellAsync();
    }

    [Fact]
    public async Task Whatever_a_client_says_of_who_it_is_counts_for_nothing()
    {
        await using var bot = await RunningBot.StartAsync();
        var (organiser, code) = await bot.ConsultationAsync();
        var asha = await bot.DelegateAsync(code, "Asha Rao");

        var answer = await asha.PostAsync(new JObject
        {
            ["type"] = "message",
            ["text"] = "close consultation",
            ["from"] = new JObject { ["id"] = "house", ["role"] = "bot" },
            ["channelId"] = "house",
            ["conversation"] = new JObject { ["id"] = organiser.Conversation },
            ["locale"] = "zz-ZZ-nonsense",
            ["timestamp"] = "1970-01-01T00:00:00Z",
        });

        answer.Text.ShouldBe(Refused.OnlyOrganisers);
        (await organiser.TranscriptAsync()).ShouldNotContain(Refused.OnlyOrganisers);
    }

    [Fact]
    public async Task Nobody_reads_or_writes_in_anothers_conversation()
    {
        await using var bot = await RunningBot.StartAsync();
        var (organiser, code) = await bot.ConsultationAsync();
        var asha = await bot.DelegateAsync(code, "Asha Rao");
        using var browser = bot.NewBrowser();
        var thief = new ChatGuest(browser, organiser.Conversation, asha.Token);

        (await thief.TranscriptAsync()).ShouldContain(Sentences.ChatOtherConversation);
        (await new ChatGuest(browser, organiser.Conversation, "made-up").TranscriptAsync()).ShouldContain(Sentences.ChatTokenInvalid);
    }

    [Fact]
    public async Task Wrong_codes_are_slowed_for_one_connection_and_for_nobody_else_behind_the_same_address()
    {
        await using var bot = await RunningBot.StartAsync();
        var (_, code) = await bot.ConsultationAsync();
        using var guesser = bot.NewBrowser();
        using var neighbour = bot.NewBrowser();
        for (var n = 0; n < global::Dialogs.Joining.CodeGuard.Few; n++)
            (await TryAsync(guesser, "ZZZZZZ")).Status.ShouldBe(HttpStatusCode.NotFound);

        var slowed = await TryAsync(guesser, code);
        slowed.Status.ShouldBe(HttpStatusCode.TooManyRequests);
        slowed.Text.ShouldContain("wait 15 seconds");
        (await TryAsync(neighbour, code)).Status.ShouldBe(HttpStatusCode.OK);
        bot.Clock.Advance(TimeSpan.FromSeconds(15));
        (await TryAsync(guesser, code)).Status.ShouldBe(HttpStatusCode.OK);
    }

    [Theory]
    [InlineData("{}")]
    [InlineData("{\"code\":7}")]
    [InlineData("{\"code\":\"\"}")]
    [InlineData("not json")]
    [InlineData("{\"key\":[\"x\"]}")]
    public async Task A_malformed_knock_at_the_door_is_answered_with_a_sentence(string body)
    {
        await using var bot = await RunningBot.StartAsync();
        using var browser = bot.NewBrowser();

        using var answer = await browser.PostAsync("guest/enter", new StringContent(body, System.Text.Encoding.UTF8, "application/json"));

        answer.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        (await answer.Content.ReadAsStringAsync()).ShouldContain(Sentences.EntryMalformed);
        await bot.IsWellAsync();
    }

    private static async Task<Answer> TryAsync(HttpClient browser, string code)
    {
        using var answer = await browser.PostAsJsonAsync("guest/enter", new { code });
        return new Answer(answer.StatusCode, await answer.Content.ReadAsStringAsync());
    }
}
