using System.Text;
using Markdig;
using Markdig.Extensions.EmphasisExtras;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace Bot.Tests.Reports;

/// <summary>Markdown as a reader with all of GitHub's habits takes it.</summary>
internal static class MarkdownReading
{
    private static readonly MarkdownPipeline GitHub = new MarkdownPipelineBuilder()
        .UsePipeTables().UseTaskLists().UseAutoLinks().UseEmphasisExtras(EmphasisExtraOptions.Strikethrough).UseFootnotes().UseAlertBlocks().UseMathematics().UseEmojiAndSmiley(enableSmileys: false)
        .Build();

    public static MarkdownDocument Read(string markdown) => Markdown.Parse(markdown, GitHub);

    /// <summary>What a reader sees of it, paragraphs apart by an empty line.</summary>
    public static string Text(MarkdownObject markdown) =>
        string.Join("\n\n", markdown.Descendants().OfType<LeafBlock>().Where(block => block.Inline is not null).Select(block => Text(block.Inline!)));

    /// <summary>Whatever is more than paragraphs of plain words.</summary>
    public static IEnumerable<string> Markup(MarkdownObject markdown) =>
        markdown.Descendants().Where(one => one is not (ParagraphBlock or LiteralInline or LineBreakInline or ContainerInline { Parent: null })).Select(one => one.GetType().Name);

    private static string Text(ContainerInline inlines)
    {
        var text = new StringBuilder();
        foreach (var inline in inlines.Descendants())
            text.Append(inline switch { LiteralInline literal => literal.Content.ToString(), LineBreakInline => "\n", _ => "" });
        return text.ToString();
    }
}
