using System.Net;
using System.Net.Http.Headers;
using System.Text;
using Newtonsoft.Json.Linq;

namespace Bot.Tests.WebChat;

public sealed class PostingTests
{
    [Fact]
    public async Task Who_speaks_where_and_when_is_decided_by_the_server()
    {
        await using var host = await GuestHost.StartAsync();
        var guest = await host.EnterAsync();

        await guest.PostAsync(JObject.Parse("""
            {
              "type": "message", "text": "hello", "id": "mine", "timestamp": "2001-01-01T00:00:00Z", "channelId": "msteams",
              "from": { "id": "organiser", "role": "bot" }, "recipient": { "id": "u9" }, "conversation": { "id": "c9", "tenantId": "t" },
              "serviceUrl": "https://elsewhere.example", "deliveryMode": "expectReplies", "textFormat": "markdown",
              "locale": "en-IN", "value": { "action": "vote" }, "channelData": { "clientActivityID": "x1", "tenant": "t" }, "unknown": 1
            }
            """));

        var heard = host.Bot.Heard.Last();
        heard.From.Id.ShouldBe("u1");
        heard.From.Role.ShouldBe("user");
        heard.Conversation.Id.ShouldBe("c1");
        heard.Conversation.TenantId.ShouldBeNull();
        heard.ChannelId.ShouldBe("directline");
        heard.Timestamp.ShouldBe(host.Clock.GetUtcNow());
        heard.Id.ShouldNotBe("mine");
        heard.ServiceUrl.ShouldBeNull();
        heard.DeliveryMode.ShouldBeNull();
        heard.TextFormat.ShouldBe("plain");
        heard.Properties.Count.ShouldBe(0);
        JToken.DeepEquals(JToken.FromObject(heard.ChannelData), JObject.Parse("""{ "clientActivityID": "x1" }""")).ShouldBeTrue();

        heard.Text.ShouldBe("hello");
        heard.Locale.ShouldBe("en-IN");
        ((string?)((JObject)heard.Value)["action"]).ShouldBe("vote");
    }

    [Theory]
    [InlineData("""{"type":"conversationUpdate","membersAdded":[{"id":"x"}]}""")]
    [InlineData("""{"type":"event","name":"ContinueConversation"}""")]
    [InlineData("""{"type":"invoke","name":"adaptiveCard/action"}""")]
    [InlineData("""{"type":"Message","text":"no"}""")]
    [InlineData("""{"text":"no type"}""")]
    [InlineData("""{"type":["message"]}""")]
    [InlineData("""{"type":"message","text":{"a":1}}""")]
    [InlineData("""{"type":"message","text":"see","attachments":[{"contentType":"image/png","contentUrl":"data:,"}]}""")]
    [InlineData("""{"type":"message","text":"cut off""")]
    [InlineData("""{"type":"message"} trailing""")]
    [InlineData("""[{"type":"message"}]""")]
    [InlineData("""{'type':'message'}""")]
    [InlineData("null")]
    [InlineData("")]
    public async Task What_is_no_message_is_refused_with_a_sentence_and_reaches_nobody(string body)
    {
        await using var host = await GuestHost.StartAsync();
        var guest = await host.EnterAsync();
        using var answer = await guest.PostAsync(body);

        answer.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        ((string?)(await GuestClient.ReadAsync(answer))["error"]!["message"]).ShouldNotBeNullOrEmpty();
        host.Bot.Heard.Count.ShouldBe(1);
    }

    [Fact]
    public async Task A_message_over_256_KB_is_refused_whether_or_not_it_says_its_length()
    {
        await using var host = await GuestHost.StartAsync();
        var guest = await host.EnterAsync();
        var body = new JObject { ["type"] = "message", ["text"] = new string('x', 256 * 1024) }.ToString();

        using var announced = await guest.PostAsync(body);
        using var chunked = await guest.SendAsync(HttpMethod.Post, guest.Activities, new ChunkedContent(body));

        announced.StatusCode.ShouldBe(HttpStatusCode.RequestEntityTooLarge);
        chunked.StatusCode.ShouldBe(HttpStatusCode.RequestEntityTooLarge);
        ((string?)(await GuestClient.ReadAsync(chunked))["error"]!["message"])!.ShouldContain("256 KB");
        host.Bot.Heard.Count.ShouldBe(1);
    }

    [Fact]
    public async Task A_text_of_100_000_characters_reaches_the_bot_whole()
    {
        await using var host = await GuestHost.StartAsync();
        var guest = await host.EnterAsync();
        var text = new string('x', 100_000);
        (await guest.SayAsync(text)).StatusCode.ShouldBe(HttpStatusCode.OK);
        host.Bot.Heard.Last().Text.ShouldBe(text);
    }

    [Theory]
    [InlineData(30, HttpStatusCode.OK)]
    [InlineData(31, HttpStatusCode.OK)]
    [InlineData(32, HttpStatusCode.BadRequest)]
    [InlineData(20_000, HttpStatusCode.BadRequest)]
    public async Task Nesting_is_taken_down_to_32_levels(int levelsOfValue, HttpStatusCode expected)
    {
        await using var host = await GuestHost.StartAsync();
        var guest = await host.EnterAsync();
        var value = new string('[', levelsOfValue) + new string(']', levelsOfValue);
        using var answer = await guest.PostAsync($$"""{"type":"message","value":{{value}}}""");

        answer.StatusCode.ShouldBe(expected);
        if (expected != HttpStatusCode.OK)
            ((string?)(await GuestClient.ReadAsync(answer))["error"]!["message"]).ShouldBe(global::Bot.Sentences.ChatTooDeep);
    }

    [Fact]
    public async Task A_typing_client_is_answered_and_the_bot_left_in_peace()
    {
        await using var host = await GuestHost.StartAsync();
        var guest = await host.EnterAsync();
        using var answer = await guest.PostAsync(JObject.Parse("""{"type":"typing"}"""));

        answer.StatusCode.ShouldBe(HttpStatusCode.OK);
        host.Bot.Heard.Count.ShouldBe(1);
        (await guest.TextsAsync()).Count.ShouldBe(2);
    }

    [Fact]
    public async Task Whoever_sends_too_fast_waits_in_milliseconds_and_then_goes_on()
    {
        await using var host = await GuestHost.StartAsync(settings =>
        {
            settings["GuestChat:PostsAtOnce"] = "2";
            settings["GuestChat:PostsPerSecond"] = "4";
        });
        var guest = await host.EnterAsync();
        var other = await host.EnterAsync();
        await guest.SayAsync("one");
        await guest.SayAsync("two");
        using var refused = await guest.SayAsync("three");

        refused.StatusCode.ShouldBe(HttpStatusCode.TooManyRequests);
        refused.Headers.GetValues("Retry-After").ShouldBe(["250"]);
        (await other.SayAsync("not my fault")).StatusCode.ShouldBe(HttpStatusCode.OK);

        host.Clock.Advance(TimeSpan.FromMilliseconds(250));
        (await guest.SayAsync("three")).StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task A_file_is_refused_by_the_bot_in_the_chat_and_not_worth_another_try()
    {
        await using var host = await GuestHost.StartAsync();
        var guest = await host.EnterAsync();
        using var form = new MultipartFormDataContent();
        var file = new ByteArrayContent(Encoding.UTF8.GetBytes("a face"));
        file.Headers.ContentType = new MediaTypeHeaderValue("image/png");
        form.Add(file, "file", "face.png");
        using var answer = await guest.SendAsync(HttpMethod.Post, $"directline/conversations/{guest.ConversationId}/upload?userId=u1", form);

        // Web Chat offers another try after 403 and 5xx only.
        answer.StatusCode.ShouldBe(HttpStatusCode.UnsupportedMediaType);
        (await guest.TextsAsync()).ShouldContain(global::Bot.Sentences.ChatFilesRefused);
    }

    private sealed class ChunkedContent(string body) : HttpContent
    {
        protected override Task SerializeToStreamAsync(Stream stream, TransportContext? context) => stream.WriteAsync(Encoding.UTF8.GetBytes(body)).AsTask();

        protected override bool TryComputeLength(out long length)
        {
            length = 0;
            return false;
        }
    }
}
