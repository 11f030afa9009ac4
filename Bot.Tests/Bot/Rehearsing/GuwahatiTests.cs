namespace Bot.Tests.Rehearsing;

public sealed class GuwahatiTests : IDisposable
{
    private const string OnTheRegion = "The Northeast has become a source, a destination and a transit point for trafficking.";
    private const string OnBorders = "International borders with Bangladesh, Bhutan, Nepal and China leave the region open to cross-border trafficking.";

    private readonly Stage stage = new();

    public void Dispose() => stage.Dispose();

    [Fact]
    public async Task Guwahati_plays_with_its_region_and_its_borders_and_each_role_that_speaks_is_a_delegate_of_its_group_who_speaks_for_no_jurisdiction()
    {
        (await stage.PlayAsync(Stage.Guwahati)).ShouldBe(0, stage.Said);

        await using var afterwards = await stage.OpenAsync(Stage.Guwahati);
        var contributions = await afterwards.ContributionsAsync();
        contributions.Count.ShouldBe(8);
        contributions.Single(one => one.Text == OnTheRegion).About.ToString().ShouldBe("region:Northeast India");
        contributions.Single(one => one.Text == OnBorders).About.ToString().ShouldBe("cross-border");
        contributions.Count(one => one.About.IsNothing).ShouldBe(6);
        contributions.Count(one => one.Topics.Contains("online-recruitment")).ShouldBe(1);

        var delegates = await afterwards.DelegatesAsync();
        var speakers = delegates.Where(one => one.Designation.StartsWith("chairperson", StringComparison.Ordinal)).ToList();
        speakers.Select(one => one.Designation).ShouldBe(["chairperson of an NGO network", "chairperson of a foundation"]);
        speakers.ShouldAllBe(one => one.Group == "civil-society" && one.Jurisdiction == null);
        var region = contributions.Single(one => one.Text == OnTheRegion);
        region.AuthorId.ShouldBe(speakers[0].Id);
    }
}
