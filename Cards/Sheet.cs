using System.Buffers;
using System.Globalization;
using AdaptiveCards;
using Newtonsoft.Json.Linq;

namespace Cards;

/// <summary>
/// A card in the making. Whatever is put onto it is plain text: it is escaped for the card here, and stands unescaped in the plain-text form
/// that is shown and read aloud where cards are not. So neither can be forgotten.
/// </summary>
internal sealed class Sheet
{
    /// <summary>The most characters of JSON that every channel takes.</summary>
    public const int MostCharacters = 40_000;

    // The JSON around a text, a fact and a button, indented, with room to spare.
    private const int TextFrame = 260, FactFrame = 130, ButtonFrame = 280, CardFrame = 400;

    // Some hosts show no more buttons than this in one row.
    private const int MostButtonsInARow = 5;

    // JSON has these as \u0085.
    private static readonly SearchValues<char> WrittenAsSix =
        SearchValues.Create([.. Enumerable.Range(0, ' ').Select(c => (char)c).Except(['\n']), '\u0085', '\u2028', '\u2029']);

    private readonly List<AdaptiveElement> body = [];
    private readonly List<string> words = [];
    private int wordsSize;

    /// <summary>At most so many characters of JSON will it be.</summary>
    public int Size { get; private set; } = CardFrame;

    public Sheet Title(string text) => Text(text, block =>
    {
        block.Size = AdaptiveTextSize.Large;
        block.Weight = AdaptiveTextWeight.Bolder;
        block.Style = AdaptiveTextBlockStyle.Heading;
    });

    public Sheet Heading(string text) => Text(text, block =>
    {
        block.Size = AdaptiveTextSize.Medium;
        block.Weight = AdaptiveTextWeight.Bolder;
        block.Style = AdaptiveTextBlockStyle.Heading;
        block.Spacing = AdaptiveSpacing.Medium;
    });

    public Sheet Say(string text) => Text(text, _ => { });

    /// <summary>What stands beside what was just said.</summary>
    public Sheet Aside(string text) => Text(text, block =>
    {
        block.IsSubtle = true;
        block.Spacing = body.LastOrDefault() is AdaptiveActionSet ? AdaptiveSpacing.Default : AdaptiveSpacing.None;
    });

    public Sheet Asides(IEnumerable<string> texts) => texts.Aggregate(this, (sheet, text) => sheet.Aside(text));

    /// <summary>A figure below what it belongs to, in the colour that draws the eye.</summary>
    public Sheet Figure(string text) => Text(text, block =>
    {
        block.Spacing = AdaptiveSpacing.None;
        block.Color = AdaptiveTextColor.Accent;
    });

    /// <summary>What is to be typed as it stands.</summary>
    public Sheet Typed(string text) => Text(text, block =>
    {
        block.FontType = AdaptiveFontType.Monospace;
        block.Weight = AdaptiveTextWeight.Bolder;
    });

    /// <summary>A code, to be read from the far end of the room.</summary>
    public Sheet Code(string code)
    {
        var block = new AdaptiveTextBlock(CardText.Plain(string.Join(' ', code.AsEnumerable())))
        {
            Size = AdaptiveTextSize.ExtraLarge,
            Weight = AdaptiveTextWeight.Bolder,
            FontType = AdaptiveFontType.Monospace,
            HorizontalAlignment = AdaptiveHorizontalAlignment.Center,
            Wrap = true,
        };
        return Put(block, code, TextFrame + JsonLength(block.Text));
    }

    /// <summary>Any other element; what it is for is said in words.</summary>
    public Sheet Element(AdaptiveElement element, string inWords, int size) => Put(element, inWords, size);

    /// <summary>A picture; what it shows is said in words.</summary>
    public Sheet Picture(Uri url, string inWords, uint width)
    {
        var image = new AdaptiveImage(url) { AltText = inWords, PixelWidth = width, HorizontalAlignment = AdaptiveHorizontalAlignment.Center };
        return Put(image, inWords, TextFrame + url.OriginalString.Length + JsonLength(inWords));
    }

    public Sheet Fact(string label, string value)
    {
        var fact = new AdaptiveFact(CardText.Plain(label), Clock.OnCard(CardText.Plain(value)));
        return Put(new AdaptiveFactSet { Facts = { fact } }, $"{label}: {value}", FactFrame + JsonLength(fact.Title) + JsonLength(fact.Value));
    }

    public Sheet Buttons(params IEnumerable<AdaptiveSubmitAction> buttons)
    {
        var row = new Sheet { Size = 0 };
        foreach (var button in buttons)
        {
            var inWords = Wording.Format(Sentences.ButtonInWords, button.Title, Line.Of(button));
            row.Put(new AdaptiveActionSet { Actions = { button } }, inWords, ButtonFrame + JsonLength(button.Title) + JsonLength(Line.Of(button)));
        }

        return Take(row, body.AddRange);
    }

    /// <summary>Buttons that unfold a small form each; what they do can be typed, as the buttons beside them and help say.</summary>
    public Sheet Forms(params IEnumerable<AdaptiveShowCardAction> forms)
    {
        var actions = new AdaptiveActionSet();
        actions.Actions.AddRange(forms);
        return actions.Actions.Count == 0
            ? this
            : Put(actions, string.Join('\n', actions.Actions.Select(action => action.Title)), actions.Actions.Sum(action => JObject.FromObject(action).ToString().Length));
    }

    /// <summary>
    /// Puts all of another sheet below, with a line between where <paramref name="apart"/> says so; facts go on with facts above them, buttons with buttons.
    /// </summary>
    public Sheet Add(Sheet part, bool apart = false)
    {
        if (apart && part.body.Count > 0)
            part.body[0].Separator = true;
        return Take(part, elements =>
        {
            foreach (var element in elements)
                Join(element);
        });
    }

    /// <summary>The card. One that would be too large leaves out first what is to be read aloud (hosts can read the card), then the plain text.</summary>
    public AdaptiveCard Card()
    {
        var text = string.Join('\n', words);
        return new AdaptiveCard(new AdaptiveSchemaVersion(1, 5))
        {
            Body = body,
            FallbackText = Size - wordsSize <= MostCharacters ? text : Sentences.TooLongAsText,
            Speak = Size <= MostCharacters ? text : null,
            Lang = CultureInfo.CurrentUICulture is { Name.Length: > 0 } culture ? culture.TwoLetterISOLanguageName : "en",
        };
    }

    private Sheet Text(string text, Action<AdaptiveTextBlock> look)
    {
        var block = new AdaptiveTextBlock(Clock.OnCard(CardText.Plain(text))) { Wrap = true };
        look(block);
        return Put(block, text, TextFrame + JsonLength(block.Text));
    }

    private Sheet Take(Sheet part, Action<IEnumerable<AdaptiveElement>> take)
    {
        take(part.body);
        words.AddRange(part.words);
        wordsSize += part.wordsSize;
        Size += part.Size;
        return this;
    }

    private Sheet Put(AdaptiveElement element, string said, int size)
    {
        Join(element);
        var inWords = Clock.InWords(said);
        words.Add(inWords);
        var once = JsonLength(inWords) + 2;
        wordsSize += once;
        Size += size + (2 * once);
        return this;
    }

    private void Join(AdaptiveElement element)
    {
        switch (element, body.LastOrDefault())
        {
            case (AdaptiveFactSet more, AdaptiveFactSet facts):
                facts.Facts.AddRange(more.Facts);
                break;
            case (AdaptiveActionSet more, AdaptiveActionSet buttons) when buttons.Actions.Count + more.Actions.Count <= MostButtonsInARow:
                buttons.Actions.AddRange(more.Actions);
                break;
            default:
                body.Add(element);
                break;
        }
    }

    private static int JsonLength(ReadOnlySpan<char> text)
    {
        var length = text.Length + text.Count('"') + text.Count('\\') + text.Count('\n');
        for (var at = text.IndexOfAny(WrittenAsSix); at >= 0; at = text.IndexOfAny(WrittenAsSix))
        {
            length += 5;
            text = text[(at + 1)..];
        }

        return length;
    }
}
