namespace Microsoft.Bot.Builder.Dialogs.Choices;

/// <summary>Finds choices by the words of their values, button titles and synonyms.</summary>
internal static class ChoiceMatching
{
    public static List<ModelResult<FoundChoice>> Find(string utterance, List<Word> said, IList<Choice> choices, FindChoicesOptions options)
    {
        var names = NamesOf(choices, options);
        var whole = utterance.Trim();
        if (names.Find(name => name.Text.Equals(whole, StringComparison.OrdinalIgnoreCase)) is { } exact)
            return [Result(utterance, choices, new Match(exact, 0, 0, 1), utterance.IndexOf(whole, StringComparison.Ordinal), whole.Length)];

        // The best fit first, and of equally good ones the longest: "red wine" is not "red".
        var matches = names
            .SelectMany(name => MatchesOf(name, said, options))
            .OrderByDescending(match => match.Score)
            .ThenByDescending(match => match.Name.Text.Length);

        var kept = new List<Match>();
        foreach (var match in matches)
        {
            if (!kept.Exists(other => other.Name.Index == match.Name.Index || (match.First <= other.Last && other.First <= match.Last)))
                kept.Add(match);
        }

        return [.. kept.OrderBy(match => match.First).Select(match =>
            Result(utterance, choices, match, said[match.First].Start, said[match.Last].End - said[match.First].Start + 1))];
    }

    private static List<Name> NamesOf(IList<Choice> choices, FindChoicesOptions options)
    {
        var names = new List<Name>();
        for (var i = 0; i < choices.Count; i++)
        {
            if (!options.NoValue)
                Add(choices[i].Value, i);

            if (!options.NoAction)
                Add(choices[i].Action?.Title, i);

            foreach (var synonym in choices[i].Synonyms ?? [])
                Add(synonym, i);
        }

        return names;

        void Add(string text, int index)
        {
            if (!string.IsNullOrWhiteSpace(text))
                names.Add(new Name(text.Trim(), index));
        }
    }

    private static IEnumerable<Match> MatchesOf(Name name, List<Word> said, FindChoicesOptions options)
    {
        var wanted = Word.Split(name.Text).ConvertAll(word => word.Capitals);
        for (var first = 0; first < said.Count; first++)
        {
            var known = wanted.IndexOf(said[first].Capitals);
            if (known < 0 || (known > 0 && !options.AllowPartialMatches))
                continue;

            if (MatchFrom(first, known) is { } match)
                yield return match;
        }

        Match MatchFrom(int first, int known)
        {
            var (last, matched, skipped) = (first, 1, 0);
            foreach (var word in wanted.Skip(known + 1))
            {
                var reach = Math.Min(options.MaxTokenDistance + 1, said.Count - last - 1);
                var next = said.FindIndex(last + 1, reach, other => other.Capitals == word);
                if (next < 0)
                    continue;

                skipped += next - last - 1;
                matched++;
                last = next;
            }

            if (matched < wanted.Count && !options.AllowPartialMatches)
                return null;

            var score = (float)matched / wanted.Count * matched / (matched + skipped);
            return new Match(name, first, last, score);
        }
    }

    private static ModelResult<FoundChoice> Result(string utterance, IList<Choice> choices, Match match, int start, int length)
    {
        var index = match.Name.Index;
        var found = new FoundChoice { Value = choices[index].Value, Index = index, Score = match.Score, Synonym = match.Name.Text };
        return ChoiceRecognizers.Result(utterance, start, start + length - 1, found);
    }

    /// <summary>A text that stands for the choice at this place.</summary>
    private sealed record Name(string Text, int Index);

    /// <summary>A name found in the answer, from its first to its last word there.</summary>
    private sealed record Match(Name Name, int First, int Last, float Score);
}
