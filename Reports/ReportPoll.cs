using Consultations.Polling;

namespace Reports;

/// <summary>A poll that is closed, as far as everybody in the room may see it.</summary>
public sealed record ReportPoll
{
    /// <summary>Its number in the consultation.</summary>
    public required int Number { get; init; }

    /// <summary>"Poll 3: What holds prosecutions back most?"</summary>
    public required string Title { get; init; }

    /// <summary>Its kind, how many voted and could, whether it was secret, and its mean.</summary>
    public required IReadOnlyList<ReportFact> Facts { get; init; }

    /// <summary>How its figures are to be read, a sentence each: what the percentages are of, what is held back and why, which round it was.</summary>
    public required IReadOnlyList<string> Remarks { get; init; }

    /// <summary>What was chosen; null where that is not shown.</summary>
    public required ReportChart? Result { get; init; }

    /// <summary>By jurisdiction and by group, as far as that was shown to the room.</summary>
    public required IReadOnlyList<ReportBreakdown> Breakdowns { get; init; }

    internal static ReportPoll Of(PollView view) => new()
    {
        Number = view.Poll.Number,
        Title = PollWording.Title(view),
        Facts = PollWording.Facts(view),
        Remarks = [.. PollWording.Remarks(view)],
        Result = view.Figures is { } figures ? PollCharts.Total(view, figures) : null,
        Breakdowns = view.Outcome is null || view.Figures is null ? [] : [ReportBreakdown.Of(view, Dimension.Place), ReportBreakdown.Of(view, Dimension.Group)],
    };
}

/// <summary>A poll by jurisdiction or by stakeholder group.</summary>
/// <param name="Title">"By jurisdiction"</param>
/// <param name="Strata">The figures; null where they are not shown.</param>
/// <param name="Withheld">Why not; empty where they are shown.</param>
public sealed record ReportBreakdown(string Title, ReportChart? Strata, string Withheld)
{
    internal static ReportBreakdown Of(PollView view, Dimension by)
    {
        var breakdown = PollWording.BreakdownOf(view, by);
        var title = PollWording.By(by);
        if (!view.IsBrokenDown)
            return new ReportBreakdown(title, null, Sentences.BreakdownNotRevealed);
        return breakdown.Strata.Count == 0
            ? new ReportBreakdown(title, null, PollWording.Why(breakdown.Hindrance, view.K))
            : new ReportBreakdown(title, PollCharts.Strata(view, breakdown, by), "");
    }
}
