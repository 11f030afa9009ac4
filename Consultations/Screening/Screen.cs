using System.Text;
using Consultations.Screening.Detectors;

namespace Consultations.Screening;

/// <summary>Finds what could lead to a person in a text, before anything keeps that text.</summary>
public static class Screen
{
    /// <summary>Neither a letter, a digit nor a space, so that nothing is found across what was found already.</summary>
    private const char Mask = '\uFFFC';

    private static readonly IDetector[] Detectors = [new EmailAddresses(), new AadhaarNumbers(), new PhoneNumbers()];

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
        var unseen = text.ToCharArray();
        int before;
        do
        {
            // What is masked can leave a neighbour standing alone that was not seen in the crowd.
            before = findings.Count;
            foreach (var detector in Detectors)
            {
                foreach (var span in detector.Find(new string(unseen)))
                {
                    unseen.AsSpan(span.Start, span.Length).Fill(Mask);
                    findings.Add(new Finding(detector.Kind, span.Start, span.Length));
                }
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
