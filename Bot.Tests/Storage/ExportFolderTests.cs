using Consultations.Exporting;

namespace Bot.Tests.Storage;

public sealed class ExportFolderTests : ExportShelfContract, IDisposable
{
    private readonly TempStore store = new();

    protected override IExportShelf Shelf => store.Exports;

    private string Folder => Path.Combine(store.Folder, "exports");

    public void Dispose() => store.Dispose();

    /// <summary>Of a full disk the writer hears in the middle, from the stream that it writes to.</summary>
    [Fact]
    public async Task A_full_disk_is_told_and_leaves_no_half_file()
    {
        await PutAsync("record.md", "whole");

        await Should.ThrowAsync<ExportShelfException>(() => Shelf.PutAsync(Called("record.md"), async (to, cancel) =>
        {
            await to.WriteAsync("half"u8.ToArray(), cancel);
            throw new IOException("No space left on device");
        }, default));

        (await ReadAsync("record.md")).ShouldBe("whole");
        Names().ShouldBe(["record.md"]);
    }

    [Fact]
    public async Task A_folder_that_cannot_be_made_is_told()
    {
        await File.WriteAllTextAsync(Folder, "in the way");

        await Should.ThrowAsync<ExportShelfException>(() => PutAsync("record.md", "x"));
    }

    [Fact]
    public async Task A_file_that_cannot_be_opened_or_deleted_is_told()
    {
        await PutAsync("record.md", "x");
        await using (new FileStream(Path.Combine(Folder, "record.md"), FileMode.Open, FileAccess.ReadWrite, FileShare.None))
            await Should.ThrowAsync<ExportShelfException>(() => Shelf.OpenAsync("record.md", default));

        Directory.CreateDirectory(Path.Combine(Folder, "other.md"));
        await Should.ThrowAsync<ExportShelfException>(() => Shelf.DeleteAsync("other.md", default));
    }

    [Fact]
    public async Task A_file_here_is_handed_out_by_the_bot_alone()
    {
        await PutAsync("record.md", "x");

        (await Shelf.LinkAsync("record.md", TimeSpan.FromMinutes(1), default)).ShouldBeNull();
    }

    protected override IEnumerable<string> Names() => Directory.Exists(Folder) ? Directory.GetFileSystemEntries(Folder).Select(file => Path.GetFileName(file)!) : [];
}
