using System.Text;
using AngleSharp.Dom;

namespace TalkBot.Reader.Html;

/// <summary>Walks a page without recursion: a page may be nested thousands deep, and a stack overflow ends the process.</summary>
internal static class HtmlTree
{
    /// <summary>
    /// Calls <paramref name="enter"/> for every node below <paramref name="root"/> and for itself, in the order of the
    /// page, and <paramref name="leave"/> after all below a node; what <paramref name="enter"/> refuses is left out with all below it.
    /// </summary>
    public static void Walk(INode root, Func<INode, bool> enter, Action<INode> leave)
    {
        // Children are taken by number: NextSibling searches the parent for its node each time.
        var open = new Stack<(INode Node, int Next)>();
        if (enter(root))
            open.Push((root, 0));
        while (open.TryPop(out var place))
        {
            var (node, next) = place;
            if (next == node.ChildNodes.Length)
            {
                leave(node);
                continue;
            }

            open.Push((node, next + 1));
            var child = node.ChildNodes[next];
            if (enter(child))
                open.Push((child, 0));
        }
    }

    /// <summary>All text below an element, as it stands.</summary>
    public static string TextOf(INode root)
    {
        var text = new StringBuilder();
        Walk(root, node =>
        {
            if (node is IText words)
                text.Append(words.Data);
            return true;
        }, _ => { });
        return text.ToString();
    }
}
