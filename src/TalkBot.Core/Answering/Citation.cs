namespace TalkBot.Core.Answering;

/// <summary>A source of an answer; <paramref name="Number"/> counts from 1 in the order of use.</summary>
public sealed record Citation(int Number, Excerpt Excerpt);
