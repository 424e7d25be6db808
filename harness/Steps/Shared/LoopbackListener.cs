using System.Globalization;
using System.Net;
using System.Net.Sockets;

namespace Simulators.Steps.Shared;

/// <summary>A small web server on this machine, for what platforms call.</summary>
static class LoopbackListener
{
    const int Tries = 20;

    /// <summary>Listens at a port that was free. Between the look and the use another process may take it: then at another.</summary>
    /// <exception cref="HttpListenerException">So often another process was faster.</exception>
    public static (HttpListener Listener, string Url) Open()
    {
        for (var tries = 1; ; tries++)
        {
            var url = string.Create(CultureInfo.InvariantCulture, $"http://127.0.0.1:{FreePort()}/");
            var listener = new HttpListener();
            listener.Prefixes.Add(url);
            try
            {
                listener.Start();
                return (listener, url);
            }
            catch (HttpListenerException) when (tries < Tries)
            {
                listener.Close();
            }
        }
    }

    static int FreePort()
    {
        using var socket = new TcpListener(IPAddress.Loopback, 0);
        socket.Start();
        return ((IPEndPoint)socket.LocalEndpoint).Port;
    }
}
