using Simulators.Kernel.Platforms;

namespace Simulators.DigitalChalk.Wire;

/// <summary>
/// The messages of v4. Operations, and requests where the pages show them, are the vendor's; types, optional elements and
/// the replies of the get operations are ours, for the vendor's WSDL is found nowhere (README.md).
/// </summary>
sealed class Contract
{
    public const string Namespace = "http://digitalchalk.com/api/v4";

    static readonly Contract?[] Known = new Contract?[8];

    readonly SimpleType _truth;
    readonly bool _byEmailAddress;
    readonly bool _successLast;

    Contract(SimpleType truth, bool byEmailAddress, bool successLast)
    {
        (_truth, _byEmailAddress, _successLast) = (truth, byEmailAddress, successLast);
        Operations = Describe();
        Wsdl = new Lazy<WsdlDocument>(() => WsdlDocument.Of(this));
    }

    public IReadOnlyList<ContractOperation> Operations { get; }

    public SimpleType Truth => _truth;

    /// <summary>Written when somebody asks for it: most callers have it already.</summary>
    public Lazy<WsdlDocument> Wsdl { get; }

    /// <summary>The contract that a sandbox's settings make.</summary>
    public static Contract Of(Call call)
    {
        var boolean = call.Get(DigitalChalkSettings.BooleanType) == "boolean";
        var byEmailAddress = call.Get(DigitalChalkSettings.RegisterUserElement) == "emailAddress";
        var successLast = call.Get(DigitalChalkSettings.CreateUserResponseOrder) == "successLast";
        return Of(boolean ? SimpleType.Boolean : SimpleType.Words, byEmailAddress, successLast);
    }

    /// <summary>Two threads may make the same one at once; either serves.</summary>
    public static Contract Of(SimpleType truth, bool byEmailAddress, bool successLast)
    {
        var place = (truth == SimpleType.Boolean ? 1 : 0) | (byEmailAddress ? 2 : 0) | (successLast ? 4 : 0);
        return Known[place] ??= new Contract(truth, byEmailAddress, successLast);
    }

    /// <summary>The operation whose request is the element of that name, or null.</summary>
    public ContractOperation? Find(string requestName)
    {
        for (var i = 0; i < Operations.Count; i++)
        {
            if (Operations[i].RequestName == requestName) return Operations[i];
        }

        return null;
    }

    ContractOperation[] Describe()
    {
        var auth = new Element("auth", SimpleType.Text, new Structure("auth",
        [
            Text("accessKey", Field.AccessKey),
            Text("timestamp", Field.Timestamp),
            Text("signature", Field.Signature),
        ]));
        var user = new Element("user", SimpleType.Text, UserStructure());
        var student = Text("username", Field.Student);
        var registrant = _byEmailAddress ? Text("emailAddress", Field.Student) : student;
        var offering = Text("offeringId", Field.OfferingId);
        var fee = Truthful("includeDeliveryFee", Field.IncludeDeliveryFee) with { Optional = true };
        var registered = new Structure(null, [.. RegisteredStudent(), Reply("success", SimpleType.Boolean)]);
        var offerings = ListOf("offering", OfferingStructure());
        var registrations = ListOf("studentRegistration", RegistrationStructure());
        return
        [
            Operation(OperationNames.DoesUserExist, new Structure(null, [Reply("exists", SimpleType.Boolean)]), auth, student),
            Operation(OperationNames.CreateUser, Created(), auth, user),
            Operation(OperationNames.RegisterUser, registered, auth, registrant, offering),
            Operation(OperationNames.CreateAndRegisterUser, registered, auth, user, offering),
            Operation(OperationNames.GetAvailableOfferings, offerings, auth, fee),
            Operation(OperationNames.GetAvailableOfferingsForStudent, offerings, auth, student, fee),
            Operation(OperationNames.GetCurrentStudentRegistrations, registrations, auth, student),
            Operation(OperationNames.GetCompletedStudentRegistrations, registrations, auth, student),
        ];
    }

    /// <summary>The order of every sample; the tables of the same pages list another.</summary>
    Structure UserStructure() => new("user",
    [
        Text("emailAddress", Field.EmailAddress),
        Text("username", Field.Username) with { Optional = true },
        Text("firstName", Field.FirstName),
        Text("lastName", Field.LastName),
        Truthful("licenseAgreed", Field.LicenseAgreed),
        Text("password", Field.Password),
        Truthful("passwordReset", Field.PasswordReset),
        Text("tags", Field.Tags) with { Optional = true },
    ]);

    Structure Created()
    {
        var success = Reply("success", SimpleType.Boolean);
        Element[] rest = [Reply("username"), Reply("emailAddress"), Reply("name")];
        return new Structure(null, _successLast ? [.. rest, success] : [success, .. rest]);
    }

    static Element[] RegisteredStudent() =>
    [
        Reply("studentUsername"),
        Reply("studentName"),
        Reply("studentRegistrationId"),
        Reply("offeringId"),
        Reply("offeringTitle"),
    ];

    static Structure OfferingStructure() => new("offering",
    [
        Reply("offeringId"),
        Reply("offeringTitle"),
        Reply("price"),
        Reply("deliveryFee") with { Optional = true },
        Reply("registrationEndDate") with { Optional = true },
        Reply("tags"),
    ]);

    static Structure RegistrationStructure() => new("studentRegistration",
    [
        .. RegisteredStudent(),
        Reply("registrationDate"),
        Reply("status"),
        Reply("completionDate") with { Optional = true },
    ]);

    static Structure ListOf(string name, Structure item) =>
        new(null, [new Element(name, SimpleType.Text, item) { Optional = true, Repeated = true }]);

    static ContractOperation Operation(string name, Structure response, params IReadOnlyList<Element> request) =>
        new(name, new Structure(null, request), response);

    static Element Text(string name, Field field) => new(name, SimpleType.Text) { Field = field };

    Element Truthful(string name, Field field) => new(name, _truth) { Field = field };

    static Element Reply(string name, SimpleType type = SimpleType.Text) => new(name, type);
}
