namespace Microsoft.Bot.Builder.Dialogs.Choices;

/// <summary>Finds the choice that an answer means: by the words of values, button titles and synonyms first, then by its place in the list.</summary>
internal static class ChoiceMatching
{
    /// <summary>How many other words may stand between two of a name's words.</summary>
    private const int MostWordsBetween = 2;

    /// <summary>The choice that is meant, of several the one that is named first; or null.</summary>
    public static FoundChoice Find(string utterance, IList<Choice> choices)
    {
        if (string.IsNullOrWhiteSpace(utterance))
            return null;

        var said = Word.Split(utterance);
        return ByWords(utterance.Trim(), said, choices)
            ?? At(EnglishPlaces.Ordinals(said, choices.Count), choices)
            ?? At(EnglishPlaces.Numbers(utterance, said), choices);
    }

    private static FoundChoice At(IEnumerable<int> places, IList<Choice> choices) =>
        places.Where(place => place >= 1 && place <= choices.Count)
            .Select(place => new FoundChoice { Value = choices[place - 1].Value, Index = place - 1, Score = 1 })
            .FirstOrDefault();

    private static FoundChoice ByWords(string whole, List<Word> said, IList<Choice> choices)
    {
        var names = choices.SelectMany(NamesOf).ToList();
        if (names.Find(name => name.Text.Equals(whole, StringComparison.OrdinalIgnoreCase)) is { } exact)
            return Found(choices, exact, 1);

        // The best fit first, and of equally good ones the longest: "red wine" is not "red".
        var kept = new List<Match>();
        foreach (var match in names.SelectMany(name => MatchesOf(name, said)).OrderByDescending(match => match.Score).ThenByDescending(match => match.Name.Text.Length))
        {
            if (!kept.Exists(other => other.Name.Index == match.Name.Index || (match.First <= other.Last && other.First <= match.Last)))
                kept.Add(match);
        }

        return kept.MinBy(match => match.First) is { } first ? Found(choices, first.Name, first.Score) : null;
    }

    private static FoundChoice Found(IList<Choice> choices, Name name, float score) =>
        new() { Value = choices[name.Index].Value, Index = name.Index, Score = score, Synonym = name.Text };

    private static IEnumerable<Name> NamesOf(Choice choice, int index) =>
        from name in new[] { choice.Value, choice.Action?.Title }.Concat(choice.Synonyms ?? [])
        where !string.IsNullOrWhiteSpace(name)
        select new Name(name.Trim(), index);

    private static IEnumerable<Match> MatchesOf(Name name, List<Word> said)
    {
        var wanted = Word.Split(name.Text).ConvertAll(word => word.Capitals);
        for (var first = 0; first < said.Count && wanted.Count > 0; first++)
        {
            if (said[first].Capitals == wanted[0] && LastWord(first) is var last and >= 0)
                yield return new Match(name, first, last, (float)wanted.Count / (last - first + 1));
        }

        int LastWord(int last)
        {
            foreach (var word in wanted.Skip(1))
            {
                var reach = Math.Min(MostWordsBetween + 1, said.Count - last - 1);
                last = said.FindIndex(last + 1, reach, other => other.Capitals == word);
                if (last < 0)
                    return last;
            }

            return last;
        }
    }

    /// <summary>A text that stands for the choice at this place.</summary>
    private sealed record Name(string Text, int Index);

    /// <summary>A name found in the answer, from its first to its last word there.</summary>
    private sealed record Match(Name Name, int First, int Last, float Score);
}
