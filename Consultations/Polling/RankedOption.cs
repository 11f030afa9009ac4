namespace Consultations.Polling;

/// <summary>What one option got, and how it stands among the others.</summary>
/// <param name="Option">Its number on the ballot, from 0; of a rating the level, from 0 for the lowest.</param>
/// <param name="Place">1 for the most; options with the same count share a place.</param>
/// <param name="Count">Ballots, dots or points, see <see cref="Tally.Counts"/>.</param>
/// <param name="Of">What the percentage is of, see <see cref="Figures.Whole"/>.</param>
public sealed record RankedOption(int Option, int Place, int Count, int Of)
{
    /// <summary>From 0 to 1.</summary>
    public double Share => Of == 0 ? 0 : (double)Count / Of;

    /// <summary>As it is shown, from 0 to 100; a half is rounded up.</summary>
    public int Percent => Of == 0 ? 0 : (int)((200L * Count + Of) / (2L * Of));
}

/// <summary>How the room stands on one statement of an agreement.</summary>
/// <param name="Option">Its number on the ballot, from 0.</param>
/// <param name="Of">All ballots: the percentages are of them.</param>
public sealed record Stance(int Option, int Agree, int Disagree, int Pass, int Of);

/// <summary>Two options of a ranking, compared with nothing else in mind.</summary>
/// <param name="Winner">Number on the ballot, from 0, of the one that more people put before the other.</param>
/// <param name="Wins">How many did.</param>
/// <param name="Losses">How many put the other first.</param>
public sealed record HeadToHead(int Winner, int Loser, int Wins, int Losses);
