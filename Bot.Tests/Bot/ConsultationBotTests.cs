using Bot.Tests.Dialogs;
using Microsoft.Bot.Builder.Adapters;
using Microsoft.Bot.Connector;
using Microsoft.Bot.Schema;

namespace Bot.Tests;

public sealed class ConsultationBotTests
{
    private static readonly ChannelAccount Asha = new() { Id = "user-asha", Name = "Asha", AadObjectId = "a-1" };
    private static readonly ChannelAccount TheBot = new() { Id = "bot" };

    [Theory]
    [InlineData(Channels.Webchat)]
    [InlineData(Channels.Directline)]
    public async Task Whoever_is_added_is_greeted_with_help(string channel)
    {
        using var hall = await Hall.OpenAsync();
        var help = (await hall.Visitor("asha").SayAsync("help")).Text;

        (await AddAsync(hall, channel, TheBot, Asha)).Text.ShouldBe(help);
    }

    [Theory]
    [InlineData(Channels.Msteams)]
    [InlineData(Channels.Directline)]
    public async Task Nobody_is_greeted_when_the_bot_itself_is_added(string channel)
    {
        using var hall = await Hall.OpenAsync();

        (await AddAsync(hall, channel, TheBot)).Activities.ShouldBeEmpty();
    }

    private static async Task<Heard> AddAsync(Hall hall, string channel, params ChannelAccount[] members)
    {
        var adapter = new TestAdapter(new ConversationReference
        {
            ChannelId = channel,
            ServiceUrl = "https://test.example",
            User = Asha,
            Bot = TheBot,
            Conversation = new ConversationAccount(id: "conversation-asha"),
        });
        await adapter.ProcessActivityAsync(
            new Activity { Type = ActivityTypes.ConversationUpdate, ChannelId = channel, MembersAdded = [.. members], Locale = "en-IN" }, hall.Bot.OnTurnAsync, default);
        return new Heard([.. adapter.ActiveQueue]);
    }
}
