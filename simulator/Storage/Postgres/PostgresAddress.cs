using Npgsql;

namespace Simulators.Storage.Postgres;

/// <summary>Where the database is: <c>postgres://USER:PASSWORD@HOST:PORT/DATABASE</c>, or Npgsql's own words after <c>postgres:</c>.</summary>
static class PostgresAddress
{
    /// <summary>Enough for the stores that commit at once, and a few hosts stay below the server's hundred.</summary>
    const int Connections = 20;

    /// <summary>The few statements there are, prepared on every connection.</summary>
    const int Prepared = 30;

    /// <summary>Bytes: a turn's rows go in one piece, or in few.</summary>
    const int Buffer = 64 * 1024;

    /// <exception cref="StoreRefusedException">It is neither.</exception>
    public static NpgsqlConnectionStringBuilder Read(string text)
    {
        try
        {
            var address = text.StartsWith("//", StringComparison.Ordinal) ? OfUrl(new Uri($"postgres:{text}")) : new(text);
            if (string.IsNullOrEmpty(address.Host)) throw new FormatException("it names no host");
            if (!address.ContainsKey("Maximum Pool Size")) address.MaxPoolSize = Connections;
            if (!address.ContainsKey("Read Buffer Size")) address.ReadBufferSize = Buffer;
            if (!address.ContainsKey("Write Buffer Size")) address.WriteBufferSize = Buffer;
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
        var address = new NpgsqlConnectionStringBuilder { Host = url.Host };
        if (url.Port > 0) address.Port = url.Port;
        if (user[0].Length > 0) address.Username = Uri.UnescapeDataString(user[0]);
        if (user.Length > 1) address.Password = Uri.UnescapeDataString(user[1]);
        if (url.AbsolutePath.Length > 1) address.Database = Uri.UnescapeDataString(url.AbsolutePath[1..]);
        return address;
    }
}
