using AdaptiveCards;
using Consultations.Summarising;

namespace Cards.Summarising;

/// <summary>What was said: the overview of all of it, or what one focus holds.</summary>
public static class SummaryCard
{
    /// <param name="summary">What was compiled.</param>
    /// <param name="newSince">How many inputs are new since the reader last asked; -1 where they never did.</param>
    /// <param name="page">From 1.</param>
    public static AdaptiveCard Of(Summary summary, int newSince, int page) =>
        summary.Focus is Focus.Everything ? Overview.Of(summary, newSince, page) : FocusedSummary.Of(summary, page);
}
