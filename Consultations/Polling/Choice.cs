using System.Globalization;
using Consultations.Screening;

namespace Consultations.Polling;

/// <summary>What one ballot says.</summary>
/// <param name="Marks">
/// A number for each option. Single and multiple choice: 1 where it was chosen, else 0; rating: the same for each of the levels 1 to 5; dot vote: its dots;
/// ranking: its place, 1 for the best; agreement: 1 for agree, -1 for disagree, 0 for pass. None for an open text.
/// </param>
/// <param name="Words">The words of an open text; else none.</param>
public sealed record Choice(IReadOnlyList<int> Marks, IReadOnlyList<string> Words)
{
    private const char Between = ',', Written = '\u001f';

    /// <summary>One of so many, from 0.</summary>
    public static Choice One(int of, int places) => new([.. Enumerable.Range(0, places).Select(place => place == of ? 1 : 0)], []);

    /// <summary>With each of its words on one line and without what cannot be seen, so that nothing in them is taken for what stands between two.</summary>
    public Choice Cleaned() => Words.Count == 0 ? this : this with { Words = [.. Words.Select(word => TextRules.Clean(word.ReplaceLineEndings(" ")))] };

    /// <summary>The stored form: the numbers, separated by commas; or the words.</summary>
    public string Write() => Words.Count > 0 ? string.Join(Written, Words) : string.Join(Between, Marks.Select(mark => mark.ToString(CultureInfo.InvariantCulture)));

    /// <summary>Reads what <see cref="Write"/> wrote.</summary>
    public static Choice Read(PollKind kind, string stored) => kind == PollKind.OpenText
        ? new Choice([], stored.Split(Written))
        : new Choice([.. stored.Split(Between).Select(mark => int.Parse(mark, CultureInfo.InvariantCulture))], []);
}
