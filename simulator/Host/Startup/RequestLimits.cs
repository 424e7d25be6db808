using Microsoft.AspNetCore.Server.Kestrel.Core;

namespace Simulators.Host.Startup;

/// <summary>
/// What a request may be at most, before anybody reads it. The server refuses what is more (400, 408, 413, 414, 431) and hangs up;
/// a body that is merely longer than a platform takes is read to its end and answered as the vendor would.
/// </summary>
static class RequestLimits
{
    public const int HeaderCount = 100;
    public const int HeaderBytes = 32 * 1024;

    /// <summary>A roster client's filter may be long; no vendor here documents a bound below it.</summary>
    public const int LineBytes = 16 * 1024;

    /// <summary>Long uploads are measured, not kept; this is far beyond the longest that a vendor takes.</summary>
    public const long BodyBytes = 600L * 1024 * 1024;

    static readonly TimeSpan HeadersWithin = TimeSpan.FromSeconds(15);

    public static void Apply(KestrelServerLimits limits)
    {
        limits.MaxRequestHeaderCount = HeaderCount;
        limits.MaxRequestHeadersTotalSize = HeaderBytes;
        limits.MaxRequestLineSize = LineBytes;
        limits.MaxRequestBodySize = BodyBytes;
        limits.RequestHeadersTimeout = HeadersWithin;
        limits.Http2.MaxStreamsPerConnection = 100;
        limits.Http2.MaxRequestHeaderFieldSize = LineBytes;
    }
}
