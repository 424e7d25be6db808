using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using System.Text;

namespace Simulators.Host.Tls;

/// <summary>Where the authority is kept: its certificate in the file that the user names, its key beside it.</summary>
static class AuthorityFiles
{
    const string KeyEnding = ".key";
    const UnixFileMode OwnerOnly = UnixFileMode.UserRead | UnixFileMode.UserWrite;

    public static string KeyOf(string file) => Path.ChangeExtension(file, KeyEnding);

    /// <summary>The authority of the file, made when it is not there yet; or why not.</summary>
    public static (Authority? Authority, string? Problem) Open(string file, DateTimeOffset now)
    {
        try
        {
            var key = KeyOf(file);
            if (key == file) return (null, $"'{file}': that is where the key would go; name the certificate's file, as in ca.pem");
            if (!File.Exists(file) && !File.Exists(key)) return (Make(file, key, now), null);
            if (!File.Exists(key)) return (null, $"'{file}' is there, but not its key '{key}': delete the one, or bring the other back");
            if (!File.Exists(file)) return (null, $"the key '{key}' is there, but not its certificate '{file}': delete the one, or bring the other back");
            return Load(file, key, now);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or CryptographicException)
        {
            return (null, $"'{file}': {e.Message}");
        }
    }

    static (Authority? Authority, string? Problem) Load(string file, string key, DateTimeOffset now)
    {
        if (!OperatingSystem.IsWindows() && (File.GetUnixFileMode(key) & ~(OwnerOnly | UnixFileMode.UserExecute)) != 0)
            return (null, $"others may read the key '{key}', and be any host to whoever trusts it: chmod 600 {key}");
        var certificate = X509Certificate2.CreateFromPemFile(file, key);
        if (!certificate.Extensions.OfType<X509BasicConstraintsExtension>().Any(basic => basic.CertificateAuthority))
            return (null, $"'{file}' is no certificate of an authority; name another file, and one is made");
        return certificate.NotAfter < now
            ? (null, $"'{file}' ended on {certificate.NotAfter:yyyy-MM-dd}: delete it and its key, and another is made")
            : (new Authority(certificate), null);
    }

    static Authority Make(string file, string key, DateTimeOffset now)
    {
        if (Path.GetDirectoryName(Path.GetFullPath(file)) is { } folder) Directory.CreateDirectory(folder);
        var authority = Authority.Make(now);
        using var secret = authority.Certificate.GetECDsaPrivateKey()!;
        Write(key, secret.ExportPkcs8PrivateKeyPem(), OwnerOnly);
        Write(file, authority.Certificate.ExportCertificatePem(), OwnerOnly | UnixFileMode.GroupRead | UnixFileMode.OtherRead);
        return authority;
    }

    /// <summary>The file is born with its permissions: there is no moment at which others could read it.</summary>
    static void Write(string path, string pem, UnixFileMode mode)
    {
        var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows()) options.UnixCreateMode = mode;
        using var file = new FileStream(path, options);
        file.Write(Encoding.ASCII.GetBytes(pem + "\n"));
    }
}
