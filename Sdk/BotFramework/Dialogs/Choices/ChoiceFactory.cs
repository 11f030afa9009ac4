namespace Microsoft.Bot.Builder.Dialogs.Choices;

/// <summary>Makes choices.</summary>
public static class ChoiceFactory
{
    /// <summary>Choices of these values.</summary>
    public static IList<Choice> ToChoices(IList<string> choices) => choices == null ? [] : choices.Select(value => new Choice(value)).ToList();
}
