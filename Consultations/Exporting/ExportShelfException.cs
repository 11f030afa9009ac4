namespace Consultations.Exporting;

/// <summary>The shelf is away, full, or takes nothing now. What was to be put there is not there, not even in part.</summary>
public sealed class ExportShelfException(Exception why) : IOException("The shelf of exports could not be used.", why);
