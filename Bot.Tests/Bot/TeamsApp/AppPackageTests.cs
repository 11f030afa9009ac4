using System.IO.Compression;
using Bot.Hosting;
using Bot.TeamsApp;
using Bot.Tests.Dialogs;
using Newtonsoft.Json.Linq;

namespace Bot.Tests.TeamsApp;

/// <summary>The app package keeps within what Teams allows, and offers nothing that the bot does not understand.</summary>
public sealed class AppPackageTests : IDisposable
{
    private const string Id = "3f2504e0-4f89-41d3-9a0c-0305e82c3301";

    private static readonly string[] Given = ["--AppId", Id, "--PublicUrl", "https://bot.example", "--Developer", "Ministry of Examples", "--Privacy", "https://ministry.example/privacy"];

    private readonly ZipArchive zip = new(new MemoryStream(AppPackage.Build(AppOptions.Read(Given))));

    private JObject Manifest => Json("manifest.json");

    private IEnumerable<JToken> Commands => Manifest.SelectTokens("bots[0].commandLists[*].commands[*]");

    public void Dispose() => zip.Dispose();

    [Fact]
    public void The_package_holds_the_manifest_its_icons_and_its_languages_at_the_root() =>
        zip.Entries.Select(entry => entry.FullName).ShouldBe(["manifest.json", "color.png", "outline.png", "hi.json"]);

    [Fact]
    public void The_same_settings_make_the_same_file() => AppPackage.Build(AppOptions.Read(Given)).ShouldBe(AppPackage.Build(AppOptions.Read(Given)));

    [Fact]
    public void It_says_whose_app_it_is_and_where_the_bot_lives()
    {
        ((string?)Manifest["id"]).ShouldBe(Id);
        ((string?)Manifest.SelectToken("bots[0].botId")).ShouldBe(Id);
        ((string?)Manifest["manifestVersion"]).ShouldBe("1.5");
        ((string?)Manifest["version"])!.ShouldMatch(@"^(0|[1-9]\d*)\.(0|[1-9]\d*)\.(0|[1-9]\d*)$");
        ((string?)Manifest["accentColor"])!.ShouldMatch("^#[0-9A-F]{6}$");
        ((string?)Manifest.SelectToken("developer.name")).ShouldBe("Ministry of Examples");
        ((string?)Manifest.SelectToken("developer.privacyUrl")).ShouldBe("https://ministry.example/privacy");
        Manifest["developer"]!.Children<JProperty>().Where(address => address.Name.EndsWith("Url", StringComparison.Ordinal)).Select(address => (string)address.Value!)
            .ShouldAllBe(address => address.StartsWith("https://") && address.Length <= 2048);
        Manifest["validDomains"]!.Values<string>().ShouldBe(["bot.example"]);
    }

    [Fact]
    public void It_works_in_personal_chats_group_chats_and_teams_and_may_offer_files()
    {
        Manifest.SelectToken("bots[0].scopes")!.Values<string>().ShouldBe(["personal", "team", "groupchat"], ignoreOrder: true);
        Manifest.SelectTokens("bots[0].commandLists[*].scopes[*]").Values<string>().ShouldBe(["personal", "team", "groupchat"], ignoreOrder: true);
        ((bool?)Manifest.SelectToken("bots[0].supportsFiles")).ShouldBe(true);
    }

    [Theory]
    [InlineData("name.short", 30)]
    [InlineData("name.full", 100)]
    [InlineData("description.short", 80)]
    [InlineData("description.full", 4000)]
    [InlineData("developer.name", 32)]
    public void No_text_is_longer_than_allowed_in_any_language(string path, int longest)
    {
        ((string?)Manifest.SelectToken(path))!.Length.ShouldBeInRange(1, longest);
        if (!path.StartsWith("developer", StringComparison.Ordinal))
            ((string?)Json("hi.json")[path])!.Length.ShouldBeInRange(1, longest);
    }

    [Fact]
    public void A_list_has_at_most_ten_commands_with_short_titles_and_descriptions()
    {
        Manifest.SelectTokens("bots[0].commandLists[*]").Count().ShouldBeInRange(1, 2);
        Manifest.SelectTokens("bots[0].commandLists[*].commands").ShouldAllBe(list => list.Count() <= 10);
        Commands.ShouldAllBe(command => ((string)command["title"]!).Length <= 32 && !((string)command["title"]!).Contains('/'));
        Commands.ShouldAllBe(command => ((string)command["description"]!).Length >= 1 && ((string)command["description"]!).Length <= 128);
    }

    [Fact]
    public void Every_command_is_described_in_every_language()
    {
        var described = Json("hi.json").Properties().Where(words => words.Name.EndsWith("description", StringComparison.Ordinal)).ToList();

        described.Select(words => words.Name).ShouldBe(Commands.Select(command => $"{command.Path}.description"));
        described.ShouldAllBe(words => ((string)words.Value!).Length >= 1 && ((string)words.Value!).Length <= 128);
        described.Select(words => (string)words.Value!).Intersect(Commands.Select(command => (string)command["description"]!)).ShouldBeEmpty();
    }

    [Fact]
    public async Task Every_command_is_one_that_the_bot_understands_and_describes_so()
    {
        using var hall = await Hall.OpenAsync();

        foreach (var command in Commands.Where(command => (string?)command["title"] != "help"))
            (hall.Vocabulary.Find((string)command["title"]!)?.Verb.What()).ShouldBe((string?)command["description"]);
    }

    [Fact]
    public void The_colour_icon_is_a_full_square_of_192()
    {
        var icon = new Png(Bytes("color.png"));

        (icon.Width, icon.Height).ShouldBe((192, 192));
        icon.Pixels.ShouldAllBe(pixel => pixel.A == 255);
    }

    [Fact]
    public void The_outline_icon_is_white_on_nothing_and_32_wide()
    {
        var icon = new Png(Bytes("outline.png"));

        (icon.Width, icon.Height).ShouldBe((32, 32));
        icon.Pixels.ShouldAllBe(pixel => pixel.R == 255 && pixel.G == 255 && pixel.B == 255);
        icon.Pixels.Count(pixel => pixel.A == 255).ShouldBePositive();
        icon.Pixels.Count(pixel => pixel.A == 0).ShouldBeGreaterThan(icon.Width * icon.Height / 4);
    }

    [Theory]
    [InlineData("How to make the app package")]
    [InlineData("How to make the app package", "make", "--AppId", Id, "--PublicUrl", "https://bot.example")]
    [InlineData("How to make the app package", "--AppId")]
    [InlineData("“me” is no app id", "--AppId", "me", "--PublicUrl", "https://bot.example")]
    [InlineData("is no app id", "--AppId", "00000000-0000-0000-0000-000000000000", "--PublicUrl", "https://bot.example")]
    [InlineData("PublicUrl has to be an https address", "--AppId", Id)]
    [InlineData("PublicUrl has to be an https address", "--AppId", Id, "--PublicUrl", "http://bot.example")]
    [InlineData("Terms has to be an https address", "--AppId", Id, "--PublicUrl", "https://bot.example", "--Terms", "terms.html")]
    [InlineData("at most 32 characters", "--AppId", Id, "--PublicUrl", "https://bot.example", "--Developer", "The Ministry of Very Long Examples")]
    [InlineData("cannot be written", "--AppId", Id, "--PublicUrl", "https://bot.example", "--out", "/no/such/folder/app.zip")]
    public async Task Bad_input_is_answered_with_a_sentence(string sentence, params string[] args) =>
        (await Should.ThrowAsync<CannotGoOnException>(() => AppPackage.WriteAsync(args, TextWriter.Null))).Message.ShouldContain(sentence);

    private JObject Json(string name)
    {
        using var reader = new StreamReader(zip.GetEntry(name)!.Open());
        return JObject.Parse(reader.ReadToEnd());
    }

    private byte[] Bytes(string name)
    {
        using var bytes = new MemoryStream();
        using var entry = zip.GetEntry(name)!.Open();
        entry.CopyTo(bytes);
        return bytes.ToArray();
    }
}
