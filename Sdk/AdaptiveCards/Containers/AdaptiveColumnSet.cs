namespace AdaptiveCards;

/// <summary>Columns side by side.</summary>
public class AdaptiveColumnSet : AdaptiveCollectionElement
{
    public const string TypeName = "ColumnSet";

    public override string Type { get; set; } = TypeName;

    /// <summary>The columns.</summary>
    public List<AdaptiveColumn> Columns { get; set; } = [];
}

/// <summary>A container that stands beside others.</summary>
public class AdaptiveColumn : AdaptiveContainer
{
    public new const string TypeName = "Column";

    public override string Type { get; set; } = TypeName;

    /// <summary>"auto", "stretch", a weight such as "2", or a width such as "50px".</summary>
    public string Width { get; set; }
}
