using System.Globalization;
using Consultations.Screening;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace Dialogs.Turns;

/// <summary>What a turn brings: a line, typed or a button's, and what was filled into the form that it came with.</summary>
/// <param name="Line">The line; a field named <c>rest…</c> completes it.</param>
/// <param name="Fields">The form's fields by their ids; none where no form was sent.</param>
public sealed record Utterance(string Line, IReadOnlyDictionary<string, string> Fields)
{
    /// <summary>The most fields that a form has.</summary>
    private const int MostFields = 40;

    /// <summary>It becomes part of a name that is stored.</summary>
    private const int LongestDraft = 100;

    private const string LineKey = "line", Rest = "rest", Source = "source";

    private static readonly IReadOnlyDictionary<string, string> NoFields = new Dictionary<string, string>(StringComparer.Ordinal);

    /// <summary>Names one form for ever: sent twice it is the same. Null for what is no form.</summary>
    public string? Draft => Fields.GetValueOrDefault(Cards.Form.DraftKey);

    /// <summary>The consultation that a form or a ballot was made for, by its id; null for what is for none in particular.</summary>
    public string? Room { get; init; }

    /// <summary>How long all of it is.</summary>
    public int Length => Line.Length + Fields.Values.Sum(value => value.Length);

    public static Utterance Typed(string line) => new(line, NoFields);

    /// <summary>What a button of ours, or a form, stands for; null for anything else.</summary>
    public static Utterance? Of(JObject value)
    {
        if (value[LineKey] is not JValue { Type: JTokenType.String } line || value.Count > MostFields)
            return null;
        var fields = value.Properties().Where(field => field.Name != LineKey && field.Value is JValue)
            .ToDictionary(field => field.Name, field => (((JValue)field.Value).Value as IConvertible)?.ToString(CultureInfo.InvariantCulture) ?? "", StringComparer.Ordinal);
        var room = fields.GetValueOrDefault(Cards.Form.RoomKey);
        if (!fields.TryGetValue(Cards.Form.DraftKey, out var draft))
            return Typed((string)line!) with { Room = room };
        if (draft.Length is 0 or > LongestDraft)
            return null;
        return fields.FirstOrDefault(field => field.Key.StartsWith(Rest, StringComparison.Ordinal)) is { Key: not null, Value: var rest }
            ? new Utterance($"{(string)line!}\n{rest}{InBrackets(fields.GetValueOrDefault(Source))}", fields.Where(field => field.Key == Cards.Form.DraftKey).ToDictionary())
            : new Utterance((string)line!, fields) { Room = room };
    }

    /// <summary>Without what cannot be seen and what overrides directions.</summary>
    public Utterance Cleaned() => this with { Line = TextRules.Clean(Line), Fields = Each(TextRules.Clean) };

    /// <summary>Cleaned line by line, so that the lines keep their numbers. Cells copied from a spreadsheet are parted by tabs, which cleaning would make mere spaces of.</summary>
    public Utterance CleanedAsList() => this with
    {
        Line = string.Join('\n', Line.Trim().ReplaceLineEndings("\n").Split('\n').Select(line => TextRules.Clean(line.Replace("\t", "; ", StringComparison.Ordinal)))),
    };

    /// <summary>What in it could lead to a person, and what it is without.</summary>
    /// <param name="from">Where in the line people's own words begin.</param>
    public (IReadOnlyList<FindingKind> Found, Utterance Redacted) Examine(int from = 0)
    {
        var found = new List<FindingKind>();
        var redacted = this with { Line = Line[..from] + Redact(Line[from..]), Fields = Each(Redact) };
        return ([.. found.Distinct()], redacted);

        string Redact(string text)
        {
            var screened = Screen.Examine(text);
            found.AddRange(screened.Findings.Select(finding => finding.Kind));
            return screened.Redacted;
        }
    }

    /// <summary>As a person reads it: the line, or of a form what was filled in.</summary>
    public string InWords() => Fields.Count <= 1
        ? Line
        : string.Join("\n\n", Fields.Where(field => !IsMark(field.Key) && field.Value.Contains(' ', StringComparison.Ordinal)).Select(field => field.Value));

    /// <summary>For the dialog's state.</summary>
    public string Write() => JsonConvert.SerializeObject(this);

    /// <summary>Reads what <see cref="Write"/> wrote; null for anything else.</summary>
    public static Utterance? Read(string written)
    {
        try
        {
            return JObject.Parse(written) is { } kept && kept[nameof(Line)] is { } line
                ? new Utterance((string)line!, kept[nameof(Fields)]?.ToObject<Dictionary<string, string>>() ?? []) { Room = (string?)kept[nameof(Room)] }
                : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    /// <summary>What people filled in, changed; the form's own marks are none of theirs.</summary>
    private Dictionary<string, string> Each(Func<string, string> change) =>
        Fields.ToDictionary(field => field.Key, field => IsMark(field.Key) ? field.Value : change(field.Value), StringComparer.Ordinal);

    private static bool IsMark(string key) => key is Cards.Form.DraftKey or Cards.Form.RoomKey;

    private static string InBrackets(string? source) => string.IsNullOrWhiteSpace(source) ? "" : $" (source: {source.Trim()})";
}
