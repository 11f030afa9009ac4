using AdaptiveCards;
using Newtonsoft.Json.Linq;

namespace Cards;

/// <summary>
/// A card to be filled in. Its button carries the line that the form stands for and the form's own id: sent twice, it is the same form. Channels that know
/// <c>Action.Execute</c> get the answer in the form's place; the others send the same by <c>Action.Submit</c>.
/// </summary>
public sealed class Form
{
    /// <summary>Names of what a form carries beside its fields.</summary>
    public const string DraftKey = "draft", RoomKey = "room";

    /// <summary>The most characters that one field takes.</summary>
    public const int LongestField = 4000;

    private const int FieldFrame = 300, ChoiceFrame = 60;

    private readonly Sheet sheet = new();
    private readonly JObject data;
    private readonly List<string> extras = [];
    private bool isExtra;

    /// <param name="line">The line that the form stands for.</param>
    /// <param name="draft">Names this one form for ever.</param>
    /// <param name="room">Names the consultation that it is for; null where it is for none in particular.</param>
    public Form(string line, string draft, string? room)
    {
        data = new JObject { [Line.DataKey] = line, [DraftKey] = draft };
        if (room is not null)
            data[RoomKey] = room;
    }

    public Form Title(string text) => With(() => sheet.Title(text));

    public Form Say(string text) => With(() => sheet.Say(text));

    public Form Aside(string text) => With(() => sheet.Aside(text));

    /// <summary>What follows stays out of sight until it is asked for.</summary>
    public Form Extras()
    {
        isExtra = true;
        return this;
    }

    /// <summary>Carries a value that is not asked for.</summary>
    public Form Carry(string id, string value)
    {
        data[id] = value;
        return this;
    }

    public Form Text(string id, string label, string value = "", bool isRequired = false, bool isLong = false, int longest = LongestField) => Put(
        new AdaptiveTextInput { Value = value.Length == 0 ? null : value, IsMultiline = isLong, MaxLength = longest }, id, label, isRequired, value.Length);

    public Form Day(string id, string label) => Put(new AdaptiveDateInput(), id, label, isRequired: false, 0);

    public Form Toggle(string id, string label) => Put(
        new AdaptiveToggleInput { Title = Sentences.FormYes, ValueOn = "yes", ValueOff = "no", Value = "no" }, id, label, isRequired: false, 0);

    /// <summary>One of several, all of them in sight.</summary>
    public Form OneOf(string id, string label, IEnumerable<(string Title, string Value)> choices) =>
        Choose(id, label, choices, AdaptiveChoiceInputStyle.Expanded, "", isRequired: true, null);

    /// <summary>Any number of several, all of them in sight and in the plain text; what is chosen arrives with commas between.</summary>
    public Form Several(string id, string label, IEnumerable<(string Title, string Value)> choices)
    {
        var all = choices.ToList();
        var input = new AdaptiveChoiceSetInput
        {
            // Hosts read the words beside a box as Markdown.
            Choices = [.. all.Select(choice => new AdaptiveChoice { Title = CardText.Plain(choice.Title), Value = choice.Value })],
            Style = AdaptiveChoiceInputStyle.Expanded,
            IsMultiSelect = true,
            Wrap = true,
        };
        return Put(input, id, label, isRequired: true, SizeOf(input.Choices), string.Join('\n', all.Select(choice => choice.Title).Prepend(label)));
    }

    /// <summary>One of a short list.</summary>
    public Form Pick(string id, string label, IEnumerable<(string Title, string Value)> choices, string value = "", bool isRequired = false, string? empty = null) =>
        Choose(id, label, choices, AdaptiveChoiceInputStyle.Compact, value, isRequired, empty ?? (isRequired ? Sentences.ChooseOne : Sentences.FormNotSaid));

    /// <summary>One of a long list, found by typing.</summary>
    /// <remarks>Some clients show the value of what is chosen from the start, and not its title: make them the same where there is such a choice.</remarks>
    public Form Find(string id, string label, IEnumerable<(string Title, string Value)> choices, string value = "", string? empty = null) =>
        Choose(id, label, choices, AdaptiveChoiceInputStyle.Filtered, value, isRequired: false, empty ?? Sentences.FormTypeToFind);

    /// <summary>The card.</summary>
    /// <param name="send">What the button says.</param>
    /// <param name="typed">How the same is done by a typed line, in a sentence.</param>
    public AdaptiveCard Card(string send, string typed)
    {
        if (extras.Count > 0)
        {
            sheet.Element(new AdaptiveActionSet
            {
                Actions =
                {
                    new AdaptiveToggleVisibilityAction { Title = Sentences.FormMore, TargetElements = [.. extras.Select(id => new AdaptiveTargetElement(id))] },
                },
            }, Sentences.FormMore, FieldFrame + (extras.Count * ChoiceFrame));
        }

        var execute = new AdaptiveExecuteAction
        {
            Title = send,
            Verb = "form",
            Data = data,
            Fallback = new AdaptiveFallbackElement(new AdaptiveSubmitAction { Title = send, Data = data }),
        };
        sheet.Element(new AdaptiveActionSet { Actions = { execute } }, send, FieldFrame + (2 * data.ToString().Length));
        sheet.Aside(typed);
        return sheet.Card();
    }

    /// <summary>Puts what somebody filled in before into a new form's fields.</summary>
    public static void FillIn(AdaptiveCard form, IReadOnlyDictionary<string, string> fields)
    {
        foreach (var input in form.Body.OfType<AdaptiveInput>().Where(input => fields.ContainsKey(input.Id)))
        {
            var value = fields[input.Id];
            if (input is AdaptiveTextInput text)
                text.Value = value;
            else if (input is AdaptiveChoiceSetInput choice)
                choice.Value = value;
            else if (input is AdaptiveToggleInput toggle)
                toggle.Value = value;
            else if (input is AdaptiveDateInput day)
                day.Value = value;
        }
    }

    private Form Choose(string id, string label, IEnumerable<(string Title, string Value)> choices, AdaptiveChoiceInputStyle style, string value, bool isRequired, string? empty)
    {
        var all = choices.Select(choice => new AdaptiveChoice { Title = choice.Title, Value = choice.Value }).ToList();
        var input = new AdaptiveChoiceSetInput { Choices = all, Style = style, Value = value.Length == 0 ? null : value, Placeholder = empty, Wrap = true };
        return Put(input, id, label, isRequired, SizeOf(all));
    }

    private static int SizeOf(IEnumerable<AdaptiveChoice> choices) => choices.Sum(choice => ChoiceFrame + choice.Title.Length + choice.Value.Length);

    private Form Put(AdaptiveInput input, string id, string label, bool isRequired, int size, string? inWords = null)
    {
        input.Id = id;
        input.Label = label;
        input.IsRequired = isRequired;
        if (isRequired)
            input.ErrorMessage = Sentences.FormFieldMissing;
        if (isExtra)
        {
            input.IsVisible = false;
            extras.Add(id);
        }

        sheet.Element(input, inWords ?? label, FieldFrame + size);
        return this;
    }

    private Form With(Action write)
    {
        write();
        return this;
    }
}
