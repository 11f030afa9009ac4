using Bot.Tests.Storage;
using Consultations.Moderating;
using Consultations.Scheduling;

namespace Bot.Tests.Consultations.Contributing;

using Sentences = global::Consultations.Sentences;

/// <summary>Which item of the agenda an input belongs to.</summary>
public sealed class AgendaItemTests
{
    [Fact]
    public async Task An_input_belongs_to_the_item_that_is_open_and_its_receipt_names_it()
    {
        using var workshop = await WithAgendaAsync();
        await workshop.DoAsync(new OpenItem(workshop.Id, 1) { By = Workshop.Organiser });

        var receipt = await workshop.DoAsync(workshop.Saying("asha", "Trials take long"));

        (receipt.Contribution.Item, receipt.Item?.Title).ShouldBe((1, "Courts"));
        await workshop.DoAsync(new CloseItem(workshop.Id, 1) { By = Workshop.Organiser });
        (await workshop.SayAsync("asha", "Homes are full")).Item.ShouldBeNull();
    }

    [Fact]
    public async Task While_two_groups_work_it_belongs_to_none_unless_it_is_said()
    {
        using var workshop = await WithAgendaAsync();
        await workshop.DoAsync(new OpenItem(workshop.Id, 2) { By = Workshop.Organiser });
        await workshop.DoAsync(new OpenItem(workshop.Id, 3) { By = Workshop.Organiser });

        (await workshop.SayAsync("asha", "Trials take long")).Item.ShouldBeNull();
        (await workshop.DoAsync(workshop.Saying("asha", "Homes are full") with { Item = 3 })).Contribution.Item.ShouldBe(3);
        (await workshop.DoAsync(workshop.Saying("asha", "Roads are long") with { Item = 1 })).Contribution.Item.ShouldBe(1);
        await workshop.RefuseAsync(workshop.Saying("asha", "Nowhere") with { Item = 9 }, nameof(Sentences.NoSuchItem));
    }

    [Fact]
    public async Task It_is_filed_under_an_item_later_and_under_none_and_the_ledger_still_holds()
    {
        using var workshop = await WithAgendaAsync();
        await workshop.SayAsync("asha", "Trials take long");

        (await workshop.DoAsync(File(workshop, 2))).Item.ShouldBe(2);
        (await workshop.DoAsync(File(workshop, null) with { Topics = ["courts"] })).Item.ShouldBe(2);
        (await workshop.DoAsync(File(workshop, 0))).Item.ShouldBeNull();
        await workshop.RefuseAsync(File(workshop, 9), nameof(Sentences.NoSuchItem));
        await workshop.RefuseAsync(File(workshop, 2) with { By = await workshop.DelegateAsync("bina") }, nameof(Sentences.NotYours));
        await workshop.RefuseAsync(File(workshop, null), nameof(Sentences.NothingToFileUnder));
        await workshop.ShouldBeSoundAsync();
    }

    /// <summary>A panel and two groups, none of them open, and Asha.</summary>
    private static async Task<Workshop> WithAgendaAsync()
    {
        var workshop = await Workshop.OpenAsync();
        await workshop.DelegateAsync("asha");
        foreach (var (title, kind) in new[] { ("Courts", "panel"), ("Group A", "group-work"), ("Group B", "group-work") })
            await workshop.DoAsync(new NewItem(workshop.Id) { By = Workshop.Organiser, Key = title, Frame = new ItemFrame { Title = title, Kind = kind } });
        return workshop;
    }

    private static FileUnder File(Workshop workshop, int? item) => new(workshop.Id, 1, null, null) { By = Workshop.Door("asha"), Item = item };
}
