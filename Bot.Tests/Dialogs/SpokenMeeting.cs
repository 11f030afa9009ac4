using System.Globalization;
using System.Text;
using Bot.Tests.Consultations;
using Bot.Tests.Storage;
using Consultations.Conversing;
using Consultations.Deciding;
using Consultations.Exporting;
using Consultations.Joining;
using Consultations.Organising;
using Consultations.Words;
using Dialogs.Conversing;

namespace Bot.Tests.Dialogs;

/// <summary>A meeting at which everybody has spoken in every way there is; and all that anybody who is not meant to know is ever shown of it.</summary>
internal sealed class SpokenMeeting : IDisposable
{
    /// <summary>Agreed to be named, and did not take it back.</summary>
    public const string Named = "Anvira";

    /// <summary>Did not agree, took it back for what they said, was forgotten, or was removed and had not agreed.</summary>
    public static readonly string[] NeverNamed = ["Belquis", "Charvak", "Devyani", "Ekantika", "Falguni"];

    public const string Judge = "Lakshmi Iyer", JudgesOffice = "presiding judge", ShySpeaker = "Tarun Sethi", ShyOffice = "desk officer of the north";

    private static readonly CultureInfo Spoken = Languages.English.Culture;

    private SpokenMeeting(Hall hall) => Hall = hall;

    public Hall Hall { get; }

    public static async Task<SpokenMeeting> OpenAsync(AttributionRule rule)
    {
        var meeting = new SpokenMeeting(await Hall.OpenAsync(rule));
        await meeting.PlayAsync();
        return meeting;
    }

    public void Dispose() => Hall.Dispose();

    /// <summary>All that is shown to each role, but the list of delegates and of roles, which is for those who look after the room, and one's own card on joining.</summary>
    public async Task<string> EverythingAsync()
    {
        var shown = new StringBuilder();
        foreach (var who in new[] { Named, "omar", "ravi", "meera", "organiser" })
        {
            var visitor = Hall.Visitor(who);
            foreach (var line in LinesFor(who))
                Write(shown, await visitor.SayAsync(line));
        }

        foreach (var format in new[] { "md", "json", "md item 1" })
            shown.AppendLine(await ExportAsync(format));
        shown.AppendLine(await NoticesAsync());
        return shown.ToString();
    }

    private static IEnumerable<string> LinesFor(string who)
    {
        IEnumerable<string> everybody =
        [
            "summary", "summary unfiled", "summary item 1", "summary IN-MP", "summary IN-MH", "summary IN-KL", "agenda",
            .. ContributionKind.All.Select(kind => $"summary {kind.Words[0]}"),
            .. Theme.All.Select(theme => $"summary {theme.Id}"),
        ];
        return who switch
        {
            Named => everybody.Append("who"),
            "ravi" => everybody.Concat(["who", "mine", "for delegate 2: challenge said for another one", "evidence 1 40"]),
            "meera" => everybody.Concat(["hidden", "held", "file 1 under protection", "file 2 under IN-MP", "file 8 under shelter", "agenda"]),
            "organiser" => everybody.Concat(["code", "series", "summary series", "verify", "file 1 under protection"]),
            _ => everybody,
        };
    }

    private async Task PlayAsync()
    {
        await Hall.DoAsync(new SetK(Hall.Consultation.Id, Consultation.LeastK) { By = Workshop.Organiser });
        await Hall.Organiser.SayAllAsync(
            "new series \"India consultations\" of 5", "part of 1 as 3", "series convenors: Office of Kaveri Bose",
            "new item panel \"Courts\" on day 1", "item 1 moderator: Prof. Menon", "item 1 panellists: Justice Rao, High Court", "open 1");
        await Hall.WithRoleAsync(Role.Observer, "omar");
        var ravi = await Hall.WithRoleAsync(Role.Rapporteur, "ravi");
        var meera = await Hall.FacilitatorAsync("meera");

        // Three of the police of one place, so that their label points at enough people; all others are fewer.
        await JoinAsync(Named, "law-enforcement", "IN-MP", mayBeNamed: true);
        await JoinAsync("Belquis", "law-enforcement", "IN-MP", mayBeNamed: false);
        await JoinAsync("Charvak", "law-enforcement", "IN-MP", mayBeNamed: true);
        await JoinAsync("Devyani", "civil-society", "IN-MH", mayBeNamed: false);
        await JoinAsync("Ekantika", "media", "IN-MH", mayBeNamed: true);
        await JoinAsync("Falguni", "academia", null, mayBeNamed: false);
        foreach (var who in NeverNamed.Prepend(Named))
            await Hall.Visitor(who).SayAsync($"challenge point of number {who.Length}{who[0]} #protection");
        await Hall.Visitor("Charvak").SayAsync("unname 3");
        await Hall.Visitor("Ekantika").SayAsync("forget me yes");
        await meera.SayAllAsync("remove 6", "hide 2 off the subject", "show 2");
        await ravi.SayAllAsync(
            "for participants: trend more offers come by phone",
            $"for {Judge}; {JudgesOffice}; Court of Appeal; judiciary; Kerala; named: statement “Trials take too long.”",
            $"for {ShySpeaker}; {ShyOffice}; Bureau of Quiet; government; Kerala: statement “Nobody asked us.”",
            "for delegate 1: practice Kerala: lists of those who have gone #prevention",
            "for delegate 4: opportunity cross-border: trains",
            "for the meeting: recommend meeting: one form for all");
    }

    private Task<Joined> JoinAsync(string who, string group, string? place, bool mayBeNamed) => Hall.DoAsync(new Join
    {
        By = Workshop.Door(who),
        Code = Hall.Consultation.JoinCode,
        Name = who,
        Designation = $"Desk of {who}",
        Organisation = $"House of {who}",
        Group = group,
        Jurisdiction = place,
        MayBeNamed = mayBeNamed,
    });

    private async Task<string> ExportAsync(string format)
    {
        var said = (await Hall.Organiser.SayAsync($"export {format} anyway")).Text;
        var export = await Hall.DoAsync(new OpenExport(said.Split("https://bot.example/download/")[1].Split((char[]?)null)[0].TrimEnd('.', ',')) { By = Asker.House });
        await using var file = await Hall.Exports.OpenAsync(export.File, default);
        using var reader = new StreamReader(file!, Encoding.UTF8);
        return await reader.ReadToEndAsync();
    }

    private async Task<string> NoticesAsync()
    {
        using var english = new English();
        return string.Join('\n', await Hall.ReadAsync(books => books.All<OutboxRow>().AsEnumerable().Select(row => row.Notice + NoticeSentences.Of(Notice.Read(row.Notice), "title")).ToList()));
    }

    /// <summary>Cards whole, with what they carry and say aloud.</summary>
    private static void Write(StringBuilder shown, Heard heard)
    {
        shown.AppendLine(Spoken, $"{heard.Text}");
        foreach (var activity in heard.Activities)
            shown.AppendLine(string.Join('\n', (activity.Attachments ?? []).Select(attachment => attachment.Content.ToString())));
    }
}
