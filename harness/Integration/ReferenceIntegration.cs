using System.Globalization;
using Simulators.Integration.Clients;
using Simulators.Integration.Clients.ClassIn;
using Simulators.Integration.Provisioning;
using Simulators.Integration.State;
using Simulators.Integration.Webhooks;
using Simulators.Port;

namespace Simulators.Integration;

/// <summary>
/// The reference integration, driven through the port: the provisioner and its clients, as a school would run them.
/// </summary>
public sealed partial class ReferenceIntegration : IIntegration
{
    readonly IntegrationOptions _options;
    readonly IStateStore _store;
    readonly PlatformFactory _factory;
    readonly Provisioner _provisioner;
    readonly Dictionary<string, PlatformProvisioner> _platforms = [];
    IReadOnlyDictionary<string, PlatformAccess> _access = new Dictionary<string, PlatformAccess>();
    WebhookListener? _listener;
    WebhookReceiver? _receiver;

    /// <param name="http">Sends every call; it stays the caller's.</param>
    /// <param name="clock">What calls are signed by, and pauses measured by.</param>
    /// <param name="options">What may be decided otherwise.</param>
    /// <param name="store">What is kept; null: memory. It is disposed of with this object.</param>
    public ReferenceIntegration(
        HttpClient http, TimeProvider clock, IntegrationOptions? options = null, IStateStore? store = null)
    {
        _options = options ?? new IntegrationOptions();
        _store = store ?? new SqliteStateStore();
        _factory = new PlatformFactory(http, _store, clock, _options);
        _provisioner = new Provisioner(_store);
    }

    /// <inheritdoc/>
    public async Task<IntegrationAnswer> HandleAsync(IntegrationCommand command, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(command);
        try
        {
            return await AnswerAsync(command, cancellationToken) with { Id = command.Id };
        }
        catch (ArgumentException wrong)
        {
            return IntegrationAnswer.Failed(wrong.Message, IntegrationErrors.Invalid) with { Id = command.Id };
        }
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        if (_listener is not null) await _listener.DisposeAsync();
        _store.Dispose();
    }

    async Task<IntegrationAnswer> AnswerAsync(IntegrationCommand command, CancellationToken cancellation) => command switch
    {
        Describe => Description(),
        Configure configure => Take(configure),
        ProvisionUser one => Answers.Of(await PlatformOf(one.Platform).ProvisionAsync(one.Person, one.Role, cancellation)),
        ProvisionUsers many => await ProvisionAsync(many, cancellation),
        ScheduleClass schedule => Answers.Of(await PlatformOf(schedule.Platform).ScheduleAsync(schedule.Class, cancellation)),
        Enroll enroll => Answers.Of(await PlatformOf(enroll.Platform).EnrollAsync(enroll, cancellation)),
        SaveGroup save => Answers.Of(await PlatformOf(save.Platform).SaveGroupAsync(save.Group, cancellation)),
        ListGroups list => await ListGroupsAsync(list, cancellation),
        WebhookUrl webhook => await ListenAsync(webhook, cancellation),
        ClassState state => StateOf(state),
        SyncRoster sync => await SyncAsync(sync, cancellation),
        Reconcile reconcile => await CompareAsync(reconcile, cancellation),
        _ => IntegrationAnswer.Failed("There is no such command.", IntegrationErrors.Unsupported),
    };

    static IntegrationAnswer Description() => new()
    {
        Ok = true,
        Name = $"reference integration {typeof(ReferenceIntegration).Assembly.GetName().Version?.ToString(3)}",
        Commands =
        [
            "provisionUser", "provisionUsers", "scheduleClass", "enroll", "saveGroup", "listGroups", "syncRoster", "webhookUrl",
            "classState", "reconcile",
        ],
        Platforms = PlatformFactory.Platforms,
    };

    IntegrationAnswer Take(Configure configure)
    {
        _access = configure.Platforms;
        _platforms.Clear();
        _receiver = _access.TryGetValue(ClassInClient.Platform, out var classIn)
            ? new WebhookReceiver(PlatformFactory.AccountOf(classIn, "sid"), PlatformFactory.ClassInKeys(classIn), _store)
            : null;
        return new IntegrationAnswer { Ok = true };
    }

    async Task<IntegrationAnswer> ProvisionAsync(ProvisionUsers many, CancellationToken cancellation)
    {
        var reports = await _provisioner.ProvisionAsync(
            PlatformOf(many.Platform), many.Items, _options.Workers, run: null, progress: null, cancellation);
        return new IntegrationAnswer { Ok = true, Items = [.. reports.Select(Answers.Item)] };
    }

    async Task<IntegrationAnswer> ListGroupsAsync(ListGroups list, CancellationToken cancellation)
    {
        try
        {
            return await PlatformOf(list.Platform).ListGroupsAsync(cancellation) is { } groups
                ? new IntegrationAnswer { Ok = true, Groups = groups }
                : IntegrationAnswer.Failed($"{list.Platform} has no groups.", IntegrationErrors.Unsupported);
        }
        catch (PlatformException failure)
        {
            return IntegrationAnswer.Failed(failure.Message, Failures.ErrorOf(failure));
        }
    }

    PlatformProvisioner PlatformOf(string platform)
    {
        if (_platforms.TryGetValue(platform, out var made)) return made;
        return _platforms[platform] = _factory.Create(platform, AccessOf(platform));
    }

    PlatformAccess AccessOf(string platform) => _access.TryGetValue(platform, out var access)
        ? access
        : throw new ArgumentException(
            string.Create(
                CultureInfo.InvariantCulture, $"'{platform}' was not configured; configured are {_access.Count} platforms."));
}
