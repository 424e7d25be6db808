using Simulators.Kernel.Rules;

namespace Simulators.ClassLink;

static partial class RuleBook
{
    public static readonly Rule AuthenticationRequired = Catalogue["classlink/auth/required"];

    public static readonly Rule OAuthSignature = Catalogue["classlink/oauth1/signature"];
    public static readonly Rule OAuthHeader = Catalogue["classlink/oauth1/header"];
    public static readonly Rule OAuthVersion = Catalogue["classlink/oauth1/version"];
    public static readonly Rule OAuthSignatureMethod = Catalogue["classlink/oauth1/signature-method"];
    public static readonly Rule OAuthConsumerKey = Catalogue["classlink/oauth1/consumer-key"];
    public static readonly Rule OAuthTimestamp = Catalogue["classlink/oauth1/timestamp"];
    public static readonly Rule OAuthNonce = Catalogue["classlink/oauth1/nonce"];
    public static readonly Rule OAuthPlus = Catalogue["classlink/oauth1/plus"];
    public static readonly Rule OAuthEncoding = Catalogue["classlink/oauth1/encoding"];
    public static readonly Rule OAuthOnV1p2 = Catalogue["classlink/oauth1/version-1p2"];

    public static readonly Rule TokenIssue = Catalogue["classlink/oauth2/token"];
    public static readonly Rule TokenRequest = Catalogue["classlink/oauth2/request"];
    public static readonly Rule TokenClient = Catalogue["classlink/oauth2/client"];
    public static readonly Rule TokenJson = Catalogue["classlink/oauth2/json"];
    public static readonly Rule GrantType = Catalogue["classlink/oauth2/grant-type"];
    public static readonly Rule ScopeMissing = Catalogue["classlink/oauth2/scope-missing"];
    public static readonly Rule ScopeUnknown = Catalogue["classlink/oauth2/scope-unknown"];
    public static readonly Rule Bearer = Catalogue["classlink/oauth2/bearer"];
    public static readonly Rule TokenExpiry = Catalogue["classlink/oauth2/expiry"];
    public static readonly Rule ScopeNeeded = Catalogue["classlink/oauth2/scope"];
    public static readonly Rule ScopeVersion = Catalogue["classlink/oauth2/scope-version"];

    public static readonly Rule ProxyToken = Catalogue["classlink/proxy/token"];
    public static readonly Rule ProxyApplications = Catalogue["classlink/proxy/applications"];
    public static readonly Rule ProxyPage = Catalogue["classlink/proxy/page"];
    public static readonly Rule ProxyServer = Catalogue["classlink/proxy/server"];
    public static readonly Rule ProxyBearer = Catalogue["classlink/proxy/bearer"];
    public static readonly Rule ProxyApplicationId = Catalogue["classlink/proxy/application-id"];
    public static readonly Rule ProxyPrefix = Catalogue["classlink/proxy/prefix"];
    public static readonly Rule ProxyVersion = Catalogue["classlink/proxy/version"];
}
