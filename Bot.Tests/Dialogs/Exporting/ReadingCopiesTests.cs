using Bot.Tests.Storage;
using Consultations.Contributing;
using Consultations.Deciding;
using Consultations.Joining;
using Consultations.Ledger;
using Consultations.Organising;

namespace Bot.Tests.Dialogs.Exporting;

using Refused = global::Consultations.Sentences;
using Said = global::Dialogs.Sentences;
using Shown = global::Cards.Sentences;

/// <summary>A read-only copy is read like any consultation: by the organiser who took it in, and by whoever has its code.</summary>
public sealed class ReadingCopiesTests
{
    [Theory]
    [InlineData("summary", "Countering Trafficking in Persons", "4 inputs")]
    [InlineData("summary Assam", "Courts take years.", "Fewer cases end in a sentence.")]
    [InlineData("summary Meghalaya", "Fewer cases end in a sentence.", "1 in 4")]
    [InlineData("summary prosecution", "Courts take years.", "Fewer cases end in a sentence.")]
    [InlineData("summary recommendations", "One form for all.", "सीमा पर साझा जाँच हो।")]
    [InlineData("summary unfiled", "One form for all.", "the secretariat")]
    [InlineData("summary item 2", "Courts take years.", "Justice A. Sen")]
    [InlineData("agenda", "Courts and compensation", "Justice A. Sen")]
    [InlineData("polls", "What comes first?", "In a word?")]
    [InlineData("results", "In a word?", "trust")]
    [InlineData("results 1", "What comes first?", "Shelters")]
    [InlineData("results 1 by state", "What comes first?", "Assam")]
    [InlineData("results 1 by group", "What comes first?", "would give away")]
    [InlineData("who", "Assam", "Nepal")]
    [InlineData("code", "read-only copy", "Assam")]
    public async Task What_the_file_says_is_read_by_the_same_words(string line, string one, string another)
    {
        using var hall = await Hall.OpenAsync();
        await hall.ImportAsync();

        var heard = (await hall.Organiser.SayAsync(line)).Text;

        heard.ShouldContain(one);
        heard.ShouldContain(another, customMessage: heard);
    }

    [Theory]
    [InlineData("summary")]
    [InlineData("summary item 2")]
    [InlineData("summary unfiled")]
    [InlineData("agenda")]
    [InlineData("polls")]
    [InlineData("results 1 by state")]
    [InlineData("code")]
    public async Task Every_button_of_a_copy_leads_somewhere(string line)
    {
        using var hall = await Hall.OpenAsync();
        await hall.ImportAsync();

        var buttons = (await hall.Organiser.SayAsync(line)).Buttons;

        buttons.ShouldNotBeEmpty();
        foreach (var button in buttons)
            (await hall.Organiser.SayAsync(button)).Text.ShouldNotBe(Refused.CopyIsReadOnly, button);
    }

    [Fact]
    public async Task What_is_not_in_it_is_said()
    {
        using var hall = await Hall.OpenAsync();
        await hall.ImportAsync();

        (await hall.Organiser.SayAsync("summary item 9")).Text.ShouldBe(string.Format(null, Refused.NoSuchItem, 9));
        (await hall.Organiser.SayAsync("results 9")).Text.ShouldBe(string.Format(null, Refused.NoSuchPoll, 9));
        (await hall.Organiser.SayAsync("summary opportunities")).Text.ShouldContain(Shown.EmptyCopy);
        (await hall.Organiser.SayAsync("summary unfiled")).Text.ShouldNotContain(string.Format(null, Shown.HowToFile, 4));
        (await hall.Organiser.SayAsync("summary of everything and more")).Text.ShouldContain("of everything and more");
    }

    [Fact]
    public async Task A_copy_of_a_part_is_read_as_that_part_also_on_its_later_pages()
    {
        using var hall = await Hall.OpenAsync();
        await hall.ImportAsync(Imports.Whole("item"));

        (await hall.Organiser.SayAsync("summary")).Text.ShouldContain("Courts take years.");
        (await hall.Organiser.SayAsync("summary item 2 page 2")).Text.ShouldContain("Courts take years.");
        (await hall.Organiser.SayAsync("summary Assam")).Text.ShouldBe(Refused.ImportIsPart);
    }

    [Fact]
    public async Task Whoever_has_the_code_reads_it_and_is_asked_and_kept_nothing()
    {
        using var hall = await Hall.OpenAsync();
        var copy = await hall.ImportAsync();
        var reader = hall.Visitor("reader");

        var welcome = await reader.SayAsync($"join {copy.JoinCode} Asha Rao; SP; State Police; Assam; police; named");

        welcome.Text.ShouldContain(string.Format(null, Said.YouReadAlong, copy.Title));
        welcome.Text.ShouldContain("https://bot.example/#");
        (await reader.SayAsync("summary Assam")).Text.ShouldContain("Courts take years.");
        (await reader.SayAsync("results 1 by state")).Text.ShouldContain("Assam");
        (await reader.SayAsync("agenda")).Text.ShouldContain("Courts and compensation");
        (await reader.SayAsync("help")).Text.ShouldNotContain("export");
        (await hall.ReadAsync(books => books.All<Delegate>().Count())).ShouldBe(0);
        (await hall.ReadAsync(books => books.All<Grant>().Single(grant => grant.ConsultationId == copy.Id))).ShouldSatisfyAllConditions(
            grant => grant.Role.ShouldBe(Role.Observer), grant => grant.Name.ShouldBeEmpty());
        (await hall.ReadAsync(Verification.Of)).Findings.ShouldBeEmpty();
        hall.HoldsTraceOf("Asha Rao").ShouldBeFalse();
    }

    [Theory]
    [InlineData("challenge the homes are full")]
    [InlineData("vote 1: a")]
    [InlineData("edit 1 Courts are quick.")]
    [InlineData("withdraw 1")]
    [InlineData("form")]
    [InlineData("named")]
    [InlineData("open poll 1")]
    [InlineData("lock joining")]
    [InlineData("keep 1 days")]
    [InlineData("preview")]
    [InlineData("export json")]
    [InlineData("reopen")]
    public async Task A_reader_changes_nothing_and_carries_nothing_off(string line)
    {
        using var hall = await Hall.OpenAsync();
        var copy = await hall.ImportAsync();
        var reader = hall.Visitor("reader");
        await reader.SayAsync($"join {copy.JoinCode}");
        var before = await RowsAsync(hall);

        var heard = (await reader.SayAsync(line)).Text;

        new[] { Refused.CopyIsReadOnly, Refused.OnlyFacilitators, Refused.OnlyOrganisers }.ShouldContain(heard);
        (await RowsAsync(hall)).ShouldBe(before);
    }

    [Fact]
    public async Task The_rules_too_let_no_reader_put_anything_forward()
    {
        using var hall = await Hall.OpenAsync();
        var copy = await hall.ImportAsync();
        await hall.DoAsync(new ReadAlong(copy.JoinCode) { By = Workshop.Door("reader") });
        var join = new Join { By = Workshop.Door("reader"), Code = copy.JoinCode, Name = "Asha", Group = "law-enforcement", Jurisdiction = "IN-MP" };
        var say = new Contribute { By = Workshop.Door("reader"), ConsultationId = copy.Id, Key = "k", Kind = "challenge", Text = "The homes are full.", About = About.Nothing };

        Should.Throw<ShouldAssertException>(() => hall.DoAsync(join)).Message.ShouldContain(nameof(Refused.ConsultationClosed));
        Should.Throw<ShouldAssertException>(() => hall.DoAsync(say));
        (await hall.SaidAsync()).ShouldBeEmpty();
        Should.Throw<ShouldAssertException>(() => hall.DoAsync(new ReadAlong(hall.Consultation.JoinCode) { By = Workshop.Door("stranger") })).Message.ShouldContain(nameof(Refused.CodeUnknown));
    }

    [Fact]
    public async Task The_code_again_only_turns_the_chat_to_the_copy_and_an_organiser_gets_no_lesser_role_by_it()
    {
        using var hall = await Hall.OpenAsync();
        var copy = await hall.ImportAsync();
        var asha = await hall.DelegateAsync("asha");
        await asha.SayAsync($"join {copy.JoinCode}");
        await asha.SayAsync($"join {hall.Consultation.JoinCode}");
        (await asha.SayAsync("summary")).Text.ShouldContain(global::Cards.Sentences.EmptyRoom);

        (await asha.SayAsync($"join {copy.JoinCode}")).Text.ShouldContain(string.Format(null, Said.NowIn, copy.Title));
        (await asha.SayAsync("summary")).Text.ShouldContain("4 inputs");
        (await hall.Organiser.SayAsync($"join {copy.JoinCode}")).Text.ShouldContain(string.Format(null, Said.NowIn, copy.Title));

        (await hall.ReadAsync(books => books.All<Grant>().Count(grant => grant.ConsultationId == copy.Id))).ShouldBe(1);
    }

    [Fact]
    public async Task An_organiser_shuts_the_door_and_takes_reading_back()
    {
        using var hall = await Hall.OpenAsync();
        var copy = await hall.ImportAsync();
        await hall.Visitor("reader").SayAsync($"join {copy.JoinCode}");

        await hall.Organiser.SayAsync("lock joining");
        (await hall.Visitor("late").SayAsync($"join {copy.JoinCode}")).Text.ShouldBe(string.Format(null, Refused.JoiningLocked, copy.Title));
        (await hall.Visitor("reader").SayAsync("summary")).Text.ShouldContain("4 inputs");
        await hall.Organiser.SayAsync("unlock joining");
        (await hall.Organiser.SayAsync("roles")).Buttons.ShouldContain("revoke 2");
        await hall.Organiser.SayAsync("revoke 2");

        (await hall.Visitor("reader").SayAsync("summary")).Text.ShouldBe(Refused.JoinFirst);
        (await hall.Visitor("reader").SayAsync($"join {copy.JoinCode}")).Text.ShouldBe(string.Format(null, Refused.ReadingTakenBack, copy.Title));
        (await hall.Visitor("late").SayAsync($"join {copy.JoinCode}")).Text.ShouldContain(string.Format(null, Said.YouReadAlong, copy.Title));
        (await hall.ReadAsync(Verification.Of)).Findings.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_copy_that_is_gone_is_read_by_nobody()
    {
        using var hall = await Hall.OpenAsync();
        var copy = await hall.ImportAsync();
        await hall.Visitor("reader").SayAsync($"join {copy.JoinCode}");
        hall.Clock.Now = copy.KeptUntil.AddDays(1);
        await hall.DoAsync(new DeleteExpired(copy.Id) { By = Asker.House });

        (await hall.Visitor("late").SayAsync($"join {copy.JoinCode}")).Text.ShouldBe(Refused.ImportIsGone);
        await hall.Visitor("reader").SayAsync("switch 1");
        foreach (var line in new[] { "summary", "agenda", "polls", "results 1" })
            (await hall.Visitor("reader").SayAsync(line)).Text.ShouldBe(Refused.ImportIsGone, line);
    }

    private static Task<int> RowsAsync(Hall hall) => hall.ReadAsync(books => books.All<LedgerRow>().Count());
}
