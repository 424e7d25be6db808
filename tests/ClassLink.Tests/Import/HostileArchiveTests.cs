using System.IO.Compression;
using System.Net;
using System.Text;

namespace Simulators.ClassLink.Tests.Import;

/// <summary>Archives that would do harm, or are none.</summary>
public sealed class HostileArchiveTests(SimulatorFixture simulator)
{
    [Theory]
    [InlineData("../users.csv")]
    [InlineData("a/../../users.csv")]
    [InlineData("/etc/users.csv")]
    [InlineData("..\\users.csv")]
    [InlineData("C:users.csv")]
    public async Task An_entry_whose_name_leads_out_is_refused(string name)
    {
        var answer = await (await ImportingDistrict.NewAsync(simulator)).Import(RosterPackage.Small12().Raw(name, "x"));
        Assert.Equal([$"{name} 0 : archive"], ImportingDistrict.Faults(answer));
    }

    [Fact]
    public async Task A_zip_bomb_is_refused_and_not_unpacked()
    {
        var answer = await (await ImportingDistrict.NewAsync(simulator)).Import(Bomb());
        Assert.Equal(["users.csv 0 : archive"], ImportingDistrict.Faults(answer));
        Assert.Contains("zip bomb", answer.GetProperty("faults")[0].GetProperty("problem").GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_archive_that_is_too_long_unpacked_is_refused()
    {
        var district = await ImportingDistrict.NewAsync(simulator);
        await district.Set("importMostMegabytes", "1");
        var noise = new StringBuilder();
        for (var i = 0L; noise.Length < 1_100_000; i++) noise.Append((i * 2_862_933_555_777_941_757) + 3_037_000_493).Append('\n');
        Assert.Equal(["(upload) 0 : archive"], await district.Refused(RosterPackage.Small12().Raw("noise.txt", noise.ToString())));
    }

    [Fact]
    public async Task An_entry_that_is_there_twice_is_refused()
    {
        using var bytes = new MemoryStream();
        using (var archive = new ZipArchive(bytes, ZipArchiveMode.Create, leaveOpen: true))
        {
            archive.CreateEntry("manifest.csv");
            archive.CreateEntry("manifest.csv");
        }

        var answer = await (await ImportingDistrict.NewAsync(simulator)).Import(bytes.ToArray());
        Assert.Equal(["manifest.csv 0 : archive"], ImportingDistrict.Faults(answer));
    }

    [Fact]
    public async Task An_archive_of_very_many_entries_is_refused()
    {
        var package = RosterPackage.Small12();
        for (var i = 0; i < 1000; i++) package.Raw($"{i}.txt", "");
        Assert.Equal(["(upload) 0 : archive"], await (await ImportingDistrict.NewAsync(simulator)).Refused(package));
    }

    [Fact]
    public async Task What_is_no_zip_is_refused()
    {
        var district = await ImportingDistrict.NewAsync(simulator);
        Assert.Equal(["(upload) 0 : archive"], ImportingDistrict.Faults(await district.Import("no zip"u8.ToArray())));
        Assert.Equal(["(upload) 0 : archive"], ImportingDistrict.Faults(await district.Import([])));
        Assert.Equal(["(upload) 0 : archive"], ImportingDistrict.Faults(await district.Import(RosterPackage.Small12().Zip()[..^30])));
    }

    [Fact]
    public async Task A_damaged_entry_is_a_fault_of_its_file_wherever_the_damage_is()
    {
        var district = await ImportingDistrict.NewAsync(simulator);
        var whole = RosterPackage.Small12().Zip();
        for (var at = 0; at < whole.Length; at += 97)
        {
            var damaged = (byte[])whole.Clone();
            damaged[at] ^= 0x55;
            var answer = await district.Import(damaged);
            // A byte that no reader looks at (a time, a comment) does no harm.
            if (answer.GetProperty("accepted").GetBoolean()) continue;
            Assert.NotEmpty(ImportingDistrict.Faults(answer));
        }
    }

    [Fact]
    public async Task A_quotation_mark_that_is_never_closed_does_not_fill_the_memory()
    {
        var district = await ImportingDistrict.NewAsync(simulator);
        var rows = string.Concat(Enumerable.Range(0, 150_000).Select(i => $"s-{i},,,School {i},school,,\n"));
        var header = "sourcedId,status,dateLastModified,name,type,identifier,parentSourcedId\n";
        var answer = await district.Import(RosterPackage.Empty("1.2").Declare("orgs", "bulk").Raw("orgs.csv", $"{header}d-1,,,\"Example,district,,\n{rows}"));
        Assert.Equal(["orgs.csv 2 : archive"], ImportingDistrict.Faults(answer));
    }

    [Fact]
    public async Task Files_packed_with_their_folder_are_refused_with_the_way_to_mend_it()
    {
        using var bytes = new MemoryStream();
        using (var archive = new ZipArchive(bytes, ZipArchiveMode.Create, leaveOpen: true))
        {
            archive.CreateEntry("roster/");
            archive.CreateEntry("roster/manifest.csv");
        }

        var answer = await (await ImportingDistrict.NewAsync(simulator)).Import(bytes.ToArray());
        Assert.Equal(["manifest.csv 0 : manifest"], ImportingDistrict.Faults(answer));
        Assert.Contains("roster/manifest.csv", answer.GetRawText(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("""{}""", "Send a zip")]
    [InlineData("""{"path":5}""", "Send a zip")]
    [InlineData("""{"path":"/nowhere/at/all"}""", "neither a folder nor a file")]
    public async Task A_call_that_names_nothing_to_read_is_a_bad_request(string body, string message)
    {
        var district = await ImportingDistrict.NewAsync(simulator);
        var (status, text) = await district.PostRaw("__admin/classlink/import", new StringContent(body, Encoding.UTF8, "application/json"));
        Assert.Equal(HttpStatusCode.BadRequest, status);
        Assert.Contains(message, text, StringComparison.Ordinal);
    }

    static byte[] Bomb()
    {
        using var bytes = new MemoryStream();
        using (var archive = new ZipArchive(bytes, ZipArchiveMode.Create, leaveOpen: true))
        {
            using var entry = archive.CreateEntry("users.csv", CompressionLevel.Optimal).Open();
            var zeros = new byte[1024 * 1024];
            for (var i = 0; i < 64; i++) entry.Write(zeros);
        }

        return bytes.ToArray();
    }
}
