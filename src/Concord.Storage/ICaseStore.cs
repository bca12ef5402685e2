using Concord.Evidence;

namespace Concord.Storage;

/// <summary>
/// A case that is kept. Every change is a transaction: after a crash it is there whole or not at all. Not thread-safe; open one
/// for each thread. Members throw <see cref="StoreException"/>.
/// </summary>
public interface ICaseStore : IDisposable
{
    /// <summary>How many documents are best taken in as one transaction.</summary>
    int Batch { get; }

    /// <summary>Takes a document in, with its analysis and its words for searching.</summary>
    AddResult Add(NewDocument document);

    /// <summary>Runs several changes as one transaction.</summary>
    void Together(Action changes);

    /// <summary>Documents in the order of arrival; replaced and forgotten ones only where <paramref name="all"/> is set.</summary>
    IReadOnlyList<StoredDocument> Documents(bool all = false);

    /// <summary>How many documents are part of the case.</summary>
    int Count { get; }

    /// <summary>The document of a number ("d12" or "12") or an address; null where there is none.</summary>
    StoredDocument? Find(string name);

    /// <summary>What a model found in a document; null where it has not analysed it, or not in this form.</summary>
    AnalyzedDocument? Analysis(long document, string model);

    /// <summary>Keeps what another model found in a document; earlier analyses stay.</summary>
    void PutAnalysis(long document, string model, AnalyzedDocument analysis, string who);

    /// <summary>Models that have analysed a document, oldest first.</summary>
    IReadOnlyList<string> Models(long document);

    /// <summary>The original bytes; null where they are forgotten.</summary>
    byte[]? Original(long document);

    /// <summary>Documents that have all words of a query, the best first.</summary>
    /// <param name="query">Words; "…" for a phrase, a minus before what must not be there, * after a beginning.</param>
    /// <param name="most">At most so many.</param>
    IReadOnlyList<SearchHit> Search(string query, int most);

    /// <summary>Number of the last thing that happened; another number tells that the case has changed.</summary>
    long LastChange { get; }

    /// <summary>What happened, oldest first.</summary>
    /// <param name="subject">Only what was done to this; null for all.</param>
    IReadOnlyList<HistoryEntry> History(string? subject = null);

    /// <summary>Erases a document: bytes, analyses, words, addresses. That it was there stays in the history.</summary>
    void Forget(long document, string who);

    /// <summary>Adds a record by an analyst.</summary>
    Mark AddMark(MarkKind kind, string target, string value, string who);

    /// <summary>Takes a record back; it stays readable.</summary>
    void Withdraw(long mark, string who);

    /// <summary>Records of analysts in the order in which they were made; withdrawn ones only where <paramref name="all"/> is set.</summary>
    IReadOnlyList<Mark> Marks(bool all = false);

    /// <summary>Feeds that the case watches, by address.</summary>
    IReadOnlyList<StoredFeed> Feeds();

    /// <summary>Adds a feed, or keeps its new state.</summary>
    void PutFeed(StoredFeed feed);

    /// <summary>Stops watching a feed; one that is not watched changes nothing.</summary>
    void RemoveFeed(string address);

    /// <summary>Takes the next asking of a feed for this caller, until <paramref name="until"/>; false where another was quicker.</summary>
    bool ClaimFeed(StoredFeed feed, DateTimeOffset until);

    /// <summary>A built part of the case; null where it is not kept.</summary>
    byte[]? Part(string key);

    /// <summary>Keeps built parts. Those of documents that are no part any more go; those made under other options than <paramref name="inUse"/> stay, at most 256.</summary>
    void KeepParts(IReadOnlyList<(string Key, byte[] Body)> built, IReadOnlyCollection<string> inUse);

    /// <summary>What is wrong with the store; empty where nothing is.</summary>
    IReadOnlyList<string> Check();

    /// <summary>Copies the store as it is now into a new file, while others go on using it.</summary>
    void BackUp(string path);
}
