using Bot.Tests.Storage;
using Consultations.Ledger;
using Consultations.Organising;
using Consultations.Scheduling;

namespace Bot.Tests.Consultations.Scheduling;

using Sentences = global::Consultations.Sentences;

public sealed class AgendaTests
{
    [Fact]
    public async Task Only_who_looks_after_the_room_changes_the_agenda()
    {
        using var workshop = await Workshop.OpenAsync();
        await NewAsync(workshop, "panel");
        var other = await workshop.AnotherConsultationAsync();

        foreach (var by in new[] { People.Nobody, await workshop.DelegateAsync("asha"), await workshop.WithRoleAsync(Role.Rapporteur, "ravi"), await workshop.FacilitatorAsync("elsewhere", other.Id) })
        {
            await workshop.RefuseAsync(New(workshop, "panel") with { By = by }, nameof(Sentences.OnlyFacilitators));
            await workshop.RefuseAsync(new ChangeItem(workshop.Id, 1, new ItemFrame { Title = "Mine" }) { By = by }, nameof(Sentences.OnlyFacilitators));
            await workshop.RefuseAsync(new OpenItem(workshop.Id, 1) { By = by }, nameof(Sentences.OnlyFacilitators));
            await workshop.RefuseAsync(new CloseItem(workshop.Id, 1) { By = by }, nameof(Sentences.OnlyFacilitators));
            await workshop.RefuseAsync(new DropItem(workshop.Id, 1) { By = by }, nameof(Sentences.OnlyFacilitators));
        }
    }

    [Fact]
    public async Task Items_are_numbered_and_the_same_key_answers_the_same_one()
    {
        using var workshop = await Workshop.OpenAsync();
        await workshop.DoAsync(New(workshop, "panel", "form-1"));
        (await workshop.DoAsync(New(workshop, "panel", "form-1"))).Number.ShouldBe(1);
        (await NewAsync(workshop, "plenary")).ShouldBe(2);
        (await workshop.CountAsync<AgendaItem>()).ShouldBe(2);
    }

    [Fact]
    public async Task They_stand_by_day_those_without_a_day_last()
    {
        using var workshop = await Workshop.OpenAsync();
        var whenever = await NewAsync(workshop, "plenary");
        var (second, first) = (await NewAsync(workshop, "panel", day: 2), await NewAsync(workshop, "panel", day: 1));

        (await workshop.Store.ReadAsync(books => AgendaItem.InOrder(books, workshop.Id))).Select(item => item.Number).ShouldBe([first, second, whenever]);
    }

    [Fact]
    public async Task What_is_not_said_stays_and_day_0_takes_the_day_away()
    {
        using var workshop = await Workshop.OpenAsync();
        await NewAsync(workshop, "panel", day: 2);
        await ChangeAsync(workshop, 1, new ItemFrame { Moderator = "Prof. Menon", Panellists = ["Asha Rao, High Court", "Bikash Das"], DealtWith = "delays" });
        await ChangeAsync(workshop, 1, new ItemFrame { Title = "Courts", Day = 0, Kind = "round-table" });

        var item = (await AllAsync(workshop)).Single();

        (item.Title, item.Kind, item.Day, item.Moderator, item.DealtWith).ShouldBe(("Courts", "round-table", null, "Prof. Menon", "delays"));
        item.Panellists.ShouldBe(["Asha Rao, High Court", "Bikash Das"]);
    }

    [Fact]
    public async Task What_cannot_stand_there_is_refused()
    {
        using var workshop = await Workshop.OpenAsync();
        await NewAsync(workshop, "panel");

        await workshop.RefuseAsync(New(workshop, "panel") with { Frame = new ItemFrame { Kind = "panel" } }, nameof(Sentences.ItemTitleMissing));
        await RefuseChangeAsync(workshop, new ItemFrame { Title = "" }, nameof(Sentences.ItemTitleMissing));
        await RefuseChangeAsync(workshop, new ItemFrame { Title = new string('x', NewConsultation.LongestTitle + 1) }, nameof(Sentences.TitleTooLong));
        await RefuseChangeAsync(workshop, new ItemFrame { Day = AgendaItem.LastDay + 1 }, nameof(Sentences.DayOutOfRange));
        await RefuseChangeAsync(workshop, new ItemFrame { Moderator = "Call 98765 43210" }, nameof(Sentences.TextHoldsPersonalData));
        await RefuseChangeAsync(workshop, new ItemFrame { DealtWith = new string('x', FrameText.Longest + 1) }, nameof(Sentences.FrameTextTooLong));
        await workshop.RefuseAsync(new OpenItem(workshop.Id, 9) { By = Workshop.Organiser }, nameof(Sentences.NoSuchItem));
    }

    [Fact]
    public async Task What_is_opened_is_open_alone()
    {
        using var workshop = await Workshop.OpenAsync();
        var (panel, plenary) = (await NewAsync(workshop, "panel"), await NewAsync(workshop, "plenary"));

        await OpenAsync(workshop, panel);
        await OpenAsync(workshop, plenary);
        await OpenAsync(workshop, plenary);

        (await OpenNowAsync(workshop)).ShouldBe([plenary]);
        (await workshop.Store.ReadAsync(books => books.All<LedgerRow>().Count(row => row.What == "item.opened"))).ShouldBe(2);
        await workshop.DoAsync(new CloseItem(workshop.Id, plenary) { By = Workshop.Organiser });
        (await OpenNowAsync(workshop)).ShouldBeEmpty();
    }

    [Fact]
    public async Task Groups_work_side_by_side_until_something_else_is_opened_or_one_becomes_something_else()
    {
        using var workshop = await Workshop.OpenAsync();
        var panel = await NewAsync(workshop, "panel");
        var (north, south) = (await NewAsync(workshop, "group-work"), await NewAsync(workshop, "group-work"));

        await OpenAsync(workshop, panel);
        await OpenAsync(workshop, north);
        await OpenAsync(workshop, south);
        (await OpenNowAsync(workshop)).ShouldBe([north, south]);

        await ChangeAsync(workshop, south, new ItemFrame { Kind = "plenary" });
        (await OpenNowAsync(workshop)).ShouldBe([south]);
        await ChangeAsync(workshop, south, new ItemFrame { Kind = "group-work" });
        await OpenAsync(workshop, north);
        await OpenAsync(workshop, panel);
        (await OpenNowAsync(workshop)).ShouldBe([panel]);
    }

    [Fact]
    public async Task An_item_that_holds_inputs_stays_and_a_number_is_never_given_twice()
    {
        using var workshop = await Workshop.OpenAsync();
        await workshop.DelegateAsync("asha");
        var first = await NewAsync(workshop, "panel");
        await OpenAsync(workshop, first);
        await workshop.SayAsync("asha", "Trials take long");
        var second = await NewAsync(workshop, "panel");
        await OpenAsync(workshop, second);

        await workshop.RefuseAsync(new DropItem(workshop.Id, first) { By = Workshop.Organiser }, nameof(Sentences.ItemHoldsInputs));
        await workshop.DoAsync(new DropItem(workshop.Id, second) { By = Workshop.Organiser });

        (await OpenNowAsync(workshop)).ShouldBeEmpty();
        (await AllAsync(workshop)).Select(item => item.Number).ShouldBe([first]);
        (await NewAsync(workshop, "panel")).ShouldBe(3);
    }

    private static NewItem New(Workshop workshop, string kind, string? key = null, int? day = null) => new(workshop.Id)
    {
        By = Workshop.Organiser,
        Key = key ?? Guid.NewGuid().ToString("N"),
        Frame = new ItemFrame { Kind = kind, Title = $"A {kind}", Day = day },
    };

    private static async Task<int> NewAsync(Workshop workshop, string kind, int? day = null) => (await workshop.DoAsync(New(workshop, kind, day: day))).Number;

    private static Task<AgendaItem> OpenAsync(Workshop workshop, int number) => workshop.DoAsync(new OpenItem(workshop.Id, number) { By = Workshop.Organiser });

    private static Task<AgendaItem> ChangeAsync(Workshop workshop, int number, ItemFrame frame) => workshop.DoAsync(new ChangeItem(workshop.Id, number, frame) { By = Workshop.Organiser });

    private static Task RefuseChangeAsync(Workshop workshop, ItemFrame frame, string sentence) =>
        workshop.RefuseAsync(new ChangeItem(workshop.Id, 1, frame) { By = Workshop.Organiser }, sentence);

    private static Task<List<AgendaItem>> AllAsync(Workshop workshop) => workshop.Store.ReadAsync(books => books.All<AgendaItem>().OrderBy(item => item.Number).ToList());

    /// <summary>As the items say, and as the consultation does.</summary>
    private static async Task<IReadOnlyList<int>> OpenNowAsync(Workshop workshop)
    {
        var open = (await AllAsync(workshop)).Where(item => item.IsOpen).Select(item => item.Number).ToList();
        (await workshop.NowAsync()).OpenItems.Select(int.Parse).Order().ShouldBe(open);
        return open;
    }
}
