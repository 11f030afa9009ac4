using Bot.Tests.Storage;
using Consultations.Conversing;
using Consultations.Ledger;
using Consultations.Organising;

namespace Bot.Tests.Consultations.Organising;

using Sentences = global::Consultations.Sentences;

public sealed class NewConsultationTests
{
    [Fact]
    public async Task Only_an_organiser_sets_one_up()
    {
        using var workshop = await Workshop.OpenAsync();
        foreach (var by in new[] { People.Nobody, await workshop.DelegateAsync("asha"), await workshop.FacilitatorAsync() })
            await workshop.RefuseAsync(Drafted() with { By = by }, nameof(Sentences.OnlyOrganisers));

        (await workshop.CountAsync<Consultation>()).ShouldBe(1);
    }

    [Fact]
    public async Task The_same_draft_twice_is_one_consultation()
    {
        using var workshop = await Workshop.OpenAsync();

        var once = await workshop.DoAsync(Drafted());
        var again = await workshop.DoAsync(Drafted() with { Title = "Another title" });

        again.Id.ShouldBe(once.Id);
        again.Title.ShouldBe("Conclave in Assam");
        (await workshop.CountAsync<Consultation>()).ShouldBe(2);
        (await workshop.Store.ReadAsync(books => books.All<LedgerRow>().Count(r => r.Chain == once.Id))).ShouldBe(1);
    }

    [Theory]
    [InlineData("")]
    [InlineData("  ")]
    public async Task It_needs_a_title(string title)
    {
        using var workshop = await Workshop.OpenAsync();

        await workshop.RefuseAsync(Drafted() with { Title = title }, nameof(Sentences.TitleMissing));
    }

    [Fact]
    public async Task Its_title_may_fill_a_line_and_no_more()
    {
        using var workshop = await Workshop.OpenAsync();

        await workshop.DoAsync(Drafted() with { Title = new string('t', NewConsultation.LongestTitle) });

        await workshop.RefuseAsync(Drafted() with { Key = "longer", Title = new string('t', NewConsultation.LongestTitle + 1) }, nameof(Sentences.TitleTooLong));
    }

    [Fact]
    public async Task It_does_not_end_before_it_begins()
    {
        using var workshop = await Workshop.OpenAsync();

        await workshop.RefuseAsync(Drafted() with { FirstDay = Day("2019-02-28"), LastDay = Day("2019-02-27") }, nameof(Sentences.DaysReversed));

        (await workshop.DoAsync(Drafted() with { FirstDay = Day("2019-02-28"), LastDay = Day("2019-02") })).LastDay.ToString().ShouldBe("2019-02");
    }

    [Fact]
    public async Task Everything_said_of_it_is_kept_and_the_organisers_chat_turns_to_it()
    {
        using var workshop = await Workshop.OpenAsync();

        var made = await workshop.DoAsync(Drafted() with { Place = "Guwahati", FirstDay = Day("2019-06"), LastDay = Day("2019-06"), Invited = ["IN-AS", "BD"] });

        var kept = await workshop.Store.ReadAsync(books => books.Find<Consultation>(made.Id)!);
        (kept.Title, kept.Place, kept.FirstDay.ToString(), kept.Rule, kept.K).ShouldBe(("Conclave in Assam", "Guwahati", "2019-06", AttributionRule.ByGroup, 5));
        kept.Invited.ShouldBe(["IN-AS", "BD"]);
        kept.JoinCode.Length.ShouldBe(Codes.JoinLength);
        kept.JoinCode.ShouldAllBe(letter => Codes.Alphabet.Contains(letter));
        (await workshop.Store.ReadAsync(books => books.Find<Conversation>("directline", "conversation-organiser")!.ConsultationId)).ShouldBe(made.Id);
    }

    [Theory]
    [InlineData("2019-02-28", "28 February 2019")]
    [InlineData("2019-02", "February 2019")]
    [InlineData("2019", "2019")]
    public void A_day_may_be_known_in_part(string written, string inWords)
    {
        using var _ = new English();

        Day(written).ToString().ShouldBe(written);
        Day(written).InWords().ShouldBe(inWords);
    }

    [Theory]
    [InlineData("2019-02-29")]
    [InlineData("2019-13")]
    [InlineData("28 February")]
    [InlineData("19")]
    public void A_day_that_is_none_is_not_understood(string written) => PartialDay.Parse(written).ShouldBeNull();

    private static PartialDay Day(string written) => PartialDay.Parse(written)!;

    private static NewConsultation Drafted() => new() { By = Workshop.Organiser, Key = "draft", Title = "Conclave in Assam" };
}
