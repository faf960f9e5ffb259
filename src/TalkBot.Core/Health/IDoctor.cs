namespace TalkBot.Core.Health;

/// <summary>Looks over one part of the program as it is set up, and changes nothing.</summary>
public interface IDoctor
{
    /// <summary>What is well and what is not, in the order of asking. What is wrong is a value, and never an exception.</summary>
    Task<IReadOnlyList<Diagnosis>> ExamineAsync(CancellationToken cancellationToken);
}
