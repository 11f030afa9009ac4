using System.Reflection;
using System.Xml.Linq;

namespace Reports.Office;

/// <summary>Parts of an Office file that are always the same: they lie beside the code as the XML that they are.</summary>
internal static class OfficeResource
{
    /// <param name="name">The folder and the file: <c>Word.styles.xml</c>.</param>
    public static XElement Read(string name)
    {
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream($"{nameof(Reports)}.{name}")!;
        return XElement.Load(stream);
    }
}
