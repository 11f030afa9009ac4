namespace Microsoft.Bot.Builder.Dialogs.Choices;

/// <summary>Finds the choices that an answer means: by their words first, then by their place in the list.</summary>
public static class ChoiceRecognizers
{
    /// <summary>The choices that the answer means, in the order in which it names them.</summary>
    public static List<ModelResult<FoundChoice>> RecognizeChoices(string utterance, IList<string> choices, FindChoicesOptions options = null) =>
        RecognizeChoices(utterance, ChoiceFactory.ToChoices(choices), options);

    /// <summary>The choices that the answer means, in the order in which it names them.</summary>
    public static List<ModelResult<FoundChoice>> RecognizeChoices(string utterance, IList<Choice> list, FindChoicesOptions options = null)
    {
        ArgumentNullException.ThrowIfNull(list);
        if (string.IsNullOrWhiteSpace(utterance))
            return [];

        options ??= new FindChoicesOptions();
        var words = Word.Split(utterance);
        var found = ChoiceMatching.Find(utterance, words, list, options);
        if (found.Count == 0 && options.RecognizeOrdinals)
            found = At(EnglishPlaces.Ordinals(words, list.Count), utterance, list);

        if (found.Count == 0 && options.RecognizeNumbers)
            found = At(EnglishPlaces.Numbers(utterance, words), utterance, list);

        return found;
    }

    internal static ModelResult<FoundChoice> Result(string utterance, int start, int end, FoundChoice choice) => new()
    {
        Text = utterance[start..(end + 1)],
        Start = start,
        End = end,
        TypeName = "choice",
        Resolution = choice,
    };

    private static List<ModelResult<FoundChoice>> At(IEnumerable<EnglishPlaces.Place> places, string utterance, IList<Choice> list) =>
        [.. from place in places
            where place.Number >= 1 && place.Number <= list.Count
            let index = place.Number - 1
            select Result(utterance, place.Start, place.End, new FoundChoice { Value = list[index].Value, Index = index, Score = 1 })];
}
