using System.ComponentModel;

namespace AdaptiveCards;

/// <summary>A table.</summary>
public class AdaptiveTable : AdaptiveElement
{
    public const string TypeName = "Table";

    public override string Type { get; set; } = TypeName;

    /// <summary>The columns, with their widths.</summary>
    public List<AdaptiveTableColumnDefinition> Columns { get; set; } = [];

    /// <summary>The rows.</summary>
    public List<AdaptiveTableRow> Rows { get; set; } = [];

    /// <summary>Whether the first row names the columns.</summary>
    [JsonProperty(DefaultValueHandling = Ignore), DefaultValue(true)] public bool FirstRowAsHeaders { get; set; } = true;

    /// <summary>Whether lines are drawn between the cells.</summary>
    [JsonProperty(DefaultValueHandling = Ignore), DefaultValue(true)] public bool ShowGridLines { get; set; } = true;

    /// <summary>The style that the grid lines take their colour from.</summary>
    [JsonProperty(DefaultValueHandling = Ignore)] public AdaptiveContainerStyle GridStyle { get; set; }
}

/// <summary>A row of a table.</summary>
public class AdaptiveTableRow : AdaptiveElement
{
    public const string TypeName = "TableRow";

    public override string Type { get; set; } = TypeName;

    /// <summary>The cells.</summary>
    public List<AdaptiveTableCell> Cells { get; set; } = [];
}

/// <summary>A cell of a table.</summary>
public class AdaptiveTableCell : AdaptiveContainer
{
    public new const string TypeName = "TableCell";

    public override string Type { get; set; } = TypeName;
}
