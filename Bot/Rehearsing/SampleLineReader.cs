using System.Globalization;
using System.Text.RegularExpressions;
using Consultations.Contributing;
using Consultations.Words;
using Dialogs.Contributing;

namespace Bot.Rehearsing;

/// <summary>Reads what was put forward in a sample: whose words, what about, during which agenda item.</summary>
/// <param name="words">Understands them.</param>
/// <param name="items">How many items are on the agenda.</param>
internal sealed partial class SampleLineReader(SampleWords words, int items)
{
    private const string Region = "region:", WholeMeeting = "meeting", CrossBorder = "cross-border";
    private static readonly string[] RoomWords = ["participants", "the participants", "the room"], MeetingWords = ["", "meeting", "the meeting"];

    public SampleLine Read(SampleObject line, int position)
    {
        var text = line.Text("text");
        if (text.Length == 0)
            throw new RehearsalStoppedException(Say.With(Sentences.SampleMisses, line.PathOf("text")));
        var evidence = line.Object("evidence") is { } given ? words.Remember(given) : null;
        return new SampleLine(
            position, words.KindOf(line), SpeakerOf(line), WhereOf(line), text,
            [.. line.Texts("themes").Select(theme => words.HashtagOf(theme, line)).OfType<string>().Distinct(StringComparer.Ordinal)],
            line.Flag("quote"))
        {
            Item = line.Number("item") is { } item ? OnTheAgenda(item, line.PathOf("item")) : null,
            Evidence = new Evidence(evidence?.Text("figure") ?? "", evidence?.Text("source") ?? ""),
            Language = words.LanguageOf(line),
        };
    }

    private SampleSpeaker SpeakerOf(SampleObject line)
    {
        if (line.Object("speaker") is { } speaker)
            return OnTheFloor(words.Remember(speaker));
        var (from, role) = (line.Text("from"), line.Text("speakerRole"));
        if (RoomWords.Contains(from, StringComparer.OrdinalIgnoreCase))
            return new SampleSpeaker.Participants();
        if (MeetingWords.Contains(from, StringComparer.OrdinalIgnoreCase) && role.Length == 0)
            return new SampleSpeaker.Meeting();
        if (GroupOfItem().Match(from) is { Success: true } match
            && OnTheAgenda(int.Parse(match.Groups["item"].Value, CultureInfo.InvariantCulture), line.PathOf("from")) is { } item)
            return new SampleSpeaker.GroupWork(item);
        if ((StakeholderGroups.Find(from) ?? StakeholderGroups.Find(role)) is { } group)
            return new SampleSpeaker.Member(group, role.Length > 0 || IsJustTheGroup(from, group) ? role : from);

        words.Remark(Sentences.SampleSpeakerUnknown, line.PathOf("from"), from.Length > 0 ? from : role);
        return new SampleSpeaker.Meeting();
    }

    private SampleSpeaker.OnTheFloor OnTheFloor(SampleObject speaker) => new(
        speaker.Text("name"),
        speaker.Text("role"),
        speaker.Text("organisation"),
        words.Known(speaker, "group", StakeholderGroups.Find),
        words.PlacesOf(speaker, "jurisdiction") is [var place, ..] ? place : null,
        speaker.Flag("named"));

    private int? OnTheAgenda(int item, string path)
    {
        if (item >= 1 && item <= items)
            return item;
        words.Remark(Sentences.SampleUnknown, path, item);
        return null;
    }

    private static bool IsJustTheGroup(string from, StakeholderGroup group) => Slug.Of(from) == group.Id;

    /// <summary>What the line is about, as far as the bot knows those places; nothing is guessed.</summary>
    private List<string> WhereOf(SampleObject line)
    {
        var where = words.PlacesOf(line, "jurisdictions").ToList();
        foreach (var scope in line.Texts("scope"))
        {
            var part = scope.StartsWith(Region, StringComparison.OrdinalIgnoreCase) ? scope[Region.Length..].Trim() : scope;
            if (Where.Read(part, words.OwnRegions) is not { About: var about })
                words.Remark(Sentences.SamplePlaceUnknown, line.PathOf("scope"), scope);
            else if (about is { CrossBorder: true, Places.Count: > 0 })
                where.Add(part);
            else
                where.AddRange([.. about.Places, .. about.Regions, .. about.CrossBorder ? [CrossBorder] : (string[])[], .. about.WholeMeeting ? [WholeMeeting] : (string[])[]]);
        }

        return [.. where.Distinct(StringComparer.Ordinal)];
    }

    [GeneratedRegex(@"^(the )?group of item (?<item>\d{1,3})$", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 200)]
    private static partial Regex GroupOfItem();
}
