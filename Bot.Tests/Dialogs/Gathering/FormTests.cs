using Consultations.Contributing;
using Consultations.Organising;
using Consultations.Scheduling;

namespace Bot.Tests.Dialogs.Gathering;

using Refused = global::Consultations.Sentences;
using Said = global::Dialogs.Sentences;

/// <summary>The other forms: to take others down, to join, to set a consultation, a series and an agenda up.</summary>
public sealed class FormTests
{
    [Theory]
    [InlineData("participants", "for participants: trend more cases")]
    [InlineData("meeting", "for the meeting: trend more cases")]
    [InlineData("delegate", "for delegate 1: trend more cases")]
    [InlineData("speaker", "for Asha Rao; judge; High Court; judiciary; Kerala; named: trend more cases")]
    public async Task Taken_down_by_a_form_it_is_what_it_is_by_a_line(string who, string line)
    {
        using var hall = await Hall.OpenAsync(AttributionRule.Named);
        await hall.DelegateAsync("bina");
        var (ravi, sita) = (await hall.WithRoleAsync(Role.Rapporteur, "ravi"), await hall.WithRoleAsync(Role.Rapporteur, "sita"));

        await ravi.PressAsync((await ravi.SayAsync("form floor")).Filled(
            ("who", who), ("number", "1"), ("name", "Asha Rao"), ("role", "judge"), ("organisation", "High Court"), ("group", "judiciary"), ("from", "Kerala"), ("named", "yes"),
            ("kind", "trend"), ("text", "more cases")));
        await sita.SayAsync(line);

        var said = await hall.SaidAsync();
        said.Count.ShouldBe(2);
        (said[0].Voice, said[0].AuthorId, said[0].Spoken, said[0].MayBeNamed, said[0].About, said[0].Kind).ShouldBe((said[1].Voice, said[1].AuthorId, said[1].Spoken, said[1].MayBeNamed, said[1].About, said[1].Kind));
    }

    [Fact]
    public async Task Whose_words_they_are_is_asked_where_the_form_does_not_say()
    {
        using var hall = await Hall.OpenAsync();

        (await hall.Organiser.PressAsync((await hall.Organiser.SayAsync("form floor")).Filled(("who", "delegate"), ("text", "more cases")))).Text.ShouldContain(Said.AskFloor);
        (await hall.Organiser.SayAsync("participants")).Text.ShouldContain("Statement 1");

        (await hall.SaidAsync()).Single().Voice.ShouldBe(Voice.Participants);
    }

    [Fact]
    public async Task Joined_by_a_form_one_is_who_one_would_be_by_answering_and_twice_is_once()
    {
        using var hall = await Hall.OpenAsync(AttributionRule.Named);
        var asha = hall.Visitor("asha");
        var data = (await asha.SayAsync($"join {hall.Consultation.JoinCode}")).Filled(
            ("name", "Asha Rao"), ("designation", "SP"), ("organisation", "State Police"), ("group", "law-enforcement"), ("place", "Madhya Pradesh"), ("consent", "named"));

        (await asha.PressAsync(data)).Text.ShouldContain("Asha Rao");
        (await asha.PressAsync(data)).Activities.ShouldHaveSingleItem();
        await hall.Visitor("bina").SayAsync($"join {hall.Consultation.JoinCode} Asha Rao; SP; State Police; Madhya Pradesh; police; named");

        var joined = await hall.DelegatesAsync();
        joined.Count.ShouldBe(2);
        joined.Select(one => (one.Name, one.Designation, one.Organisation, one.Group, one.Jurisdiction, one.MayBeNamed)).Distinct().ShouldHaveSingleItem();
    }

    [Fact]
    public async Task On_joining_what_is_missing_is_asked_for_and_nobody_is_named_who_did_not_say_so()
    {
        using var hall = await Hall.OpenAsync(AttributionRule.Named);
        var asha = hall.Visitor("asha");
        var form = await asha.SayAsync($"join {hall.Consultation.JoinCode}");

        var asked = await asha.PressAsync(form.Filled(("name", "Asha Rao"), ("designation", "SP"), ("place", "none")));
        asked.Text.ShouldContain(Said.AskGroup);
        (await hall.DelegatesAsync()).ShouldBeEmpty();
        (await asha.SayAsync("police")).Text.ShouldContain(Said.MayWeNameYou);
        await asha.SayAsync("unnamed");

        var joined = (await hall.DelegatesAsync()).Single();
        (joined.Name, joined.Designation, joined.Jurisdiction, joined.MayBeNamed).ShouldBe(("Asha Rao", "SP", null, false));
    }

    [Fact]
    public async Task A_consultation_is_set_up_with_all_that_frames_it_once()
    {
        using var hall = await Hall.OpenAsync();
        await hall.Organiser.SayAsync("new series \"India consultations\" of 5");
        var data = (await hall.Organiser.SayAsync("form consultation")).Filled(
            ("title", "Moving forward"), ("place", "Guwahati"), ("first", "2019-05-16"), ("last", "2019-05-17"), ("region", "Northeast India"), ("places", "Nepal"),
            ("series", "1"), ("ordinal", "3"), ("theme", "Safe migration"), ("lines", "Approach: rights-based\nGoal: SDG 16"), ("language", "hi"));

        (await hall.Organiser.PressAsync(data)).Text.ShouldContain("Moving forward");
        await hall.Organiser.SayAsync("frame theme: Another theme");
        var again = (await hall.Organiser.PressAsync(data)).Text;

        again.ShouldContain("Moving forward");
        var made = (await hall.ReadAsync(books => books.All<Consultation>().ToList())).Single(one => one.Title == "Moving forward");
        (made.Place, made.FirstDay.ToString(), made.LastDay.ToString(), made.Ordinal, made.Theme, made.Language).ShouldBe(("Guwahati", "2019-05-16", "2019-05-17", 3, "Another theme", "hi"));
        made.Lines.ShouldBe(["Approach: rights-based", "Goal: SDG 16"]);
        made.Invited.ShouldContain("IN-AS");
        made.Invited.ShouldContain("NP");
    }

    [Fact]
    public async Task Days_the_wrong_way_round_and_unknown_places_are_asked_for()
    {
        using var hall = await Hall.OpenAsync();
        var data = (await hall.Organiser.SayAsync("form consultation")).Filled(("title", "Moving forward"), ("first", "2019-05-17"), ("last", "2019-05-16"), ("places", "Narnia"));

        (await hall.Organiser.PressAsync(data)).Text.ShouldContain("Narnia");
        (await hall.Organiser.SayAsync("Assam")).Text.ShouldContain(Refused.DaysReversed);
        (await hall.Organiser.SayAsync("2019-05-16")).Text.ShouldContain("Moving forward");
    }

    [Fact]
    public async Task A_series_is_set_up_with_all_that_frames_it_once()
    {
        using var hall = await Hall.OpenAsync();
        var data = (await hall.Organiser.SayAsync("form series")).Filled(
            ("title", "India consultations"), ("planned", "5"), ("convenors", "UNODC; Ministry of Home Affairs"), ("project", "Stability"), ("lines", "Goal: SDG 16"));

        (await hall.Organiser.PressAsync(data)).Text.ShouldContain("UNODC, Ministry of Home Affairs");
        await hall.Organiser.SayAsync("series project: Another project");
        (await hall.Organiser.PressAsync(data)).Text.ShouldStartWith(Said.FormMadeAlready);

        var series = (await hall.ReadAsync(books => books.All<Series>().ToList())).Single();
        (series.Title, series.Planned, series.Project, series.Lines.Single()).ShouldBe(("India consultations", 5, "Another project", "Goal: SDG 16"));
    }

    [Fact]
    public async Task An_agenda_item_is_set_up_once_and_what_is_missing_is_asked_for()
    {
        using var hall = await Hall.OpenAsync();
        var data = (await hall.Organiser.SayAsync("form item")).Filled(
            ("kind", "panel"), ("title", "Courts"), ("day", "2"), ("dealt", "delays"), ("moderator", "Prof. Menon"), ("panellists", "Asha Rao, High Court; Bikash Das"));

        (await hall.Organiser.PressAsync(data)).Text.ShouldContain("Moderator: Prof. Menon");
        (await hall.Organiser.PressAsync(data)).Text.ShouldStartWith(Said.FormMadeAlready);
        (await hall.Organiser.PressAsync((await hall.Organiser.SayAsync("form item")).Filled(("kind", "panel"), ("day", "3"), ("dealt", "borders")))).Text.ShouldContain(Said.AskItemTitle);
        await hall.Organiser.SayAsync("Borders");

        var items = await hall.ReadAsync(books => books.All<AgendaItem>().OrderBy(item => item.Number).ToList());
        items.Select(item => (item.Title, item.Day, item.DealtWith)).ShouldBe([("Courts", 2, "delays"), ("Borders", 3, "borders")]);
        items[0].Panellists.ShouldBe(["Asha Rao, High Court", "Bikash Das"]);
    }

    [Theory]
    [InlineData("form floor", nameof(Refused.OnlyRapporteurs))]
    [InlineData("form item", nameof(Refused.OnlyFacilitators))]
    [InlineData("form consultation", nameof(Refused.OnlyOrganisers))]
    [InlineData("form series", nameof(Refused.OnlyOrganisers))]
    public async Task Who_may_not_gets_no_form_and_none_is_taken_from_them(string line, string sentence)
    {
        using var hall = await Hall.OpenAsync();
        var asha = await hall.DelegateAsync("asha");
        var data = (await hall.Organiser.SayAsync(line)).Filled(line == "form floor" ? ("text", "more cases") : ("title", "Mine, all mine"));
        var refused = Refused.ResourceManager.GetString(sentence, System.Globalization.CultureInfo.InvariantCulture);

        (await asha.SayAsync(line)).Text.ShouldBe(refused);
        (await asha.PressAsync(data)).Text.ShouldBe(refused);

        (await hall.SaidAsync()).ShouldBeEmpty();
    }
}
