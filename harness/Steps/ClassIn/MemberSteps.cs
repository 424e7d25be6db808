namespace Simulators.Steps.ClassIn;

/// <summary>Students, teachers and sub-accounts of a school: an account comes first, then the membership.</summary>
[Binding]
public sealed class MemberSteps(ClassInSchool school, AccountSteps accounts, ClassInMembers members)
{
    /// <summary>Somebody has an account and is a student of the school.</summary>
    [Given("{string} is a student at ClassIn")]
    public async Task IsAStudent(string name)
    {
        await RegisteredAsync(name);
        (await AddAsStudentAsync(name, name)).MustBe(1);
    }

    /// <summary>Somebody has an account and is a teacher of the school.</summary>
    [Given("{string} is a teacher at ClassIn")]
    public async Task IsATeacher(string name)
    {
        await RegisteredAsync(name);
        (await AddAsTeacherAsync(name, name)).MustBe(1);
    }

    /// <summary>Somebody has an account and has rights at the school's dashboard.</summary>
    [Given("{string} is a sub-account at ClassIn")]
    public async Task IsASubAccount(string name)
    {
        await RegisteredAsync(name);
        await school.DashboardAsync("addSubAccount", new { uid = school.People[name].Uid });
    }

    /// <summary>The school makes somebody its student, under that name.</summary>
    [When("the school adds {string} as a student at ClassIn")]
    public Task AddsAsStudent(string name) => AddAsStudentAsync(name, name);

    /// <summary>The school makes somebody its student, under another name.</summary>
    [When("the school adds {string} as a student called {string} at ClassIn")]
    public async Task AddsAsStudentCalled(string name, string called) =>
        await AddAsStudentAsync(name, await school.FillAsync(called));

    /// <summary>The school makes somebody its teacher, under that name.</summary>
    [When("the school adds {string} as a teacher at ClassIn")]
    public Task AddsAsTeacher(string name) => AddAsTeacherAsync(name, name);

    /// <summary>The school makes somebody its teacher, with a picture: "PNG 300x300", "text".</summary>
    [When("the school adds {string} as a teacher with the picture {string} at ClassIn")]
    public async Task AddsAsTeacherWithPicture(string name, string picture) => await school.UploadAsync(
        "addTeacher",
        Pictures.Make(picture),
        "picture",
        ("teacherAccount", school.People.Of(name).Account),
        ("teacherName", name));

    /// <summary>The school calls a student another name from now on.</summary>
    [When("the school renames the student {string} to {string} at ClassIn")]
    public async Task RenamesTheStudent(string name, string called) => await school.CallAsync(
        "editSchoolStudent", ("studentUid", await school.UidOfAsync(name)), ("studentName", await school.FillAsync(called)));

    /// <summary>The school calls a teacher another name from now on.</summary>
    [When("the school renames the teacher {string} to {string} at ClassIn")]
    public async Task RenamesTheTeacher(string name, string called) => await school.CallAsync(
        "editTeacher", ("teacherUid", await school.UidOfAsync(name)), ("teacherName", await school.FillAsync(called)));

    /// <summary>The school takes the dashboard's rights from a sub-account.</summary>
    [When("the school removes the sub-account {string} at ClassIn")]
    public async Task RemovesTheSubAccount(string name) =>
        await school.CallAsync("deleteSubSchoolAccount", ("UID", await school.UidOfAsync(name)));

    /// <summary>Somebody is a student of the school, and is called so.</summary>
    [Then("the school at ClassIn has the student {string}")]
    public Task HasTheStudent(string called) => members.MustHaveAsync("Student", called);

    /// <summary>Somebody is a teacher of the school, and is called so.</summary>
    [Then("the school at ClassIn has the teacher {string}")]
    public Task HasTheTeacher(string called) => members.MustHaveAsync("Teacher", called);

    /// <summary>What somebody is to the school: "student", "teacher", "sub-account", "student, teacher", or "nobody".</summary>
    [Then("to the school at ClassIn {string} is {string}")]
    public async Task IsToTheSchool(string name, string kinds)
    {
        var actual = await members.KindsOfAsync(name);
        if (actual != kinds) throw new ExpectationException($"To the school \"{name}\" is {actual}, and should be {kinds}.");
    }

    /// <summary>The answer's data is the id of somebody's membership as "student" or "teacher", which is no UID.</summary>
    [Then("ClassIn answers 1 with the relationship id of the {word} {string}")]
    public async Task AnswersRelationshipId(string kind, string name)
    {
        var answer = school.Last;
        answer.MustBe(1);
        var relationship = await members.RelationshipIdAsync(kind, name);
        if (answer.Id != relationship || relationship == school.People[name].Uid)
            throw answer.Mismatch($"{relationship}, the relationship id of \"{name}\", as data");
    }

    async Task RegisteredAsync(string name)
    {
        // The school's own account is there from the beginning.
        if (name != ClassInSchool.ItselfName && !school.People.Of(name).IsRegistered) await accounts.HasAnAccount(name);
    }

    async Task<ClassInAnswer> AddAsStudentAsync(string name, string called) => Remember(
        name,
        "student",
        await school.CallAsync("addSchoolStudent", ("studentAccount", await AccountOfAsync(name)), ("studentName", called)));

    async Task<ClassInAnswer> AddAsTeacherAsync(string name, string called) => Remember(
        name,
        "teacher",
        await school.CallAsync("addTeacher", ("teacherAccount", await AccountOfAsync(name)), ("teacherName", called)));

    /// <summary>The school's own account has a telephone number too, which nobody registered.</summary>
    async Task<string> AccountOfAsync(string name) =>
        name == ClassInSchool.ItselfName ? await members.OwnTelephoneAsync() : school.People.Of(name).Account;

    ClassInAnswer Remember(string name, string kind, ClassInAnswer answer)
    {
        if (answer.Errno == 1 && answer.HasData) school.People.Of(name).RelationshipIds[kind] = answer.Id;
        return answer;
    }
}
