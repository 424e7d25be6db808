namespace Simulators.Steps.DigitalChalk;

/// <summary>Something that DigitalChalk can be asked to do, in the words of the steps.</summary>
/// <param name="Words">"create a user".</param>
/// <param name="Operation">The operation's name in the vendor's pages.</param>
/// <param name="Elements">The request's elements after <c>auth</c>, in the samples' order, with what is usually sent.</param>
public sealed record DigitalChalkTask(string Words, string Operation, params IReadOnlyList<(string Name, string Value)> Elements)
{
    /// <summary>What is not sent unless the scenario says so.</summary>
    public const string LeftOut = "{left out}";

    /// <summary>The children of the element user, in the order of every sample.</summary>
    static readonly (string, string)[] User =
    [
        ("emailAddress", "{new address}"), ("username", "{new address}"), ("firstName", "Ada"), ("lastName", "Lovelace"),
        ("licenseAgreed", "true"), ("password", "s3cret-Word"), ("passwordReset", "false"), ("tags", ""),
    ];

    /// <summary>Makes a user.</summary>
    public static DigitalChalkTask CreateUser { get; } = new("create a user", "createUser", User);

    /// <summary>Asks whether ada exists.</summary>
    public static DigitalChalkTask TellWhetherUserExists { get; } =
        new("tell whether a user exists", "doesUserExist", ("username", "ada"));

    /// <summary>All of them.</summary>
    public static IReadOnlyList<DigitalChalkTask> All { get; } =
    [
        TellWhetherUserExists,
        CreateUser,
        new("register a user", "registerUser", ("username", "ada"), ("offeringId", "{Safety's offeringId}")),
        new("create and register a user", "createAndRegisterUser", [.. User, ("offeringId", "{Safety's offeringId}")]),
        new("list the available offerings", "getAvailableOfferings", ("includeDeliveryFee", LeftOut)),
        new(
            "list the available offerings of a student", "getAvailableOfferingsForStudent",
            ("username", "ada"), ("includeDeliveryFee", LeftOut)),
        new("list the current registrations of a student", "getCurrentStudentRegistrations", ("username", "ada")),
        new("list the completed registrations of a student", "getCompletedStudentRegistrations", ("username", "ada")),
    ];

    /// <summary>Whether the element stands in the element user.</summary>
    public bool IsOfUser(string element) =>
        Operation is "createUser" or "createAndRegisterUser" && Array.Exists(User, child => child.Item1 == element);
}
