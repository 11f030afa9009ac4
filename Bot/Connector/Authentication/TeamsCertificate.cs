using System.Globalization;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using Bot.Hosting;

namespace Bot.Connector.Authentication;

/// <summary>Loads the bot's certificate, or stops the start with a sentence.</summary>
public static class TeamsCertificate
{
    public static X509Certificate2 Load(TeamsOptions options)
    {
        try
        {
            var certificate = X509CertificateLoader.LoadPkcs12FromFile(options.CertificatePath!, options.CertificatePassword);
            if (certificate.HasPrivateKey)
                return certificate;

            certificate.Dispose();
        }
        catch (Exception problem) when (problem is CryptographicException or IOException or UnauthorizedAccessException)
        {
            // Which of them it was would not tell more than the sentence does.
        }

        throw new CannotGoOnException(string.Format(CultureInfo.CurrentCulture, Sentences.TeamsCertificate, options.CertificatePath));
    }
}
