using System.Text;

namespace Reports;

/// <summary>A Markdown file in the making. Whatever is put onto it is escaped here, so nothing can be forgotten.</summary>
internal sealed class MarkdownPage
{
    private const string Inset = "  ";

    private readonly StringBuilder written = new();
    private bool isStarted;

    public void Heading(int level, string text)
    {
        StartBlock();
        written.Append('#', level).Append(' ').Append(MarkdownText.Line(text)).Append('\n');
    }

    public void Paragraph(string text)
    {
        StartBlock();
        written.Append(MarkdownText.Line(text)).Append('\n');
    }

    public void List(IEnumerable<ReportFact> facts)
    {
        StartBlock();
        foreach (var (label, value) in facts)
            written.Append("- ").Append(MarkdownText.Line($"{label}: {value}")).Append('\n');
    }

    /// <summary>A bullet: its mark, what was said (a quote set off as one), and what is to be said beside it.</summary>
    public void Entry(string mark, ReportEntry entry)
    {
        StartBlock();
        written.Append("- **").Append(MarkdownText.Line(mark)).Append("**");
        if (entry.IsQuote)
            written.Append("\n\n").Append(Inset).Append("> ").Append(MarkdownText.Block(Wording.Format(Sentences.Quoted, entry.Text), Inset + "> "));
        else
            written.Append(' ').Append(MarkdownText.Block(entry.Text, Inset));
        written.Append('\n');
        if (entry.Notes.Count > 0)
            written.Append('\n').Append(Inset).Append("— ").Append(MarkdownText.Line(string.Join(" · ", entry.Notes))).Append('\n');
    }

    public void Table(ReportGrid grid)
    {
        StartBlock();
        Row(grid.Columns.Select(column => column.Title));
        written.Append('|').AppendJoin('|', grid.Columns.Select(column => column.IsNumber ? " ---: " : " --- ")).Append("|\n");
        foreach (var row in grid.Rows)
            Row(row);
    }

    /// <summary>What was written since it was last asked.</summary>
    public string Take()
    {
        var taken = written.ToString();
        written.Clear();
        return taken;
    }

    private void Row(IEnumerable<string> cells) => written.Append("| ").AppendJoin(" | ", cells.Select(MarkdownText.Line)).Append(" |\n");

    private void StartBlock()
    {
        if (isStarted)
            written.Append('\n');
        isStarted = true;
    }
}
