using System.Text;

namespace Consultations.Words;

/// <summary>Rows of the tab-separated tables that travel inside the assembly.</summary>
internal static class EmbeddedTable
{
    public static IReadOnlyList<EmbeddedRow> Read(string name)
    {
        using var stream = typeof(EmbeddedTable).Assembly.GetManifestResourceStream(name)
            ?? throw new InvalidOperationException($"The assembly carries no table named {name}.");
        using var reader = new StreamReader(stream, Encoding.UTF8);
        var rows = new List<EmbeddedRow>();
        while (reader.ReadLine() is { } line)
        {
            if (line.Length > 0 && line[0] != '#')
                rows.Add(new EmbeddedRow(line.Split('\t')));
        }

        return rows;
    }
}

/// <summary>One row; trailing empty columns may be left out of the file.</summary>
internal readonly record struct EmbeddedRow(string[] Cells)
{
    public string this[int column] => column < Cells.Length ? Cells[column] : "";

    public string[] Several(int column) => this[column].Split('|', StringSplitOptions.RemoveEmptyEntries);
}
