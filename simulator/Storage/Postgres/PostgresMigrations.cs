namespace Simulators.Storage.Postgres;

/// <summary>Brings the tables of older builds to the layout of this one, with all that they hold.</summary>
static class PostgresMigrations
{
    /// <summary>
    /// Version 1 had a row for each row of a store, and sequences as one JSON object. They become the store's checkpoint, in parts
    /// of a thousand rows, each as <see cref="RowText"/> has it.
    /// </summary>
    public static readonly string FromVersion1 = $"""
        ALTER TABLE stores
            ADD base bigint NOT NULL DEFAULT 0, ADD oldest bigint NOT NULL DEFAULT 0,
            ADD weight bigint NOT NULL DEFAULT 0, ADD base_weight bigint NOT NULL DEFAULT 0;
        UPDATE stores SET base = version, oldest = version;
        {PostgresSchema.Contents}
        INSERT INTO checkpoints(store, version, part, rows)
            SELECT id, base, 0, convert_to(string_agg('=' || key || ' ' || value || E'\n', ''), 'UTF8')
            FROM stores, jsonb_each_text(sequences::jsonb) GROUP BY id, base;
        INSERT INTO checkpoints(store, version, part, rows)
            SELECT store, base, part, convert_to(string_agg(
                '+' || tbl || ' ' || octet_length(convert_to(json, 'UTF8')) || ' ' || json || E'\n', ''), 'UTF8')
            FROM (SELECT rows.*, (1 + row_number() OVER (PARTITION BY store) / 1000)::int AS part FROM rows WHERE NOT deleted) AS kept
            JOIN stores ON stores.id = store
            GROUP BY store, base, part;
        UPDATE stores SET base_weight = (SELECT coalesce(sum(length(rows)), 0) FROM checkpoints WHERE store = id);
        DROP TABLE rows;
        ALTER TABLE stores DROP replaced, DROP sequences;
        {PostgresSchema.Webhooks}
        UPDATE meta SET schema_version = 2;
        """;
}
