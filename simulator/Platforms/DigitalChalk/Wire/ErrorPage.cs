using System.Net;
using System.Text;
using Simulators.Kernel.Rules;

namespace Simulators.DigitalChalk.Wire;

/// <summary>
/// The page of a servlet container (seen: Jetty 9.4) for an exception of the web service. Assumption: which container the
/// vendor runs is not known, so only what a reader of such a page looks for is kept: message, status and cause.
/// </summary>
static class ErrorPage
{
    const string Servlet = "org.springframework.ws.transport.http.MessageDispatcherServlet";
    const string Wrapping = "org.springframework.web.util.NestedServletException: Request processing failed; nested exception is "
        + "org.springframework.ws.soap.SoapMessageCreationException: Could not create message from InputStream";

    public static byte[] Of(string path, ErrorEntry error)
    {
        var message = WebUtility.HtmlEncode($"{Wrapping}: {error.Text}");
        var page = new StringBuilder()
            .Append("<html>\n<head>\n<meta http-equiv=\"Content-Type\" content=\"text/html;charset=ISO-8859-1\"/>\n")
            .Append("<title>Error 500 ").Append(message).Append("</title>\n</head>\n<body><h2>HTTP ERROR 500 ").Append(message)
            .Append("</h2>\n<table>\n");
        Row(page, "URI:", WebUtility.HtmlEncode(path));
        Row(page, "STATUS:", "500");
        Row(page, "MESSAGE:", message);
        Row(page, "SERVLET:", Servlet);
        Row(page, "CAUSED BY:", WebUtility.HtmlEncode(error.Text));
        page.Append("</table>\n<h3>Caused by:</h3><pre>").Append(message).Append("\nCaused by: ")
            .Append(WebUtility.HtmlEncode(error.Text)).Append("\n</pre>\n\n</body>\n</html>\n");
        return Encoding.Latin1.GetBytes(page.ToString());
    }

    static void Row(StringBuilder page, string head, string cell) =>
        page.Append("<tr><th>").Append(head).Append("</th><td>").Append(cell).Append("</td></tr>\n");
}
