using System.Globalization;
using System.Net;
using System.Reflection;
using System.Text;
using System.Text.RegularExpressions;

namespace Bot.WebChat;

/// <summary>A page's own file with <c>{{Name}}</c> where a sentence of the resources stands.</summary>
/// <param name="file">Its name under wwwroot.</param>
internal sealed partial class PageTemplate(string file)
{
    private static readonly Assembly Home = typeof(PageTemplate).Assembly;

    private readonly string template = Encoding.UTF8.GetString(Content($"wwwroot/{file}"));

    /// <summary>The page in the current language.</summary>
    /// <param name="special">What stands in place of a name that is no sentence, as plain text; null for a sentence.</param>
    /// <param name="markup">What stands in place of a name as HTML; null for plain text.</param>
    public string Fill(Func<string, string?> special, Func<string, string?>? markup = null) => Placeholder().Replace(template, match =>
    {
        var name = match.Groups["name"].Value;
        return markup?.Invoke(name) ?? WebUtility.HtmlEncode(special(name) ?? Sentence(name));
    });

    /// <summary>One of the page's own files, as it is in the assembly.</summary>
    public static byte[] Content(string name)
    {
        using var stream = Home.GetManifestResourceStream(name)!;
        using var content = new MemoryStream();
        stream.CopyTo(content);
        return content.ToArray();
    }

    private static string Sentence(string name) => Sentences.ResourceManager.GetString(name, CultureInfo.CurrentUICulture)
        ?? throw new InvalidOperationException($"The page asks for a sentence that is not there: {name}");

    [GeneratedRegex(@"\{\{(?<name>\w+)\}\}", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Placeholder();
}
