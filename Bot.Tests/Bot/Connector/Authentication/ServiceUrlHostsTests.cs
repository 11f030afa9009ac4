using Bot.Connector.Authentication;

namespace Bot.Tests.Connector.Authentication;

public sealed class ServiceUrlHostsTests
{
    [Theory]
    [InlineData("https://smba.trafficmanager.net/in/", true)]
    [InlineData("https://SMBA.trafficmanager.net/in/", true)]
    [InlineData("https://webchat.botframework.com/", true)]
    [InlineData("https://a.b.botframework.com/", true)]
    [InlineData("https://botframework.com/", false)]
    [InlineData("https://notbotframework.com/", false)]
    [InlineData("https://botframework.com.example/", false)]
    [InlineData("https://smba.trafficmanager.net.example/", false)]
    [InlineData("https://smba.trafficmanager.net@elsewhere.example/", false)]
    [InlineData("https://other.trafficmanager.net/", false)]
    [InlineData("http://smba.trafficmanager.net/in/", false)]
    [InlineData("http://localhost:5000/", false)]
    [InlineData("https://localhost:5000/", false)]
    [InlineData("file:///etc/passwd", false)]
    [InlineData("smba.trafficmanager.net", false)]
    [InlineData("", false)]
    [InlineData(null, false)]
    public void Only_https_to_a_listed_host_is_allowed(string? serviceUrl, bool allowed) =>
        new ServiceUrlHosts(ServiceUrlHosts.Usual).Allow(serviceUrl).ShouldBe(allowed);

    [Theory]
    [InlineData("http://127.0.0.1:5000/", true)]
    [InlineData("http://localhost:5000/", false)]
    [InlineData("http://bot.example/", false)]
    [InlineData("https://bot.example/", true)]
    public void Plain_http_goes_only_to_this_machine_and_only_if_it_is_listed(string serviceUrl, bool allowed) =>
        new ServiceUrlHosts(["127.0.0.1", "bot.example"]).Allow(serviceUrl).ShouldBe(allowed);
}
