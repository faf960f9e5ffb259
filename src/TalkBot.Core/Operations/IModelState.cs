namespace TalkBot.Core.Operations;

/// <summary>How the language model is, for health.</summary>
public interface IModelState
{
    /// <summary>False while it has failed so often that it is not asked; answers are made without it.</summary>
    bool IsAnswering { get; }
}
