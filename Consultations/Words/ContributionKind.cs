namespace Consultations.Words;

/// <summary>What sort of input a contribution is. The list is closed.</summary>
public sealed record ContributionKind
{
    private ContributionKind(string id, params IReadOnlyList<string> words)
    {
        Id = id;
        Words = [.. words, .. Label.InEveryLanguage("Kind", id, "Words")];
    }

    /// <summary>What stands in the way.</summary>
    public static ContributionKind Challenge { get; } = new("challenge", "challenge", "challenges");

    /// <summary>What is changing.</summary>
    public static ContributionKind Trend { get; } = new("trend", "trend", "trends");

    /// <summary>What has worked.</summary>
    public static ContributionKind GoodPractice { get; } = new("good-practice", "practice", "practices", "good practice", "good practices", "good-practice", "best practice");

    /// <summary>What is being done.</summary>
    public static ContributionKind Response { get; } = new("response", "response", "responses");

    /// <summary>What could be made use of.</summary>
    public static ContributionKind Opportunity { get; } = new("opportunity", "opportunity", "opportunities");

    /// <summary>What should be done.</summary>
    public static ContributionKind Recommendation { get; } = new("recommendation", "recommend", "recommendation", "recommendations");

    /// <summary>What was said for the record.</summary>
    public static ContributionKind Statement { get; } = new("statement", "statement", "statements");

    /// <summary>All seven, in the order in which summaries show them.</summary>
    public static IReadOnlyList<ContributionKind> All { get; } =
        [Challenge, Trend, GoodPractice, Response, Opportunity, Recommendation, Statement];

    /// <summary>A slug, for instance <c>good-practice</c>. It is what is stored.</summary>
    public string Id { get; }

    /// <summary>What a typed line may begin with, in every language that is shipped, lower case; some are two words. The first is English: it is what buttons send.</summary>
    public IReadOnlyList<string> Words { get; }

    /// <summary>"good practice"</summary>
    public string Name => Label.Find("Kind", Id) ?? Id;

    /// <summary>"good practices"</summary>
    public string Plural => Label.Find("Kind", Id, "Plural") ?? Id;

    /// <summary>The kind of this id, or null.</summary>
    public static ContributionKind? OfId(string id) => All.FirstOrDefault(kind => string.Equals(kind.Id, id, StringComparison.Ordinal));

    /// <summary>The kind that a word of a typed line, or its id, stands for; null when it is no such word.</summary>
    public static ContributionKind? Find(string word)
    {
        ArgumentNullException.ThrowIfNull(word);
        var trimmed = word.Trim();
        return All.FirstOrDefault(kind => kind.Words.Contains(trimmed, StringComparer.OrdinalIgnoreCase)
            || string.Equals(kind.Id, trimmed, StringComparison.OrdinalIgnoreCase));
    }

    /// <inheritdoc />
    public bool Equals(ContributionKind? other) => other is not null && string.Equals(Id, other.Id, StringComparison.Ordinal);

    /// <inheritdoc />
    public override int GetHashCode() => Id.GetHashCode(StringComparison.Ordinal);

    /// <inheritdoc />
    public override string ToString() => Id;
}
