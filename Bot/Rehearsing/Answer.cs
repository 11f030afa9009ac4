using System.Globalization;
using System.Text.RegularExpressions;
using Newtonsoft.Json.Linq;

namespace Bot.Rehearsing;

/// <summary>What the bot said to one line. It is understood by what its cards and links do, not by its wording.</summary>
public sealed partial class Answer(IReadOnlyList<JObject> activities)
{
    /// <summary>All of it as plain text.</summary>
    public string Words => string.Join('\n', activities.Select(WordsOf).Where(words => words.Length > 0));

    /// <summary>The number of the contribution that a receipt is for; null where there is no receipt.</summary>
    public int? Receipt => CardLines.Select(line => Withdraw().Match(line)).Where(match => match.Success)
        .Select(match => (int?)int.Parse(match.Groups["found"].Value, CultureInfo.InvariantCulture)).FirstOrDefault();

    /// <summary>The code in a link to join or to use an invitation.</summary>
    public string? Code => Found(CodeLink());

    /// <summary>The key in a personal link.</summary>
    public string? Key => Found(PersonalLink());

    /// <summary>The path of a download link.</summary>
    public string? Download => Found(DownloadLink());

    public bool HasCard => Cards.Any();

    /// <summary>Whether the bot waits for something else now.</summary>
    public bool IsQuestion => activities.Count > 0 && (string?)activities[^1]["inputHint"] == "expectingInput";

    /// <summary>The answers that the last question offers.</summary>
    public IReadOnlyList<string> Choices => activities.Count == 0 ? [] : [.. activities[^1].SelectTokens("suggestedActions.actions[*].value").Select(value => value.ToString())];

    private IEnumerable<JToken> Cards => activities.SelectMany(activity => activity.SelectTokens("attachments[*].content"));

    private IEnumerable<string> CardLines => Cards.SelectMany(card => card.SelectTokens("$..data.line")).Select(line => line.ToString());

    private string? Found(Regex link) => link.Match(Words) is { Success: true } match ? match.Groups["found"].Value : null;

    private static string WordsOf(JObject activity) => string.Join('\n',
        activity.SelectTokens("attachments[*].content.fallbackText").Prepend(activity["text"]).OfType<JValue>().Select(text => text.ToString(CultureInfo.InvariantCulture)).Where(text => text.Length > 0));

    [GeneratedRegex(@"^withdraw (?<found>\d+)$", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 200)]
    private static partial Regex Withdraw();

    [GeneratedRegex("#j=(?<found>[0-9A-Za-z]+)", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 200)]
    private static partial Regex CodeLink();

    [GeneratedRegex("#k=(?<found>[0-9A-Za-z_-]+)", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 200)]
    private static partial Regex PersonalLink();

    [GeneratedRegex("(?<found>/download/[0-9A-Za-z_-]+)", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 200)]
    private static partial Regex DownloadLink();
}
