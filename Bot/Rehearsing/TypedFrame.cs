using Consultations.Organising;

namespace Bot.Rehearsing;

/// <summary>What organisers and facilitators type, so that the bot keeps the frame and the agenda as the sample tells them.</summary>
public static class TypedFrame
{
    /// <summary>Sets the series up.</summary>
    public static string NewSeries(SampleSeries series)
    {
        var line = $"new series \"{Title(series.Title)}\"";
        return series.Planned is { } planned ? $"{line} of {planned}" : line;
    }

    /// <summary>What frames the series, a line each.</summary>
    public static IEnumerable<string> OfSeries(SampleSeries series, int number)
    {
        IEnumerable<FrameLine> fields =
        [
            new("planned", series.Planned is { } planned ? $"{planned}" : ""),
            new("convenors", Several(series.Convenors)),
            new("partners", Several(series.Partners)),
            new("funders", Several(series.Funders)),
            new("project", OneLine(series.Project)),
            .. series.Lines,
        ];
        return Said(fields).Select(field => $"series {number} {field}");
    }

    /// <summary>What frames the consultation, a line each.</summary>
    /// <param name="frame">The frame.</param>
    /// <param name="series">The series' number; null where it stands alone.</param>
    public static IEnumerable<string> OfConsultation(SampleFrame frame, int? series)
    {
        if (frame.Rule is { } rule)
            yield return rule switch
            {
                AttributionRule.Named => "rule named",
                AttributionRule.ByGroup => "rule by group",
                _ => "rule chatham house",
            };
        if (series is { } number)
            yield return frame.Ordinal is { } ordinal ? $"part of {number} as {ordinal}" : $"part of {number}";
        foreach (var field in Said([new("theme", frame.Theme), new("language", frame.Language), .. frame.Lines]))
            yield return $"frame {field}";
        foreach (var region in frame.Regions)
            yield return $"region \"{Title(region.Name)}\": {string.Join(", ", region.Members)}";
    }

    /// <summary>An agenda item, and then what is known of it.</summary>
    /// <param name="item">The item.</param>
    /// <param name="number">Its number.</param>
    public static IEnumerable<string> OfItem(SampleItem item, int number)
    {
        var line = $"new item {item.Kind.Id.Replace('-', ' ')} \"{Title(item.Title)}\"";
        yield return item.Day is { } day ? $"{line} on day {day}" : line;
        foreach (var field in Said([new("dealt with", item.DealtWith), new("moderator", item.Moderator), new("panellists", Several(item.Panellists))]))
            yield return $"item {number} {field}";
    }

    /// <summary>A title as it can stand in quotation marks.</summary>
    public static string Title(string title) => string.Concat(OneLine(title).Select(letter => letter is '"' or '“' or '”' ? '\'' : letter));

    private static IEnumerable<FrameLine> Said(IEnumerable<FrameLine> fields) => fields.Select(field => field with { Text = OneLine(field.Text) }).Where(field => field.Text.Length > 0);

    private static string Several(IEnumerable<string> texts) => string.Join("; ", texts.Select(text => text.Replace(';', ',')));

    private static string OneLine(string text) => text.ReplaceLineEndings(" ").Trim();
}
