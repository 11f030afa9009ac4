namespace Bot.Tests.Storage;

public sealed class ExportFolderTests
{
    [Theory]
    [InlineData("../consultations.db")]
    [InlineData("a/b")]
    [InlineData("a\\b")]
    [InlineData("..")]
    [InlineData(".hidden")]
    [InlineData("")]
    [InlineData("a\0b")]
    public async Task A_name_that_leads_elsewhere_is_refused(string name)
    {
        using var store = new TempStore();

        await Should.ThrowAsync<ArgumentException>(() => store.Exports.PutAsync(name, new byte[] { 1 }, default));
        await Should.ThrowAsync<ArgumentException>(() => store.Exports.OpenAsync(name, default));
    }

    [Fact]
    public async Task A_file_is_read_back_written_over_and_deleted()
    {
        using var store = new TempStore();
        await store.Exports.PutAsync("record.md", "first"u8.ToArray(), default);
        await store.Exports.PutAsync("record.md", "second"u8.ToArray(), default);

        await using (var stream = await store.Exports.OpenAsync("record.md", default))
        using (var reader = new StreamReader(stream!))
            (await reader.ReadToEndAsync()).ShouldBe("second");
        Directory.GetFiles(Path.Combine(store.Folder, "exports")).Select(Path.GetFileName).ShouldBe(["record.md"]);

        await store.Exports.DeleteAsync("record.md", default);
        (await store.Exports.OpenAsync("record.md", default)).ShouldBeNull();
    }
}
