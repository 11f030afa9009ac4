namespace Consultations.Polling;

/// <summary>What a set of ballots adds up to.</summary>
public sealed record Tally
{
    /// <summary>How many ballots it counts.</summary>
    public required int Votes { get; init; }

    /// <summary>
    /// A figure for each option. Single and multiple choice: the ballots that chose it; rating: the ballots of each of the levels 1 to 5; dot vote: its dots;
    /// ranking: Borda points, as many from each ballot as there are options below it; agreement: those who agree. None for an open text.
    /// </summary>
    public required IReadOnlyList<int> Counts { get; init; }

    /// <summary>Agreement: those who disagree with each; the others passed.</summary>
    public IReadOnlyList<int> Against { get; init; } = [];

    /// <summary>Ranking: for each option, how many ballots put it before each option (itself: 0).</summary>
    public IReadOnlyList<IReadOnlyList<int>> Before { get; init; } = [];

    /// <summary>Open text: each different word and how many ballots hold it, the most frequent first, then by the alphabet.</summary>
    public IReadOnlyList<WordCount> Words { get; init; } = [];

    /// <summary>Open text: how many ballots hold a word, in whatever case.</summary>
    public int CountOf(string word) => Words.FirstOrDefault(one => Counting.Folded(one.Word) == Counting.Folded(word))?.Count ?? 0;
}

/// <param name="Word">As most people wrote it.</param>
/// <param name="Count">How many ballots hold it.</param>
public sealed record WordCount(string Word, int Count);
