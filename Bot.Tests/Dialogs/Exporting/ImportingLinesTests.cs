using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using Bot.Tests.Reports;
using Bot.Tests.Storage;
using Consultations.Deciding;
using Consultations.Exporting;
using Consultations.Joining;
using Consultations.Ledger;
using Consultations.Organising;
using Reports;
using Reports.Reading;

namespace Bot.Tests.Dialogs.Exporting;

using Refused = global::Consultations.Sentences;
using Said = global::Dialogs.Sentences;

public sealed partial class ImportingLinesTests
{
    public static TheoryData<AttributionRule, string> Records => RecordReaderTests.Records;

    [Theory]
    [MemberData(nameof(Records))]
    public async Task What_is_taken_in_and_exported_again_is_the_same_but_for_the_envelope(AttributionRule rule, string part)
    {
        using var hall = await Hall.OpenAsync();
        var written = new JsonReports().Text(RecordReaderTests.Source(rule, part));

        await ImportAsync(hall, written);
        var again = await ExportAsync(hall, "json");

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
        await ImportAsync(hall, Whole());

        var again = await ExportAsync(hall, $"json {words}");

        WithoutEnvelope(again).ShouldBe(WithoutEnvelope(new JsonReports().Text(RecordReaderTests.Source(AttributionRule.Named, part))));
    }

    [Fact]
    public async Task A_copy_of_a_part_has_no_other_part()
    {
        using var hall = await Hall.OpenAsync();
        await ImportAsync(hall, new JsonReports().Text(RecordReaderTests.Source(AttributionRule.Named, "item")));

        (await hall.Organiser.SayAsync("export json Assam anyway")).Text.ShouldBe(Refused.ImportIsPart);
        (await hall.Organiser.SayAsync("preview item 2")).Text.ShouldBe(Refused.ImportIsPart);
    }

    [Fact]
    public async Task Every_format_and_the_preview_are_made_from_the_kept_file()
    {
        using var hall = await Hall.OpenAsync();
        await ImportAsync(hall, Whole());

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

        var copy = await ImportAsync(hall, Whole().Replace("\"ledgerHead\": null", $"\"ledgerHead\": \"{head}\"", StringComparison.Ordinal));

        (copy.Title, copy.IsClosed, copy.JoiningLocked, copy.IsImported).ShouldBe(("Countering Trafficking in Persons", true, true, true));
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
        var record = new RecordReader().Read(Encoding.UTF8.GetBytes(Whole()), Guid.NewGuid()).Done;
        foreach (var who in new[] { await hall.DelegateAsync("asha"), await hall.FacilitatorAsync("farid") })
            (await who.AttachAsync(Encoding.UTF8.GetBytes(Whole()))).Text.ShouldBe(Refused.OnlyOrganisers);

        var asked = Should.Throw<ShouldAssertException>(() => hall.DoAsync(new ImportRecord { By = Workshop.Door("farid"), Key = "x", Content = [1], Record = record }));
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
        var ours = await ExportAsync(hall, "json");

        (await hall.Organiser.AttachAsync(Encoding.UTF8.GetBytes(ours))).Text.ShouldContain(Said.ImportIsOurs);
        (await hall.Organiser.AttachAsync(Encoding.UTF8.GetBytes(ours + "\n"))).Text.ShouldContain(Said.ImportIsForeign);
    }

    [Fact]
    public async Task What_is_taken_back_is_in_no_copy_of_a_file_that_held_it()
    {
        using var hall = await Hall.OpenAsync();
        var asha = await hall.DelegateAsync("asha");
        await asha.SayAsync("challenge the homes are full");
        var ours = await ExportAsync(hall, "json");
        var copy = await ImportAsync(hall, ours);

        await asha.SayAsync("withdraw 1");

        (await hall.Organiser.SayAsync("preview")).Text.ShouldBe(Refused.ImportIsGone);
        (await hall.Organiser.SayAsync("export json anyway")).Text.ShouldBe(Refused.ImportIsGone);
        (await hall.ReadAsync(books => books.Find<ImportedRecord>(copy.Id)!.Content)).ShouldBeEmpty();
        (await hall.Organiser.AttachAsync(Encoding.UTF8.GetBytes(ours))).Text.ShouldBe(Refused.ImportIsOutdated);
        (await hall.ReadAsync(Verification.Of)).Findings.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_copy_goes_when_its_time_is_up()
    {
        using var hall = await Hall.OpenAsync();
        var copy = await ImportAsync(hall, Whole());
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
    [InlineData("summary")]
    [InlineData("tell everyone We begin at ten.")]
    [InlineData("polls")]
    public async Task A_copy_is_read_only(string line)
    {
        using var hall = await Hall.OpenAsync();
        await ImportAsync(hall, Whole());

        (await hall.Organiser.SayAsync(line)).Text.ShouldBe(Refused.CopyIsReadOnly);
    }

    [Fact]
    public async Task The_rules_change_nothing_of_a_copy_and_nobody_joins_it()
    {
        using var hall = await Hall.OpenAsync();
        var copy = await ImportAsync(hall, Whole());

        foreach (var change in new ChangeConsultation[] { new CloseConsultation(copy.Id, false) { By = Workshop.Organiser }, new SetK(copy.Id, 9) { By = Workshop.Organiser } })
            Should.Throw<ShouldAssertException>(() => hall.DoAsync(change)).Message.ShouldContain(nameof(Refused.CopyIsReadOnly));
        var join = new Join { By = Workshop.Door("asha"), Code = copy.JoinCode, Name = "Asha", Group = "law-enforcement", Jurisdiction = "IN-MP", MayBeNamed = true };
        Should.Throw<ShouldAssertException>(() => hall.DoAsync(join)).Message.ShouldContain(nameof(Refused.ConsultationClosed));
        (await hall.Organiser.SayAsync("keep 30 days")).Text.ShouldNotBe(Refused.CopyIsReadOnly);
    }

    private static string Whole() => new JsonReports().Text(RecordReaderTests.Source(AttributionRule.Named, "all"));

    private static async Task<Consultation> ImportAsync(Hall hall, string written)
    {
        var heard = await hall.Organiser.AttachAsync(Encoding.UTF8.GetBytes(written));
        heard.Text.ShouldContain("read-only copy");
        return await hall.ReadAsync(books => books.All<Consultation>().Single(consultation => consultation.IsImported));
    }

    /// <summary>What the link of such an export opens.</summary>
    private static async Task<string> ExportAsync(Hall hall, string what)
    {
        var heard = (await hall.Organiser.SayAsync($"export {what} anyway")).Text;
        heard.ShouldContain("/download/");
        var key = heard.Split("https://bot.example/download/")[1].Split((char[]?)null)[0].TrimEnd('.', ',');
        var export = await hall.DoAsync(new OpenExport(key) { By = Asker.House });
        await using var file = await hall.Exports.OpenAsync(export.File, default);
        using var reader = new StreamReader(file!, Encoding.UTF8);
        return await reader.ReadToEndAsync();
    }

    private static Task<(int Consultations, int Copies, int Rows)> StoredAsync(Hall hall) =>
        hall.ReadAsync(books => (books.All<Consultation>().Count(), books.All<ImportedRecord>().Count(), books.All<LedgerRow>().Count()));

    private static string WithoutEnvelope(string json) => Envelope().Replace(json, "");

    [GeneratedRegex("""^  "(madeAt|ledgerPosition|ledgerHead)": .*\n""", RegexOptions.Multiline | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 5000)]
    private static partial Regex Envelope();
}
