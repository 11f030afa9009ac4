using Bot.Tests.Storage;
using Consultations.Contributing;
using Consultations.Organising;
using Newtonsoft.Json.Linq;

namespace Bot.Tests.Dialogs.Gathering;

using Refused = global::Consultations.Sentences;
using Said = global::Dialogs.Sentences;

public sealed class ContributionFormTests
{
    private static readonly (string, string)[] Fields =
        [("kind", "challenge"), ("text", "shelter homes are full"), ("about", "Kerala"), ("theme", "shelter"), ("figure", "40 per cent"), ("source", "state police"), ("language", "hi")];

    [Fact]
    public async Task Filled_in_it_does_what_the_typed_line_does()
    {
        using var hall = await Hall.OpenAsync();
        var (asha, bina) = (await hall.DelegateAsync("asha"), await hall.DelegateAsync("bina"));
        await hall.Organiser.SayAllAsync("new item panel \"Courts\" on day 1", "new item panel \"Borders\" on day 1", "open 2");

        var receipt = await asha.PressAsync((await asha.SayAsync("form")).Filled(Fields));
        await bina.SayAsync("challenge Kerala: shelter homes are full #shelter (figure: 40 per cent) (source: state police) (language: hi)");

        receipt.Text.ShouldContain("Challenge 1");
        var said = await hall.SaidAsync();
        Of(said[0]).ShouldBe(Of(said[1]));
        (said[0].Item, said[0].Evidence, said[0].Language).ShouldBe((2, new Evidence("40 per cent", "state police"), "hi"));
    }

    [Fact]
    public async Task What_only_a_form_says_beside_its_words_is_kept_too()
    {
        using var hall = await Hall.OpenAsync();
        var asha = await hall.DelegateAsync("asha");
        await hall.Organiser.SayAllAsync("new item panel \"Courts\" on day 1", "new item panel \"Borders\" on day 1", "open 2");
        var form = await asha.SayAsync("form contribution practice");

        await asha.PressAsync(form.Filled(("text", "Trains are watched"), ("about", "meeting"), ("places", "Nepal–India"), ("item", "1"), ("quote", "yes")));

        var said = (await hall.SaidAsync()).Single();
        (said.Kind, said.Text, said.IsQuote, said.Item).ShouldBe(("good-practice", "Trains are watched", true, 1));
        said.About.ShouldBe(About.Read("NP|IN|cross-border|meeting"));
    }

    [Fact]
    public async Task Where_nothing_else_is_said_it_is_about_ones_own_place_and_under_Chatham_House_about_none()
    {
        using var hall = await Hall.OpenAsync();
        var asha = await hall.DelegateAsync("asha");
        var forms = (await asha.SayAsync("form"), await asha.SayAsync("form"));
        await asha.PressAsync(forms.Item1.Filled(("text", "Homes are full")));
        await hall.Organiser.SayAsync("rule chatham house");
        await asha.PressAsync((await asha.SayAsync("form")).Filled(("text", "Roads are long")));

        (await hall.SaidAsync()).Select(said => said.About.ToString()).ShouldBe(["IN-MP", ""]);
    }

    [Fact]
    public async Task What_is_missing_or_wrong_is_asked_for_and_the_rest_is_kept()
    {
        using var hall = await Hall.OpenAsync();
        var asha = await hall.DelegateAsync("asha");

        var asked = await asha.PressAsync((await asha.SayAsync("form")).Filled(("text", ""), ("about", ""), ("places", "Narnia"), ("theme", "shelter"), ("figure", "40"), ("quote", "yes")));
        asked.Text.ShouldContain("Narnia");
        asked.Text.ShouldContain("What is the challenge?");
        (await hall.SaidAsync()).ShouldBeEmpty();
        (await asha.SayAsync("“Homes are full”")).Text.ShouldContain("What is it about?");
        (await asha.SayAsync("Kerala")).Text.ShouldContain("Challenge 1");

        var said = (await hall.SaidAsync()).Single();
        (said.Text, said.IsQuote, said.About.ToString(), said.Topics.Single(), said.Evidence.Figure).ShouldBe(("Homes are full", true, "IN-KL", "shelter", "40"));
    }

    [Fact]
    public async Task Sent_twice_it_is_one_and_says_so_and_another_form_is_another()
    {
        using var hall = await Hall.OpenAsync();
        var asha = await hall.DelegateAsync("asha");
        var data = (await asha.SayAsync("form")).Filled(Fields);

        await asha.PressAsync(data);
        hall.Restart();
        (await asha.PressAsync(data)).Text.ShouldContain(string.Format(null, Said.FormSentAlready, 1));
        (await asha.PressAsync((await asha.SayAsync("form")).Filled([.. Fields, ("text", "Another thing")]))).Text.ShouldContain("Challenge 2");

        (await hall.SaidAsync()).Count.ShouldBe(2);
    }

    [Fact]
    public async Task Of_another_consultation_after_closing_or_from_somebody_else_it_is_answered_with_a_sentence()
    {
        using var hall = await Hall.OpenAsync();
        var asha = await hall.DelegateAsync("asha");
        var data = (await asha.SayAsync("form")).Filled(Fields);
        foreach (var who in new[] { "nobody", "organiser" })
            (await hall.Visitor(who).PressAsync(data)).Text.ShouldBeOneOf(Refused.JoinFirst, Said.FormOfAnother);
        (await hall.Organiser.SayAsync("form")).Text.ShouldBe(Refused.JoinFirst);
        var other = await hall.MakeAsync("the-second", "Moving forward");
        await asha.SayAsync($"join {other.JoinCode} Asha; ; ; none; police; unnamed");

        (await asha.PressAsync(data)).Text.ShouldBe(Said.FormOfAnother);
        await asha.SayAsync($"join {hall.Consultation.JoinCode}");
        await hall.DoAsync(new CloseConsultation(hall.Consultation.Id, true) { By = Workshop.Organiser });
        (await asha.PressAsync(data)).Text.ShouldContain("is closed");

        (await hall.SaidAsync()).ShouldBeEmpty();
    }

    [Fact]
    public async Task A_number_in_a_field_is_withheld_and_the_form_can_be_sent_without()
    {
        using var hall = await Hall.OpenAsync();
        var asha = await hall.DelegateAsync("asha");
        var form = (await asha.SayAsync("form")).Filled([.. Fields, ("text", "Call 98765 43210 about the shelter"), ("source", "asha@police.example.in")]);

        var asked = await asha.PressAsync(form);
        asked.Text.ShouldContain("a phone number");
        asked.Text.ShouldContain("Call [phone number] about the shelter");
        asked.Text.ShouldNotContain("98765");
        (await hall.SaidAsync()).ShouldBeEmpty();
        (await asha.SayAsync("send")).Text.ShouldContain("Challenge 1");
        (await asha.PressAsync(form)).Text.ShouldContain("a phone number");
        (await asha.SayAsync("send")).Text.ShouldContain(string.Format(null, Said.FormSentAlready, 1));

        var said = (await hall.SaidAsync()).Single();
        (said.Text, said.About.ToString(), said.Evidence.Source).ShouldBe(("Call [phone number] about the shelter", "IN-KL", "[e-mail address]"));
        (await hall.StateAsync("asha")).ShouldNotContain("shelter");
        hall.HoldsTraceOf("98765 43210").ShouldBeFalse();
        hall.HoldsTraceOf("asha@police.example.in").ShouldBeFalse();
    }

    [Fact]
    public async Task The_small_forms_on_a_receipt_change_the_words_and_the_figure_even_in_the_middle_of_something()
    {
        using var hall = await Hall.OpenAsync();
        var asha = await hall.DelegateAsync("asha");
        await asha.SayAllAsync("challenge the homes are full", "challenge");

        var edited = await asha.PressAsync(new JObject { ["line"] = "edit 1", ["draft"] = "edit-1", ["rest-words"] = "two homes are full" });
        edited.Text.ShouldContain("two homes are full");
        edited.Text.ShouldContain("What is the challenge?");
        (await asha.PressAsync(new JObject { ["line"] = "evidence 1", ["draft"] = "evidence-1", ["rest-figure"] = "40", ["source"] = "police" })).Text.ShouldContain("40 (source: police)");
        (await asha.PressAsync(new JObject { ["line"] = "edit 1", ["draft"] = "edit-1", ["rest-words"] = "call 98765 43210" })).Text.ShouldContain("[phone number]");

        var said = (await hall.SaidAsync()).Single();
        (said.Text, said.Evidence).ShouldBe(("two homes are full", new Evidence("40", "police")));
    }

    [Fact]
    public async Task Whoever_makes_a_form_up_gets_no_further_than_by_typing()
    {
        using var hall = await Hall.OpenAsync();
        var asha = await hall.DelegateAsync("asha");
        var data = (await asha.SayAsync("form")).Filled(Fields);
        data["for"] = "the meeting";

        (await asha.PressAsync(data)).Text.ShouldContain(Refused.OnlyRapporteurs);
        data["draft"] = new string('x', 101);
        (await asha.PressAsync(data)).Text.ShouldBe(Said.UnknownButton);

        (await hall.SaidAsync()).ShouldBeEmpty();
    }

    [Fact]
    public async Task Where_the_button_is_answered_in_place_the_receipt_stands_in_the_place_of_the_form()
    {
        using var hall = await Hall.OpenAsync();
        var asha = await hall.DelegateAsync("asha");
        var data = (await asha.SayAsync("form")).Filled(Fields);

        var (said, answer) = await asha.ExecuteAsync(data);
        var (again, _) = await asha.ExecuteAsync(data);
        var (refused, sentence) = await hall.Visitor("nobody").ExecuteAsync(data);

        (answer.StatusCode, answer.Type).ShouldBe((200, "application/vnd.microsoft.card.adaptive"));
        ((string?)((JObject)answer.Value)["fallbackText"])!.ShouldContain("Challenge 1");
        said.Activities.ShouldBeEmpty();
        again.Text.ShouldBe(string.Format(null, Said.FormSentAlready, 1));
        refused.Text.ShouldBe(Said.FormOfAnother);
        (sentence.StatusCode, sentence.Type).ShouldBe((200, "application/vnd.microsoft.activity.message"));
        (await hall.SaidAsync()).Count.ShouldBe(1);
    }

    private static object Of(Contribution said) =>
        (said.Kind, said.Text, About: said.About.ToString(), Topics: string.Join(',', said.Topics), said.Evidence, said.Item, said.Language, said.IsQuote, said.Voice);
}
