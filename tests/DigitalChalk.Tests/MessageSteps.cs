using Simulators.Kernel.Wire;

namespace Simulators.DigitalChalk.Tests;

/// <summary>Requests as the host hands them to the platform.</summary>
static class MessageSteps
{
    public static WireRequest Post(byte[] body, string contentType = "text/xml; charset=utf-8") => new()
    {
        Method = "POST",
        Path = "/dc/api/v4",
        Query = "",
        Scheme = "http",
        Host = "localhost",
        Target = "/digitalchalk/dc/api/v4",
        Headers = [new("Content-Type", contentType)],
        Body = body,
        BodyLength = body.Length,
        Form = Form.Empty,
    };
}
