using Consultations.Words;

namespace Bot.Rehearsing;

/// <summary>The delegates of a rehearsal, and who of them says which line.</summary>
public sealed class Cast
{
    private readonly List<SamplePerson> delegates;
    private readonly Dictionary<int, int> speakers = [];

    private Cast(Sample sample) => delegates = [.. sample.People];

    /// <summary>In the order in which they join.</summary>
    public IReadOnlyList<SamplePerson> Delegates => delegates;

    /// <summary>
    /// Whoever is in the file joins; then one delegate for each speaker and each group present for whom nobody is there.
    /// Nobody who speaks for a jurisdiction says a line for which the file names no place: it would be filed under theirs.
    /// </summary>
    public static Cast Of(Sample sample)
    {
        var cast = new Cast(sample);
        foreach (var line in sample.Lines)
        {
            if (line.Speaker is SampleSpeaker.Member member)
                cast.speakers[line.Position] = cast.IndexOf(member, namesPlace: line.Where.Count > 0);
        }

        foreach (var group in sample.Frame.GroupsPresent)
        {
            if (!cast.delegates.Exists(one => one.Group == group))
                cast.delegates.Add(Nobody(group, ""));
        }

        return cast;
    }

    /// <summary>The index of the delegate who says the line; null where the facilitator takes it down.</summary>
    public int? SpeakerOf(SampleLine line) => speakers.TryGetValue(line.Position, out var index) ? index : null;

    private int IndexOf(SampleSpeaker.Member member, bool namesPlace)
    {
        var index = delegates.FindIndex(one => one.Group == member.Group
            && one.Designation.Equals(member.Role, StringComparison.OrdinalIgnoreCase)
            && (namesPlace || one.Jurisdiction is null));
        if (index < 0 && member.Role.Length == 0)
            index = delegates.FindIndex(one => one.Group == member.Group && (namesPlace || one.Jurisdiction is null));
        if (index >= 0)
            return index;

        delegates.Add(Nobody(member.Group, member.Role));
        return delegates.Count - 1;
    }

    /// <summary>A delegate of whom nothing else is known.</summary>
    private static SamplePerson Nobody(StakeholderGroup group, string role)
    {
        var name = role.Length == 0 ? Say.With(Sentences.RehearsalDelegate, group.Name) : char.ToUpperInvariant(role[0]) + role[1..];
        return new SamplePerson(name, role, "", null, group);
    }
}
