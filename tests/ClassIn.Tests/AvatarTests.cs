namespace Simulators.ClassIn.Tests;

/// <summary>Pictures of people [docs.eeo.cn appendix/rules, user/register].</summary>
public sealed class AvatarTests(SimulatorFixture simulator)
{
    const int Megabyte = 1024 * 1024;

    public static TheoryData<string, byte[], long> Pictures => new()
    {
        { "a.png", Images.Png(300, 300), 1 },
        { "a.gif", Images.Gif(300, 300), 1 },
        { "a.jpg", Images.Jpeg(300, 300), 1 },
        { "named-wrongly.txt", Images.Png(300, 300), 1 },
        { "just-so.png", Images.Png(300, 300, Megabyte), 1 },
        { "empty.png", [], 1 },
        { "a.png", Images.Png(300, 299), 341 },
        { "a.jpg", Images.Jpeg(299, 300), 341 },
        { "broken.jpg", [0xFF, 0xD8, 0xFF, 0xE0], 341 },
        { "a.png", Images.Png(300, 300, Megabyte + 1), 342 },
        { "much.png", Images.Png(200, 300, 2 * Megabyte), 342 },
        { "a.png", "BM is a bitmap, whatever its name"u8.ToArray(), 224 },
        { "much.txt", new byte[2 * Megabyte], 224 },
    };

    [Theory]
    [MemberData(nameof(Pictures))]
    public async Task Register_judges_a_picture_before_it_makes_the_account(string name, byte[] picture, long errno)
    {
        var school = await simulator.NewSchoolAsync();
        var answer = await school.Upload("register", picture, name, ("telephone", "13800000001"), ("password", "secret12"));
        Assert.Equal(errno, answer.Errno);
        var users = school.State("users").Where(user => user.GetProperty("uid").GetInt64() == 1001931).ToList();
        Assert.Equal(errno == 1 ? 1 : 0, users.Count);
        if (errno == 1) Assert.Equal(picture.Length > 0, users[0].GetProperty("hasAvatar").GetBoolean());
        else Assert.Contains("classin/user/avatar", answer.Rules);
    }

    [Fact]
    public async Task Pictures_that_come_at_the_same_time_all_arrive()
    {
        const int Senders = 30;
        var school = await simulator.NewSchoolAsync();
        byte[][] pictures = [Images.Png(300, 300), Images.Gif(300, 300), Images.Jpeg(300, 300)];
        var answers = await Task.WhenAll(Enumerable.Range(0, Senders).Select(i => school.Upload(
            "register", pictures[i % pictures.Length], "a.png", ("telephone", school.NewTelephone()), ("password", "secret12"))));
        Assert.All(answers, answer => Assert.Equal(1, answer.Errno));
        Assert.Equal(Senders, school.State("users").Count(user => user.GetProperty("hasAvatar").GetBoolean()));
    }

    [Theory]
    [InlineData("103", 103)]
    [InlineData("ignored", 1)]
    public async Task A_teacher_with_a_bad_picture_answers_as_the_setting_says(string setting, long errno)
    {
        var school = await simulator.NewSchoolAsync();
        school.Set("badTeacherAvatar", setting);
        var telephone = await school.TelephoneOfSomebody();
        var added = await school.Upload(
            "addTeacher", Images.Png(10, 10), "a.png", ("teacherAccount", telephone), ("teacherName", "Ada"));
        Assert.Equal(errno, added.Errno);
        var teacher = await school.Teacher();
        var edited = await school.Upload(
            "editTeacher", Images.Png(10, 10), "a.png", ("teacherUid", teacher), ("teacherName", "Ada"));
        Assert.Equal(errno, edited.Errno);
        Assert.DoesNotContain(school.State("members"), member => member.GetProperty("hasAvatar").GetBoolean());
    }

    [Fact]
    public async Task A_teachers_picture_is_the_schools_and_stays_when_the_name_changes()
    {
        var school = await simulator.NewSchoolAsync();
        var teacher = await school.Teacher();
        var edited = await school.Upload(
            "editTeacher", Images.Jpeg(300, 300), "a.jpg", ("teacherUid", teacher), ("teacherName", "Ada"));
        Assert.Equal(1, edited.Errno);
        await school.Call("editTeacher", ("teacherUid", teacher), ("teacherName", "Eve"));
        Assert.True(school.State("members").Single().GetProperty("hasAvatar").GetBoolean());
        Assert.False(school.User(teacher).GetProperty("hasAvatar").GetBoolean());
    }
}
