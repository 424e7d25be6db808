using System.Text.Json;
using System.Text.Json.Nodes;

namespace Simulators.Steps.ClassIn;

/// <summary>
/// A partner's receiver of ClassIn's data, which listens on this machine: the simulator must be able to reach it. Tag such a
/// scenario @needs-clock: at the vendor's, its staff register receivers by hand.
/// </summary>
[Binding]
public sealed class ReceiverSteps(World world, ClassInSchool school, ClassInReceiver receiver)
{
    JsonElement _registered;

    /// <summary>A receiver that acknowledges everything is registered.</summary>
    [Given("a receiver of ClassIn's data")]
    public Task AReceiver() => RegisteredAsync();

    /// <summary>A receiver for some commands alone is registered: "End, eeoClassInfoChange".</summary>
    [Given("a receiver of ClassIn's data for {string}")]
    public Task AReceiverFor(string commands) => RegisteredAsync(commands.Split(", "));

    /// <summary>The school has a receiver that acknowledges everything registered.</summary>
    [When("a receiver of ClassIn's data is registered")]
    public Task Registers() => RegisterAsync();

    /// <summary>Registers a receiver that gives this answer.</summary>
    [When("a receiver that answers {string} is registered at ClassIn")]
    public async Task RegistersAnswering(string answer)
    {
        Answers(answer);
        await RegisterAsync();
    }

    /// <summary>Registers a receiver that acknowledges, but with an HTTP status that says otherwise.</summary>
    [When("a receiver that acknowledges with HTTP {int} is registered at ClassIn")]
    public async Task RegistersWithStatus(int status)
    {
        receiver.Answer = (status, ClassInReceiver.Right);
        await RegisterAsync();
    }

    /// <summary>Registers a receiver that never answers.</summary>
    [When("a receiver that never answers is registered at ClassIn")]
    public async Task RegistersHanging()
    {
        NeverAnswers();
        await RegisterAsync();
    }

    /// <summary>The school's receiver is taken away at ClassIn, and what waits for it.</summary>
    [When("the receiver is taken away at ClassIn")]
    public async Task TakenAway() => await school.DashboardAsync("unsubscribe", new { });

    /// <summary>From now on the receiver gives this answer.</summary>
    [Given("the receiver answers {string}")]
    [When("the receiver answers {string}")]
    public void Answers(string answer) => receiver.Answer = (200, answer);

    /// <summary>From now on the receiver acknowledges.</summary>
    [When("the receiver acknowledges again")]
    public void Acknowledges() => (receiver.Answer, receiver.Hangs) = ((200, ClassInReceiver.Right), false);

    /// <summary>From now on the receiver takes messages, and never answers.</summary>
    [Given("the receiver never answers")]
    [When("the receiver never answers")]
    public void NeverAnswers() => receiver.Hangs = true;

    /// <summary>Somebody enters the classroom of a lesson at its beginning, and leaves it at its end.</summary>
    [Given("{string} has visited the classroom of the lesson {string} at ClassIn")]
    [When("{string} visits the classroom of the lesson {string} at ClassIn")]
    public async Task Visits(string name, string lesson) => await school.DashboardAsync(
        "visitRoom", new { classId = school.Ids["lesson", lesson], uid = await school.UidOfAsync(name) });

    /// <summary>
    /// Messages go wrong on their way: they come twice, the last first, late, too early or with a wrong signature.
    /// </summary>
    [Given("ClassIn sends its messages {mishap}")]
    [When("ClassIn sends its messages {mishap}")]
    public async Task Sends(Mishap mishap) =>
        await (await world.SandboxAsync()).SetAsync(ClassInSchool.Platform, new JsonObject { [mishap.Setting] = mishap.Value });

    /// <summary>ClassIn waits so long for a receiver's answer, in real time.</summary>
    [Given("ClassIn waits {duration} for a receiver's answer")]
    [When("ClassIn waits {duration} for a receiver's answer")]
    public Task Waits(TimeSpan patience) => Sends(new Mishap("subscriptionTimeout", System.Xml.XmlConvert.ToString(patience)));

    /// <summary>The registration came about.</summary>
    [Then("the receiver is registered")]
    public void IsRegistered() => Expect.True(IsActive, $"The receiver is not active: {_registered.GetRawText()}");

    /// <summary>The registration came about not, for the test message was answered wrongly.</summary>
    [Then("the receiver is not registered, with code {int}")]
    public void NotRegistered(int code)
    {
        Expect.True(!IsActive, $"The receiver is active: {_registered.GetRawText()}");
        Expect.Equal(code, _registered.GetProperty("code").GetInt32(), "The code of the registration");
    }

    /// <summary>The registration came about not, for no answer came.</summary>
    [Then("the receiver is not registered, for it was not heard")]
    public void NotHeard()
    {
        Expect.True(!IsActive, $"The receiver is active: {_registered.GetRawText()}");
        Expect.Equal("noAnswer", _registered.GetProperty("verdict").GetString(), "The verdict of the registration");
    }

    bool IsActive => _registered.GetProperty("active").GetBoolean();

    async Task RegisteredAsync(params string[] commands)
    {
        await RegisterAsync(commands);
        IsRegistered();
    }

    async Task RegisterAsync(params string[] commands)
    {
        receiver.Listen();
        _registered = await (await world.SandboxAsync()).AdminAsync(
            HttpMethod.Post,
            "classin/subscriptions",
            new JsonObject
            {
                ["url"] = receiver.Url,
                ["commands"] = new JsonArray([.. commands.Select(command => JsonValue.Create(command))]),
            });
    }
}

/// <summary>What goes wrong with messages on their way, as the setting that makes it so.</summary>
public sealed record Mishap(string Setting, string Value);

/// <summary>The parameter {mishap}.</summary>
[Binding]
public sealed class MishapTransformation
{
    /// <summary>What goes wrong with messages, in words.</summary>
    [StepArgumentTransformation(
        "(twice|last first|before it answers the call|with a wrong signature|without a signature"
        + "|an hour late|thirty seconds late)",
        Name = "mishap")]
    public Mishap Mishap(string words) => words switch
    {
        "twice" => new Mishap("subscriptionTwice", "true"),
        "last first" => new Mishap("subscriptionOrder", "reversed"),
        "before it answers the call" => new Mishap("subscriptionBeforeAnswer", "true"),
        "with a wrong signature" => new Mishap("subscriptionSafeKey", "wrong"),
        "without a signature" => new Mishap("subscriptionSafeKey", "missing"),
        "an hour late" => new Mishap("subscriptionDelay", "PT1H"),
        _ => new Mishap("subscriptionDelay", "PT30S"),
    };
}
