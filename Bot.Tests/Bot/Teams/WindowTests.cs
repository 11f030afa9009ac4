using Bot.Tests.Dialogs;
using Consultations.Polling;
using Microsoft.Bot.Schema.Teams;
using Newtonsoft.Json.Linq;

namespace Bot.Tests.Teams;

using SaysOf = global::Dialogs.Sentences;

/// <summary>Windows that open for one person: the private way in a group chat or a channel.</summary>
public sealed class WindowTests
{
    [Theory]
    [InlineData(Seat.Channel)]
    [InlineData(Seat.Group)]
    [InlineData(Seat.Personal)]
    public async Task A_contribution_is_filed_by_a_form_in_a_window_once_however_often_it_is_delivered(string scope)
    {
        using var hall = await Seat.JoinAsync(await Hall.OpenAsync(), "asha");
        await Seat.FacilitateAsync(hall);
        var asha = new Seat(hall, "asha", scope);
        var window = await asha.OpenAsync("form contribution");

        window.Card().SelectTokens("$..[?(@.type == 'Action.Execute')]").ShouldBeEmpty();
        var sent = window.Filled(("text", "shelters overflow"));
        var receipt = await asha.SendAsync(sent);
        var again = await asha.SendAsync(sent);

        receipt.Text().ShouldContain("shelters overflow");
        again.Text().ShouldContain("shelters overflow");
        (await hall.SaidAsync()).ShouldHaveSingleItem().Text.ShouldBe("shelters overflow");
    }

    [Fact]
    public async Task The_kind_alone_opens_the_form_with_the_kind_chosen()
    {
        using var hall = await Seat.JoinAsync(await Hall.OpenAsync(), "asha");
        await Seat.FacilitateAsync(hall);

        var window = await new Seat(hall, "asha", Seat.Channel).OpenAsync("trend");

        window.Filled().Value<string>("kind").ShouldBe("trend");
    }

    [Fact]
    public async Task What_is_missing_is_said_above_the_form_with_all_the_rest_filled_in()
    {
        using var hall = await Seat.JoinAsync(await Hall.OpenAsync(), "asha");
        await Seat.FacilitateAsync(hall);
        var asha = new Seat(hall, "asha", Seat.Channel);
        var window = await asha.OpenAsync("form contribution");

        var again = await asha.SendAsync(window.Filled(("text", "shelters overflow"), ("about", "Atlantis")));

        again.Text().ShouldContain("Atlantis");
        again.Filled().Value<string>("text").ShouldBe("shelters overflow");
        (await hall.SaidAsync()).ShouldBeEmpty();
        (await asha.SendAsync(again.Filled(("about", "")))).Text().ShouldContain("shelters overflow");
        (await hall.SaidAsync()).ShouldHaveSingleItem();
    }

    [Fact]
    public async Task What_could_lead_to_a_person_is_taken_out_before_the_form_is_shown_again()
    {
        using var hall = await Seat.JoinAsync(await Hall.OpenAsync(), "asha");
        await Seat.FacilitateAsync(hall);
        var asha = new Seat(hall, "asha", Seat.Channel);

        var again = await asha.SendAsync((await asha.OpenAsync("form contribution")).Filled(("text", "call 98765 43210 for shelter")));

        again.Filled().Value<string>("text")!.ShouldSatisfyAllConditions(text => text.ShouldContain("for shelter"), text => text.ShouldNotContain("43210"));
        (await hall.SaidAsync()).ShouldBeEmpty();
        hall.HoldsTraceOf("43210").ShouldBeFalse();
    }

    [Fact]
    public async Task A_secret_vote_is_cast_in_a_window_in_a_channel_and_counts_once()
    {
        using var hall = await Seat.JoinAsync(await Hall.OpenAsync(), "asha");
        var meera = await Seat.FacilitateAsync(hall);
        await meera.SayAsync("poll \"What first?\" courts | shelters");
        await meera.SayAsync("open poll 1");
        var asha = new Seat(hall, "asha", Seat.Channel);

        var ballot = (await asha.OpenAsync("vote 1:")).Card();
        var tap = (JObject)ballot.SelectTokens("$..[?(@.type == 'Action.Submit')].data").Last();
        var first = await asha.SendAsync(tap);
        var second = await asha.SendAsync(tap);

        ((string)tap["line"]!).ShouldBe("vote 1: b");
        second.Text().ShouldBe(first.Text());
        first.Text().ShouldNotContain("shelters");
        (await hall.ReadAsync(books => books.All<Voted>().Count())).ShouldBe(1);
    }

    [Fact]
    public async Task A_ballot_of_several_fields_is_filled_in_in_a_window_too()
    {
        using var hall = await Seat.JoinAsync(await Hall.OpenAsync(), "asha");
        var meera = await Seat.FacilitateAsync(hall);
        await meera.SayAsync("poll words \"What would help first?\"");
        await meera.SayAsync("open poll 1");
        var asha = new Seat(hall, "asha", Seat.Group);

        var sent = (await asha.OpenAsync("vote 1:")).Filled(("words1", "pensions"));
        (await asha.SendAsync(sent)).Text().ShouldBe((await asha.SendAsync(sent)).Text());

        (await hall.ReadAsync(books => books.All<Voted>().Count())).ShouldBe(1);
    }

    [Fact]
    public async Task A_form_that_is_answered_in_place_in_a_group_is_answered_to_whoever_sent_it_alone()
    {
        using var hall = await Seat.JoinAsync(await Hall.OpenAsync(), "asha", "bela");
        await Seat.FacilitateAsync(hall);
        var asha = new Seat(hall, "asha", Seat.Group);
        var form = (await asha.OpenAsync("form contribution")).Filled(("text", "shelters overflow"));

        var answer = await asha.ExecuteAsync(form);
        var incomplete = await new Seat(hall, "bela", Seat.Group).ExecuteAsync(new JObject { ["line"] = "form contribution", ["draft"] = "bela-1", ["kind"] = "trend" });

        answer.Type.ShouldBe("application/vnd.microsoft.card.adaptive");
        ((string?)((JObject)answer.Value)["fallbackText"])!.ShouldContain("shelters overflow");
        incomplete.Type.ShouldBe("application/vnd.microsoft.card.adaptive");
    }

    [Fact]
    public async Task The_same_form_by_Action_Submit_is_filed_and_its_receipt_is_not_shown_to_the_others()
    {
        using var hall = await Seat.JoinAsync(await Hall.OpenAsync(), "asha");
        await Seat.FacilitateAsync(hall);
        var asha = new Seat(hall, "asha", Seat.Group);

        var heard = await asha.PressAsync((await asha.OpenAsync("form contribution")).Filled(("text", "shelters overflow")));

        heard.Text.ShouldContain(SaysOf.LookInOurChat);
        (await hall.SaidAsync()).ShouldHaveSingleItem();
    }

    [Theory]
    [InlineData("join K7Q2MX")]
    [InlineData("forget me yes")]
    public async Task No_window_takes_personal_data(string line)
    {
        using var hall = await Seat.JoinAsync(await Hall.OpenAsync(), "asha");
        await Seat.FacilitateAsync(hall);

        (await new Seat(hall, "asha", Seat.Channel).OpenAsync(line)).Text().ShouldContain(SaysOf.OnlyInOurChat);

        (await hall.DelegatesAsync()).ShouldHaveSingleItem().Name.ShouldBe("asha");
    }

    [Fact]
    public async Task A_window_ends_no_dialog_of_the_chat()
    {
        using var hall = await Seat.JoinAsync(await Hall.OpenAsync(), "asha");
        var asha = new Seat(hall, "asha");
        await asha.SayAsync("challenge");

        await asha.SendAsync((await asha.OpenAsync("form contribution")).Filled(("text", "shelters overflow")));
        await asha.SayAsync("courts are slow");
        foreach (var answer in new[] { "skip", "skip", "skip", "File it" })
            await asha.SayAsync(answer);

        (await hall.SaidAsync()).Select(one => one.Text).ShouldBe(["shelters overflow", "courts are slow"]);
    }

    [Fact]
    public async Task What_is_no_button_of_ours_is_answered_with_a_sentence()
    {
        using var hall = await Hall.OpenAsync();
        var asha = new Seat(hall, "asha", Seat.Channel);

        foreach (var value in new[] { new JObject(), new JObject { ["data"] = "odd" }, new JObject { ["data"] = new JObject { ["choice"] = 1 } } })
            ((TaskModuleMessageResponse)((TaskModuleResponse)(await asha.InvokeAsync("task/submit", value)).Body).Task).Value.ShouldBe(SaysOf.UnknownButton);
    }
}
