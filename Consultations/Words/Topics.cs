namespace Consultations.Words;

/// <summary>The themes and the topics under them that are shipped.</summary>
public static class Topics
{
    private static readonly WordList<Topic> Words = new();

    static Topics()
    {
        var all = new List<Topic>();
        foreach (var theme in Theme.All)
        {
            var topic = new Topic(theme.Id, theme);
            all.Add(topic);
            Words.Add(topic, topic.Id);
            Words.Add(topic, Label.InEveryLanguage("Theme", topic.Id));
        }

        foreach (var row in EmbeddedTable.Read("topics.tsv"))
        {
            var topic = new Topic(row[0], Theme.OfId(row[1]));
            all.Add(topic);
            Words.Add(topic, row[0]);
            Words.Add(topic, row.Several(2));
            Words.Add(topic, Label.InEveryLanguage("Topic", row[0]));
        }

        All = all;
    }

    /// <summary>The four themes first, then the topics by theme.</summary>
    public static IReadOnlyList<Topic> All { get; }

    /// <summary>The topic of a hashtag or a few words, with or without "#"; a free topic when nobody shipped it; null when there is no letter or digit in it.</summary>
    public static Topic? Find(string text) => Known(text) ?? (Slug.Of(text) is { Length: > 0 } slug ? new Topic(slug, null) : null);

    /// <summary>Like <see cref="Find"/>, but only what is shipped.</summary>
    public static Topic? Known(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return Words.Find(text);
    }

    /// <summary>The topic that was stored under this id.</summary>
    public static Topic OfId(string id) =>
        All.FirstOrDefault(topic => string.Equals(topic.Id, id, StringComparison.Ordinal)) ?? new Topic(id, null);
}
