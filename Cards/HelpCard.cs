using AdaptiveCards;

namespace Cards;

/// <summary>What this person can do now, in the words to type.</summary>
public static class HelpCard
{
    /// <param name="sections">Under each heading, how a line is written, what it does, and an example of it.</param>
    /// <param name="page">From 1.</param>
    public static AdaptiveCard Of(
        IReadOnlyList<(string Heading, IReadOnlyList<(string Usage, string What, string? Example)> Lines)> sections,
        int page = 1)
    {
        var sheet = new Sheet().Title(Sentences.Help);
        var parts = sections.SelectMany(section => section.Lines.Select(line => new Part(section.Heading, Written(line), Part.FigureRows)));
        Page.Of(parts, page, sheet).WriteOnto(sheet, "help");
        return sheet.Card();
    }

    private static Sheet Written((string Usage, string What, string? Example) line)
    {
        var sheet = new Sheet().Typed(line.Usage);
        return sheet.Aside(line.Example is null ? line.What : Wording.Format(Sentences.WhatAndExample, line.What, line.Example));
    }
}
