using Simulators.Kernel.Platforms;

namespace Simulators.Electa;

/// <summary>Calls that warm up what every call passes: parameters, token, transaction, result and rejection.</summary>
static class Rehearsal
{
    const string Form = "application/x-www-form-urlencoded";

    public static IReadOnlyList<RehearsalRequest> Of(Credentials credentials)
    {
        var firstToken = AccountKeys.Token(credentials["appKey"], 1);
        var account = $"CID={credentials["cid"]}&Token={firstToken}";
        return
        [
            new("GET", $"/token/?CID={credentials["cid"]}&AppKey={credentials["appKey"]}", "", ""),
            Post("/User/Create", $"{account}&Email=a%40example.com&FirstName=A&LastName=B&UserType=STD"),
            Post("/User/Create", $"{account}&Email=c%40example.com&FirstName=C&LastName=D&UserType=MDR&CanCreateUsers=True"),
            Post("/User/Create", $"{account}&Email=a%40example.com&FirstName=A&LastName=B&UserType=STD"),
        ];
    }

    static RehearsalRequest Post(string path, string body) => new("POST", path, Form, body);
}
