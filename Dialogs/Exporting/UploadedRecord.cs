namespace Dialogs.Exporting;

/// <summary>The file that came with the line of a turn. It is part of no activity, so that no transcript and no state holds it.</summary>
public sealed record UploadedRecord(byte[] Content);
