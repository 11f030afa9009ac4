using System.Security.Cryptography;
using System.Text.Json;
using Consultations.Organising;
using Consultations.Places;
using Consultations.Words;
using Dialogs.Contributing;

namespace Bot.Rehearsing;

/// <summary>
/// Reads a sample. What it cannot know (other fields, places, groups and kinds) is set aside and named; only what makes no sample at all stops it.
/// </summary>
public sealed class SampleReader
{
    private const string Region = "region:", WholeMeeting = "meeting", CrossBorder = "cross-border";
    private static readonly JsonDocumentOptions Lenient = new() { AllowTrailingCommas = true, CommentHandling = JsonCommentHandling.Skip };
    private static readonly string[] RoomWords = ["participants", "the participants", "the room"], MeetingWords = ["", "meeting", "the meeting"];

    private readonly List<SampleObject> read = [];
    private readonly List<string> remarks = [];

    private SampleReader()
    {
    }

    /// <summary>The sample in this file, or a stop with a sentence that says what is wrong with it.</summary>
    public static Sample ReadFile(string file)
    {
        try
        {
            return Read(Path.GetFileNameWithoutExtension(file), File.ReadAllBytes(file));
        }
        catch (Exception missing) when (missing is IOException or UnauthorizedAccessException)
        {
            throw new RehearsalStoppedException(Say.With(Sentences.SampleMissing, file), missing);
        }
        catch (JsonException malformed)
        {
            throw new RehearsalStoppedException(Say.With(Sentences.SampleMalformed, file, (malformed.LineNumber ?? 0) + 1), malformed);
        }
    }

    private static Sample Read(string name, byte[] json)
    {
        var mark = json.AsSpan().StartsWith("\uFEFF"u8) ? 3 : 0;
        using var document = JsonDocument.Parse(json.AsMemory(mark), Lenient);
        return new SampleReader().Read(name, Convert.ToHexStringLower(SHA256.HashData(json)), document.RootElement);
    }

    private Sample Read(string name, string fingerprint, JsonElement root)
    {
        var whole = Remember(new SampleObject(root, ""));
        var consultation = whole.Object("consultation") is { } found ? Remember(found) : null;
        if (consultation?.Text("title") is not { Length: > 0 } title)
            throw new RehearsalStoppedException(Sentences.SampleNoTitle);

        var frame = ReadFrame(consultation, title);
        var people = whole.Objects("people").Select(person => ReadPerson(Remember(person))).OfType<SamplePerson>().ToList();
        var lines = whole.Objects("contributions").Select((line, index) => ReadLine(Remember(line), index + 1)).ToList();
        var notPlayed = read.SelectMany(one => one.Others).Distinct(StringComparer.OrdinalIgnoreCase).ToList();
        return new Sample(FolderName(name), fingerprint, frame, people, lines, notPlayed, remarks);
    }

    private SampleObject Remember(SampleObject one)
    {
        read.Add(one);
        return one;
    }

    private SampleFrame ReadFrame(SampleObject consultation, string title)
    {
        var groups = consultation.Texts("groupsPresent").Select(text => GroupOf(text, consultation.PathOf("groupsPresent"))).OfType<StakeholderGroup>();
        return new SampleFrame(
            title,
            consultation.Text("city"),
            DayOf(consultation, "firstDay"),
            DayOf(consultation, "lastDay"),
            PlacesOf(consultation, "invited"),
            [.. groups.Distinct()]);
    }

    private SamplePerson? ReadPerson(SampleObject person)
    {
        var name = person.Text("name");
        if (name.Length == 0)
            throw new RehearsalStoppedException(Say.With(Sentences.SampleMisses, person.PathOf("name")));
        var places = person.Text("jurisdiction") is { Length: > 0 } ? PlacesOf(person, "jurisdiction") : [];
        var (designation, organisation) = (person.Text("designation"), person.Text("organisation"));
        return GroupOf(person.Text("group"), person.PathOf("group")) is { } group
            ? new SamplePerson(name, designation, organisation, places.FirstOrDefault(), group)
            : null;
    }

    private SampleLine ReadLine(SampleObject line, int position)
    {
        var text = line.Text("text");
        if (text.Length == 0)
            throw new RehearsalStoppedException(Say.With(Sentences.SampleMisses, line.PathOf("text")));
        return new SampleLine(
            position, KindOf(line), SpeakerOf(line), WhereOf(line), text,
            [.. line.Texts("themes").Select(theme => HashtagOf(theme, line)).OfType<string>().Distinct(StringComparer.Ordinal)],
            line.Flag("quote"));
    }

    private ContributionKind KindOf(SampleObject line)
    {
        var written = line.Text("kind");
        if (ContributionKind.Find(written) is { } kind)
            return kind;
        remarks.Add(Say.With(Sentences.SampleKindUnknown, line.PathOf("kind"), written, ContributionKind.Statement.Name));
        return ContributionKind.Statement;
    }

    private SampleSpeaker SpeakerOf(SampleObject line)
    {
        var (from, role) = (line.Text("from"), line.Text("speakerRole"));
        if (RoomWords.Contains(from, StringComparer.OrdinalIgnoreCase))
            return new SampleSpeaker.Participants();
        if (MeetingWords.Contains(from, StringComparer.OrdinalIgnoreCase) && role.Length == 0)
            return new SampleSpeaker.Meeting();
        if ((StakeholderGroups.Find(from) ?? StakeholderGroups.Find(role)) is { } group)
            return new SampleSpeaker.Member(group, role.Length > 0 || IsJustTheGroup(from, group) ? role : from);

        remarks.Add(Say.With(Sentences.SampleSpeakerUnknown, line.PathOf("from"), from.Length > 0 ? from : role));
        return new SampleSpeaker.Meeting();
    }

    private static bool IsJustTheGroup(string from, StakeholderGroup group) => Slug.Of(from) == group.Id;

    /// <summary>What the line is about, as far as the bot knows those places; nothing is guessed.</summary>
    private List<string> WhereOf(SampleObject line)
    {
        var where = PlacesOf(line, "jurisdictions").ToList();
        foreach (var scope in line.Texts("scope"))
        {
            var part = scope.StartsWith(Region, StringComparison.OrdinalIgnoreCase) ? scope[Region.Length..].Trim() : scope;
            if (Where.Read(part, []) is { About: var about })
                where.AddRange([.. about.Places, .. about.Regions, .. about.CrossBorder ? [CrossBorder] : (string[])[], .. about.WholeMeeting ? [WholeMeeting] : (string[])[]]);
            else
                remarks.Add(Say.With(Sentences.SamplePlaceUnknown, line.PathOf("scope"), scope));
        }

        return [.. where.Distinct(StringComparer.Ordinal)];
    }

    private List<string> PlacesOf(SampleObject owner, string name)
    {
        List<string> known = [];
        foreach (var written in owner.Texts(name))
        {
            var list = PlaceFinder.FindAll(written);
            known.AddRange(list.Places.Select(place => place.Jurisdiction.Code).Concat(list.Regions.Select(region => region.Name)));
            remarks.AddRange(list.NotFound.Select(gap => Say.With(Sentences.SamplePlaceUnknown, owner.PathOf(name), gap.Written)));
        }

        return known;
    }

    private StakeholderGroup? GroupOf(string written, string path)
    {
        var group = StakeholderGroups.Find(written);
        if (group is null)
            remarks.Add(Say.With(Sentences.SampleGroupUnknown, path, written));
        return group;
    }

    private string DayOf(SampleObject consultation, string name)
    {
        var written = consultation.Text(name);
        if (written.Length == 0 || PartialDay.Parse(written) is not null)
            return written;
        remarks.Add(Say.With(Sentences.SampleDayUnknown, consultation.PathOf(name), written));
        return "";
    }

    private string? HashtagOf(string theme, SampleObject line)
    {
        if (Slug.Of(theme) is { Length: > 0 } slug && char.IsLetter(slug[0]))
            return slug;
        remarks.Add(Say.With(Sentences.SampleThemeUnknown, line.PathOf("themes"), theme));
        return null;
    }

    private static string FolderName(string file)
    {
        const int Longest = 60;
        var name = string.Concat(file.Select(letter => char.IsAsciiLetterOrDigit(letter) || letter is '-' or '_' ? letter : '-')).Trim('-');
        return name.Length == 0 ? "sample" : name[..Math.Min(name.Length, Longest)];
    }
}
