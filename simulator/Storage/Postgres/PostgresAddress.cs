using Npgsql;

namespace Simulators.Storage.Postgres;

/// <summary>Where the database is: <c>postgres://USER:PASSWORD@HOST:PORT/DATABASE</c>, or Npgsql's own words after <c>postgres:</c>.</summary>
static class PostgresAddress
{
    /// <summary>
    /// What an address that says nothing else gets: connections enough for the stores that commit at once, with which a few hosts
    /// stay below the server's hundred, and buffers that a turn's rows go through in one piece, or in few.
    /// </summary>
    const string Defaults = "Maximum Pool Size=20;Read Buffer Size=65536;Write Buffer Size=65536;";

    /// <summary>The few statements there are, prepared on every connection.</summary>
    const int Prepared = 30;

    /// <exception cref="StoreRefusedException">It is neither.</exception>
    public static NpgsqlConnectionStringBuilder Read(string text)
    {
        try
        {
            var isUrl = text.StartsWith("//", StringComparison.Ordinal);
            var address = isUrl ? OfUrl(new Uri($"postgres:{text}")) : new(Defaults + text);
            if (string.IsNullOrEmpty(address.Host)) throw new FormatException("it names no host");
            address.MaxAutoPrepare = Prepared;
            address.AutoPrepareMinUsages = 2;
            address.NoResetOnClose = true;
            address.SearchPath = PostgresSchema.Name;
            address.ApplicationName ??= "simulators";
            return address;
        }
        catch (Exception e) when (e is FormatException or ArgumentException)
        {
            throw new StoreRefusedException(
                $"that is no address of a PostgreSQL database, postgres://USER:PASSWORD@HOST:PORT/DATABASE is: {e.Message.TrimEnd('.')}", e);
        }
    }

    static NpgsqlConnectionStringBuilder OfUrl(Uri url)
    {
        var user = url.UserInfo.Split(':', 2);
        var address = new NpgsqlConnectionStringBuilder(Defaults) { Host = url.Host };
        if (url.Port > 0) address.Port = url.Port;
        if (user[0].Length > 0) address.Username = Uri.UnescapeDataString(user[0]);
        if (user.Length > 1) address.Password = Uri.UnescapeDataString(user[1]);
        if (url.AbsolutePath.Length > 1) address.Database = Uri.UnescapeDataString(url.AbsolutePath[1..]);
        return address;
    }
}
