namespace Reports;

/// <summary>One piece of a report, in the order in which it is read. There are six sorts; whoever writes a format for people says how each of them looks, and no more.</summary>
public abstract record ReportBlock
{
    private ReportBlock()
    {
    }

    /// <param name="Level">1 to 4; the title of the report is above them.</param>
    /// <param name="Text">Plain.</param>
    public sealed record Heading(int Level, string Text) : ReportBlock;

    /// <param name="Text">One or more whole sentences.</param>
    public sealed record Paragraph(string Text) : ReportBlock;

    /// <summary>A list of labels, each with what stands beside it.</summary>
    public sealed record Facts(IReadOnlyList<ReportFact> Items) : ReportBlock;

    /// <summary>One input.</summary>
    /// <param name="Mark">What stands before it: "12", "Challenge 12".</param>
    /// <param name="Input">The words, set off as a quote where they are one, with their notes beneath.</param>
    public sealed record Said(string Mark, ReportEntry Input) : ReportBlock;

    public sealed record Table(ReportGrid Grid) : ReportBlock;

    /// <summary>A picture of figures. Its figures stand below it as a table, too: no format shows the one without the other, save one that has no pictures.</summary>
    public sealed record Picture(ReportChart Chart) : ReportBlock;
}
