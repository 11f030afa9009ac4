using System.Net;
using Benchmarks;

namespace Bot.Tests.Hosting;

/// <summary>A copy that was made while people spoke can be started from.</summary>
public sealed class BackupTests : IDisposable
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("backup-");

    private string Copy => Path.Combine(folder.FullName, "copy.db");

    public void Dispose() => folder.Delete(recursive: true);

    [Fact]
    public async Task A_backup_holds_what_was_said_before_it_and_a_bot_starts_from_it()
    {
        using var bot = await RunningBot.StartAsync();
        var seat = (await Hall.FillAsync(bot, delegates: 1))[0];
        using var line = await PostConnection.OpenAsync(bot.Port);
        (await line.PostAsync(seat, seat.Says(1))).ShouldBe(HttpStatusCode.OK);

        var (code, said, complained) = await CommandLine.RunAsync("backup", Copy, "--DataFolder", bot.DataFolder);

        complained.ShouldBeEmpty();
        said.ShouldContain(Copy);
        code.ShouldBe(0);
        if (!OperatingSystem.IsWindows())
            File.GetUnixFileMode(Copy).ShouldBe(UnixFileMode.UserRead | UnixFileMode.UserWrite);
        (await line.PostAsync(seat, seat.Says(2))).ShouldBe(HttpStatusCode.OK);

        var data = folder.CreateSubdirectory("data").FullName;
        File.Copy(Copy, Path.Combine(data, "consultations.db"));
        using var restored = await Server.StartAsync("Bot.dll", data, "http://", "--Urls", "http://127.0.0.1:0", "--DataFolder", data);
        var audit = await Books.AuditAsync(data, [1]);
        audit.Stored.ShouldBe(1);
        audit.IsClean.ShouldBeTrue(audit.ToString());
    }

    [Fact]
    public async Task What_is_there_already_stays_and_a_folder_without_a_database_has_nothing_to_copy()
    {
        File.WriteAllText(Path.Combine(folder.FullName, "consultations.db"), "not really");
        File.WriteAllText(Copy, "mine");

        await FailsWithAsync("is there already", "backup", Copy, "--DataFolder", folder.FullName);
        await FailsWithAsync("There is no database", "backup", Copy + "2", "--DataFolder", folder.CreateSubdirectory("empty").FullName);
        await FailsWithAsync("cannot be written", "backup", Copy + "3", "--DataFolder", folder.FullName);
        await FailsWithAsync("How to back up", "backup");

        File.ReadAllText(Copy).ShouldBe("mine");
        folder.GetFiles().Select(file => file.Name).ShouldBe(["consultations.db", "copy.db"], ignoreOrder: true);
    }

    private static async Task FailsWithAsync(string sentence, params string[] args)
    {
        var (code, _, complained) = await CommandLine.RunAsync(args);

        complained.ShouldContain(sentence);
        complained.Trim().ShouldNotContain('\n');
        code.ShouldBe(1);
    }
}
