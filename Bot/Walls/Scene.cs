namespace Bot.Walls;

/// <summary>All that a wall shows but the number of votes, in the consultation's language and ready to be laid out: the page computes nothing but places.</summary>
internal sealed record Scene
{
    public required string Lang { get; init; }

    public required string Title { get; init; }

    /// <summary>"poll", "agenda", "inputs", "join", or "room" for the last three together.</summary>
    public required string Show { get; init; }

    /// <summary>How to come in; null where nobody can.</summary>
    public JoinBlock? Join { get; init; }

    public PollBlock? Poll { get; init; }

    public AgendaBlock? Agenda { get; init; }

    public InputsBlock? Inputs { get; init; }
}

/// <param name="Code">The room's code.</param>
/// <param name="Address">Where it is typed, without the code.</param>
/// <param name="Qr">Rows of the QR code of the link that has the code in it, see <see cref="Cards.Organising.QrCode.Rows"/>.</param>
/// <param name="Joined">How many have joined, in words.</param>
internal sealed record JoinBlock(string Code, string Address, IReadOnlyList<string> Qr, string Joined);

internal sealed record PollBlock
{
    public required int Number { get; init; }

    /// <summary>"Poll 3 – single choice, secret"</summary>
    public required string What { get; init; }

    public required string Question { get; init; }

    /// <summary>"open", "paused" or "closed".</summary>
    public required string State { get; init; }

    public required string StateWords { get; init; }

    /// <summary>Milliseconds since 1970; null where it does not close by itself.</summary>
    public long? ClosesAt { get; init; }

    /// <summary>What is left of the countdown while it is paused.</summary>
    public int? SecondsLeft { get; init; }

    /// <summary>Why there is nothing to see yet, or at all; null where there is.</summary>
    public string? Hidden { get; init; }

    /// <summary>What can be chosen, while nothing of the answer is shown.</summary>
    public IReadOnlyList<OptionLine>? Options { get; init; }

    public Chart? Chart { get; init; }

    /// <summary>What has to be known to read it.</summary>
    public IReadOnlyList<string> Notes { get; init; } = [];

    public IReadOnlyList<BreakdownBlock>? Breakdowns { get; init; }
}

internal sealed record OptionLine(string Letter, string Text);

/// <summary>The figures of one set of ballots.</summary>
internal sealed record Chart
{
    /// <summary>"bars", "histogram", "ranking", "agreement" or "words".</summary>
    public required string Type { get; init; }

    /// <summary>"Percentages of 57 votes"; null for words.</summary>
    public string? Of { get; init; }

    /// <summary>In the order in which they are shown.</summary>
    public IReadOnlyList<Bar> Bars { get; init; } = [];

    /// <summary>What the ends of a scale mean.</summary>
    public string? Low { get; init; }

    public string? High { get; init; }

    /// <summary>"Mean 3.4"; null for what has none.</summary>
    public string? Mean { get; init; }

    /// <summary>Where the mean stands on the scale, from 0 to 1.</summary>
    public double? MeanAt { get; init; }

    public IReadOnlyList<CloudWord>? Words { get; init; }
}

/// <summary>One option's part of a chart.</summary>
internal sealed record Bar
{
    /// <summary>As on the ballot: <c>a</c>, <c>b</c>, …; of a rating its level.</summary>
    public required string Letter { get; init; }

    public string? Text { get; init; }

    /// <summary>From 0 to 1.</summary>
    public required double Share { get; init; }

    /// <summary>"46%"; of a ranking its points.</summary>
    public required string Figure { get; init; }

    /// <summary>"26 votes"; null where the figure says it all.</summary>
    public string? Count { get; init; }

    /// <summary>Of a ranking: 1 for the best; options with the same points share a place.</summary>
    public int? Place { get; init; }

    /// <summary>"+12 points"; null where there was no earlier round.</summary>
    public string? Shift { get; init; }

    /// <summary>Of a statement: the parts that passed and that disagree, after those that agree.</summary>
    public double? PassShare { get; init; }

    public double? AgainstShare { get; init; }

    /// <summary>"41 agree, 8 pass, 8 disagree"</summary>
    public IReadOnlyList<string>? Parts { get; init; }
}

/// <param name="Word">As most people wrote it.</param>
/// <param name="Count">How many wrote it.</param>
internal sealed record CloudWord(string Word, int Count);

/// <summary>The strata of a closed poll side by side.</summary>
/// <param name="Title">"By jurisdiction"</param>
/// <param name="Strata">None where there is a hindrance.</param>
/// <param name="Hindrance">Why there are none, in a sentence.</param>
internal sealed record BreakdownBlock(string Title, IReadOnlyList<StratumBlock> Strata, string? Hindrance);

internal sealed record StratumBlock(string Name, string Votes, Chart Chart);

/// <param name="Items">Those that are near what is open now.</param>
/// <param name="More">How many others there are, in words; null for none.</param>
internal sealed record AgendaBlock(IReadOnlyList<AgendaLine> Items, string? More);

internal sealed record AgendaLine(int Number, string Title, string What, bool IsOpen);

/// <param name="Said">What a facilitator released, the newest first.</param>
internal sealed record InputsBlock(IReadOnlyList<SaidLine> Said);

/// <param name="What">"Challenge 17"</param>
/// <param name="By">As far as the rule of the consultation allows; empty for nothing.</param>
/// <param name="About">Which places it is about; empty for none.</param>
internal sealed record SaidLine(string What, string Text, string By, string About);

/// <summary>The number of votes, which changes more often than anything else.</summary>
/// <param name="Poll">Number of the poll.</param>
/// <param name="Votes">Exact.</param>
/// <param name="Joined">Null where so few have joined that the number is not shown.</param>
/// <param name="Words">"57 of 80 have voted"</param>
internal sealed record VoteCount(int Poll, int Votes, int? Joined, string Words);
