using Consultations.Places;
using Dialogs.Contributing;

namespace Bot.Tests.Dialogs.Contributing;

public sealed class WhereTests
{
    private static readonly Region[] Own = [new("Hill districts", ["IN-AS", "IN-ML"])];

    [Theory]
    [InlineData("IN-OD", "IN-OD")]
    [InlineData("Odisha, Kerala", "IN-OD|IN-KL")]
    [InlineData("Nepal–India", "NP|IN|cross-border")]
    [InlineData("Nepal-India", "NP|IN|cross-border")]
    [InlineData("Nepal — India", "NP|IN|cross-border")]
    [InlineData("the Bangladesh-India border", "BD|IN|cross-border")]
    [InlineData("West Bengal/Bangladesh", "IN-WB|BD|cross-border")]
    [InlineData("Assam-Meghalaya border, Nepal", "IN-AS|IN-ML|NP|cross-border")]
    [InlineData("Northeast India", "region:Northeast India")]
    [InlineData("Hill districts", "region:Hill districts")]
    [InlineData("hill districts; IN-KL", "IN-KL|region:Hill districts")]
    [InlineData("cross-border", "cross-border")]
    [InlineData("the whole meeting", "meeting")]
    [InlineData("meeting, cross border, Nepal", "NP|cross-border|meeting")]
    public void It_is_understood_where_all_of_it_is_known(string written, string stored) => Where.Read(written, Own)!.About.ToString().ShouldBe(stored);

    [Theory]
    [InlineData("Nepal–Narnia")]
    [InlineData("well-known")]
    [InlineData("Follow-up")]
    [InlineData("victim-witness")]
    [InlineData("the Narnia border")]
    [InlineData("Odisha, and then nobody came")]
    [InlineData("Coast districts")]
    [InlineData("")]
    [InlineData(", ;")]
    public void Where_a_part_of_it_is_not_known_all_of_it_is_text(string written) => Where.Read(written, Own).ShouldBeNull();

    [Fact]
    public void What_was_written_another_way_is_told()
    {
        var where = Where.Read("Orissa–Nepal", Own)!;

        where.About.ToString().ShouldBe("IN-OD|NP|cross-border");
        where.Corrected.ShouldHaveSingleItem().Jurisdiction.Code.ShouldBe("IN-OD");
    }

    [Theory]
    [InlineData("challenge Nepal–India: girls are taken across", "NP|IN|cross-border", "girls are taken across")]
    [InlineData("challenge Hill districts: roads are long", "region:Hill districts", "roads are long")]
    [InlineData("challenge Nepal–Narnia: girls are taken across", "IN-MP", "Nepal–Narnia: girls are taken across")]
    [InlineData("challenge Follow-up: nobody came back", "IN-MP", "Follow-up: nobody came back")]
    public async Task A_line_is_about_what_stands_before_its_colon(string line, string about, string text)
    {
        using var hall = await Hall.OpenAsync();
        await hall.Organiser.SayAsync("region \"Hill districts\": IN-AS, IN-ML");
        var asha = await hall.DelegateAsync("asha");

        await asha.SayAsync(line);

        var said = (await hall.SaidAsync()).Single();
        (said.About.ToString(), said.Text).ShouldBe((about, text));
    }
}
