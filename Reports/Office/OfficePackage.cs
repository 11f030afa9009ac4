using System.IO.Packaging;
using System.Text;
using System.Xml;
using DocumentFormat.OpenXml;

namespace Reports.Office;

/// <summary>An Office file in the making, written in one go from the front to the back: what is written of it is not kept in memory, so each part is finished before the next begins.</summary>
internal sealed class OfficePackage : IDisposable
{
    private const string Relationships = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";

    private static readonly XmlWriterSettings Form = new() { Encoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false), CloseOutput = false };

    private readonly Package package;

    /// <param name="to">Needs neither to be read nor to be gone back in.</param>
    /// <param name="title">Stands in the file's properties; nobody's name does.</param>
    /// <param name="language">Id of the language that it is written in.</param>
    /// <param name="madeAt">When it was made.</param>
    public OfficePackage(Stream to, string title, string language, DateTimeOffset madeAt)
    {
        package = Package.Open(to, FileMode.Create, FileAccess.Write);
        var properties = package.PackageProperties;
        properties.Title = OfficeText.Line(title);
        properties.Language = language;
        properties.Created = properties.Modified = madeAt.UtcDateTime;
    }

    /// <summary>Writes a part that nothing else refers to but the package itself.</summary>
    public PackagePart Main(string path, string contentType, Action<XmlWriter> write)
    {
        var part = Part(path, contentType, write);
        package.CreateRelationship(part.Uri, TargetMode.Internal, Relationships + "officeDocument", "main");
        return part;
    }

    public PackagePart Part(string path, string contentType, Action<XmlWriter> write)
    {
        var part = package.CreatePart(new Uri(path, UriKind.Relative), contentType, CompressionOption.Fast);
        using var stream = part.GetStream(FileMode.Create, FileAccess.Write);
        using var xml = XmlWriter.Create(stream, Form);
        write(xml);
        return part;
    }

    public PackagePart Part(string path, string contentType, OpenXmlElement root) => Part(path, contentType, root.WriteTo);

    /// <param name="from">The part that refers.</param>
    /// <param name="to">The part that it refers to.</param>
    /// <param name="kind">The last word of the relationship's type: <c>styles</c>.</param>
    /// <param name="id">What it is called in the part that refers.</param>
    public static void Relate(PackagePart from, PackagePart to, string kind, string id) => from.CreateRelationship(to.Uri, TargetMode.Internal, Relationships + kind, id);

    public void Dispose() => ((IDisposable)package).Dispose();
}
