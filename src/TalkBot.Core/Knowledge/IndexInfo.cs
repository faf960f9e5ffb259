namespace TalkBot.Core.Knowledge;

/// <summary>The generation that answered: its number (from 1), and how many documents and passages it holds.</summary>
public sealed record IndexInfo(int Generation, int Documents, int Passages);
