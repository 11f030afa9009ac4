namespace Reports;

/// <summary>A label and what stands beside it: "Place", "Bhopal".</summary>
public sealed record ReportFact(string Label, string Value);
