using Consultations.Contributing;
using Consultations.Places;
using Consultations.Words;
using Dialogs.Gathering;
using Dialogs.Turns;

namespace Dialogs.Contributing;

/// <summary>Whose words a line holds, as the head of a <c>for</c> line says it: the room's, the record's, a delegate's, a speaker's, or what a group brings back.</summary>
/// <param name="Voice">Who it comes from.</param>
/// <param name="Delegate">Number of the delegate who said it; null for authors themselves, and for all who are no delegate.</param>
/// <param name="Spoken">The speaker who is no delegate.</param>
/// <param name="MayBeNamed">Whether that speaker agreed to be named.</param>
/// <param name="Item">Number of the agenda item; null for the one that is open.</param>
internal sealed record Floor(Voice Voice, int? Delegate, Spoken Spoken, bool MayBeNamed, int? Item)
{
    private const string Named = "named", Unnamed = "unnamed";

    private static readonly string[] Room = ["participants", "the participants", "the room", "room"], Record = ["the meeting", "meeting"];

    /// <summary>Authors who speak for themselves.</summary>
    public static Floor Own { get; } = Of(Voice.Delegate);

    public static Floor Of(Voice voice) => new(voice, null, Spoken.Nobody, MayBeNamed: false, null);

    /// <summary>What follows <c>for</c>: the floor and the line said on it, or a sentence that says what is wrong.</summary>
    public static (Floor? Floor, string Line, string? WhyNot) Read(string rest)
    {
        var colon = rest.IndexOf(':', StringComparison.Ordinal);
        if (colon < 0)
            return (null, "", null);
        var (floor, whyNot) = ReadHead(rest[..colon].Trim());
        return (floor, rest[(colon + 1)..].Trim(), whyNot);
    }

    /// <summary>The head alone: <c>participants</c>, <c>delegate 12</c>, <c>item 3</c>, or <c>NAME; ROLE; ORGANISATION; GROUP; JURISDICTION[; named]</c>.</summary>
    public static (Floor? Floor, string? WhyNot) ReadHead(string head)
    {
        if (Prompts.Is(head, [.. Room, Sentences.FloorParticipants]))
            return (Of(Voice.Participants), null);
        if (Prompts.Is(head, [.. Record, Sentences.FloorMeeting]))
            return (Of(Voice.Meeting), null);
        if (NumberAfter(head, "delegate") is { } number)
            return (Own with { Delegate = number }, null);
        if ((NumberAfter(head, "item") ?? NumberAfter(head, "group")) is { } item)
            return (Of(Voice.Participants) with { Item = item }, null);
        return head.Contains(';', StringComparison.Ordinal) ? ReadSpeaker(head) : (null, null);
    }

    private static (Floor? Floor, string? WhyNot) ReadSpeaker(string head)
    {
        var parts = head.Split(';', StringSplitOptions.TrimEntries);
        string Part(int index) => index < parts.Length && !Prompts.Is(parts[index], "none", "-", Sentences.Skip) ? parts[index] : "";
        var group = Part(3).Length == 0 ? null : StakeholderGroups.Find(Part(3));
        if (Part(3).Length > 0 && group is null)
            return (null, Prompts.Fill(Sentences.GroupUnknown, string.Join(", ", StakeholderGroups.All.Select(one => one.Name))));
        var place = Part(4).Length == 0 ? null : PlaceFinder.Find(Part(4)) as PlaceMatch.Found;
        if (Part(4).Length > 0 && place is null)
            return (null, Prompts.Fill(Sentences.PlaceUnknown, Part(4)));
        if (parts.Length > 6 || !Prompts.Is(Part(5), "", Named, Unnamed))
            return (null, Sentences.ForHow);
        var spoken = new Spoken(Part(0), Part(1), Part(2), group?.Id ?? "", place?.Jurisdiction.Code ?? "");
        return (Of(Voice.Speaker) with { Spoken = spoken, MayBeNamed = Prompts.Is(Part(5), Named) }, null);
    }

    private static int? NumberAfter(string head, string word) =>
        head.StartsWith(word + " ", StringComparison.OrdinalIgnoreCase) && LineReader.Number(head[word.Length..]) is ({ } number, "") ? number : null;
}
