using System.Globalization;

namespace Simulators.ClassIn.Tests.Errors;

/// <summary>One case for each errno that the actions on users give.</summary>
public static class UsersErrorCases
{
    const string Somebody = "13800000001";

    public static IReadOnlyDictionary<int, Func<ClassInSchool, Task<V1Answer>>> Cases { get; } =
        new Dictionary<int, Func<ClassInSchool, Task<V1Answer>>>
        {
            [100] = school => school.Call("register", ("telephone", Somebody)),
            [102] = school => school.Call("getStudentList"),
            [103] = async school => await school.Upload(
                "addTeacher", [1, 2, 3], "a.png", ("teacherAccount", await school.TelephoneOfSomebody()), ("teacherName", "Ada")),
            [104] = async school => await school.Call(
                "modifyPassword", ("uid", await school.Register()), ("oldMd5pass", "wrong"), ("password", "another1")),
            [113] = school => school.AddStudent(Somebody),
            [122] = school => school.AddTeacher("Ada"),
            [128] = school => school.AddStudent(UsersSteps.OwnSchoolTelephone),
            [133] = async school => await school.AddStudent(await school.TelephoneOfSomebody(1)),
            [134] = school => school.AddStudent("Ada"),
            [135] = async school => await Again(school, ("telephone", Somebody)),
            [136] = async school => await school.Stop(await school.Student()),
            [137] = school => school.Call("register", ("telephone", Somebody), ("password", "short")),
            [155] = school => school.RegisterMultiple("[]"),
            [167] = async school => await Comment(school, await school.Student()),
            [219] = async school => await school.Call(
                "editTeacher", ("teacherUid", await school.Student()), ("teacherName", "Ada")),
            [224] = school => Picture(school, [1, 2, 3]),
            [227] = async school => await school.Call(
                "modifyPasswordByTelephone", ("uid", await school.Register()), ("password", "another1")),
            [228] = async school => await Comment(school, await school.Teacher()),
            [233] = school => school.Comment(9, "[{}]"),
            [288] = school => school.AddTeacher("11100000000"),
            [317] = async school =>
            {
                var teacher = await school.Teacher();
                await school.HasLesson(await school.HasCourse(), teacher);
                return await school.Stop(teacher);
            },
            [339] = async school =>
            {
                var teacher = await school.Teacher();
                await school.HasCourse(teacher);
                return await school.Stop(teacher);
            },
            [341] = school => Picture(school, Images.Png(299, 300)),
            [342] = school => Picture(school, Images.Png(300, 300, (1024 * 1024) + 1)),
            [369] = async school => await school.Comment(
                (await school.HasLesson(await school.HasCourse(type: ClassIn.State.CourseType.Other))).ClassId, "[{}]"),
            [386] = school => school.Stop(long.Parse(school.Sid, CultureInfo.InvariantCulture)),
            [400] = school => school.Stop(9),
            [402] = async school =>
            {
                var teacher = await school.Teacher();
                await school.IsSubAccount(teacher);
                return await school.Stop(teacher);
            },
            [450] = school => school.RegisterMultiple($"[{string.Join(',', Enumerable.Repeat("{}", 11))}]"),
            [461] = async school => await Again(school, ("email", "ada@example.com")),
            [800] = async school =>
            {
                var teacher = await school.Teacher();
                await school.Stop(teacher);
                return await school.Restart(teacher);
            },
            [820] = school => school.Call(
                "register", ("telephone", UsersSteps.OwnSchoolTelephone), ("password", "secret12"), ("addToSchoolMember", 1)),
            [821] = school =>
            {
                school.Set("teacherQuota", "0");
                return school.Call("register", ("telephone", Somebody), ("password", "secret12"), ("addToSchoolMember", 2));
            },
            [845] = async school =>
            {
                school.Set("teacherQuota", "0");
                return await school.AddTeacher(await school.TelephoneOfSomebody());
            },
            [877] = school => school.Call("register", ("telephone", Somebody), ("password", "secret12"), ("isSentMessage", 1)),
            [884] = async school => await school.AddTeacher(await Cancelled(school)),
            [886] = async school => await school.AddStudent(await Cancelled(school)),
            [888] = async school =>
            {
                school.Set("cancelledPasswordErrno", "888");
                var uid = await school.Student();
                await school.Cancels(uid);
                return await school.Call("modifyPasswordByTelephone", ("uid", uid), ("password", "another1"));
            },
            [22101] = async school => await school.Call("deleteSubSchoolAccount", ("UID", await school.Teacher())),
            [101003002] = async school =>
            {
                await school.RegisterMultiple("[{}]");
                return await school.RegisterMultiple("[{}]");
            },
        };

    static async Task<V1Answer> Again(ClassInSchool school, (string Name, object? Value) account)
    {
        await school.Call("register", account, ("password", "secret12"));
        return await school.Call("register", account, ("password", "another1"));
    }

    static async Task<V1Answer> Comment(ClassInSchool school, long uid) => await school.Comment(
        (await school.HasLesson(await school.HasCourse())).ClassId, $$"""[{"studentUid":{{uid}},"starNum":1,"comment":"x"}]""");

    static Task<V1Answer> Picture(ClassInSchool school, byte[] picture) =>
        school.Upload("register", picture, "a.png", ("telephone", Somebody), ("password", "secret12"));

    static async Task<string> Cancelled(ClassInSchool school)
    {
        await school.Cancels(await school.Register(0, Somebody));
        return Somebody;
    }
}
