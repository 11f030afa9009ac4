using System.Text;
using Consultations.Organising;
using Consultations.Screening;
using Reports;
using Reports.Reading;

namespace Bot.Tests.Reports;

using Sentences = global::Consultations.Sentences;

/// <summary>What stands in a file that may come from anywhere is screened, whatever field it stands in.</summary>
public sealed class ForeignTextsTests
{
    private static readonly string Written = new JsonReports().Text(RecordReaderTests.Source(AttributionRule.Named, "all"));

    [Theory]
    [InlineData("Courts take years.", "Courts take years, ask 98765 43210.", "contributions 1", "phone-number")]
    [InlineData("Courts take years.", "Rekha, 14, from Basirhat waits for a court.", "contributions 1", "person")]
    [InlineData("Esha, Designation of Esha", "esha@example.org, Designation of Esha", "contributions 1", "email-address")]
    [InlineData("1 in 4", "FIR No. 123/2019", "contributions 2", "case-number")]
    [InlineData("border police, 2018", "border police, AS 01 AB 1234", "contributions 3", "vehicle-plate")]
    [InlineData("Justice A. Sen", "Justice A. Sen, 9876543210", "agenda 2", "phone-number")]
    [InlineData("What comes first?", "What comes first, 9876543210?", "polls 1", "phone-number")]
    [InlineData("\"Shelters\"", "\"9876543210\"", "polls 1", "phone-number")]
    [InlineData("\"trust\"", "\"a@example.org\"", "polls 2", "email-address")]
    [InlineData("Targeted action", "Targeted action, call 98765 43210", "consultation", "phone-number")]
    [InlineData("Regional Office", "Regional Office, office@example.org", "series", "email-address")]
    [InlineData("Hill districts", "Hill 9876543210", "regions", "phone-number")]
    [InlineData("courts-of-our-own", "9876543210", "contributions 1", "phone-number")]
    [InlineData("\"law-enforcement\"", "\"9876543210\"", "attendance", "phone-number")]
    [InlineData("\"NP\"", "\"9876543210\"", "consultation", "phone-number")]
    public void It_says_where_and_of_what_kind_and_never_what(string before, string after, string where, string kind)
    {
        using var _ = new Consultations.English();
        var unfit = UnfitIn(Written.Replace(before, after, StringComparison.Ordinal));

        unfit.ShouldNotBeNull().Key.ShouldBe(nameof(Sentences.ImportHoldsPersonalData));
        ((string)unfit.Values[1]).ShouldContain(FindingKind.All.Single(one => one.Id == kind).Name);
        ((string)unfit.Values[2]).Split(", ").ShouldContain(where);
        foreach (var secret in new[] { "98765", "example.org", "Rekha", "123/2019", "1234" })
            unfit.Sentence.ShouldNotContain(secret);
    }

    [Fact]
    public void Places_ids_moments_and_hashes_are_not_taken_for_something_else() =>
        UnfitIn(Written.Replace("\"ledgerHead\": null", $"\"ledgerHead\": \"{new string('9', 64)}\"", StringComparison.Ordinal)).ShouldBeNull();

    [Fact]
    public void Each_text_counts_and_only_so_many_places_are_named()
    {
        var room = new Cards.MadeUpRoom();
        for (var at = 1; at <= 12; at++)
            room.Hears($"Call 98765 432{at:00}.");

        var unfit = UnfitIn(new JsonReports().Text(global::Bot.Tests.Reports.Written.Source(room)))!;

        unfit.Values[0].ShouldBe(12);
        ((string)unfit.Values[2]).ShouldStartWith("contributions 1, contributions 2, ");
        ((string)unfit.Values[2]).ShouldEndWith(", contributions 10, …");
    }

    [Fact]
    public void In_a_series_the_meeting_is_named() =>
        ((string)UnfitIn(new JsonReports().Text(RecordReaderTests.Series(AttributionRule.Named)).Replace("Courts take years.", "Call 98765 43210.", StringComparison.Ordinal))!.Values[2])
            .ShouldBe("meetings 2 contributions 1");

    [Theory]
    [InlineData("Courts\\u202E take years.")]
    [InlineData("Courts\\u200B take years.")]
    [InlineData("Courts\\u0007 take years.")]
    [InlineData("Courts   take years.")]
    public void What_the_door_would_have_cleaned_was_written_by_another_hand(string text) =>
        UnfitIn(Written.Replace("Courts take years.", text, StringComparison.Ordinal))!.Key.ShouldBe(nameof(Sentences.ImportUnreadable));

    [Fact]
    public void So_was_what_is_longer_than_anything_that_can_be_put_forward() =>
        UnfitIn(Written.Replace("Courts take years.", new string('x', 4001), StringComparison.Ordinal))!.Key.ShouldBe(nameof(Sentences.ImportUnreadable));

    private static global::Consultations.Deciding.Refusal? UnfitIn(string json) => new RecordReader().Take(Encoding.UTF8.GetBytes(json)).Done.Unfit;
}
