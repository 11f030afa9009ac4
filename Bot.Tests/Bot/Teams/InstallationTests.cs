using Bot.Tests.Dialogs;
using Consultations.Conversing;
using Consultations.Joining;
using Microsoft.Bot.Schema;
using Newtonsoft.Json.Linq;

namespace Bot.Tests.Teams;

using SaysOf = global::Dialogs.Sentences;

/// <summary>What Teams tells the bot beside what people say.</summary>
public sealed class InstallationTests
{
    [Fact]
    public async Task The_bot_says_hello_once_where_it_is_installed_however_often_it_is_told()
    {
        using var hall = await Hall.OpenAsync();
        var asha = new Seat(hall, "asha");
        var people = await hall.ReadAsync(books => books.All<Person>().Count() + books.All<Conversation>().Count());

        (await asha.HearAsync(Installation("add"))).Text.ShouldStartWith(SaysOf.HelloStranger);
        (await asha.HearAsync(Added("29:asha"))).Activities.ShouldBeEmpty();
        (await asha.HearAsync(Installation("add"))).Activities.ShouldBeEmpty();
        (await asha.HearAsync(Installation("remove"))).Activities.ShouldBeEmpty();
        (await asha.HearAsync(Installation("add"))).Text.ShouldStartWith(SaysOf.HelloStranger);

        (await hall.ReadAsync(books => books.All<Person>().Count() + books.All<Conversation>().Count())).ShouldBe(people);
    }

    [Theory]
    [InlineData(Seat.Group)]
    [InlineData(Seat.Channel)]
    public async Task A_group_is_greeted_in_one_card_and_nobody_who_comes_later_is(string scope)
    {
        using var hall = await Hall.OpenAsync();
        var room = new Seat(hall, "asha", scope);

        (await room.HearAsync(Installation("add"))).Activities.ShouldHaveSingleItem();
        (await room.HearAsync(Added("29:bela"))).Activities.ShouldBeEmpty();
    }

    [Fact]
    public async Task Taken_away_from_a_group_the_bot_forgets_what_the_group_was_about()
    {
        using var hall = await Hall.OpenAsync();
        await Seat.FacilitateAsync(hall);

        await new Seat(hall, "meera", Seat.Group).HearAsync(Installation("remove"));

        (await new Seat(hall, "meera", Seat.Group).SayAsync("hello")).Text.ShouldContain(SaysOf.HelloCompanyNowhere);
        (await new Seat(hall, "meera", Seat.Channel).SayAsync("hello")).Text.ShouldContain(hall.Consultation.Title);
    }

    [Theory]
    [InlineData("messageUpdate")]
    [InlineData("messageDelete")]
    [InlineData("messageReaction")]
    [InlineData("typing")]
    [InlineData("conversationUpdate")]
    [InlineData("made-up")]
    public async Task What_is_no_word_to_the_bot_is_passed_over_in_silence(string type)
    {
        using var hall = await Seat.JoinAsync(await Hall.OpenAsync(), "asha");
        await Seat.FacilitateAsync(hall);

        foreach (var scope in new[] { Seat.Personal, Seat.Group, Seat.Channel })
        {
            var activity = new Activity
            {
                Type = type,
                Text = "challenge shelters overflow",
                ChannelData = JObject.Parse("""{"eventType":"teamRenamed","team":{"id":"19:team","name":"Bhopal"},"tenant":{"id":"t"}}"""),
            };
            (await new Seat(hall, "asha", scope).HearAsync(activity)).Activities.ShouldBeEmpty();
        }

        (await hall.SaidAsync()).ShouldBeEmpty();
    }

    private static Activity Installation(string action) => new() { Type = ActivityTypes.InstallationUpdate, Action = action };

    private static Activity Added(string member) => new() { Type = ActivityTypes.ConversationUpdate, MembersAdded = [new ChannelAccount(Seat.Bot), new ChannelAccount(member)] };
}
