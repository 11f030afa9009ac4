namespace Reports.Tables;

/// <summary>Records of one kind as rows, for whoever counts and compares: spreadsheets and files of comma-separated values.</summary>
/// <param name="Id">A slug: <c>contributions</c>.</param>
/// <param name="Title">The same for people, in the current language; short enough for a sheet's name.</param>
/// <param name="Columns">In order.</param>
/// <param name="Rows">As many values as there are columns, made as they are read; null where there is nothing. A text may hold whatever somebody wrote.</param>
public sealed record RecordTable(string Id, string Title, IReadOnlyList<RecordColumn> Columns, IEnumerable<IReadOnlyList<object?>> Rows);

/// <summary>One column.</summary>
/// <param name="Id">For programs: <c>said_by</c>.</param>
/// <param name="Title">For people, in the current language.</param>
/// <param name="Sort">Of all its values that are not null.</param>
public sealed record RecordColumn(string Id, string Title, ColumnSort Sort = ColumnSort.Text);

/// <summary>What a value is.</summary>
public enum ColumnSort
{
    /// <summary>A <see cref="string"/>.</summary>
    Text,

    /// <summary>An <see cref="int"/>.</summary>
    Whole,

    /// <summary>A <see cref="double"/>.</summary>
    Fraction,

    /// <summary>A <see cref="bool"/>.</summary>
    YesNo,
}
