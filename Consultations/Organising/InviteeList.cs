using Consultations.Deciding;
using Consultations.Places;
using Consultations.Screening;
using Consultations.Words;

namespace Consultations.Organising;

/// <summary>Somebody whom an organiser wants to invite, as a line of their list says.</summary>
/// <param name="Line">The line's number in the list, from 1.</param>
/// <param name="Group">Id of the stakeholder group; empty where the line does not say.</param>
/// <param name="Jurisdiction">ISO 3166 code; empty where the line does not say.</param>
public sealed record Invitee(int Line, string Name, string Organisation, string Group, string Jurisdiction);

/// <summary>A line of the list that was not understood, or holds what must not be kept.</summary>
/// <param name="Line">The line's number in the list, from 1.</param>
/// <param name="Why">What is wrong and what to do; none of the line's words stand in it.</param>
public sealed record UnreadLine(int Line, Refusal Why);

/// <summary>
/// A list of people, one a line: name, organisation, group, jurisdiction. Trailing parts may be missing. What separates them is a semicolon, a bar, or a comma where it is clear
/// that it does.
/// </summary>
public sealed record InviteeList(IReadOnlyList<Invitee> Invitees, IReadOnlyList<UnreadLine> Unread)
{
    private const int Parts = 4;

    private static readonly string[] Headers = ["name", "names", "full name", "name of delegate", "delegate", "invitee", "participant", "नाम"];

    /// <summary>Reads a list that was cleaned line by line.</summary>
    public static InviteeList Read(string list)
    {
        ArgumentNullException.ThrowIfNull(list);
        var lines = list.ReplaceLineEndings("\n").Split('\n');
        var first = Array.FindIndex(lines, line => line.Trim().Length > 0);
        var header = first < 0 ? [] : RowReader.Split(lines[first], ',') ?? [];
        var hasCommas = header.Count > 1 && IsHeader(header[0]);
        var (invitees, unread) = (new List<Invitee>(), new List<UnreadLine>());
        for (var at = Math.Max(first, 0); at < lines.Length; at++)
        {
            if (lines[at].Trim().Length == 0)
                continue;
            var read = Parse(lines[at], at + 1, hasCommas);
            if (read.Is(out var invitee, out var why) && !(at == first && IsHeader(invitee.Name)))
                invitees.Add(invitee);
            else if (why is not null && !(at == first && IsHeaderLine(lines[at])))
                unread.Add(new UnreadLine(at + 1, why));
        }

        return new InviteeList(invitees, unread);
    }

    /// <summary>Why somebody of that name and organisation cannot be invited; null where they can.</summary>
    internal static Refusal? Unfit(string name, string organisation)
    {
        if (name.Length < 2 || !name.Any(char.IsLetter))
            return new Refusal(nameof(Sentences.ListNameMissing));
        if (name.Length > Delegate.LongestName || organisation.Length > Delegate.LongestName)
            return new Refusal(nameof(Sentences.NameTooLong), Delegate.LongestName);
        return Found($"{name}; {organisation}");
    }

    private static Result<Invitee> Parse(string line, int number, bool hasCommas)
    {
        if (Found(line) is { } found)
            return found;
        if (RowReader.Read(line, hasCommas) is not { } parts)
            return new Refusal(nameof(Sentences.ListLineUnclear));
        if (parts.Skip(Parts).Any(part => part.Length > 0))
            return new Refusal(nameof(Sentences.ListPartsTooMany), Parts);

        var (name, organisation, group, place) = (Part(parts, 0), Part(parts, 1), Part(parts, 2), Part(parts, 3));
        if (IsHeader(name))
            return new Invitee(number, name, "", "", "");
        if (Unfit(name, organisation) is { } unfit)
            return unfit;

        // People know both columns and not their order.
        if (group.Length > 0 && StakeholderGroups.Find(group) is null && PlaceFinder.Find(group) is PlaceMatch.Found && (place.Length == 0 || StakeholderGroups.Find(place) is not null))
            (group, place) = (place, group);
        if (!GroupOf(group).Is(out var groupId, out var noGroup))
            return noGroup;
        return PlaceOf(place).Is(out var code, out var noPlace) ? new Invitee(number, name, organisation, groupId, code) : noPlace;
    }

    private static Result<string> GroupOf(string written)
    {
        if (written.Length == 0)
            return "";
        return StakeholderGroups.Find(written) is { } group
            ? group.Id
            : new Refusal(nameof(Sentences.ListGroupUnknown), string.Join(", ", StakeholderGroups.All.Select(one => one.Name)));
    }

    private static Result<string> PlaceOf(string written)
    {
        if (written.Length == 0 || written.Equals("none", StringComparison.OrdinalIgnoreCase) || written == "-")
            return "";
        return PlaceFinder.Find(written) switch
        {
            PlaceMatch.Found found => found.Jurisdiction.Code,
            PlaceMatch.Unclear unclear => new Refusal(nameof(Sentences.ListPlaceUnclear), string.Join(", ", unclear.Candidates.Select(place => $"{place.Name} ({place.Code})"))),
            _ => new Refusal(nameof(Sentences.ListPlaceUnknown)),
        };
    }

    private static Refusal? Found(string words)
    {
        var found = Screen.Examine(words).Findings;
        return found.Count == 0 ? null : new Refusal(nameof(Sentences.ListLineHoldsPersonalData), string.Join(", ", found.Select(one => one.Kind.Name).Distinct()));
    }

    private static bool IsHeader(string name) => Headers.Contains(name, StringComparer.OrdinalIgnoreCase);

    private static bool IsHeaderLine(string line) => RowReader.Read(line, hasCommas: true) is [var name, ..] && IsHeader(name);

    private static string Part(IReadOnlyList<string> parts, int index) => index < parts.Count ? parts[index] : "";
}
