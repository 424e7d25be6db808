namespace Simulators.Port;

/// <summary>The words for what goes wrong without a platform's error code.</summary>
public static class IntegrationErrors
{
    /// <summary>The platform did not answer, or only half.</summary>
    public const string NoAnswer = "no-answer";

    /// <summary>The platform is there, but does not serve: 5xx, or 429 for longer than the integration waits.</summary>
    public const string Unavailable = "unavailable";

    /// <summary>What came was no answer of this platform: HTML, an empty body, a missing envelope.</summary>
    public const string BadAnswer = "bad-answer";

    /// <summary>The platform does not accept the credentials.</summary>
    public const string Credentials = "credentials";

    /// <summary>A person was named whom this integration has not provisioned there.</summary>
    public const string UnknownPerson = "unknown-person";

    /// <summary>A course, class or offering was named that is not there.</summary>
    public const string UnknownCourse = "unknown-course";

    /// <summary>The order itself is wrong: a missing member, a name too long for the platform.</summary>
    public const string Invalid = "invalid";

    /// <summary>The platform offers no call for this.</summary>
    public const string Unsupported = "unsupported";

    /// <summary>The roster could not be read to its end, or changed while it was read.</summary>
    public const string ShortPull = "short-pull";

    /// <summary>The roster would remove more people than the threshold allows.</summary>
    public const string MassRemoval = "mass-removal";
}
