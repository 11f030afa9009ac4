namespace Cards;

/// <summary>One thing of a list, under its heading.</summary>
/// <param name="Heading">What it stands under; empty for nothing.</param>
/// <param name="Content">What it shows.</param>
/// <param name="Rows">How much of a page's height it takes: an input three, a figure one.</param>
internal sealed record Part(string Heading, Sheet Content, int Rows = Part.InputRows)
{
    public const int InputRows = 3, FigureRows = 1;
}

/// <summary>One page of a list that may be longer than a card can be. Nothing is cut off, and everything is on exactly one page.</summary>
internal sealed class Page
{
    // Eight inputs, or three times as many figures.
    private const int MostRows = 8 * Part.InputRows;
    private const int HeadingSize = 600, TurningSize = 2_000;

    private readonly IReadOnlyList<Part> parts;
    private readonly int number, count;

    private Page(IReadOnlyList<Part> parts, int number, int count) => (this.parts, this.number, this.count) = (parts, number, count);

    /// <summary>The page of that number; the nearest there is, where there is no such page.</summary>
    /// <param name="parts">The whole list.</param>
    /// <param name="number">From 1.</param>
    /// <param name="onto">What stands above it, on the page where that is most.</param>
    public static Page Of(IEnumerable<Part> parts, int number, Sheet onto)
    {
        var pages = Split(parts, Sheet.MostCharacters - onto.Size - TurningSize);
        var nearest = Math.Clamp(number, 1, pages.Count);
        return new Page(pages[nearest - 1], nearest, pages.Count);
    }

    /// <summary>Whether it is the first.</summary>
    public bool IsFirst => number == 1;

    /// <summary>Writes its parts, and buttons that turn to the pages beside it.</summary>
    /// <param name="sheet">The card.</param>
    /// <param name="line">The line that asks for the list.</param>
    public void WriteOnto(Sheet sheet, string line)
    {
        var heading = "";
        foreach (var part in parts)
        {
            if (part.Heading != heading)
                sheet.Heading(part.Heading);
            sheet.Add(part.Content, apart: part.Heading == heading && part.Rows > Part.FigureRows);
            heading = part.Heading;
        }

        if (count == 1)
            return;
        sheet.Say(Wording.Format(Sentences.PageOf, number, count));
        if (number < count)
            sheet.Buttons(Line.Button(Sentences.NextPage, $"{line} page {number + 1}"));
        if (number > 1)
            sheet.Buttons(Line.Button(Sentences.PreviousPage, $"{line} page {number - 1}"));
    }

    private static List<List<Part>> Split(IEnumerable<Part> parts, int room)
    {
        var pages = new List<List<Part>> { new() };
        var (rows, size) = (0, 0);
        foreach (var part in parts)
        {
            var partSize = part.Content.Size + HeadingSize;
            if (pages[^1].Count > 0 && (rows + part.Rows > MostRows || size + partSize > room))
            {
                pages.Add([]);
                (rows, size) = (0, 0);
            }

            pages[^1].Add(part);
            rows += part.Rows;
            size += partSize;
        }

        return pages;
    }
}
