using System.Runtime.InteropServices;
using System.Text.Json;

namespace Simulators.Host.Matching;

/// <summary>
/// How much work the patterns may make of one request: documents and expressions are the caller's, and some pairs of them would
/// keep a processor busy for hours.
/// </summary>
sealed class Budget
{
    /// <summary>About a second's worth.</summary>
    const int Most = 10_000_000;

    /// <summary>What a value that is kept costs: it takes memory as well as time.</summary>
    const int OfKeeping = 4;

    /// <summary>So many bytes of text are read or copied in the time of a step.</summary>
    const int BytesOfStep = 16;

    int _left = Most;

    public void Spend(int steps = 1)
    {
        _left -= steps;
        if (_left < 0) throw new TooCostlyException($"the pattern took more than {Most} steps on this request");
    }

    /// <summary>One more value is kept in a list.</summary>
    public void Keep() => Spend(OfKeeping);

    /// <summary>The text of a value is read, compared or copied: as much work as it is long.</summary>
    public void Read(JsonElement value) => Spend(1 + (JsonMarshal.GetRawUtf8Value(value).Length / BytesOfStep));
}

/// <summary>A pattern that was given up: neither a match nor none.</summary>
sealed class TooCostlyException(string message) : Exception(message);
