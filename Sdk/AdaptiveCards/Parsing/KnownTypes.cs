namespace AdaptiveCards.Parsing;

/// <summary>The class for each type that JSON may name.</summary>
internal static class KnownTypes
{
    private static readonly Dictionary<string, Func<AdaptiveTypedElement>> Makers = new(StringComparer.Ordinal)
    {
        [AdaptiveCard.TypeName] = () => new AdaptiveCard(new AdaptiveSchemaVersion(1, 0)),
        [AdaptiveTextBlock.TypeName] = () => new AdaptiveTextBlock(),
        [AdaptiveImage.TypeName] = () => new AdaptiveImage(),
        [AdaptiveContainer.TypeName] = () => new AdaptiveContainer(),
        [AdaptiveFactSet.TypeName] = () => new AdaptiveFactSet(),
        [AdaptiveActionSet.TypeName] = () => new AdaptiveActionSet(),
        [AdaptiveTable.TypeName] = () => new AdaptiveTable(),
        [AdaptiveTableRow.TypeName] = () => new AdaptiveTableRow(),
        [AdaptiveTableCell.TypeName] = () => new AdaptiveTableCell(),
        [AdaptiveTextInput.TypeName] = () => new AdaptiveTextInput(),
        [AdaptiveDateInput.TypeName] = () => new AdaptiveDateInput(),
        [AdaptiveToggleInput.TypeName] = () => new AdaptiveToggleInput(),
        [AdaptiveChoiceSetInput.TypeName] = () => new AdaptiveChoiceSetInput(),
        [AdaptiveSubmitAction.TypeName] = () => new AdaptiveSubmitAction(),
        [AdaptiveExecuteAction.TypeName] = () => new AdaptiveExecuteAction(),
        [AdaptiveShowCardAction.TypeName] = () => new AdaptiveShowCardAction(),
        [AdaptiveOpenUrlAction.TypeName] = () => new AdaptiveOpenUrlAction(),
        [AdaptiveToggleVisibilityAction.TypeName] = () => new AdaptiveToggleVisibilityAction(),
    };

    /// <summary>An empty element of the named type, for a place that takes the wanted class.</summary>
    public static AdaptiveTypedElement Create(string type, Type wanted)
    {
        // Rows and cells need not say what they are: nothing else can stand in their place.
        var implied = type is null && typeof(AdaptiveElement).IsAssignableFrom(wanted) && !wanted.IsAbstract;
        var element = implied ? (AdaptiveTypedElement)Activator.CreateInstance(wanted)
            : string.IsNullOrEmpty(type) ? null
            : Makers.TryGetValue(type, out var make) ? make()
            : Unknown(type, wanted);

        return wanted.IsInstanceOfType(element)
            ? element
            : throw new AdaptiveSerializationException($"The type '{type}' cannot stand where {wanted.Name} is wanted.");
    }

    private static AdaptiveTypedElement Unknown(string type, Type wanted) =>
        wanted == typeof(AdaptiveAction) || (wanted == typeof(AdaptiveTypedElement) && type.StartsWith("Action.", StringComparison.Ordinal))
            ? new AdaptiveUnknownAction()
            : new AdaptiveUnknownElement();
}
