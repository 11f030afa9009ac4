using System.Text;
using Consultations.Screening.Detectors;

namespace Consultations.Screening;

/// <summary>Finds what could lead to a person in a text, before anything keeps that text.</summary>
public static class Screen
{
    /// <summary>Those that are surest of what they find come first: what one has found, those after it do not see.</summary>
    private static readonly IDetector[] Detectors =
    [
        new EmailAddresses(), new Profiles(), new Handles(), new UpiIds(), new BankAccounts(), new CaseNumbers(), new CnrNumbers(), new Passports(), new VoterIds(),
        new PanNumbers(), new VehiclePlates(), new AadhaarNumbers(), new SplitNumbers(FindingKind.Aadhaar, SplitNumbers.IsAadhaar), new SplitNumbers(FindingKind.PhoneNumber, SplitNumbers.IsMobile),
        new PhoneNumbers(), new SpokenNumbers(FindingKind.Aadhaar, SpokenNumbers.IsAadhaar), new SpokenNumbers(FindingKind.PhoneNumber, SpokenNumbers.IsPhone), new DisguisedNumbers(),
        new DescribedPersons(),
    ];

    /// <summary>What is in the text and what it reads like without it. Takes time in proportion to the text.</summary>
    public static Screened Examine(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var findings = FindAll(text);
        return findings.Count == 0 ? new Screened([], text) : new Screened(findings, Redact(text, findings));
    }

    private static List<Finding> FindAll(string text)
    {
        var findings = new List<Finding>();
        var unseen = FoldedText.Of(text);
        int before;
        do
        {
            // What is masked can leave a neighbour standing alone that was not seen in the crowd.
            before = findings.Count;
            foreach (var detector in Detectors)
            {
                var spans = detector.Find(unseen.Text).ToList();
                if (spans.Count == 0)
                    continue;
                findings.AddRange(spans.Select(unseen.Original).Select(span => new Finding(detector.Kind, span.Start, span.Length)));
                unseen = unseen.Without(spans);
            }
        }
        while (findings.Count > before);

        findings.Sort((a, b) => a.Start.CompareTo(b.Start));
        return findings;
    }

    private static string Redact(string text, List<Finding> findings)
    {
        var redacted = new StringBuilder(text.Length);
        var next = 0;
        foreach (var finding in findings)
        {
            redacted.Append(text, next, finding.Start - next).Append(finding.Kind.Replacement);
            next = finding.Start + finding.Length;
        }

        return redacted.Append(text, next, text.Length - next).ToString();
    }
}
