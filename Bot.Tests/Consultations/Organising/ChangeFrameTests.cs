using Bot.Tests.Storage;
using Consultations.Organising;

namespace Bot.Tests.Consultations.Organising;

using Sentences = global::Consultations.Sentences;

public sealed class ChangeFrameTests
{
    [Fact]
    public async Task What_is_not_said_stays_as_it_was()
    {
        using var workshop = await Workshop.OpenAsync();
        await workshop.DoAsync(Change(workshop) with { Theme = "Safe migration", Language = "hi", Lines = [new("Approach", "rights-based")] });
        await workshop.DoAsync(Change(workshop) with { Place = "Guwahati", FirstDay = new PartialDay(2019, 5, 16), LastDay = new PartialDay(2019, 5, 17), Invited = ["IN-AS"] });

        var now = await workshop.NowAsync();

        (now.Title, now.Theme, now.Place, now.Language).ShouldBe(("Countering Trafficking in Persons", "Safe migration", "Guwahati", "hi"));
        (now.FirstDay.ToString(), now.LastDay.ToString()).ShouldBe(("2019-05-16", "2019-05-17"));
        now.Invited.ShouldBe(["IN-AS"]);
        now.Lines.ShouldBe(["Approach: rights-based"]);
    }

    [Fact]
    public async Task A_label_is_one_whatever_its_case_and_without_a_text_it_is_taken_away()
    {
        using var workshop = await Workshop.OpenAsync();
        await workshop.DoAsync(Change(workshop) with { Lines = [new("Goal", "SDG 8"), new("Approach", "rights-based")] });
        await workshop.DoAsync(Change(workshop) with { Lines = [new("GOAL", "SDG 16"), new("approach", "")] });

        (await workshop.NowAsync()).Lines.ShouldBe(["GOAL: SDG 16"]);
    }

    [Fact]
    public async Task What_cannot_stand_there_is_refused_and_nothing_changes()
    {
        using var workshop = await Workshop.OpenAsync();

        await workshop.RefuseAsync(Change(workshop) with { Title = "" }, nameof(Sentences.TitleMissing));
        await workshop.RefuseAsync(Change(workshop) with { FirstDay = new PartialDay(2019, 3, 1), LastDay = new PartialDay(2019, 2, 28) }, nameof(Sentences.DaysReversed));
        await workshop.RefuseAsync(Change(workshop) with { Theme = "Call 98765 43210" }, nameof(Sentences.TextHoldsPersonalData));
        await workshop.RefuseAsync(Change(workshop) with { Lines = [new("Contact", "asha@police.example.in")] }, nameof(Sentences.TextHoldsPersonalData));
        await workshop.RefuseAsync(Change(workshop) with { Place = new string('x', FrameText.Longest + 1) }, nameof(Sentences.FrameTextTooLong));
        await workshop.RefuseAsync(Change(workshop) with { Lines = [.. Enumerable.Range(0, FrameLine.Most + 1).Select(n => new FrameLine($"Label {n}", "x"))] }, nameof(Sentences.ListTooLong));
        await workshop.RefuseAsync(Change(workshop) with { By = await workshop.FacilitatorAsync(), Theme = "Mine" }, nameof(Sentences.OnlyOrganisers));
        var now = await workshop.NowAsync();
        (now.Title, now.Theme, now.Lines.Count).ShouldBe(("Countering Trafficking in Persons", "", 0));
    }

    private static ChangeFrame Change(Workshop workshop) => new(workshop.Id) { By = Workshop.Organiser };
}
