using Consultations.Deciding;
using Consultations.Screening;
using Consultations.Screening.Detectors;
using Consultations.Screening.Persons;

namespace Consultations.Exporting;

/// <summary>
/// Names of persons in what was put forward: those of delegates, and words that look like a name people bear. No rule of attribution takes them out of a speaker's own words, so an
/// organiser looks at them before the record leaves the house for the first time.
/// </summary>
public static class NamesInTexts
{
    /// <summary>By the numbers of the contributions in which they stand first.</summary>
    public static IReadOnlyList<NameFound> In(IBooks books, PublishedRecord record)
    {
        var consultation = record.Summary.Consultation.Id;
        var delegates = books.All<Delegate>().Where(d => d.ConsultationId == consultation && d.Name != "").Select(d => d.Name).ToList()
            .Select(WordsOf).Where(words => words.Length > 0).ToLookup(words => words[0], StringComparer.OrdinalIgnoreCase);
        return
        [
            .. record.Summary.Entries
                .SelectMany(entry => new[] { entry.Text, entry.Evidence.Figure, entry.Evidence.Source }.SelectMany(text => In(text, delegates)), (entry, name) => (entry, name))
                .GroupBy(one => one.name, one => one.entry, StringComparer.OrdinalIgnoreCase)
                .Select(one => new NameFound(one.Key, [.. one.Select(entry => entry.Number).Distinct()], [.. one.Select(entry => entry.Key).Distinct(StringComparer.Ordinal)])),
        ];
    }

    private static IEnumerable<string> In(string text, ILookup<string, string[]> delegates)
    {
        if (text.Length == 0)
            yield break;
        var folded = FoldedText.Of(text);
        var pieces = new Pieces(folded.Text);
        for (var at = 0; at < pieces.Count;)
        {
            var end = EndOf(pieces, at, delegates);
            if (end > at)
            {
                var span = folded.Original(pieces.Span(at, end));
                yield return text.Substring(span.Start, span.Length);
            }

            at = Math.Max(end, at + 1);
        }
    }

    /// <summary>The piece behind the name that begins here; the first itself where none does.</summary>
    private static int EndOf(Pieces pieces, int at, ILookup<string, string[]> delegates)
    {
        if (!pieces.IsWord(at))
            return at;
        var known = delegates[pieces.Text(at).ToString()].Where(words => Stands(pieces, at, words)).Select(words => at + words.Length).DefaultIfEmpty(at).Max();
        return known > at || PersonName.At(pieces, at) is not { IsKnown: true, IsSmall: false } name ? known : name.End;
    }

    private static bool Stands(Pieces pieces, int at, string[] words)
    {
        for (var word = 0; word < words.Length; word++)
        {
            if (!pieces.IsWord(at + word) || !pieces.Text(at + word).Equals(words[word], StringComparison.OrdinalIgnoreCase))
                return false;
        }

        return true;
    }

    private static string[] WordsOf(string name)
    {
        var pieces = new Pieces(FoldedText.Of(name).Text);
        return [.. Enumerable.Range(0, pieces.Count).Where(pieces.IsWord).Select(at => pieces.Text(at).ToString())];
    }
}

/// <summary>What may be a person's name.</summary>
/// <param name="Name">As it was written first.</param>
/// <param name="Numbers">Of the contributions in which it stands.</param>
/// <param name="Keys">Of the same, for the transcript.</param>
public sealed record NameFound(string Name, IReadOnlyList<int> Numbers, IReadOnlyList<string> Keys);
