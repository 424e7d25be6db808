using System.Collections.Concurrent;
using System.Globalization;
using System.Xml.Linq;

namespace Simulators.Benchmarks;

/// <summary><c>User/Create</c> of Electa, with a token that holds for the whole run.</summary>
sealed class ElectaWorkload : Workload
{
    public override string Platform => "electa";

    public override string Operation => "User/Create";

    public override byte[] Success => "<UserId>"u8.ToArray();

    public override async Task PrepareAsync(HttpClient simulator, Dictionary<string, string> credentials, CancellationToken cancellation)
    {
        var uri = new Uri($"/electa/token/?CID={credentials["cid"]}&AppKey={credentials["appKey"]}", UriKind.Relative);
        credentials["token"] = XElement.Parse(await simulator.GetStringAsync(uri, cancellation)).Element("ResponseData")!.Value;
    }

    public override RequestDelegate Bare()
    {
        var users = new ConcurrentDictionary<string, IFormCollection>();
        var id = 2231111L;
        return async context =>
        {
            var form = await context.Request.ReadFormAsync();
            users[form["Email"].ToString()] = form;
            await AnswerAsync(context, "text/xml; charset=utf-8", string.Create(
                CultureInfo.InvariantCulture,
                $"<?xml version='1.0' encoding='UTF-8'?><User><CompanyId>123456</CompanyId><UserType>STD</UserType>"
                + $"<Email>{form["Email"]}</Email><Name>{form["FirstName"]} {form["LastName"]}</Name>"
                + $"<UserId>{Interlocked.Increment(ref id)}</UserId><Username>ada.lovelace</Username><Password>secret12</Password></User>"));
        };
    }

    protected override (string, string, string, string) Request(IReadOnlyDictionary<string, string> credentials, DateTimeOffset now) => (
        "POST",
        "/electa/User/Create",
        "Content-Type: application/x-www-form-urlencoded\r\n",
        $"CID={credentials["cid"]}&Token={credentials["token"]}&Email=user{Number}%40example.com&FirstName=Ada&LastName=Lovelace&UserType=STD");
}
