using Simulators.DigitalChalk.Wire;
using Simulators.Kernel.Platforms;
using Simulators.Kernel.Wire;

namespace Simulators.DigitalChalk.Surface;

/// <summary>The WSDL, at any path below the servlet's that ends in its name, as Spring-WS finds it.</summary>
static class Wsdl
{
    public const string File = "/v4.wsdl";

    const string Root = "/dc/api";

    public static Reply Answer(Call call)
    {
        call.Decided(RuleBook.WsdlAddress);
        call.Decided(RuleBook.OurContract);
        return new Reply(200, "text/xml", Contract.Of(call).Wsdl.Value.At(AddressOf(call.Request)), Outcome.Accepted);
    }

    /// <summary>Where the caller's own way to us leads on to the endpoint: sandbox prefix and all.</summary>
    static string AddressOf(WireRequest request)
    {
        var target = request.Target.AsSpan();
        // A proxy's client sends the whole address instead of its path.
        if (!target.StartsWith("/") && target.IndexOf("://") is > 0 and var scheme)
        {
            var path = target[(scheme + 3)..].IndexOf('/');
            target = path < 0 ? "/" : target[(scheme + 3 + path)..];
        }

        var end = target.IndexOf('?');
        if (end >= 0) target = target[..end];
        var root = target.IndexOf(Root, StringComparison.Ordinal);
        return $"{request.Origin}{(root < 0 ? "/digitalchalk" : target[..root])}{Root}/v4";
    }
}
