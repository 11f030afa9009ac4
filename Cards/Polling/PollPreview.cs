namespace Cards.Polling;

/// <summary>What a facilitator should know of a poll before it opens.</summary>
/// <param name="ByPlace">The strata that can be shown by state once all who have joined have voted, see <see cref="Consultations.Polling.Breakdowns.Strata"/>; none where there is no breakdown.</param>
/// <param name="ByGroup">The same by stakeholder group.</param>
/// <param name="K">The least number of people whose answers may be shown together.</param>
/// <param name="Alike">Pairs of options that say nearly the same, by their numbers on the ballot, from 0.</param>
public sealed record PollPreview(
    IReadOnlyList<IReadOnlyList<string>> ByPlace, IReadOnlyList<IReadOnlyList<string>> ByGroup, int K, IReadOnlyList<(int First, int Second)> Alike);
