using System.Buffers;
using System.Text;
using System.Xml;

namespace Reports.Office;

/// <summary>Text that somebody wrote, as XML can hold it.</summary>
internal static class OfficeText
{
    private const char Replacement = '\uFFFD';

    /// <summary>What has to be looked at: whatever is not kept, and surrogates.</summary>
    private static readonly SearchValues<char> Doubtful = SearchValues.Create([.. Enumerable.Range(0, char.MaxValue + 1).Select(code => (char)code).Where(c => !IsKept(c))]);

    /// <summary>Without control characters, save for tab and line end; half a surrogate pair becomes the replacement character.</summary>
    public static string Of(string text)
    {
        var at = text.AsSpan().IndexOfAny(Doubtful);
        if (at < 0)
            return text;
        var clean = new StringBuilder(text, 0, at, text.Length);
        for (; at < text.Length; at++)
        {
            if (IsPair(text, at))
                clean.Append(text, at++, 2);
            else if (IsKept(text[at]))
                clean.Append(text[at]);
            else if (char.IsSurrogate(text[at]))
                clean.Append(Replacement);
        }

        return clean.ToString();
    }

    /// <summary>The same on one line.</summary>
    public static string Line(string text) => string.Join(' ', Of(text).Split(['\n', '\t'], StringSplitOptions.RemoveEmptyEntries));

    private static bool IsPair(string text, int at) => at + 1 < text.Length && char.IsSurrogatePair(text[at], text[at + 1]);

    /// <summary>A carriage return would come back as a line end, and alone it is one to nobody.</summary>
    private static bool IsKept(char c) => c != '\r' && !char.IsSurrogate(c) && XmlConvert.IsXmlChar(c) && !(char.IsControl(c) && c is not ('\t' or '\n'));
}
