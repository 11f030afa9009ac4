using Bot.Rehearsing;
using Consultations.Contributing;
using Consultations.Organising;
using Consultations.Places;
using Consultations.Words;
using Dialogs.Contributing;

namespace Bot.Tests.Rehearsing;

/// <summary>How a line of a sample has to stand in everything that is handed on, told by the sample alone.</summary>
internal sealed class ExpectedLine(Sample sample, SampleLine line, int number)
{
    public int Number => number;

    public string Text => line.Text;

    public ContributionKind Kind => line.Kind;

    public bool IsQuote => line.IsQuote;

    public string Language => line.Language;

    public Evidence Evidence => line.Evidence;

    /// <summary>Slugs of topics and themes.</summary>
    public IReadOnlyList<string> Topics { get; } = line.Themes;

    public IReadOnlyList<string> Themes { get; } =
        [.. Theme.All.Where(theme => line.Themes.Any(slug => global::Consultations.Words.Topics.OfId(slug).Theme == theme)).Select(theme => theme.Id)];

    public About About { get; } = line.Where.Count == 0 ? About.Nothing : Where.Read(string.Join(", ", line.Where), sample.Frame.Regions).ShouldNotBeNull().About;

    /// <summary>The members of its regions that it is not about itself.</summary>
    public IReadOnlyList<string> AlsoConcerns =>
        [.. About.Regions.SelectMany(name => sample.Frame.Regions.FirstOrDefault(own => own.Name == name)?.Members ?? Regions.Find(name)!.Members).Distinct().Except(About.Places)];

    public int? Item => line.Speaker is SampleSpeaker.GroupWork group ? group.Item : line.Item;

    public string Said => line.Speaker switch
    {
        SampleSpeaker.Participants or SampleSpeaker.GroupWork => "participants",
        SampleSpeaker.Meeting => "the meeting",
        SampleSpeaker.OnTheFloor { MayBeNamed: true } speaker when IsNamed => $"{speaker.Name}, {speaker.Role}, {speaker.Organisation}",
        SampleSpeaker.OnTheFloor => "a speaker",
        SampleSpeaker.Member => Cast.Of(sample) is var cast && cast.Delegates[cast.SpeakerOf(line)!.Value] is { MayBeNamed: true } who && IsNamed
            ? $"{who.Name}, {who.Designation}, {who.Organisation}"
            : "a delegate",
        _ => throw new NotSupportedException(),
    };

    /// <summary>What stands beside it in summaries and in the record, in no particular order.</summary>
    public IReadOnlyList<string> Notes
    {
        get
        {
            var about = About.Places.Select(Jurisdictions.NameOf).Concat(About.Regions).Concat(About.CrossBorder ? ["cross-border matters"] : []).Concat(About.WholeMeeting ? ["the whole meeting"] : []);
            var evidence = Evidence switch
            {
                { IsNone: true } => "",
                { Source: "" } => $"evidence: {Evidence.Figure} (no source given)",
                _ => $"evidence: {Evidence.Figure} (source: {Evidence.Source})",
            };
            string[] all =
            [
                Said,
                About.IsNothing ? "" : "about " + string.Join(", ", about),
                string.Join(", ", Topics.Select(slug => global::Consultations.Words.Topics.OfId(slug).Name)),
                Item is { } item ? $"agenda item {item}" : "",
                Language == "hi" ? "in हिन्दी" : "",
                evidence,
            ];
            return [.. all.Where(note => note.Length > 0)];
        }
    }

    private bool IsNamed => sample.Frame.Rule == AttributionRule.Named;
}
