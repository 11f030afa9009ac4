using Bot.Tests.Sdk.BotFramework.Builder;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Teams;
using Microsoft.Bot.Connector;
using Microsoft.Bot.Schema;
using Microsoft.Bot.Schema.Teams;
using Newtonsoft.Json;

namespace Bot.Tests.Sdk.BotFramework.Teams;

public sealed class TeamsActivityHandlerTests
{
    [Fact]
    public async Task Whoever_comes_to_a_team_is_heard_with_what_Teams_says_of_them_and_of_the_team() =>
        (await Hear(new Hearing(), """
            {"membersAdded":[{"id":"asha","name":"Asha","aadObjectId":"a-1","userPrincipalName":"asha@police.example","tenantId":"t"}],"channelData":{"team":{"id":"19:team","name":"Bhopal","aadGroupId":"g"}}}
            """)).ShouldBe(["came asha/a-1/asha@police.example/t to Bhopal"]);

    [Fact]
    public async Task Whoever_leaves_is_heard_even_if_nothing_but_the_id_is_known() =>
        (await Hear(new Hearing(), """{"membersRemoved":[{"id":"asha"}]}""")).ShouldBe(["went asha from nowhere"]);

    [Fact]
    public async Task The_bot_itself_is_heard_without_a_question_to_the_channel() =>
        (await Hear(new Hearing(), """{"membersAdded":[{"id":"bot"}],"channelData":"odd"}""")).ShouldBe(["came bot/// to nowhere"]);

    [Fact]
    public async Task A_bare_member_would_have_to_be_looked_up_and_cannot_be() =>
        await Should.ThrowAsync<InvalidOperationException>(() => Hear(new Hearing(), """{"membersAdded":[{"id":"bot"},{"id":"asha"}]}"""));

    [Fact]
    public async Task A_bot_that_maps_the_members_itself_needs_no_connector() =>
        (await Hear(new Mapping(), """{"membersAdded":[{"id":"asha"}]}""")).ShouldBe(["came mapped asha/// to nowhere"]);

    [Fact]
    public async Task A_bot_that_only_knows_members_hears_those_of_Teams_too()
    {
        (await Hear(new Plain(), """{"membersAdded":[{"id":"asha","email":"a@b.example"}]}""")).ShouldBe(["came TeamsChannelAccount asha"]);
        (await Hear(new Plain(), """{"membersRemoved":[{"id":"asha"}]}""")).ShouldBe(["went TeamsChannelAccount asha"]);
        (await Hear(new Plain(), "{}")).ShouldBeEmpty();
    }

    [Theory]
    [InlineData(Channels.Webchat)]
    [InlineData(Channels.Directline)]
    public async Task Elsewhere_members_come_and_go_as_with_any_handler(string channel)
    {
        (await Hear(new Plain(), """{"membersAdded":[{"id":"asha"}]}""", channel)).ShouldBe(["came ChannelAccount asha"]);
        (await Hear(new Plain(), """{"membersRemoved":[{"id":"asha"}]}""", channel)).ShouldBe(["went ChannelAccount asha"]);
        (await Hear(new Plain(), """{"membersAdded":[{"id":"bot"}]}""", channel)).ShouldBeEmpty();
    }

    private static async Task<List<string>> Hear(Noting bot, string json, string channel = Channels.Msteams)
    {
        var activity = JsonConvert.DeserializeObject<Activity>(json)!;
        (activity.Type, activity.ChannelId) = (ActivityTypes.ConversationUpdate, channel);
        using var turn = Turns.Of(activity);
        await bot.OnTurnAsync(turn);
        return bot.Heard;
    }

    private abstract class Noting : TeamsActivityHandler
    {
        public List<string> Heard { get; } = [];

        protected Task Note(string what)
        {
            Heard.Add(what);
            return Task.CompletedTask;
        }
    }

    private class Hearing : Noting
    {
        protected override Task OnTeamsMembersAddedAsync(IList<TeamsChannelAccount> teamsMembersAdded, TeamInfo teamInfo, ITurnContext<IConversationUpdateActivity> turnContext, CancellationToken cancellationToken) =>
            Note($"came {string.Join(' ', teamsMembersAdded.Select(one => $"{one.Id}/{one.AadObjectId}/{one.UserPrincipalName}/{one.TenantId}"))} to {teamInfo?.Name ?? "nowhere"}");

        protected override Task OnTeamsMembersRemovedAsync(IList<TeamsChannelAccount> teamsMembersRemoved, TeamInfo teamInfo, ITurnContext<IConversationUpdateActivity> turnContext, CancellationToken cancellationToken) =>
            Note($"went {teamsMembersRemoved.Single().Id} from {teamInfo?.Name ?? "nowhere"}");
    }

    private sealed class Mapping : Hearing
    {
        protected override Task OnTeamsMembersAddedDispatchAsync(IList<ChannelAccount> membersAdded, TeamInfo teamInfo, ITurnContext<IConversationUpdateActivity> turnContext, CancellationToken cancellationToken) =>
            OnTeamsMembersAddedAsync(membersAdded.Select(member => new TeamsChannelAccount { Id = "mapped " + member.Id }).ToList(), teamInfo, turnContext, cancellationToken);
    }

    private sealed class Plain : Noting
    {
        protected override Task OnMembersAddedAsync(IList<ChannelAccount> membersAdded, ITurnContext<IConversationUpdateActivity> turnContext, CancellationToken cancellationToken) =>
            Note($"came {membersAdded.Single().GetType().Name} {membersAdded.Single().Id}");

        protected override Task OnMembersRemovedAsync(IList<ChannelAccount> membersRemoved, ITurnContext<IConversationUpdateActivity> turnContext, CancellationToken cancellationToken) =>
            Note($"went {membersRemoved.Single().GetType().Name} {membersRemoved.Single().Id}");
    }
}
