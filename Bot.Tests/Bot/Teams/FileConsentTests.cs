using System.Net;
using System.Text;
using Bot.Exporting;
using Bot.Tests.Dialogs;
using Consultations.Exporting;
using Consultations.Joining;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Schema;
using Microsoft.Bot.Schema.Teams;
using Newtonsoft.Json.Linq;

namespace Bot.Tests.Teams;

using SaysOf = global::Dialogs.Sentences;

/// <summary>The record as a file of the person's own.</summary>
public sealed class FileConsentTests
{
    private const string Upload = "https://contoso-my.sharepoint.com/personal/o/upload?session=1";

    [Fact]
    public async Task A_file_that_is_accepted_is_put_among_the_organisers_and_a_second_accept_does_nothing()
    {
        using var hall = await Hall.OpenAsync();
        var (organiser, offer) = await OfferAsync(hall);

        var heard = await AnswerAsync(organiser, "accept", offer, Upload);
        var again = await AnswerAsync(organiser, "accept", offer, Upload);

        var (request, range, content) = hall.Drive.Put.ShouldHaveSingleItem();
        request.ShouldBe($"PUT {Upload}");
        range.ShouldBe($"bytes 0-{content.Length - 1}/{content.Length}");
        Encoding.UTF8.GetString(content).ShouldContain(hall.Consultation.Title);
        var shown = heard.Activities.Where(activity => activity.Type == ActivityTypes.Message).ShouldHaveSingleItem().Attachments.ShouldHaveSingleItem();
        (shown.ContentType, shown.ContentUrl).ShouldBe((FileInfoCard.ContentType, "https://contoso-my.sharepoint.com/personal/o/file.md"));
        StatusOf(again).ShouldBe(200);
        again.Activities.ShouldHaveSingleItem();
    }

    [Fact]
    public async Task One_that_is_declined_goes_nowhere_and_cannot_be_accepted_any_more()
    {
        using var hall = await Hall.OpenAsync();
        var (organiser, offer) = await OfferAsync(hall);

        (await AnswerAsync(organiser, "decline", offer, null)).Text.ShouldContain(SaysOf.FileDeclined);
        (await AnswerAsync(organiser, "accept", offer, Upload)).Activities.ShouldHaveSingleItem();

        hall.Drive.Put.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("http://contoso.sharepoint.com/x")]
    [InlineData("https://sharepoint.com.evil.example/x")]
    [InlineData("https://evilsharepoint.com/x")]
    [InlineData("https://contoso.sharepoint.com:8443/x")]
    [InlineData("https://contoso.sharepoint.com@evil.example/x")]
    [InlineData("https://127.0.0.1/x")]
    [InlineData("")]
    public async Task It_is_put_on_no_other_host(string address)
    {
        using var hall = await Hall.OpenAsync();
        var (organiser, offer) = await OfferAsync(hall);

        (await AnswerAsync(organiser, "accept", offer, address)).Text.ShouldContain(SaysOf.FileNotPut);

        hall.Drive.Put.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("https://contoso.sharepoint.com/x", true)]
    [InlineData("https://contoso.sharepoint.us/x", true)]
    [InlineData("https://sharepoint.com/x", false)]
    public void Only_tenants_of_SharePoint_are_trusted(string address, bool isAllowed) => FileUpload.IsAllowed(new Uri(address)).ShouldBe(isAllowed);

    [Fact]
    public async Task A_drive_that_refuses_is_told_in_a_sentence()
    {
        using var hall = await Hall.OpenAsync();
        var (organiser, offer) = await OfferAsync(hall);
        hall.Drive.Answer = HttpStatusCode.Forbidden;

        (await AnswerAsync(organiser, "accept", offer, Upload)).Text.ShouldContain(SaysOf.FileNotPut);
    }

    [Fact]
    public async Task It_lives_no_longer_than_the_link_would()
    {
        using var hall = await Hall.OpenAsync();
        var (organiser, offer) = await OfferAsync(hall);
        hall.Clock.Now += Export.LinkLife;

        (await AnswerAsync(organiser, "accept", offer, Upload)).Text.ShouldContain(global::Consultations.Sentences.DownloadGone);

        hall.Drive.Put.ShouldBeEmpty();
    }

    [Fact]
    public async Task Nobody_else_takes_it()
    {
        using var hall = await Seat.JoinAsync(await Hall.OpenAsync(), "asha");
        var (_, offer) = await OfferAsync(hall);

        (await AnswerAsync(new Seat(hall, "asha"), "accept", offer, Upload)).Activities.ShouldHaveSingleItem();

        hall.Drive.Put.ShouldBeEmpty();
    }

    [Fact]
    public async Task Elsewhere_the_record_is_a_link()
    {
        using var hall = await Hall.OpenAsync();

        (await hall.Organiser.SayAsync("export md")).Text.ShouldContain("https://bot.example/download/");
    }

    private static async Task<(Seat Organiser, JObject Offer)> OfferAsync(Hall hall)
    {
        var invited = await hall.DoAsync(new global::Consultations.Organising.Invite(global::Consultations.Organising.Role.Organiser, null, "omar") { By = Storage.Workshop.Organiser });
        await hall.DoAsync(new global::Consultations.Organising.AcceptInvitation(invited.Code) { By = Seat.Door("omar") });
        await hall.DoAsync(new Switch(hall.Consultation.Id) { By = Seat.Door("omar") });
        var organiser = new Seat(hall, "omar");
        var card = (await organiser.SayAsync("export md")).Activities.ShouldHaveSingleItem().Attachments.ShouldHaveSingleItem();
        card.ContentType.ShouldBe("application/vnd.microsoft.teams.card.file.consent");
        card.Name.ShouldEndWith(".md");
        ((JObject)card.Content).Value<long>("sizeInBytes").ShouldBeGreaterThan(0);
        return (organiser, (JObject)((JObject)card.Content)["acceptContext"]!);
    }

    private static Task<Heard> AnswerAsync(Seat seat, string action, JObject context, string? upload) => seat.HearAsync(new Activity
    {
        Type = ActivityTypes.Invoke,
        Name = "fileConsent/invoke",
        Value = new JObject
        {
            ["type"] = "fileUpload",
            ["action"] = action,
            ["context"] = context.DeepClone(),
            ["uploadInfo"] = upload is null ? null : new JObject
            {
                ["uploadUrl"] = upload, ["contentUrl"] = "https://contoso-my.sharepoint.com/personal/o/file.md", ["name"] = "file.md", ["uniqueId"] = "u-1", ["fileType"] = "md",
            },
        },
    });

    private static int StatusOf(Heard heard) => ((InvokeResponse)heard.Activities.Single(activity => activity.Type == ActivityTypesEx.InvokeResponse).Value).Status;
}
