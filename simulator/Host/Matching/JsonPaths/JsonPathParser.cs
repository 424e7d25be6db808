namespace Simulators.Host.Matching.JsonPaths;

/// <summary>Reads JSONPath expressions, by recursive descent; how deep and how long they may be is bounded.</summary>
sealed class JsonPathParser
{
    const int Longest = 2000;

    readonly TextCursor _cursor;
    readonly JsonFilterParser _filters;

    public JsonPathParser(string text)
    {
        if (text.Length > Longest) throw new FormatException($"it is longer than {Longest} characters");
        _cursor = new TextCursor(text);
        _filters = new JsonFilterParser(_cursor, ReadFrom);
    }

    /// <summary>The whole text. As at Jayway's, a path without its <c>$</c> begins at the root all the same.</summary>
    public JsonPath ReadAll()
    {
        _cursor.Blanks();
        if (_cursor.Ended) throw _cursor.Wrong("there must be a path");
        var steps = new List<JsonStep>();
        if (!_cursor.Take("$") && _cursor.Here is not ('.' or '[')) steps.Add(Named());
        var path = ReadFrom(steps);
        _cursor.Blanks();
        return _cursor.Ended ? path : throw _cursor.Wrong("the path should end");
    }

    JsonPath ReadFrom() => ReadFrom([]);

    /// <summary>What follows the <c>$</c> or <c>@</c>.</summary>
    JsonPath ReadFrom(List<JsonStep> steps)
    {
        while (true)
        {
            if (_cursor.Take(".length()") || _cursor.Take(".size()")) return new JsonPath(steps, counts: true);
            if (_cursor.Take(".."))
            {
                steps.Add(new DescentStep());
                steps.Add(_cursor.Here == '[' ? InBrackets() : Named());
            }
            else if (_cursor.Take("."))
            {
                steps.Add(_cursor.Here == '[' ? InBrackets() : Named());
            }
            else if (_cursor.Here == '[')
            {
                steps.Add(InBrackets());
            }
            else
            {
                return new JsonPath(steps, counts: false);
            }
        }
    }

    JsonStep Named()
    {
        if (_cursor.Take("*")) return new WildcardStep();
        var name = _cursor.While(letter => char.IsLetterOrDigit(letter) || letter is '_' or '-' or '$' or '@' or ':' or '#');
        if (name.Length == 0) throw _cursor.Wrong("there must be a name or *");
        return _cursor.Here == '(' ? throw _cursor.Wrong($"the function {name}() is not supported here; length() and size() are") : new MemberStep([name]);
    }

    JsonStep InBrackets()
    {
        _cursor.Must("[");
        _cursor.Blanks();
        var step = _cursor.Take("*") ? new WildcardStep()
            : _cursor.Take("?") ? _filters.ReadFilter()
            : _cursor.Here is '\'' or '"' ? Names()
            : Indexes();
        _cursor.Blanks();
        _cursor.Must("]");
        return step;
    }

    MemberStep Names()
    {
        List<string> names = [];
        do
        {
            _cursor.Blanks();
            if (_cursor.Here is not ('\'' or '"')) throw _cursor.Wrong("there must be a name in quotes");
            names.Add(_cursor.Quoted());
            _cursor.Blanks();
        }
        while (_cursor.Take(","));
        return new MemberStep(names);
    }

    JsonStep Indexes()
    {
        var first = _cursor.Number();
        _cursor.Blanks();
        if (_cursor.Take(":"))
        {
            _cursor.Blanks();
            var slice = new SliceStep(first, _cursor.Number());
            return _cursor.Here == ':' ? throw _cursor.Wrong("a slice with a step is not supported here") : slice;
        }

        List<int> indexes = [first ?? throw _cursor.Wrong("there must be an index, a name in quotes, * or ?(...)")];
        while (_cursor.Take(","))
        {
            _cursor.Blanks();
            indexes.Add(_cursor.Number() ?? throw _cursor.Wrong("there must be an index"));
            _cursor.Blanks();
        }

        return new IndexStep(indexes);
    }
}
