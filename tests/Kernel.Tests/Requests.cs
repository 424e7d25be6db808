using Simulators.Kernel.Wire;

namespace Simulators.Kernel.Tests;

static class Requests
{
    public static WireRequest Post(int bodyLength = 0, string query = "", params KeyValuePair<string, string>[] headers) => new()
    {
        Method = "POST",
        Path = "/note",
        Query = query,
        Scheme = "http",
        Host = "127.0.0.1:8080",
        Target = "/tiny/note",
        Headers = headers,
        Body = new byte[bodyLength],
        BodyLength = bodyLength,
        Form = Form.Empty,
    };
}
