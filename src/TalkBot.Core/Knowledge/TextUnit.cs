using System.Runtime.InteropServices;

namespace TalkBot.Core.Knowledge;

/// <summary>A part of a text that no sentence crosses: a paragraph, a heading, an item of a list, a row of a table.</summary>
/// <param name="Start">Its first character, which is not white space.</param>
/// <param name="End">Just after its last character that is not white space.</param>
/// <param name="ContentStart">Where its sentences begin: after the marker of a list item ("3. "), else at the start.</param>
/// <param name="IsWhole">Whether it is one sentence, whatever it holds.</param>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct TextUnit(int Start, int End, int ContentStart, bool IsWhole);
