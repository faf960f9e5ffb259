using Lucene.Net.Analysis;
using Lucene.Net.Analysis.TokenAttributes;

namespace TalkBot.Search.Analysis;

/// <summary>
/// Writes acronyms one way, before case is lost: <c>U.S</c> and <c>US</c> become <c>USA</c>, which lower case would else
/// turn into the pronoun; other dotted acronyms lose their dots, as <c>U.N</c> becomes <c>UN</c>.
/// </summary>
internal sealed class AcronymFilter(TokenStream input) : TokenFilter(input)
{
    private readonly ICharTermAttribute _term = input.AddAttribute<ICharTermAttribute>();

    public override bool IncrementToken()
    {
        if (!m_input.IncrementToken())
            return false;

        if (IsDotted())
            RemoveDots();
        if (_term.Length == 2 && _term.Buffer[0] == 'U' && _term.Buffer[1] == 'S')
            _term.Append('A');
        return true;
    }

    /// <summary>Single capitals with a dot between each two, and perhaps one after the last.</summary>
    private bool IsDotted()
    {
        if (_term.Length < 3)
            return false;
        for (var i = 0; i < _term.Length; i++)
        {
            if (i % 2 == 0 ? !char.IsUpper(_term.Buffer[i]) : _term.Buffer[i] != '.')
                return false;
        }

        return true;
    }

    private void RemoveDots()
    {
        var length = 0;
        for (var i = 0; i < _term.Length; i++)
        {
            if (_term.Buffer[i] != '.')
                _term.Buffer[length++] = _term.Buffer[i];
        }

        _term.Length = length;
    }
}
