using Consultations.Screening;
using FsCheck;
using FsCheck.Fluent;

namespace Bot.Tests.Reports;

/// <summary>Texts as they can be stored, full of what Markdown, chats and programs make something of.</summary>
internal static class NastyText
{
    private static readonly string[] Pieces =
    [
        "*", "**", "_", "__", "`", "```", "~", "~~", "[", "]", "(", ")", "[a](b)", "![i](j)", "](http://evil.example)", "<", ">", "<b>", "</b>", "<!--", "&", "&lt;", "&#42;",
        "#", "## ", "-", "- ", "---", "+", "+ ", "=", "===", ">", "> ", "> [!NOTE]", "1.", "1. ", "12) ", "|", "| a |", "|-|", ":", ":smile:", "{{DATE(2017-02-14T06:08:39Z,SHORT)}}", "{", "}",
        "http://evil.example", "https://", "www.", "www.evil.example", "mailto:a@b.example", "a@b.example", "tel:1", "$", "$$", "^", "\\", "\\(", "\\[", "[^1]", "[^1]: ", "[a]: b", "[x] ", "- [ ] ",
        " ", " ", "\n", "\n", "\n\n", "word", "शब्द", "😀", "5", ".", "!", "\"", "'", "(c)", "...", "--",
    ];

    public static Arbitrary<string> Any { get; } =
        Gen.Elements(Pieces).ListOf().Select(pieces => TextRules.Clean(string.Concat(pieces))).Where(text => text.Length > 0).ToArbitrary();
}
