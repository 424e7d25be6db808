namespace Simulators.DigitalChalk.Wire;

/// <summary>An operation of the contract: its name is that of the request's element without <c>Request</c>.</summary>
sealed record ContractOperation(string Name, Structure Request, Structure Response)
{
    public string RequestName { get; } = Name + "Request";

    public string ResponseName { get; } = Name + "Response";
}

/// <summary>The vendor's names of the operations.</summary>
static class OperationNames
{
    public const string DoesUserExist = "doesUserExist";
    public const string CreateUser = "createUser";
    public const string RegisterUser = "registerUser";
    public const string CreateAndRegisterUser = "createAndRegisterUser";
    public const string GetAvailableOfferings = "getAvailableOfferings";
    public const string GetAvailableOfferingsForStudent = "getAvailableOfferingsForStudent";
    public const string GetCurrentStudentRegistrations = "getCurrentStudentRegistrations";
    public const string GetCompletedStudentRegistrations = "getCompletedStudentRegistrations";
}
