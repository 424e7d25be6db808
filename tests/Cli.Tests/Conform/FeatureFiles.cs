namespace Simulators.Cli.Tests.Conform;

/// <summary>Small features of a test's own.</summary>
static class FeatureFiles
{
    /// <summary>Three scenarios: the first two pass, the third fails.</summary>
    public const string Mixed = """
        Feature: Users
          @electa/user/create @smoke
          Scenario: A student is created
            Given an account at Electa
            When Electa is asked to create a user with:
              | FirstName | LastName | Email              |
              | Ada       | Lovelace | ada@school.example |
            Then Electa accepts

          Scenario Outline: Somebody without <what>
            Given an account at Electa
            When Electa is asked to create a user with:
              | <what>     |
              | {left out} |
            Then Electa refuses with "<answer>"

            Examples:
              | what      | answer                   |
              | Email     | Missing Parameter: Email |
              | FirstName | No such text             |
        """;

    public const string Passing = """
        Feature: Passing
          @electa/user/create
          Scenario: An account
            Given an account at Electa
        """;

    public const string Misspelt = """
        Feature: Misspelt
          Scenario: An account
            Given an acount at Electa
        """;

    public static string Write(this Folder folder, string name, string text)
    {
        File.WriteAllText(folder[name], text);
        return folder[name];
    }
}
