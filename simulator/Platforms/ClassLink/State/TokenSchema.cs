using Simulators.Kernel.Ids;
using Simulators.Kernel.Store;

namespace Simulators.ClassLink.State;

/// <summary>
/// The tables of authentication, in the platform's schema. Tokens and nonces leave by the order of their end, a few with
/// each new one: no call goes through all of them.
/// </summary>
sealed class TokenSchema
{
    public TokenSchema(StoreSchema schema)
    {
        NextToken = schema.Sequence("accessToken", 1, 1);
        Tokens = schema.Table(
            "accessTokens", (TokenGrant token) => token.TokenId, () => TokenJson.Default.TokenGrant, isInternal: false, "value");
        TokenByValue = Tokens.Unique<string>("value", token => token.Value);
        TokensByEnd = Tokens.Ordered<long>("end", token => token.ExpiresAt.UtcTicks);
        Nonces = schema.Table(
            "oauthNonces",
            (TokenNonce nonce) => new Key2(nonce.High, nonce.Low),
            () => TokenJson.Default.TokenNonce,
            isInternal: true);
        NoncesByEnd = Nonces.Ordered<long>("until", nonce => nonce.Until);
    }

    public IdSequence NextToken { get; }

    public TableDefinition<long, TokenGrant> Tokens { get; }

    public UniqueIndex<TokenGrant, string> TokenByValue { get; }

    public OrderedIndex<TokenGrant, long> TokensByEnd { get; }

    public TableDefinition<Key2, TokenNonce> Nonces { get; }

    public OrderedIndex<TokenNonce, long> NoncesByEnd { get; }
}
