using System.Xml.Linq;

namespace Bot.Tests.Architecture;

/// <summary>Who may know whom. The projects say what they reference; the sources say what they use.</summary>
public sealed class ArrowTests
{
    private static readonly string[] Bot = ["BotFramework", "AdaptiveCards"];

    public static TheoryData<string, string[]> Arrows => new()
    {
        { "Consultations", [] },
        { "Storage", ["Consultations"] },
        { "Reports", ["Consultations"] },
        { "Cards", ["Consultations", "AdaptiveCards"] },
        { "Dialogs", ["Cards", "Consultations", .. Bot] },
        { "Bot", ["Cards", "Consultations", "Dialogs", "Reports", "Storage", .. Bot] },
    };

    [Theory]
    [MemberData(nameof(Arrows))]
    public void A_project_references_only_what_it_may_know(string project, string[] known) =>
        ReferencesOf(project).Except(known, StringComparer.Ordinal).ShouldBeEmpty(project);

    [Theory]
    [MemberData(nameof(Arrows))]
    public void An_assembly_uses_only_what_it_may_know(string project, string[] known)
    {
        string[] house = ["Consultations", "Storage", "Reports", "Cards", "Dialogs", "Bot"];
        var used = System.Reflection.Assembly.Load(project).GetReferencedAssemblies().Select(assembly => assembly.Name!).ToList();

        used.Intersect(house, StringComparer.Ordinal).Except(known, StringComparer.Ordinal).ShouldBeEmpty(project);
        if (!known.Contains("BotFramework"))
            used.ShouldNotContain(name => name.StartsWith("Microsoft.Bot", StringComparison.Ordinal) || name == "BotFramework");
        if (!known.Contains("AdaptiveCards"))
            used.ShouldNotContain("AdaptiveCards");
    }

    [Theory]
    [InlineData("Consultations", "Microsoft.EntityFrameworkCore")]
    [InlineData("Consultations", "Microsoft.AspNetCore")]
    [InlineData("Consultations", "Newtonsoft.Json")]
    [InlineData("Reports", "Microsoft.EntityFrameworkCore")]
    [InlineData("Cards", "Microsoft.EntityFrameworkCore")]
    [InlineData("Dialogs", "Microsoft.EntityFrameworkCore")]
    public void What_is_true_does_not_know_how_it_is_kept_or_shown(string project, string stranger) =>
        System.Reflection.Assembly.Load(project).GetReferencedAssemblies().ShouldNotContain(assembly => assembly.Name!.StartsWith(stranger, StringComparison.Ordinal));

    [Fact]
    public void Every_project_of_the_product_has_its_arrows()
    {
        var products = new DirectoryInfo(Repository.Root).GetFiles("*.csproj", SearchOption.AllDirectories)
            .Where(file => file.DirectoryName!.Length > 0 && Path.GetDirectoryName(file.DirectoryName) == Repository.Root)
            .Select(file => Path.GetFileNameWithoutExtension(file.Name))
            .Except(["Bot.Tests", "Benchmarks"], StringComparer.Ordinal);

        products.ShouldBe(Arrows.Select(row => (string)row[0]), ignoreOrder: true);
    }

    private static List<string> ReferencesOf(string project)
    {
        var file = XDocument.Load(Path.Combine(Repository.Root, project, $"{project}.csproj"));
        var references = file.Descendants("ProjectReference").Select(reference => Path.GetFileNameWithoutExtension(reference.Attribute("Include")!.Value.Replace('\\', '/'))).ToList();
        if (Says("UsesBotFramework"))
            references.Add("BotFramework");
        if (Says("UsesAdaptiveCards"))
            references.Add("AdaptiveCards");
        return references;

        bool Says(string property) => file.Descendants(property).Any(element => element.Value == "true");
    }
}
