using System.Globalization;
using Consultations.Words;

namespace Bot.Tests.Consultations;

/// <summary>Hindi is what is read, for as long as a test lasts.</summary>
internal sealed class Hindi : IDisposable
{
    private readonly CultureInfo culture = CultureInfo.CurrentCulture, uiCulture = CultureInfo.CurrentUICulture;

    public Hindi() => CultureInfo.CurrentCulture = CultureInfo.CurrentUICulture = Languages.Hindi.Culture;

    public void Dispose() => (CultureInfo.CurrentCulture, CultureInfo.CurrentUICulture) = (culture, uiCulture);
}
