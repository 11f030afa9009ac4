using System.Globalization;
using System.Text;
using Bot.Tests.Reports;
using Bot.Tests.Storage;
using Consultations.Deciding;
using Consultations.Exporting;
using Consultations.Joining;
using Consultations.Ledger;
using Consultations.Moderating;
using Consultations.Organising;
using Consultations.Screening;
using Reports;
using Reports.Reading;

namespace Bot.Tests.Dialogs.Exporting;

using static Imports;
using Refused = global::Consultations.Sentences;
using Said = global::Dialogs.Sentences;

public sealed class ImportingLinesTests
{
    public static TheoryData<AttributionRule, string> Records => RecordReaderTests.Records;

    [Theory]
    [MemberData(nameof(Records))]
    public async Task What_is_taken_in_and_exported_again_is_the_same_but_for_the_envelope(AttributionRule rule, string part)
    {
        using var hall = await Hall.OpenAsync();
        var written = new JsonReports().Text(RecordReaderTests.Source(rule, part));

        await hall.ImportAsync(written);
        var again = await hall.ExportAsync("json");

        WithoutEnvelope(again).ShouldBe(WithoutEnvelope(written));
        again.ShouldNotBe(written);
        (await hall.ReadAsync(Verification.Of)).Findings.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("item", "item 2")]
    [InlineData("place", "Meghalaya")]
    public async Task A_part_of_a_copy_is_what_that_part_was(string part, string words)
    {
        using var hall = await Hall.OpenAsync();
        await hall.ImportAsync();

        var again = await hall.ExportAsync($"json {words}");

        WithoutEnvelope(again).ShouldBe(WithoutEnvelope(new JsonReports().Text(RecordReaderTests.Source(AttributionRule.Named, part))));
    }

    [Fact]
    public async Task A_copy_of_a_part_has_no_other_part()
    {
        using var hall = await Hall.OpenAsync();
        await hall.ImportAsync(Whole("item"));

        (await hall.Organiser.SayAsync("export json Assam anyway")).Text.ShouldBe(Refused.ImportIsPart);
        (await hall.Organiser.SayAsync("preview Nepal")).Text.ShouldBe(Refused.ImportIsPart);
    }

    [Fact]
    public async Task Every_format_and_the_preview_are_made_from_the_kept_file()
    {
        using var hall = await Hall.OpenAsync();
        await hall.ImportAsync();

        (await hall.Organiser.SayAsync("preview Assam")).Text.ShouldContain("Courts take years.");
        foreach (var format in Formats.All)
            await hall.Organiser.SayAsync($"export {format.Format} anyway");

        var exports = await hall.ReadAsync(books => books.All<Export>().ToList());
        exports.Count.ShouldBe(Formats.All.Count);
        exports.ShouldAllBe(export => export.Contributions == 4);
    }

    [Fact]
    public async Task The_copy_is_closed_has_a_code_of_its_own_and_the_old_head_in_the_first_row_of_its_ledger()
    {
        using var hall = await Hall.OpenAsync();
        var head = new string('a', 63) + "7";

        var copy = await hall.ImportAsync(Whole().Replace("\"ledgerHead\": null", $"\"ledgerHead\": \"{head}\"", StringComparison.Ordinal));

        (copy.Title, copy.IsClosed, copy.IsImported).ShouldBe(("Countering Trafficking in Persons", true, true));
        copy.JoinCode.ShouldNotBe(hall.Consultation.JoinCode);
        var first = await hall.ReadAsync(books => books.All<LedgerRow>().Single(row => row.Chain == copy.Id && row.Position == 1));
        (first.What, first.Numbers, first.Digest).ShouldBe(("record.imported", "42", head));
    }

    [Fact]
    public async Task The_same_file_delivered_again_makes_no_second_copy()
    {
        using var hall = await Hall.OpenAsync();
        await hall.Organiser.AttachAsync(Encoding.UTF8.GetBytes(Whole()), "line-1");
        await hall.Organiser.AttachAsync(Encoding.UTF8.GetBytes(Whole()), "line-1");

        (await hall.ReadAsync(books => books.All<ImportedRecord>().Count())).ShouldBe(1);
    }

    private static (string File, string Key)[] Bad =>
    [
        (Whole()[..2000], nameof(Refused.ImportUnreadable)),
        (Whole().Replace("\"version\": 1", "\"version\": 2", StringComparison.Ordinal), nameof(Refused.ImportIsLater)),
        (Whole().Replace("\"total\": 4", "\"total\": 5", StringComparison.Ordinal), nameof(Refused.ImportDoesNotAddUp)),
        ("Name; Organisation", nameof(Refused.ImportUnreadable)),
        (new string(' ', RecordReader.MostBytes + 1), nameof(Refused.ImportTooLarge)),
        (Whole().Replace("\"Countering Trafficking in Persons\"", $"\"{new string('x', 201)}\"", StringComparison.Ordinal), nameof(Refused.TitleTooLong)),
    ];

    [Fact]
    public async Task A_bad_file_gets_a_sentence_each_and_leaves_nothing_behind()
    {
        using var hall = await Hall.OpenAsync();
        var before = await StoredAsync(hall);

        foreach (var (file, key) in Bad)
        {
            var sentence = Refused.ResourceManager.GetString(key, CultureInfo.InvariantCulture)!;
            (await hall.Organiser.AttachAsync(Encoding.UTF8.GetBytes(file))).Text.ShouldStartWith(sentence.Split('{')[0], customMessage: key);
        }

        (await StoredAsync(hall)).ShouldBe(before);
    }

    [Fact]
    public async Task Only_an_organiser_takes_a_record_in()
    {
        using var hall = await Hall.OpenAsync();
        var before = await StoredAsync(hall);
        var file = new RecordReader().Take(Encoding.UTF8.GetBytes(Whole())).Done;
        foreach (var who in new[] { await hall.DelegateAsync("asha"), await hall.FacilitatorAsync("farid") })
            (await who.AttachAsync(Encoding.UTF8.GetBytes(Whole()))).Text.ShouldBe(Refused.OnlyOrganisers);

        var asked = Should.Throw<ShouldAssertException>(() => hall.DoAsync(new ImportRecord { By = Workshop.Door("farid"), Key = "x", File = file }));
        asked.Message.ShouldContain(nameof(Refused.OnlyOrganisers));
        (await StoredAsync(hall)).Copies.ShouldBe(before.Copies);
    }

    [Fact]
    public async Task Without_a_file_it_is_said_how() =>
        (await (await Hall.OpenAsync()).Organiser.SayAsync("import")).Text.ShouldBe(string.Format(null, Said.ImportHow, 32));

    [Fact]
    public async Task A_file_that_was_exported_here_is_told_from_another()
    {
        using var hall = await Hall.OpenAsync();
        var ours = await hall.ExportAsync("json");

        (await hall.Organiser.AttachAsync(Encoding.UTF8.GetBytes(ours))).Text.ShouldContain(Said.ImportIsOurs);
        (await hall.Organiser.AttachAsync(Encoding.UTF8.GetBytes(ours + "\n"))).Text.ShouldContain(Said.ImportIsForeign);
    }

    [Fact]
    public async Task What_is_taken_back_is_in_no_copy_of_a_file_that_held_it()
    {
        using var hall = await Hall.OpenAsync();
        var asha = await hall.DelegateAsync("asha");
        await asha.SayAsync("challenge the homes are full");
        var ours = await hall.ExportAsync("json");
        var copy = await hall.ImportAsync(ours);

        await asha.SayAsync("withdraw 1");

        (await hall.Organiser.SayAsync("preview")).Text.ShouldBe(Refused.ImportIsGone);
        (await hall.Organiser.SayAsync("export json anyway")).Text.ShouldBe(Refused.ImportIsGone);
        (await hall.ReadAsync(books => books.Find<ImportedRecord>(copy.Id)!.Content)).ShouldBeEmpty();
        (await hall.Organiser.AttachAsync(Encoding.UTF8.GetBytes(ours))).Text.ShouldBe(Refused.ImportIsOutdated);
        (await hall.ReadAsync(Verification.Of)).Findings.ShouldBeEmpty();
    }

    [Fact]
    public async Task Nor_in_a_copy_of_what_was_exported_from_such_a_copy()
    {
        using var hall = await Hall.OpenAsync();
        var asha = await hall.DelegateAsync("asha");
        await asha.SayAsync("challenge the homes are full");
        var copy = await hall.ImportAsync(await hall.ExportAsync("json"));
        var second = await hall.ImportAsync(await hall.ExportAsync("json"));

        await asha.SayAsync("withdraw 1");

        foreach (var one in new[] { copy, second })
            (await hall.ReadAsync(books => books.Find<ImportedRecord>(one.Id)!.IsGone)).ShouldBeTrue();
        (await hall.ReadAsync(books => books.All<Export>().ToList())).ShouldAllBe(export => export.IsOutdated && export.ExpiresAt <= hall.Clock.Now);
        (await hall.ReadAsync(Verification.Of)).Findings.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_file_from_elsewhere_in_which_the_screen_finds_something_is_refused_and_not_kept()
    {
        using var hall = await Hall.OpenAsync();
        var before = await StoredAsync(hall);

        var heard = (await hall.Organiser.AttachAsync(Encoding.UTF8.GetBytes(Whole().Replace("Courts take years.", "Rekha, 14, from Basirhat: 98765 43210", StringComparison.Ordinal)))).Text;

        heard.ShouldBe(string.Format(null, Refused.ImportHoldsPersonalData, 1, $"{FindingKind.Person.Name}, {FindingKind.PhoneNumber.Name}", "contributions 1"));
        (await StoredAsync(hall)).ShouldBe(before);
        hall.HoldsTraceOf("Basirhat").ShouldBeFalse();
    }

    [Fact]
    public async Task What_a_facilitator_let_pass_here_comes_back_in_the_very_file_and_in_no_other()
    {
        using var hall = await Hall.OpenAsync();
        var (asha, meera) = (await hall.DelegateAsync("asha"), await hall.FacilitatorAsync("meera"));
        await asha.SayAsync("false alarm challenge IN-KL: the file of 1998 is number 9876543210 #courts");
        await meera.SayAsync("release 1");
        var ours = await hall.ExportAsync("json");

        (await hall.Organiser.AttachAsync(Encoding.UTF8.GetBytes(ours + "\n"))).Text.ShouldContain("contributions 1");
        await hall.ImportAsync(ours);

        (await hall.Organiser.SayAsync("summary Kerala")).Text.ShouldContain("9876543210");
    }

    [Theory]
    [InlineData("UPDATE ImportedRecords SET Content = CAST(REPLACE(CAST(Content AS TEXT), 'Courts take years.', 'Courts take weeks.') AS BLOB)")]
    [InlineData("UPDATE ImportedRecords SET Content = x''")]
    [InlineData("DELETE FROM ImportedRecords")]
    public async Task Verify_finds_a_kept_file_that_was_changed_behind_the_bots_back(string tampering)
    {
        using var hall = await Hall.OpenAsync();
        var copy = await hall.ImportAsync();
        (await hall.Organiser.SayAsync("verify")).Text.ShouldContain("recomputed");
        hall.Tamper(connection =>
        {
            using var command = connection.CreateCommand();
            command.CommandText = tampering;
            command.ExecuteNonQuery().ShouldBe(1);
        });

        var heard = (await hall.Organiser.SayAsync("verify")).Text;

        heard.ShouldContain(string.Format(null, Refused.LedgerOtherCopy, copy.Id));
    }

    [Fact]
    public async Task A_series_is_taken_in_as_copies_that_stay_together_and_comes_out_the_same()
    {
        using var hall = await Hall.OpenAsync();
        var written = new JsonReports().Text(RecordReaderTests.Series(AttributionRule.Named));

        var copies = await hall.ImportAllAsync(written);
        var again = await hall.ExportAsync("json series");

        WithoutEnvelope(again).ShouldBe(WithoutEnvelope(written));
        again.ShouldNotBe(written);
        copies.Select(copy => copy.JoinCode).Distinct().Count().ShouldBe(4);
        copies.ShouldAllBe(copy => copy.SeriesId == copies[0].SeriesId && copy.IsImported && copy.IsClosed);
        copies.Select(copy => copy.Ordinal).ShouldBe([1, 3, null, null]);
        (await hall.ReadAsync(Verification.Of)).Findings.ShouldBeEmpty();
    }

    [Fact]
    public async Task The_meetings_of_such_a_series_are_read_side_by_side_and_each_by_itself()
    {
        using var hall = await Hall.OpenAsync();
        var heard = await hall.Organiser.AttachAsync(Encoding.UTF8.GetBytes(new JsonReports().Text(RecordReaderTests.Series(AttributionRule.Named))));
        var copies = await hall.ReadAsync(books => books.All<Consultation>().Where(one => one.IsImported).OrderBy(one => one.CreatedAt).ToList());

        copies.ShouldAllBe(copy => heard.Text.Contains(copy.JoinCode));
        heard.Text.ShouldContain("the first of 4");
        (await hall.Organiser.SayAsync("summary")).Text.ShouldContain("1 input");
        foreach (var line in new[] { "summary series", "series", "preview series" })
            (await hall.Organiser.SayAsync(line)).Text.ShouldContain("Inputs: 4", customMessage: line);
        await hall.Organiser.SayAsync($"join {copies[1].JoinCode}");
        (await hall.Organiser.SayAsync("summary item 2")).Text.ShouldContain("Courts take years.");
        (await hall.Organiser.SayAsync("export word series anyway")).Text.ShouldContain("/download/");
        (await hall.Organiser.SayAsync("export json item 2 anyway")).Text.ShouldContain("/download/");
    }

    [Fact]
    public async Task Such_a_series_is_as_read_only_as_its_meetings()
    {
        using var hall = await Hall.OpenAsync();
        var copies = await hall.ImportAllAsync(new JsonReports().Text(RecordReaderTests.Series(AttributionRule.Named)));

        (await hall.Organiser.SayAsync("series title: Another")).Text.ShouldBe(Refused.SeriesIsReadOnly);
        (await hall.Organiser.SayAsync("part of none")).Text.ShouldBe(Refused.CopyIsReadOnly);
        await hall.Organiser.SayAsync($"join {hall.Consultation.JoinCode}");
        Should.Throw<ShouldAssertException>(() => hall.DoAsync(new PutInSeries(hall.Consultation.Id, copies[0].SeriesId, 2) { By = Workshop.Organiser })).Message.ShouldContain(nameof(Refused.SeriesIsReadOnly));
        (await hall.ReadAsync(books => books.All<Series>().Single().Title)).ShouldBe("India consultations");
    }

    [Fact]
    public async Task A_series_that_was_exported_here_comes_back_and_goes_with_what_was_taken_back_in_one_of_its_meetings()
    {
        using var hall = await Hall.OpenAsync();
        await hall.Organiser.SayAllAsync("new series \"India consultations\" of 5", "part of 1 as 2");
        var asha = await hall.DelegateAsync("asha");
        await asha.SayAsync("challenge the homes are full");
        var ours = await hall.ExportAsync("json series");

        (await hall.Organiser.AttachAsync(Encoding.UTF8.GetBytes(ours), "line-1")).Text.ShouldContain(Said.ImportIsOurs);
        await hall.Organiser.AttachAsync(Encoding.UTF8.GetBytes(ours), "line-1");
        (await hall.ReadAsync(books => (books.All<ImportedRecord>().Count(), books.All<Series>().Count()))).ShouldBe((1, 2));
        await asha.SayAsync("withdraw 1");

        foreach (var line in new[] { "summary", "summary series", "preview series", "export json series anyway" })
            (await hall.Organiser.SayAsync(line)).Text.ShouldBe(Refused.ImportIsGone, line);
    }

    [Fact]
    public async Task A_copy_goes_when_its_time_is_up()
    {
        using var hall = await Hall.OpenAsync();
        var copy = await hall.ImportAsync();
        hall.Clock.Now = copy.KeptUntil.AddDays(1);

        await hall.DoAsync(new DeleteExpired(copy.Id) { By = Asker.House });

        (await hall.ReadAsync(books => books.Find<ImportedRecord>(copy.Id)!.IsGone)).ShouldBeTrue();
        (await hall.ReadAsync(Verification.Of)).Findings.ShouldBeEmpty();
        hall.HoldsTraceOf("Courts take years.").ShouldBeFalse();
    }

    [Theory]
    [InlineData("reopen")]
    [InlineData("frame place: Delhi")]
    [InlineData("rule named")]
    [InlineData("new item panel \"Courts\"")]
    [InlineData("challenge: the homes are full")]
    [InlineData("vote 1: a")]
    [InlineData("open poll 1")]
    [InlineData("admission on")]
    [InlineData("form")]
    [InlineData("form floor")]
    [InlineData("form poll")]
    [InlineData("form item")]
    [InlineData("wall")]
    [InlineData("tell everyone We begin at ten.")]
    public async Task A_copy_is_read_only(string line)
    {
        using var hall = await Hall.OpenAsync();
        await hall.ImportAsync();

        (await hall.Organiser.SayAsync(line)).Text.ShouldBe(Refused.CopyIsReadOnly);
    }

    [Fact]
    public async Task The_rules_change_nothing_of_a_copy_and_nobody_joins_it()
    {
        using var hall = await Hall.OpenAsync();
        var copy = await hall.ImportAsync();

        foreach (var change in new ChangeConsultation[] { new CloseConsultation(copy.Id, false) { By = Workshop.Organiser }, new SetK(copy.Id, 9) { By = Workshop.Organiser } })
            Should.Throw<ShouldAssertException>(() => hall.DoAsync(change)).Message.ShouldContain(nameof(Refused.CopyIsReadOnly));
        var admission = new SetDoor(copy.Id, null, Admission: true) { By = Workshop.Organiser };
        Should.Throw<ShouldAssertException>(() => hall.DoAsync(admission)).Message.ShouldContain(nameof(Refused.CopyIsReadOnly));
        var join = new Join { By = Workshop.Door("asha"), Code = copy.JoinCode, Name = "Asha", Group = "law-enforcement", Jurisdiction = "IN-MP", MayBeNamed = true };
        Should.Throw<ShouldAssertException>(() => hall.DoAsync(join)).Message.ShouldContain(nameof(Refused.ConsultationClosed));
        (await hall.Organiser.SayAsync("keep 30 days")).Text.ShouldNotBe(Refused.CopyIsReadOnly);
    }

    private static Task<(int Consultations, int Copies, int Rows)> StoredAsync(Hall hall) =>
        hall.ReadAsync(books => (books.All<Consultation>().Count(), books.All<ImportedRecord>().Count(), books.All<LedgerRow>().Count()));
}
