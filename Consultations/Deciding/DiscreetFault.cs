using System.Text;

namespace Consultations.Deciding;

/// <summary>Tells what failed and where, but not the messages: those may quote what a person wrote.</summary>
public static class DiscreetFault
{
    public static string Describe(Exception problem)
    {
        var description = new StringBuilder();
        for (var current = problem; current is not null; current = current.InnerException)
            description.Append(current.GetType().FullName).AppendLine().Append(current.StackTrace).AppendLine();

        return description.ToString();
    }
}
