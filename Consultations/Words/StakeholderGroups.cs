namespace Consultations.Words;

/// <summary>The stakeholder groups that are shipped, in the order in which they are offered.</summary>
public static class StakeholderGroups
{
    private static readonly WordList<StakeholderGroup> Words = new();

    static StakeholderGroups()
    {
        var all = new List<StakeholderGroup>();
        foreach (var row in EmbeddedTable.Read("groups.tsv"))
        {
            var group = new StakeholderGroup(row[0]);
            all.Add(group);
            Words.Add(group, row[0]);
            Words.Add(group, row.Several(1));
            Words.Add(group, Label.InEveryLanguage("Group", row[0]));
        }

        All = all;
    }

    /// <summary>The twelve.</summary>
    public static IReadOnlyList<StakeholderGroup> All { get; }

    /// <summary>The shipped group of this id, or null.</summary>
    public static StakeholderGroup? OfId(string id) =>
        All.FirstOrDefault(group => string.Equals(group.Id, id, StringComparison.Ordinal));

    /// <summary>What people read for a stored id: its name, or the id itself where it is none of the shipped.</summary>
    public static string NameOf(string id) => OfId(id)?.Name ?? id;

    /// <summary>The group that people mean by a word: "police", "NGO", "Assam Police", "law enforcment". Null when none or several fit.</summary>
    public static StakeholderGroup? Find(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return Words.Find(text) ?? Words.Within(text);
    }
}
