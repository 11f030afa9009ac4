namespace Bot.Connector;

/// <summary>Says what became of something that could not be sent. What was sent, and what the channel said, is never in it.</summary>
public sealed class ConnectorException(SendOutcome outcome) : HttpRequestException($"The channel did not take it: {outcome}.")
{
    public SendOutcome Outcome => outcome;
}
