using System.Globalization;
using System.Text;
using System.Xml.Linq;
using Simulators.Client;
using Simulators.Steps.Shared;

namespace Simulators.Steps.DigitalChalk;

/// <summary>An organisation that is a customer of DigitalChalk: it knows its keys, and what DigitalChalk answered last.</summary>
public sealed class DigitalChalkOrganisation(World world, Things things)
{
    /// <summary>How its messages go out, unless a scenario says otherwise.</summary>
    public const string TextXml = "text/xml; charset=utf-8";

    SimulatorPlatform? _platform;
    int _people;

    /// <summary>The answers to what the last step asked, in order.</summary>
    public IReadOnlyList<DigitalChalkAnswer> Answers { get; private set; } = [];

    /// <summary>The only answer to what the last step asked.</summary>
    public DigitalChalkAnswer Answer => Expect.Single(Answers, "DigitalChalk's answers");

    /// <summary>Where messages go.</summary>
    public Uri Service => new($"{Platform.BaseUrl.ToString().TrimEnd('/')}/dc/api/v4");

    /// <summary>Where the WSDL lies.</summary>
    public Uri Wsdl => new($"{Service}.wsdl");

    SimulatorPlatform Platform => _platform ?? throw new ExpectationException(
        "There is no organisation yet: begin with \"Given an organisation at DigitalChalk\".");

    /// <summary>Learns the keys.</summary>
    public async Task JoinAsync() => _platform = await world.PlatformAsync("digitalchalk");

    /// <summary>Asks for the same once for each row.</summary>
    public async Task AskAsync(DigitalChalkTask task, IEnumerable<IReadOnlyList<(string Name, string Value)>> rows)
    {
        List<DigitalChalkAnswer> answers = [];
        foreach (var row in rows) answers.Add(await AskOnceAsync(task, row));
        Answers = answers;
    }

    /// <summary>Asks for something that a scenario takes for granted: it must succeed.</summary>
    public async Task GetDoneAsync(DigitalChalkTask task, params IReadOnlyList<(string Name, string Value)> row)
    {
        await AskAsync(task, [row]);
        Expect.True(
            Answer.IsAccepted,
            $"DigitalChalk should {task.Words} for this scenario to begin. It answered: {Answer.Exchange.Text}");
    }

    /// <summary>Posts a body as it is, but for <c>{envelope}</c>, <c>{question}</c> and <c>{auth}</c>.</summary>
    public async Task PostAsync(string body, string contentType, Encoding encoding)
    {
        var message = await WriterAsync();
        var question = message.Payload(DigitalChalkTask.TellWhetherUserExists, []);
        things.Remember("question", question);
        things.Remember("envelope", DigitalChalkMessage.Envelope(question));
        things.Remember("auth", message.Auth(DigitalChalkTask.TellWhetherUserExists.Operation, []));
        await SendAsync(HttpMethod.Post, Service, encoding.GetBytes(things.Fill(body)), contentType);
    }

    /// <summary>Sends a request with or without a body.</summary>
    public async Task SendAsync(
        HttpMethod method, Uri address, byte[]? body = null, string contentType = TextXml, string? host = null)
    {
        using var request = new HttpRequestMessage(method, address);
        if (body is not null) request.Content = Content(body, contentType);
        if (host is not null) request.Headers.Host = host;
        Answers = [new DigitalChalkAnswer(await world.SendAsync(request))];
    }

    async Task<DigitalChalkAnswer> AskOnceAsync(DigitalChalkTask task, IReadOnlyList<(string Name, string Value)> row)
    {
        things.Remember("new address", string.Create(CultureInfo.InvariantCulture, $"person{++_people}@example.org"));
        var message = DigitalChalkMessage.Envelope((await WriterAsync()).Payload(task, row));
        using var request = new HttpRequestMessage(HttpMethod.Post, Service)
        {
            Content = Content(Encoding.UTF8.GetBytes("<?xml version=\"1.0\" encoding=\"UTF-8\"?>" + message), TextXml),
        };
        foreach (var (_, action) in row.Where(cell => cell.Name == DigitalChalkMessage.SoapAction))
            request.Headers.TryAddWithoutValidation(DigitalChalkMessage.SoapAction, $"\"{action}\"");
        var answer = new DigitalChalkAnswer(await world.SendAsync(request));
        if (answer.Exchange.Status == 200) Learn(answer.Payload);
        return answer;
    }

    /// <summary>A registration is known by student and offering from now on.</summary>
    void Learn(XElement payload)
    {
        if (DigitalChalkAnswer.Text(payload, "studentRegistrationId") is not { Length: > 0 } id) return;
        var student = DigitalChalkAnswer.Text(payload, "studentUsername");
        things.Remember($"{student}'s {DigitalChalkAnswer.Text(payload, "offeringTitle")}", "studentRegistrationId", id);
    }

    async Task<DigitalChalkMessage> WriterAsync() => new(
        Platform.Credentials["accessKey"], Platform.Credentials["secretKey"], await world.NowAsync(), things);

    static ByteArrayContent Content(byte[] body, string contentType)
    {
        var content = new ByteArrayContent(body);
        if (contentType.Length > 0) content.Headers.TryAddWithoutValidation("Content-Type", contentType);
        return content;
    }
}
