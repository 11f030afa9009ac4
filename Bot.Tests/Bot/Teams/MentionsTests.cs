using Bot.Teams;
using Microsoft.Bot.Schema;
using Newtonsoft.Json.Linq;

namespace Bot.Tests.Teams;

public sealed class MentionsTests
{
    [Theory]
    [InlineData("<at>Consultation Bot</at> summary IN-MP", "summary IN-MP")]
    [InlineData("<at>Consultation Bot</at>\u00a0summary", "summary")]
    [InlineData("<at>Consultation Bot</at>&nbsp;summary\n", "summary")]
    [InlineData("summary <at>Consultation Bot</at> IN-MP", "summary   IN-MP")]
    [InlineData("<at>Consultation Bot</at> help <at>Consultation Bot</at>", "help")]
    [InlineData("<at>Consultation Bot</at>", "")]
    [InlineData("help", "help")]
    public void The_bots_own_go_wherever_they_stand(string typed, string left) =>
        Without(typed, Bot("<at>Consultation Bot</at>"), Bot("<at>Consultation Bot</at>")).ShouldBe(left);

    [Fact]
    public void Other_people_keep_their_names() =>
        Without("<at>Consultation Bot</at> for <at>Asha Rao</at>: challenge", Bot("<at>Consultation Bot</at>"), Person("<at>Asha Rao</at>")).ShouldBe("for Asha Rao: challenge");

    [Fact]
    public void Somebody_who_is_called_like_the_bot_is_told_apart_by_the_order() =>
        Without("<at>Guide</at> thank <at>Guide</at>", Bot("<at>Guide</at>"), Person("<at>Guide</at>")).ShouldBe("thank Guide");

    [Fact]
    public void A_mention_that_is_not_in_the_text_changes_nothing() =>
        Without("summary", Bot("<at>Consultation Bot</at>"), new Entity { Type = "mention" }, new Entity { Type = "clientInfo" }).ShouldBe("summary");

    private static string Without(string text, params Entity[] entities) =>
        Mentions.Without(new Activity { Text = text, Entities = entities, Recipient = new ChannelAccount(Seat.Bot) });

    private static Entity Bot(string text) => Mention(Seat.Bot, text);

    private static Entity Person(string text) => Mention("29:asha", text);

    private static Entity Mention(string id, string text) =>
        new() { Type = "mention", Properties = new JObject { ["mentioned"] = new JObject { ["id"] = id, ["name"] = "somebody" }, ["text"] = text } };
}
