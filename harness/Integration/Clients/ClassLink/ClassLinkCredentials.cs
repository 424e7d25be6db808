namespace Simulators.Integration.Clients.ClassLink;

/// <summary>A district's way into its roster: a consumer key to sign with, or a bearer through the proxy.</summary>
/// <param name="ClientId">The consumer key; null with a bearer.</param>
/// <param name="ClientSecret">Its secret; null with a bearer.</param>
/// <param name="Bearer">The district's token; then the base URL is that of the proxy with the application's id.</param>
public sealed record ClassLinkCredentials(string? ClientId, string? ClientSecret, string? Bearer = null);
