using System.Security.Cryptography;
using System.Text;

namespace Reports.Html;

/// <summary>How the page looks, and the policy that lets it have this style and nothing else: no script, nothing from outside, no form.</summary>
internal static class HtmlStyle
{
    public static string Sheet { get; } = Read();

    public static string Policy { get; } =
        $"default-src 'none'; style-src 'sha256-{Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(Sheet)))}'; base-uri 'none'; form-action 'none'";

    private static string Read()
    {
        using var sheet = new StreamReader(typeof(HtmlStyle).Assembly.GetManifestResourceStream("report.css")!, Encoding.UTF8);
        return sheet.ReadToEnd().ReplaceLineEndings("\n");
    }
}
