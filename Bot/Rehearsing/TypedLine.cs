namespace Bot.Rehearsing;

/// <summary>What people type, so that the bot files what the sample says.</summary>
public static class TypedLine
{
    private static readonly (char Open, char Close)[] QuotationMarks = [('“', '”'), ('"', '"'), ('«', '»'), ('„', '“')];

    /// <summary>The organiser's line. Parts that are not known are left out; the bot asks for them.</summary>
    public static string NewConsultation(SampleFrame frame)
    {
        var title = string.Concat(frame.Title.Select(letter => letter is '"' or '“' or '”' ? '\'' : letter));
        var line = $"new consultation \"{title}\"";
        if (frame.City.Length > 0)
            line += $" in {frame.City}";
        if (frame.FirstDay.Length > 0)
            line += $" on {frame.FirstDay}";
        if (frame.FirstDay.Length > 0 && frame.LastDay.Length > 0 && frame.LastDay != frame.FirstDay)
            line += $" to {frame.LastDay}";
        return frame.Invited.Count == 0 ? line : $"{line} for {string.Join(", ", frame.Invited)}";
    }

    /// <summary>A delegate's line.</summary>
    public static string Join(string code, SamplePerson who) =>
        $"join {code} {Part(who.Name)}; {Part(who.Designation)}; {Part(who.Organisation)}; {who.Jurisdiction ?? "none"}; {who.Group.Name}; {(who.MayBeNamed ? "named" : "unnamed")}";

    /// <summary>A contribution, as the delegate says it, or as the facilitator or the rapporteur takes it down.</summary>
    public static string Contribution(SampleLine line) => line.Speaker switch
    {
        SampleSpeaker.Participants => $"for participants: {Spoken(line)}",
        SampleSpeaker.Meeting => $"for the meeting: {Spoken(line)}",
        SampleSpeaker.GroupWork group => $"for item {group.Item}: {Spoken(line)}",
        SampleSpeaker.OnTheFloor speaker => $"for {Head(speaker)}: {Spoken(line)}",
        _ => Spoken(line),
    };

    private static string Head(SampleSpeaker.OnTheFloor speaker)
    {
        var head = $"{Part(speaker.Name)}; {Part(speaker.Role)}; {Part(speaker.Organisation)}; {speaker.Group?.Name}; {speaker.Jurisdiction}";
        return speaker.MayBeNamed ? head + "; named" : head;
    }

    private static string Spoken(SampleLine line)
    {
        var tags = string.Concat(line.Themes.Select(theme => " #" + theme));
        return $"{line.Kind.Words[0]}{Where(line)} {Words(line)}{tags}{Bracket("figure", line.Evidence.Figure)}{Bracket("source", line.Evidence.Source)}{Bracket("language", line.Language)}";
    }

    private static string Bracket(string name, string value) => value.Length == 0 ? "" : $" ({name}: {value})";

    /// <summary>Where a text has a colon and no place is meant, a colon of our own keeps what stands before the text's from being read as a place.</summary>
    private static string Where(SampleLine line)
    {
        if (line.Where.Count > 0)
            return $" {string.Join(", ", line.Where)}:";
        return line.Text.Contains(':', StringComparison.Ordinal) ? ":" : "";
    }

    private static string Words(SampleLine line)
    {
        if (!line.IsQuote)
            return line.Text;
        var (open, close) = QuotationMarks.FirstOrDefault(marks => !line.Text.Contains(marks.Open) && !line.Text.Contains(marks.Close), QuotationMarks[0]);
        return $"{open}{line.Text}{close}";
    }

    /// <summary>One part of the joining line: on one line, without the marks that end it, and no longer than a name may be.</summary>
    private static string Part(string text)
    {
        var part = text.ReplaceLineEndings(" ").Replace(';', ',').Replace(':', ',').Trim();
        return part.Length <= Delegate.LongestName ? part : part[..Delegate.LongestName];
    }
}
