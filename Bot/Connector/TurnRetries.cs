using Polly;
using Polly.Retry;
using Polly.Timeout;

namespace Bot.Connector;

/// <summary>How often something is tried while a turn waits for it: a few times, and not for long.</summary>
internal static class TurnRetries
{
    private const int MostRetries = 3;
    private static readonly TimeSpan FirstWait = TimeSpan.FromMilliseconds(500), LongestWait = TimeSpan.FromSeconds(5), LongestInAll = TimeSpan.FromSeconds(15);

    public static ResiliencePipeline<ConnectorAnswer> On(TimeProvider time) =>
        new ResiliencePipelineBuilder<ConnectorAnswer> { TimeProvider = time }
            .AddTimeout(new TimeoutStrategyOptions { Timeout = LongestInAll })
            .AddRetry(new RetryStrategyOptions<ConnectorAnswer>
            {
                MaxRetryAttempts = MostRetries,
                BackoffType = DelayBackoffType.Exponential,
                UseJitter = true,
                Delay = FirstWait,
                MaxDelay = LongestWait,
                ShouldHandle = attempt => ValueTask.FromResult(
                    attempt.Outcome.Result is { IsWorthAnotherTry: true } answer && !(answer.Sending.RetryAfter > LongestWait)),
                DelayGenerator = attempt => ValueTask.FromResult(attempt.Outcome.Result.Sending.RetryAfter),
            })
            .Build();
}
