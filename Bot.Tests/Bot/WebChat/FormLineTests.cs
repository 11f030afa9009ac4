using Bot.Tests.Cards;
using Bot.WebChat;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Schema;
using Newtonsoft.Json.Linq;

namespace Bot.Tests.WebChat;

/// <summary>Forms as the guest chat shows and keeps them.</summary>
public sealed class FormLineTests
{
    [Fact]
    public void A_button_that_the_page_does_not_know_is_replaced_by_the_one_that_stands_in_for_it()
    {
        var activity = (Activity)MessageFactory.Attachment(new Attachment { ContentType = AdaptiveCards.AdaptiveCard.ContentType, Content = JObject.FromObject(Samples.All["form, item"]()) });
        var execute = (JObject)((JObject)activity.Attachments[0].Content).SelectTokens("$..[?(@.type == 'Action.Execute')]").Single();

        var written = JObject.Parse(Lines.Write(activity));

        written.SelectTokens("$..[?(@.type == 'Action.Execute')]").ShouldBeEmpty();
        var submit = written.SelectTokens("$..[?(@.type == 'Action.Submit')]").ShouldHaveSingleItem();
        JToken.DeepEquals(submit["data"], execute["data"]).ShouldBeTrue();
        ((JObject)activity.Attachments[0].Content).SelectTokens("$..[?(@.type == 'Action.Execute')]").ShouldHaveSingleItem();
    }

    [Fact]
    public void What_was_filled_in_is_in_no_line()
    {
        var activity = new Activity
        {
            Type = ActivityTypes.Message,
            Id = "1",
            Value = new JObject { ["line"] = "form contribution", ["draft"] = "d1", ["text"] = "the shelter by the mill", ["source"] = "somebody" },
            ChannelData = new JObject { [Lines.ClientActivityId] = "x1" },
        };

        var kept = Lines.Echo(activity, []).Json;

        kept.ShouldNotContain("shelter");
        kept.ShouldNotContain("somebody");
        ((bool?)JObject.Parse(kept)["channelData"]!["postBack"]).ShouldBe(true);
    }

    [Fact]
    public void Of_a_tap_that_is_forgotten_nothing_is_written_but_that_it_arrived()
    {
        var tap = new Activity
        {
            Type = ActivityTypes.Message,
            Id = "1",
            Value = new JObject { ["line"] = "vote 3: b" },
            ChannelData = new JObject { [Lines.ClientActivityId] = "x1" },
        };

        Lines.Echo(tap, []).Json.ShouldContain("vote 3: b");
        var shown = JObject.Parse(Lines.Unspoken(tap).Json);
        shown.ToString().ShouldNotContain("vote");
        ((bool?)shown["channelData"]!["postBack"]).ShouldBe(true);
        ((string?)shown["channelData"]![Lines.ClientActivityId]).ShouldBe("x1");
    }
}
