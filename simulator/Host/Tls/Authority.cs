using System.Net;
using System.Net.Security;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace Simulators.Host.Tls;

/// <summary>
/// A certificate authority of the user's own: made at the first start, kept in two files, used from then on. Whoever trusts its
/// certificate trusts this machine to be any host, so that its key is for its owner alone.
/// </summary>
sealed class Authority(X509Certificate2 certificate)
{
    const string ServerAuthentication = "1.3.6.1.5.5.7.3.1";

    /// <summary>A leaf is made anew at every start; clients refuse those that live longer than 398 days.</summary>
    static readonly TimeSpan LeafLife = TimeSpan.FromDays(365);

    static readonly TimeSpan Life = TimeSpan.FromDays(3650);

    /// <summary>The clocks of two machines need not agree.</summary>
    static readonly TimeSpan Skew = TimeSpan.FromDays(1);

    public X509Certificate2 Certificate => certificate;

    public static Authority Make(DateTimeOffset now)
    {
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var name = new X500DistinguishedName($"CN=Simulators of {Environment.MachineName}, O=Simulators test CA");
        var request = new CertificateRequest(name, key, HashAlgorithmName.SHA256);
        request.CertificateExtensions.Add(new X509BasicConstraintsExtension(true, true, 0, true));
        request.CertificateExtensions.Add(new X509KeyUsageExtension(X509KeyUsageFlags.KeyCertSign | X509KeyUsageFlags.CrlSign, true));
        request.CertificateExtensions.Add(new X509SubjectKeyIdentifierExtension(request.PublicKey, false));
        return new Authority(request.CreateSelfSigned(now - Skew, now + Life));
    }

    /// <summary>A certificate for these host names and addresses.</summary>
    public X509Certificate2 Issue(IEnumerable<string> hosts, DateTimeOffset now)
    {
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var request = new CertificateRequest("CN=Simulators", key, HashAlgorithmName.SHA256);
        request.CertificateExtensions.Add(new X509BasicConstraintsExtension(false, false, 0, true));
        request.CertificateExtensions.Add(new X509KeyUsageExtension(X509KeyUsageFlags.DigitalSignature, true));
        request.CertificateExtensions.Add(new X509EnhancedKeyUsageExtension([new Oid(ServerAuthentication)], false));
        request.CertificateExtensions.Add(NamesOf(hosts));
        request.CertificateExtensions.Add(new X509SubjectKeyIdentifierExtension(request.PublicKey, false));
        request.CertificateExtensions.Add(X509AuthorityKeyIdentifierExtension.CreateFromCertificate(certificate, true, false));
        var end = now + LeafLife;
        using var leaf = request.Create(certificate, now - Skew, end < certificate.NotAfter ? end : certificate.NotAfter, Serial());
        using var whole = leaf.CopyWithPrivateKey(key);
        // Windows' TLS takes no key that lives in memory only.
        return X509CertificateLoader.LoadPkcs12(whole.Export(X509ContentType.Pkcs12), null);
    }

    /// <summary>Is the other side what it says: by the machine's own judgement, or a certificate of ours with the right name?</summary>
    public bool Trusts(object sender, X509Certificate? presented, X509Chain? chain, SslPolicyErrors errors)
    {
        if (errors == SslPolicyErrors.None) return true;
        if (errors != SslPolicyErrors.RemoteCertificateChainErrors || presented is not X509Certificate2 leaf) return false;
        using var ours = new X509Chain();
        ours.ChainPolicy.TrustMode = X509ChainTrustMode.CustomRootTrust;
        ours.ChainPolicy.CustomTrustStore.Add(certificate);
        ours.ChainPolicy.RevocationMode = X509RevocationMode.NoCheck;
        return ours.Build(leaf);
    }

    static X509Extension NamesOf(IEnumerable<string> hosts)
    {
        var names = new SubjectAlternativeNameBuilder();
        foreach (var host in hosts.Distinct(StringComparer.OrdinalIgnoreCase))
        {
            if (IPAddress.TryParse(host, out var address)) names.AddIpAddress(address);
            else names.AddDnsName(host);
        }

        return names.Build(critical: true);
    }

    /// <summary>No serial number twice from one authority [RFC 5280 4.1.2.2], and a positive one.</summary>
    static byte[] Serial()
    {
        var serial = RandomNumberGenerator.GetBytes(16);
        serial[0] = (byte)((serial[0] & 0x7F) | 0x40);
        return serial;
    }
}
