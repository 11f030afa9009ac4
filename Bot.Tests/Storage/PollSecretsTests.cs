using Bot.Tests.Consultations.Polling;
using Storage.Files;

namespace Bot.Tests.Storage;

public sealed class PollSecretsTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("secrets-").FullName;
    private readonly Guid poll = Guid.NewGuid();

    private string File => Path.Combine(folder, "secrets", poll.ToString("N"));

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Fact]
    public void A_secret_is_32_random_bytes_that_stay()
    {
        var secrets = PollSecrets.Under(folder);
        secrets.Find(poll).ShouldBeNull();
        secrets.Make(poll);
        var made = secrets.Find(poll)!;
        secrets.Make(poll);
        secrets.Make(Guid.NewGuid());

        made.Length.ShouldBe(32);
        secrets.Find(poll).ShouldBe(made);
        PollSecrets.Under(folder).Find(poll).ShouldBe(made);
        Directory.GetFiles(Path.Combine(folder, "secrets")).Select(System.IO.File.ReadAllBytes).Distinct(new SameBytes()).Count().ShouldBe(2);
    }

    [Fact]
    public void Once_destroyed_it_is_found_no_more_and_a_new_one_is_another()
    {
        var secrets = PollSecrets.Under(folder);
        secrets.Destroy(poll);
        secrets.Make(poll);
        var made = secrets.Find(poll)!;

        secrets.Destroy(poll);

        secrets.Find(poll).ShouldBeNull();
        System.IO.File.Exists(File).ShouldBeFalse();
        secrets.Make(poll);
        secrets.Find(poll).ShouldNotBe(made);
    }

    [Fact]
    public void Half_a_secret_is_none()
    {
        Directory.CreateDirectory(Path.GetDirectoryName(File)!);
        System.IO.File.WriteAllBytes(File, new byte[31]);

        PollSecrets.Under(folder).Find(poll).ShouldBeNull();
    }

    [Fact]
    public async Task Only_the_bots_account_reads_it()
    {
        if (OperatingSystem.IsWindows())
            return;
        using var workshop = await Polls.HallAsync(1);
        var open = await workshop.AskAsync(Polls.Secret);
        var file = workshop.Store.SecretOf(open);

        System.IO.File.GetUnixFileMode(file).ShouldBe(UnixFileMode.UserRead | UnixFileMode.UserWrite);
        System.IO.File.GetUnixFileMode(Path.GetDirectoryName(file)!).ShouldBe(UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
    }

    private sealed class SameBytes : IEqualityComparer<byte[]>
    {
        public bool Equals(byte[]? x, byte[]? y) => x.AsSpan().SequenceEqual(y);

        public int GetHashCode(byte[] obj) => obj[0];
    }
}
