using System.IO.Compression;
using System.Security.Cryptography;
using System.Text;
using Simulators.Roster.Writing;

namespace Simulators.Roster.Tests;

/// <summary>What the generator promises about its bytes.</summary>
public sealed class SameBytesTests
{
    static readonly District Small = new(60, 7);

    [Theory]
    [InlineData(RosterFormat.OneRosterCsv, OneRosterVersion.V1P1, false)]
    [InlineData(RosterFormat.OneRosterCsv, OneRosterVersion.V1P2, true)]
    [InlineData(RosterFormat.Json, OneRosterVersion.V1P1, true)]
    [InlineData(RosterFormat.Json, OneRosterVersion.V1P2, false)]
    public void The_same_options_give_the_same_bytes(RosterFormat format, OneRosterVersion version, bool zip)
    {
        using var once = Folder.Of(Small, format, version, zip);
        using var again = Folder.Of(Small, format, version, zip);
        Assert.Equal(once.Hashes(), again.Hashes());
    }

    /// <summary>
    /// The bytes themselves: whoever keeps a seed in a test wants the same people next year. A new hash here is a change that
    /// users
    /// notice, and belongs in the change log.
    /// </summary>
    [Theory]
    [InlineData(RosterFormat.OneRosterCsv, OneRosterVersion.V1P1, "4d0fc38bc71fe220")]
    [InlineData(RosterFormat.OneRosterCsv, OneRosterVersion.V1P2, "509b11db615cc4be")]
    [InlineData(RosterFormat.Json, OneRosterVersion.V1P2, "2b18ba1f5c932e51")]
    public void The_people_of_a_seed_are_the_ones_that_they_always_were(RosterFormat format, OneRosterVersion version, string hash)
    {
        using var folder = Folder.Of(Small, format, version);
        var all = string.Join('\n', folder.Hashes().Select(file => $"{file.Key} {file.Value}"));
        Assert.Equal(hash, Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(all)))[..16]);
    }

    [Fact]
    public void Another_seed_is_another_district()
    {
        using var one = Folder.Of(Small, RosterFormat.OneRosterCsv, OneRosterVersion.V1P1);
        using var other = Folder.Of(Small with { Seed = 8 }, RosterFormat.OneRosterCsv, OneRosterVersion.V1P1);
        Assert.NotEqual(one.Hashes()["users.csv"], other.Hashes()["users.csv"]);
    }

    [Fact]
    public void A_zip_holds_what_the_folder_holds_and_nothing_of_the_machine()
    {
        using var folder = Folder.Of(Small, RosterFormat.OneRosterCsv, OneRosterVersion.V1P1);
        using var zipped = Folder.Of(Small, RosterFormat.OneRosterCsv, OneRosterVersion.V1P1, zip: true);
        Assert.Equal([RosterWriter.ZipName], zipped.Hashes().Keys);
        using var zip = ZipFile.OpenRead(Path.Combine(zipped.Path, RosterWriter.ZipName));
        Assert.All(zip.Entries, entry => Assert.Equal(2026, entry.LastWriteTime.Year));
        zip.ExtractToDirectory(Path.Combine(zipped.Path, "out"));
        foreach (var (name, _) in folder.Hashes())
            Assert.Equal(File.ReadAllBytes(Path.Combine(folder.Path, name)), File.ReadAllBytes(Path.Combine(zipped.Path, "out", name)));
        Assert.Equal(folder.Hashes().Count, zip.Entries.Count);
    }

    [Fact]
    public void A_person_is_the_same_however_many_there_are()
    {
        var few = new DistrictRecords(new District(100, 3));
        var many = new DistrictRecords(new District(2000, 3));
        var all = many.Users.Where(user => user.Role is "student").ToDictionary(user => user.SourcedId);
        var known = few.Users.Where(user => user.Role is "student").ToList();
        Assert.Equal(100, known.Count);
        foreach (var student in known)
        {
            var same = all[student.SourcedId];
            Assert.Equal(student with { Orgs = same.Orgs, Agents = same.Agents }, same);
            Assert.Equal(student.Orgs, same.Orgs);
            Assert.Equal(student.Agents, same.Agents);
        }

        Assert.Equal(few.Demographics, many.Demographics.Take(100));
        var enrolled = many.Enrollments.Select(enrollment => enrollment.ToString()).ToHashSet();
        Assert.All(few.Enrollments, enrollment => Assert.Contains(enrollment.ToString(), enrolled));
        Assert.Subset(many.Classes.Select(one => (one.SourcedId, one.Title)).ToHashSet(), few.Classes.Select(one => (one.SourcedId, one.Title)).ToHashSet());
    }

    [Fact]
    public void An_interrupted_roster_has_no_manifest()
    {
        using var folder = new Folder();
        using var stop = new CancellationTokenSource();
        Assert.Throws<OperationCanceledException>(() => RosterWriter.Write(
            new District(2000, 1),
            new RosterOrder(folder.Path, RosterFormat.OneRosterCsv, OneRosterVersion.V1P1, Zip: false),
            _ => stop.Cancel(),
            stop.Token));
        Assert.Contains("users.csv", folder.Hashes().Keys);
        Assert.DoesNotContain("manifest.csv", folder.Hashes().Keys);
    }
}
