using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Simulators.Steps.ClassIn;

/// <summary>A partner's receiver of ClassIn's data, listening on this machine.</summary>
[Binding]
public sealed class ReceiverSteps(World world, ClassInSchool school) : IDisposable
{
    const string Right = """{"error_info":{"errno":1,"error":"ok"}}""";

    readonly ConcurrentQueue<JsonElement> _messages = new();
    HttpListener? _listener;
    string _url = "";
    volatile string _answer = Right;
    JsonElement _registered;

    /// <summary>A receiver that acknowledges everything is registered.</summary>
    [Given("a receiver of ClassIn's data")]
    public Task AReceiver() => RegisterAsync();

    /// <summary>Registers a receiver that gives this answer.</summary>
    [When("a receiver that answers {string} is registered at ClassIn")]
    public async Task ReceiverThatAnswers(string answer)
    {
        _answer = answer;
        await RegisterAsync();
    }

    /// <summary>A receiver for some commands alone: "End, eeoClassInfoChange".</summary>
    [Given("a receiver of ClassIn's data for {string}")]
    public Task AReceiverFor(string commands) => RegisterAsync(commands.Split(", "));

    /// <summary>From now on the receiver gives this answer.</summary>
    [When("the receiver answers {string}")]
    public void Answers(string answer) => _answer = answer;

    /// <summary>From now on the receiver acknowledges.</summary>
    [When("the receiver acknowledges again")]
    public void Acknowledges() => _answer = Right;

    /// <summary>Whether the registration came about.</summary>
    [Then("the receiver is not registered, with code {int}")]
    public void NotRegistered(int code)
    {
        Expect.True(!_registered.GetProperty("active").GetBoolean(), $"The receiver is active: {_registered.GetRawText()}");
        Expect.Equal(code, _registered.GetProperty("code").GetInt32(), "The code of the registration");
    }

    /// <summary>What came, in order, test messages aside; time does not pass for it. "nothing" is none.</summary>
    [Then("the receiver has had {string}")]
    public async Task HasHad(string commands)
    {
        await (await world.SandboxAsync()).AdvanceAsync(TimeSpan.Zero);
        Expect.Equal(commands, Had() is { Length: > 0 } had ? had : "nothing", "What the receiver has had");
    }

    /// <summary>Every message is signed with the school's secret.</summary>
    [Then("every message is signed: {word}")]
    public async Task Signed(string yesOrNo)
    {
        var (_, secret) = await school.CredentialsAsync();
        Expect.True(!_messages.IsEmpty, "No message came.");
        var right = _messages.Last() is var last && last.TryGetProperty("SafeKey", out var key)
            && key.GetString() == ClassInSchool.Md5($"{secret}{last.GetProperty("TimeStamp")}");
        Expect.Equal(yesOrNo == "yes", right, "Whether the last message is signed");
    }

    public void Dispose() => _listener?.Close();

    string Had() => string.Join(", ", _messages
        .Select(message => $"{message.GetProperty("Cmd")}")
        .Where(command => command != "Test"));

    async Task RegisterAsync(params string[] commands)
    {
        Listen();
        _registered = await (await world.SandboxAsync()).AdminAsync(
            HttpMethod.Post,
            "classin/subscriptions",
            new JsonObject { ["url"] = _url, ["commands"] = new JsonArray([.. commands.Select(command => JsonValue.Create(command))]) });
    }

    void Listen()
    {
        using (var probe = new TcpListener(IPAddress.Loopback, 0))
        {
            probe.Start();
            _url = $"http://127.0.0.1:{((IPEndPoint)probe.LocalEndpoint).Port}/";
        }

        _listener = new HttpListener();
        _listener.Prefixes.Add(_url);
        _listener.Start();
        _ = ServeAsync(_listener);
    }

    async Task ServeAsync(HttpListener listener)
    {
        while (listener.IsListening)
        {
            HttpListenerContext context;
            try
            {
                context = await listener.GetContextAsync();
            }
            catch (Exception e) when (e is HttpListenerException or ObjectDisposedException)
            {
                return;
            }

            using var document = await JsonDocument.ParseAsync(context.Request.InputStream);
            _messages.Enqueue(document.RootElement.Clone());
            await context.Response.OutputStream.WriteAsync(Encoding.UTF8.GetBytes(_answer));
            context.Response.Close();
        }
    }
}
