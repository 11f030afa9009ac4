using Consultations.Words;

namespace Consultations.Scheduling;

/// <summary>What sort of agenda item it is. The list is closed.</summary>
/// <param name="Id">A slug, for instance <c>round-table</c>. It is what is stored.</param>
public sealed record ItemKind(string Id)
{
    public static ItemKind Plenary { get; } = new("plenary");

    public static ItemKind Panel { get; } = new("panel");

    public static ItemKind RoundTable { get; } = new("round-table");

    /// <summary>Several of these can be open side by side.</summary>
    public static ItemKind GroupWork { get; } = new("group-work");

    /// <summary>All four.</summary>
    public static IReadOnlyList<ItemKind> All { get; } = [Plenary, Panel, RoundTable, GroupWork];

    /// <summary>"round table"</summary>
    public string Name => Label.Find("Item", Id) ?? Id;

    /// <summary>The kind of this id, or null.</summary>
    public static ItemKind? OfId(string id) => All.FirstOrDefault(kind => string.Equals(kind.Id, id, StringComparison.Ordinal));

    /// <summary>The kind that a text begins with, in any spelling of its id or in the current language, and what follows; null where it begins with none.</summary>
    public static (ItemKind Kind, string Tail)? Take(string text)
    {
        foreach (var kind in All)
        {
            foreach (var word in (string[])[kind.Id, kind.Id.Replace('-', ' '), kind.Id.Replace("-", "", StringComparison.Ordinal), kind.Name])
            {
                if (text.StartsWith(word, StringComparison.OrdinalIgnoreCase) && (text.Length == word.Length || !char.IsLetterOrDigit(text[word.Length])))
                    return (kind, text[word.Length..].Trim());
            }
        }

        return null;
    }
}
