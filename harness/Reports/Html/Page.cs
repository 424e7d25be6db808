using System.Net;
using System.Security.Cryptography;
using System.Text;

namespace Simulators.Reports.Html;

/// <summary>
/// The frame of the page: style, script and policy in its head, empty places in its body that the script fills.
/// </summary>
static class Page
{
    static readonly string Style = Resource("report.css");
    static readonly string Script = Resource("report.js");

    public static void Begin(TextWriter output, string title)
    {
        var hash = Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(Script)));
        var policy = $"default-src 'none'; style-src 'unsafe-inline'; img-src data:; script-src 'sha256-{hash}'";
        output.Write(
            $"""
            <!doctype html>
            <html lang="en">
            <head>
            <meta charset="utf-8">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <meta http-equiv="Content-Security-Policy" content="{policy}">
            <title>{WebUtility.HtmlEncode(title)}</title>
            <style>
            {Style}</style>
            <script>{Script}</script>
            </head>
            <body>
            <a class="skip" href="#scenarios">To the scenarios</a>
            <header>
            <h1>{WebUtility.HtmlEncode(title)}</h1>
            <div id="summary"></div>
            </header>
            <main>
            <noscript><p>This report needs JavaScript, which this browser does not run.</p></noscript>
            <section id="problems" aria-labelledby="problems-title" hidden>
            <h2 id="problems-title">Problems of the run</h2></section>
            <section id="scenarios" aria-labelledby="scenarios-title" tabindex="-1">
            <h2 id="scenarios-title">Scenarios</h2></section>
            <section id="rules" aria-labelledby="rules-title" hidden><h2 id="rules-title">Rules</h2></section>
            <section id="environment" aria-labelledby="environment-title"><h2 id="environment-title">Environment</h2></section>
            </main>

            """.ReplaceLineEndings("\n"));
    }

    public static void End(TextWriter output) => output.Write("</body>\n</html>\n");

    /// <summary>The style alone, for pages without the script.</summary>
    public static string PlainStyle => Style;

    static string Resource(string name)
    {
        using var stream = typeof(Page).Assembly.GetManifestResourceStream(name)!;
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd().ReplaceLineEndings("\n");
    }
}
