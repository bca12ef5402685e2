using Microsoft.Data.Sqlite;

namespace Concord.Storage.Sqlite;

/// <summary>The tables of a case file, and the way from each version to the next. There is no way back.</summary>
internal static class SqliteSchema
{
    /// <summary>Marks the file as a case: "CNCD".</summary>
    public const int ApplicationId = 0x434E4344;

    // The place of a step is the version that it leads to, less one. A step that has been released is never changed.
    private static readonly string[] Steps =
    [
        """
        CREATE TABLE blob (case_id TEXT NOT NULL, hash BLOB NOT NULL, size INTEGER NOT NULL, bytes BLOB NOT NULL, PRIMARY KEY (case_id, hash)) STRICT;
        CREATE TABLE document (
            id INTEGER PRIMARY KEY AUTOINCREMENT, case_id TEXT NOT NULL, uri TEXT NOT NULL, address TEXT NOT NULL, content BLOB NOT NULL, words_hash BLOB NOT NULL,
            title TEXT, publisher TEXT, published TEXT, language TEXT NOT NULL, words INTEGER NOT NULL, added TEXT NOT NULL,
            state INTEGER NOT NULL CHECK (state IN (0, 1, 2)), replaced_by INTEGER REFERENCES document(id)) STRICT;
        CREATE UNIQUE INDEX document_address ON document(case_id, address) WHERE state = 0;
        CREATE INDEX document_content ON document(case_id, content);
        CREATE INDEX document_words ON document(case_id, words_hash);
        CREATE TABLE alias (case_id TEXT NOT NULL, document INTEGER NOT NULL REFERENCES document(id), address TEXT NOT NULL, seen TEXT NOT NULL, PRIMARY KEY (case_id, document, address)) STRICT, WITHOUT ROWID;
        CREATE INDEX alias_address ON alias(case_id, address);
        CREATE TABLE analysis (
            case_id TEXT NOT NULL, document INTEGER NOT NULL REFERENCES document(id), model TEXT NOT NULL, made TEXT NOT NULL, body BLOB NOT NULL, PRIMARY KEY (case_id, document, model)) STRICT;
        CREATE TABLE history (
            number INTEGER PRIMARY KEY AUTOINCREMENT, case_id TEXT NOT NULL, at TEXT NOT NULL, who TEXT NOT NULL, act TEXT NOT NULL, subject TEXT NOT NULL, before TEXT, after TEXT) STRICT;
        CREATE INDEX history_subject ON history(case_id, subject);
        CREATE TABLE mark (
            id INTEGER PRIMARY KEY AUTOINCREMENT, case_id TEXT NOT NULL, kind INTEGER NOT NULL, target TEXT NOT NULL, value TEXT NOT NULL, who TEXT NOT NULL, at TEXT NOT NULL,
            withdrawn TEXT) STRICT;
        CREATE TABLE feed (
            case_id TEXT NOT NULL, address TEXT NOT NULL, title TEXT, etag TEXT, modified TEXT, due TEXT NOT NULL, failures INTEGER NOT NULL, parked INTEGER NOT NULL, error TEXT, worked TEXT,
            PRIMARY KEY (case_id, address)) STRICT, WITHOUT ROWID;
        CREATE VIRTUAL TABLE words USING fts5(title, body, content='', contentless_delete=1, tokenize='unicode61 remove_diacritics 2');
        """,
        "CREATE TABLE part (case_id TEXT NOT NULL, key TEXT NOT NULL, made TEXT NOT NULL, body BLOB NOT NULL, PRIMARY KEY (case_id, key)) STRICT;",
    ];

    public static int Version => Steps.Length;

    /// <summary>Brings a file to this version; each step is a transaction.</summary>
    /// <exception cref="StoreException">It is no case, or of a newer version.</exception>
    public static void Migrate(SqliteConnection connection, string path)
    {
        int version = (int)Read(connection, "PRAGMA user_version"), application = (int)Read(connection, "PRAGMA application_id");
        bool isEmpty = Read(connection, "SELECT count(*) FROM sqlite_master") == 0;
        if (application != ApplicationId && !(isEmpty && version == 0))
        {
            throw new StoreException(StoreCodes.NotACase, $"{path} is a database, but no case");
        }

        if (version > Steps.Length)
        {
            throw new StoreException(StoreCodes.Newer, $"{path} is of version {version}; this program reads up to {Steps.Length}. It is left as it is");
        }

        for (; version < Steps.Length; version++)
        {
            using SqliteTransaction transaction = connection.BeginTransaction();

            // Another process may have been quicker.
            if (Read(connection, "PRAGMA user_version", transaction) <= version)
            {
                Write(connection, Steps[version], transaction);
                Write(connection, $"PRAGMA user_version = {version + 1}", transaction);
                Write(connection, $"PRAGMA application_id = {ApplicationId}", transaction);
            }

            transaction.Commit();
        }
    }

    private static long Read(SqliteConnection connection, string sql, SqliteTransaction? transaction = null)
    {
        using SqliteCommand command = connection.CreateCommand();
        command.CommandText = sql;
        command.Transaction = transaction;
        return (long)command.ExecuteScalar()!;
    }

    private static void Write(SqliteConnection connection, string sql, SqliteTransaction transaction)
    {
        using SqliteCommand command = connection.CreateCommand();
        command.CommandText = sql;
        command.Transaction = transaction;
        command.ExecuteNonQuery();
    }
}
