using System.Globalization;
using System.Text.RegularExpressions;

namespace Simulators.Gherkin.Expressions;

/// <summary>How the capturing groups of a pattern are nested; the regular expression engine tells only their numbers.</summary>
sealed class GroupTree
{
    GroupTree(IReadOnlyList<Node> roots) => Roots = roots;

    public IReadOnlyList<Node> Roots { get; }

    /// <param name="pattern">A valid one.</param>
    /// <param name="regex">Made of it: when it counts other groups than are seen here, all are taken side by side.</param>
    public static GroupTree Of(string pattern, Regex regex)
    {
        var reader = new Reader(pattern);
        var names = regex.GetGroupNames();
        var seen = reader.Names.ToHashSet(StringComparer.Ordinal);
        return reader.Names.Count == names.Length - 1 && names.Skip(1).All(seen.Contains)
            ? new GroupTree(reader.Roots)
            : new GroupTree([.. names.Skip(1).Select(name => new Node(name))]);
    }

    /// <summary>A capturing group.</summary>
    public sealed class Node(string name)
    {
        public string Name => name;

        /// <summary>The pattern within the parentheses.</summary>
        public string? Source { get; set; }

        public List<Node> Children { get; } = [];
    }

    /// <summary>Reads the parentheses of a pattern, past escapes, character classes and comments.</summary>
    sealed class Reader
    {
        readonly string _pattern;
        readonly Stack<(Node? Node, int Start)> _open = new();
        int _numbered;

        public Reader(string pattern)
        {
            _pattern = pattern;
            for (var at = 0; at < pattern.Length; at++)
            {
                if (pattern[at] == '\\') at++;
                else if (pattern[at] == '[') at = EndOfClass(at);
                else if (pattern[at] == '(') Open(at);
                else if (pattern[at] == ')') Close(at);
            }
        }

        public List<Node> Roots { get; } = [];

        public List<string> Names { get; } = [];

        void Open(int at)
        {
            var (name, start) = NameOf(at);
            var node = name is null ? null : new Node(name);
            if (node is not null)
            {
                Names.Add(name!);
                (_open.FirstOrDefault(one => one.Node is not null).Node?.Children ?? Roots).Add(node);
            }

            _open.Push((node, start));
        }

        void Close(int at)
        {
            if (_open.TryPop(out var open) && open.Node is { } node) node.Source = _pattern[open.Start..at];
        }

        /// <returns>Null for a group that captures nothing.</returns>
        (string? Name, int Start) NameOf(int at)
        {
            if (!Next(at, "?")) return ((++_numbered).ToString(CultureInfo.InvariantCulture), at + 1);
            var close = Next(at, "?<") && !Next(at, "?<=") && !Next(at, "?<!") ? '>' : Next(at, "?'") ? '\'' : '\0';
            var end = close == '\0' ? -1 : _pattern.IndexOf(close, at + 3);
            return end < 0 ? (null, at + 1) : (_pattern[(at + 3)..end], end + 1);
        }

        bool Next(int at, string text) => string.CompareOrdinal(_pattern, at + 1, text, 0, text.Length) == 0;

        /// <summary>A bracket that comes first in its class is an ordinary character.</summary>
        int EndOfClass(int at)
        {
            at++;
            if (at < _pattern.Length && _pattern[at] == '^') at++;
            if (at < _pattern.Length && _pattern[at] == ']') at++;
            while (at < _pattern.Length && _pattern[at] != ']') at += _pattern[at] == '\\' ? 2 : 1;
            return at;
        }
    }
}
