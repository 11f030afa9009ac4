using Bot.Tests.Sdk.BotFramework.Builder;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Adapters;
using Microsoft.Bot.Builder.Teams;
using Microsoft.Bot.Connector;
using Microsoft.Bot.Schema;
using Microsoft.Bot.Schema.Teams;
using Newtonsoft.Json.Linq;

namespace Bot.Tests.Sdk.BotFramework.Teams;

/// <summary>What clients of Teams ask for and wait for, and where the bot is installed.</summary>
public sealed class TeamsInvokeTests
{
    [Theory]
    [InlineData("task/fetch", """{"data":{"line":"vote"}}""", "fetch vote")]
    [InlineData("task/submit", """{"data":{"line":"vote"}}""", "submit vote")]
    public async Task A_window_gets_what_the_bot_puts_into_it(string name, string value, string said)
    {
        var answer = await InvokeAsync(new Hearing(), name, value);

        answer.Status.ShouldBe(200);
        JObject.FromObject(answer.Body).ShouldBe(JObject.Parse($$$"""{"task":{"type":"message","value":"{{{said}}}"}}"""), JToken.EqualityComparer);
    }

    [Theory]
    [InlineData("accept", 200, "accepted https://x u-1")]
    [InlineData("decline", 200, "declined")]
    [InlineData("eat", 400, null)]
    public async Task A_file_is_accepted_or_declined_and_nothing_else(string action, int status, string? heard)
    {
        var bot = new Hearing();

        var answer = await InvokeAsync(bot, "fileConsent/invoke", $$$"""{"action":"{{{action}}}","uploadInfo":{"uploadUrl":"https://x","uniqueId":"u-1"}}""");

        answer.Status.ShouldBe(status);
        bot.Heard.ShouldBe(heard is null ? [] : [heard]);
    }

    [Theory]
    [InlineData("task/fetch", 501)]
    [InlineData("task/submit", 501)]
    [InlineData("fileConsent/invoke", 501)]
    [InlineData("made/up", 501)]
    public async Task A_bot_that_does_not_know_it_says_so(string name, int status) =>
        (await InvokeAsync(new TeamsActivityHandler(), name, """{"action":"accept"}""")).Status.ShouldBe(status);

    [Fact]
    public async Task What_cannot_be_read_is_refused() =>
        (await InvokeAsync(new Hearing(), "fileConsent/invoke", """{"uploadInfo":"odd"}""")).Status.ShouldBe(400);

    [Theory]
    [InlineData("add", "installed")]
    [InlineData("add-upgrade", "installed")]
    [InlineData("remove", "taken away")]
    [InlineData("remove-upgrade", "taken away")]
    [InlineData("else", null)]
    public async Task An_installation_is_heard(string action, string? heard)
    {
        var bot = new Hearing();
        using var turn = Turns.Of(new Activity(ActivityTypes.InstallationUpdate) { Action = action, ChannelId = Channels.Msteams });

        await bot.OnTurnAsync(turn);

        bot.Heard.ShouldBe(heard is null ? [] : [heard]);
    }

    [Fact]
    public void A_file_card_and_a_window_are_written_as_Teams_documents_them()
    {
        JObject.FromObject(new FileConsentCard { Description = "d", SizeInBytes = 3, AcceptContext = "a", DeclineContext = "b" }).ToString(Newtonsoft.Json.Formatting.None)
            .ShouldBe("""{"description":"d","sizeInBytes":3,"acceptContext":"a","declineContext":"b"}""");
        JObject.FromObject(new FileInfoCard { UniqueId = "u", FileType = "md" }).ToString(Newtonsoft.Json.Formatting.None).ShouldBe("""{"uniqueId":"u","fileType":"md"}""");
        JObject.FromObject(new TaskModuleResponse { Task = new TaskModuleContinueResponse { Value = new TaskModuleTaskInfo { Title = "t", Height = "large", Width = 400 } } })
            .ShouldBe(JObject.Parse("""{"task":{"type":"continue","value":{"title":"t","height":"large","width":400,"card":null}}}"""), JToken.EqualityComparer);
    }

    private static async Task<InvokeResponse> InvokeAsync(IBot bot, string name, string value)
    {
        var adapter = new TestAdapter();
        using var turn = Turns.Of(adapter, new Activity(ActivityTypes.Invoke) { Name = name, Value = JObject.Parse(value), ChannelId = Channels.Msteams });
        await bot.OnTurnAsync(turn);
        return (InvokeResponse)((Activity)adapter.GetNextReply()).Value;
    }

    private sealed class Hearing : TeamsActivityHandler
    {
        public List<string> Heard { get; } = [];

        protected override Task<TaskModuleResponse> OnTeamsTaskModuleFetchAsync(ITurnContext<IInvokeActivity> turnContext, TaskModuleRequest taskModuleRequest, CancellationToken cancellationToken) =>
            Task.FromResult(Saying($"fetch {((JObject)taskModuleRequest.Data)["line"]}"));

        protected override Task<TaskModuleResponse> OnTeamsTaskModuleSubmitAsync(ITurnContext<IInvokeActivity> turnContext, TaskModuleRequest taskModuleRequest, CancellationToken cancellationToken) =>
            Task.FromResult(Saying($"submit {((JObject)taskModuleRequest.Data)["line"]}"));

        protected override Task OnTeamsFileConsentAcceptAsync(ITurnContext<IInvokeActivity> turnContext, FileConsentCardResponse fileConsentCardResponse, CancellationToken cancellationToken) =>
            Note($"accepted {fileConsentCardResponse.UploadInfo.UploadUrl} {fileConsentCardResponse.UploadInfo.UniqueId}");

        protected override Task OnTeamsFileConsentDeclineAsync(ITurnContext<IInvokeActivity> turnContext, FileConsentCardResponse fileConsentCardResponse, CancellationToken cancellationToken) =>
            Note("declined");

        protected override Task OnInstallationUpdateAddAsync(ITurnContext<IInstallationUpdateActivity> turnContext, CancellationToken cancellationToken) => Note("installed");

        protected override Task OnInstallationUpdateRemoveAsync(ITurnContext<IInstallationUpdateActivity> turnContext, CancellationToken cancellationToken) => Note("taken away");

        private static TaskModuleResponse Saying(string words) => new() { Task = new TaskModuleMessageResponse { Value = words } };

        private Task Note(string what)
        {
            Heard.Add(what);
            return Task.CompletedTask;
        }
    }
}
