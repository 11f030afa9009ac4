using System.Globalization;
using System.Text.RegularExpressions;
using Consultations.Organising;
using Consultations.Places;
using Consultations.Scheduling;
using Consultations.Words;

namespace Bot.Rehearsing;

/// <summary>Reads what frames a sample's consultation: the series, the meeting itself, and the agenda.</summary>
internal sealed partial class SampleFrameReader(SampleWords words)
{
    private const string Foreseen = "groupsForeseen";
    private static readonly string[] AttributionWords = ["named", "by-group", "chatham-house"];

    public SampleSeries? ReadSeries(SampleObject? series)
    {
        if (series?.Text("title") is not { Length: > 0 } title)
            return null;
        words.Remember(series);
        var (planned, project) = (series.Number("planned"), series.Text("project"));
        var (convenors, partners, funders) = (Several(series, "convenor", "convenors"), Several(series, "partner", "partners"), Several(series, "funder", "funders"));
        return new SampleSeries(title, planned, convenors, partners, funders, project, [.. series.OtherTexts.Select(name => Labelled(series, name))]);
    }

    public SampleFrame ReadFrame(SampleObject whole, SampleObject consultation, string title, bool isOfSeries)
    {
        words.OwnRegions = ReadRegions(consultation);
        var groups = consultation.Texts("groupsPresent").Select(text => words.GroupOf(text, consultation.PathOf("groupsPresent"))).OfType<StakeholderGroup>();
        var frame = new SampleFrame(
            title,
            consultation.Text("city"),
            words.DayOf(consultation, "firstDay"),
            words.DayOf(consultation, "lastDay"),
            words.PlacesOf(consultation, "invited"),
            [.. groups.Distinct()]);
        return frame with
        {
            Ordinal = isOfSeries ? consultation.Number("ordinal") : null,
            Theme = consultation.Text("theme"),
            Rule = RuleOf(consultation),
            Language = words.LanguageOf(consultation),
            Regions = words.OwnRegions,
            Lines = [.. Lines(whole, consultation, frame).Where(line => line.Text.Length > 0)],
        };
    }

    public IReadOnlyList<SampleItem> ReadAgenda(SampleObject whole) => [.. whole.Objects("agenda").Select(item => ReadItem(words.Remember(item)))];

    private static IEnumerable<FrameLine> Lines(SampleObject whole, SampleObject consultation, SampleFrame frame)
    {
        yield return Labelled(consultation, "approach");
        foreach (var name in consultation.Names.Where(name => name.StartsWith(Foreseen, StringComparison.OrdinalIgnoreCase)))
            yield return Labelled(consultation, name);
        if (consultation.Number("days") is { } days && frame.FirstDay.Length == 0)
            yield return new FrameLine(Sentences.SampleDurationLabel, Say.With(days == 1 ? Sentences.SampleDayOne : Sentences.SampleDayMany, days));
        yield return Labelled(consultation, "reportedOn");
        yield return Labelled(whole, "followUp") with { Label = "follow-up" };
        yield return Labelled(consultation, "followUp") with { Label = "follow-up" };
    }

    private SampleItem ReadItem(SampleObject item)
    {
        var title = item.Text("title");
        if (title.Length == 0)
            throw new RehearsalStoppedException(Say.With(Sentences.SampleMisses, item.PathOf("title")));
        var kind = words.Known(item, "kind", written => ItemKind.Take(written) is ({ } known, "") ? known : null) ?? ItemKind.Plenary;
        return new SampleItem(kind, title, item.Number("day"), item.Text("dealtWith"), item.Text("moderator"), item.Texts("panellists"));
    }

    private List<Region> ReadRegions(SampleObject consultation)
    {
        List<Region> regions = [];
        if (consultation.Object("regions") is not { } defined)
            return regions;
        foreach (var name in defined.Names)
        {
            if (words.PlacesOf(defined, name) is { Count: > 0 } members)
                regions.Add(new Region(name, members));
        }

        return regions;
    }

    private AttributionRule? RuleOf(SampleObject consultation) =>
        words.Known(consultation, "rule", written => AttributionWords.FirstOrDefault(word => word == Slug.Of(written))) switch
        {
            "named" => AttributionRule.Named,
            "by-group" => AttributionRule.ByGroup,
            "chatham-house" => AttributionRule.ChathamHouse,
            _ => null,
        };

    private static IReadOnlyList<string> Several(SampleObject owner, params IEnumerable<string> names) => [.. names.SelectMany(owner.Texts)];

    /// <summary>A field as a labelled line: <c>groupsForeseen</c> is "groups foreseen".</summary>
    private static FrameLine Labelled(SampleObject owner, string name)
    {
        var label = Capitals().Replace(name, " $0").ToLower(CultureInfo.InvariantCulture);
        return new FrameLine(label, string.Join("; ", owner.TextsOrNumber(name)));
    }

    [GeneratedRegex("(?<=[a-z])[A-Z]", RegexOptions.None, matchTimeoutMilliseconds: 200)]
    private static partial Regex Capitals();
}
