namespace Microsoft.Bot.Builder;

/// <summary>A named part of a state.</summary>
public interface IStatePropertyInfo
{
    string Name { get; }
}

/// <summary>Reads and sets one part of a state; it is written when the state is saved.</summary>
public interface IStatePropertyAccessor<T> : IStatePropertyInfo
{
    Task<T> GetAsync(ITurnContext turnContext, Func<T> defaultValueFactory = null, CancellationToken cancellationToken = default);

    Task SetAsync(ITurnContext turnContext, T value, CancellationToken cancellationToken = default);

    Task DeleteAsync(ITurnContext turnContext, CancellationToken cancellationToken = default);
}

/// <summary>Gives out access to the parts of a state.</summary>
public interface IPropertyManager
{
    IStatePropertyAccessor<T> CreateProperty<T>(string name);
}
