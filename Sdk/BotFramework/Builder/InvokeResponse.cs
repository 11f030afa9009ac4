namespace Microsoft.Bot.Builder;

/// <summary>What the sender of an invoke gets: a status and a body.</summary>
public class InvokeResponse
{
    public int Status { get; set; }

    public object Body { get; set; }

    public bool IsSuccessStatusCode() => Status is >= 200 and <= 299;
}
