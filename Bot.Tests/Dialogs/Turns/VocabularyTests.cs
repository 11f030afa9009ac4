using System.Text.RegularExpressions;
using Consultations.Organising;
using Consultations.Words;
using Dialogs.Turns;

namespace Bot.Tests.Dialogs.Turns;

/// <summary>The page of commands and the code say the same.</summary>
public sealed partial class VocabularyTests
{
    [Fact]
    public async Task Every_verb_stands_in_the_page_of_commands_as_help_shows_it_and_nothing_else_does()
    {
        using var hall = await Hall.OpenAsync();

        Written.Select(command => command.Usage).ShouldBe(Verbs(hall).Select(verb => verb.Usage).Distinct(), ignoreOrder: true);
    }

    [Fact]
    public async Task The_page_names_the_least_role_of_each_verb()
    {
        using var hall = await Hall.OpenAsync();

        foreach (var verb in Verbs(hall))
            Find(verb).Who.ShouldBe(NameOf(verb.For), verb.Usage);
    }

    [Fact]
    public async Task Every_example_in_the_page_is_understood_as_the_verb_it_stands_under()
    {
        using var hall = await Hall.OpenAsync();

        foreach (var command in Written)
        {
            command.Examples.ShouldNotBeEmpty(command.Usage);
            foreach (var example in command.Examples)
                (hall.Vocabulary.Find(example)?.Verb.Usage).ShouldBe(command.Usage, example);
        }
    }

    [Fact]
    public void The_page_has_every_word_of_every_kind() => ContributionKind.All.SelectMany(kind => kind.Words).ShouldAllBe(word => Page.Contains($"`{word}`"));

    [Fact]
    public async Task No_two_verbs_share_a_word()
    {
        using var hall = await Hall.OpenAsync();

        Verbs(hall).SelectMany(verb => verb.Words).ShouldBeUnique();
        Verbs(hall).ShouldAllBe(verb => verb.What().Length > 0);
    }

    [Theory]
    [InlineData("new consultation x", "new consultation", "x")]
    [InlineData("NEW CONSULTATION", "new consultation", "")]
    [InlineData("good practice: x", "good practice", ": x")]
    [InlineData("k 5", "k", "5")]
    [InlineData("lock joining", "lock joining", "")]
    public async Task The_verb_with_the_most_words_is_found(string line, string word, string tail)
    {
        using var hall = await Hall.OpenAsync();

        var found = hall.Vocabulary.Find(line);

        found!.Value.Verb.Words.ShouldContain(word);
        found.Value.Tail.ShouldBe(tail);
    }

    [Theory]
    [InlineData("kerala is far")]
    [InlineData("challenged by this")]
    [InlineData("lock joining now")]
    [InlineData("again and again")]
    [InlineData("the challenge")]
    public async Task A_word_that_only_begins_like_a_verb_is_none(string line)
    {
        using var hall = await Hall.OpenAsync();

        hall.Vocabulary.Find(line).ShouldBeNull();
    }

    private static IEnumerable<Verb> Verbs(Hall hall) => hall.Vocabulary.Capabilities.SelectMany(capability => capability.Verbs);

    private static string Page { get; } = File.ReadAllText(Path.Combine(Repository.Root, "docs", "commands.md")).ReplaceLineEndings("\n");

    private static IReadOnlyList<WrittenCommand> Written { get; } =
        [.. Command().Matches(Page).Select(match => new WrittenCommand(match.Groups["usage"].Value, match.Groups["who"].Value, [.. Code().Matches(match.Groups["examples"].Value).Select(code => code.Groups["code"].Value)]))];

    private static WrittenCommand Find(Verb verb) => Written.Single(command => command.Usage == verb.Usage);

    private static string NameOf(Role role) => role switch
    {
        Role.None => "anybody",
        Role.Observer => "anyone in the room",
        Role.Delegate => "delegate",
        Role.Rapporteur => "rapporteur",
        Role.Facilitator => "facilitator",
        _ => "organiser",
    };

    [GeneratedRegex(@"^### `(?<usage>.+)`\n\n- Who: (?<who>.+)\n- Example: (?<examples>.+)\n- Answers: .+$", RegexOptions.Multiline | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Command();

    [GeneratedRegex("`(?<code>[^`]+)`", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Code();

    private sealed record WrittenCommand(string Usage, string Who, IReadOnlyList<string> Examples);
}
