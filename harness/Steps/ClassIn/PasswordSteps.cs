namespace Simulators.Steps.ClassIn;

/// <summary>Passwords of accounts.</summary>
[Binding]
public sealed class PasswordSteps(ClassInSchool school)
{
    /// <summary>The school gives a member another password, without knowing the old one.</summary>
    [When("the school sets the password of {string} at ClassIn to {string}")]
    public async Task SetsThePassword(string name, string password) =>
        await school.CallAsync("modifyPasswordByTelephone", ("uid", school.People[name].Uid), ("password", password));

    /// <summary>Somebody changes the own password, which takes the old one.</summary>
    [When("{string} changes the password at ClassIn from {string} to {string}")]
    public Task ChangesThePassword(string name, string old, string password) => ChangeAsync(name, old, password);

    /// <summary>Somebody's password is this: only the right one can be replaced by itself.</summary>
    [Then("the password of {string} at ClassIn is {string}")]
    public async Task ThePasswordIs(string name, string password) => (await ChangeAsync(name, password, password)).MustBe(1);

    async Task<ClassInAnswer> ChangeAsync(string name, string old, string password) => await school.CallAsync(
        "modifyPassword",
        ("uid", school.People[name].Uid),
        ("oldMd5pass", ClassInSchool.Md5(old)),
        ("md5pass", ClassInSchool.Md5(password)));
}
