using System.Text.Json;
using System.Text.RegularExpressions;

namespace Simulators.Host.Matching.JsonPaths;

/// <summary>Reads what stands in <c>[?( )]</c>.</summary>
sealed class JsonFilterParser(TextCursor cursor, Func<JsonPath> readPath)
{
    const int Deepest = 32;

    int _depth;

    public FilterStep ReadFilter()
    {
        cursor.Blanks();
        if (cursor.Here != '(') throw cursor.Wrong("there must be '('");
        return new FilterStep(Junction());
    }

    JsonFilter Junction()
    {
        if (++_depth > Deepest) throw cursor.Wrong($"more than {Deepest} filters lie in each other");
        var either = Several("||", all: false, () => Several("&&", all: true, Single));
        _depth--;
        return either;
    }

    JsonFilter Several(string between, bool all, Func<JsonFilter> read)
    {
        List<JsonFilter> parts = [read()];
        cursor.Blanks();
        while (cursor.Take(between))
        {
            parts.Add(read());
            cursor.Blanks();
        }

        return parts.Count == 1 ? parts[0] : new JunctionFilter(all, parts);
    }

    JsonFilter Single()
    {
        cursor.Blanks();
        if (cursor.Take("!"))
        {
            if (++_depth > Deepest) throw cursor.Wrong($"more than {Deepest} filters lie in each other");
            var negated = new NegationFilter(Single());
            _depth--;
            return negated;
        }

        if (cursor.Take("("))
        {
            var inner = Junction();
            cursor.Blanks();
            cursor.Must(")");
            return inner;
        }

        return Comparison();
    }

    JsonFilter Comparison()
    {
        var left = Operand();
        cursor.Blanks();
        if (cursor.Take("=~")) return new RegexFilter(left, ReadRegex());
        foreach (var comparison in ComparisonFilter.Comparisons)
        {
            if (cursor.Take(comparison)) return new ComparisonFilter(left, comparison, Operand());
        }

        return left.IsLiteral ? throw cursor.Wrong("there must be a comparison") : new ExistenceFilter(left);
    }

    Regex ReadRegex()
    {
        cursor.Blanks();
        cursor.Must("/");
        var pattern = cursor.UntilSlash();
        var options = cursor.Take("i") ? RegexOptions.IgnoreCase : RegexOptions.None;
        return RegexPattern.Make($@"\A(?:{pattern})\z", options, "the regular expression in the path");
    }

    JsonOperand Operand()
    {
        cursor.Blanks();
        if (cursor.Take("@")) return new JsonOperand(readPath(), fromRoot: false, default);
        if (cursor.Take("$")) return new JsonOperand(readPath(), fromRoot: true, default);
        return new JsonOperand(null, false, Literal());
    }

    JsonElement Literal()
    {
        cursor.Blanks();
        if (cursor.Here is '\'' or '"')
            return JsonSerializer.SerializeToElement(cursor.Quoted(), Admin.AdminJson.Readable.String);
        if (cursor.Take("[")) return Items();
        var word = cursor.While(letter => char.IsAsciiLetterOrDigit(letter) || letter is '.' or '-' or '+');
        try
        {
            using var document = JsonDocument.Parse(word);
            return document.RootElement.Clone();
        }
        catch (JsonException)
        {
            throw cursor.Wrong("there must be @, $, a text in quotes, a number, true, false, null or a list before this");
        }
    }

    JsonElement Items()
    {
        List<JsonElement> items = [];
        cursor.Blanks();
        while (!cursor.Take("]"))
        {
            if (items.Count > 0) cursor.Must(",");
            cursor.Blanks();
            if (cursor.Here == '[') throw cursor.Wrong("a list in a list is not supported here");
            items.Add(Literal());
            cursor.Blanks();
        }

        return JsonSerializer.SerializeToElement([.. items], Admin.AdminJson.Readable.JsonElementArray);
    }
}
