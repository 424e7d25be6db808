using System.Globalization;
using Npgsql;

namespace Simulators.Storage.Postgres;

/// <summary>Makes and checks the tables, in a schema of their own.</summary>
static class PostgresSchema
{
    public const string Name = "simulators";

    /// <summary>The newest version that this build knows, and the one it makes.</summary>
    public const int Version = 2;

    /// <summary>What hosts that start at the same moment wait for; a number of our own.</summary>
    public const long Starting = 5_180_339_887;

    /// <summary>What hosts wait for that change the same sandbox's documents, with its number; a number of our own.</summary>
    public const int Controlling = 180_339_887;

    /// <summary>To look for a better plan for a statement's values would cost more than the statement.</summary>
    const string Plans = "SET plan_cache_mode = force_generic_plan";

    /// <summary>What stores hold. It is stored as it is: to compress the rows of a turn would take longer than to write them.</summary>
    public const string Contents = """
        CREATE TABLE changes(store bigint NOT NULL, version bigint NOT NULL, rows bytea NOT NULL, PRIMARY KEY(store, version));
        CREATE TABLE checkpoints(
            store bigint NOT NULL, version bigint NOT NULL, part int NOT NULL, rows bytea NOT NULL,
            PRIMARY KEY(store, version, part));
        ALTER TABLE changes ALTER rows SET STORAGE EXTERNAL;
        ALTER TABLE checkpoints ALTER rows SET STORAGE EXTERNAL;
        """;

    /// <summary>Where hosts tell each other of webhooks.</summary>
    public const string Webhooks = """
        CREATE SEQUENCE webhook_versions;
        CREATE TABLE webhooks(
            sandbox int NOT NULL, id text NOT NULL, number bigint GENERATED ALWAYS AS IDENTITY, attempts int NOT NULL,
            json text NOT NULL, version bigint NOT NULL, PRIMARY KEY(sandbox, id));
        CREATE INDEX webhooks_by_version ON webhooks(sandbox, version);
        CREATE INDEX webhooks_by_number ON webhooks(sandbox, number);
        """;

    static readonly string Tables = $"""
        CREATE SCHEMA IF NOT EXISTS {Name};
        CREATE TABLE meta(schema_version int NOT NULL, version bigint NOT NULL);
        INSERT INTO meta(schema_version, version) VALUES ({Version.ToString(CultureInfo.InvariantCulture)}, 0);
        CREATE SEQUENCE sandbox_numbers AS int;
        CREATE TABLE sandboxes(
            number int PRIMARY KEY, id text NOT NULL UNIQUE, expires timestamptz, version bigint NOT NULL DEFAULT 0,
            added timestamptz NOT NULL DEFAULT now());
        CREATE TABLE documents(
            sandbox int NOT NULL, kind text NOT NULL, json text NOT NULL, PRIMARY KEY(sandbox, kind));
        CREATE TABLE stores(
            id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY, sandbox int NOT NULL, platform text NOT NULL, kind text NOT NULL,
            version bigint NOT NULL DEFAULT 0, base bigint NOT NULL DEFAULT 0, oldest bigint NOT NULL DEFAULT 0,
            weight bigint NOT NULL DEFAULT 0, base_weight bigint NOT NULL DEFAULT 0,
            UNIQUE(sandbox, platform, kind)) WITH (fillfactor = 50);
        {Contents}
        {Webhooks}
        """;

    /// <summary>The lock of the one who brings a store's webhooks. That of its turns is its id, which is above zero.</summary>
    public static long LeaseOf(long store) => -store;

    /// <summary>The lock of the one who writes a store's checkpoints: far below all of those.</summary>
    public static long CheckpointsOf(long store) => long.MinValue + store;

    /// <summary>Opens the database with its tables.</summary>
    /// <exception cref="StoreRefusedException">It cannot be used.</exception>
    public static NpgsqlDataSource Open(string text)
    {
        var address = PostgresAddress.Read(text);
        var builder = new NpgsqlSlimDataSourceBuilder(address.ToString());
        builder.UsePhysicalConnectionInitializer(
            connection => Scalar(connection, Plans),
            connection => connection.RunAsync(PostgresSession.Command(Plans)));
        var source = builder.Build();
        try
        {
            Prepare(source, address);
            return source;
        }
        catch (Exception e) when (e is NpgsqlException or StoreRefusedException or TimeoutException)
        {
            source.Dispose();
            if (e is StoreRefusedException) throw;
            throw new StoreRefusedException($"the PostgreSQL database at {Place(address)} cannot be used: {e.Message.TrimEnd('.')}", e);
        }
    }

    static void Prepare(NpgsqlDataSource source, NpgsqlConnectionStringBuilder address)
    {
        using var connection = source.OpenConnection();
        using var transaction = connection.BeginTransaction();
        Scalar(connection, $"SELECT pg_advisory_xact_lock({Starting.ToString(CultureInfo.InvariantCulture)})");
        if (Scalar(connection, $"SELECT to_regclass('{Name}.meta') IS NULL") is true)
        {
            Scalar(connection, Tables);
        }
        else
        {
            Migrate(connection, address);
        }

        transaction.Commit();
    }

    static void Migrate(NpgsqlConnection connection, NpgsqlConnectionStringBuilder address)
    {
        if (Scalar(connection, "SELECT schema_version FROM meta") is not int version || version == Version) return;
        if (version > Version)
        {
            throw new StoreRefusedException(
                $"the database at {Place(address)} was written by a newer build: its schema has version {version},"
                + $" this build knows {Version}; use that build");
        }

        Scalar(connection, PostgresMigrations.FromVersion1);
    }

    static object? Scalar(NpgsqlConnection connection, string sql)
    {
        using var command = new NpgsqlCommand(sql, connection);
        return command.ExecuteScalar();
    }

    static string Place(NpgsqlConnectionStringBuilder address) => $"{address.Host}:{address.Port}";
}
