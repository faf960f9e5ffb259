namespace TalkBot.Core;

/// <summary>What went wrong, as a stable code for logs, support and exit messages.</summary>
public enum Fault
{
    DocumentsMissing,
    DocumentsNotReadable,
    NoDocuments,
    DocumentsUnreadable,
    IndexMissing,
    IndexDamaged,
    IndexBusy,
    IndexNotWritable,
    DiskFull,
    QuestionsUnreadable,
    DetailsNotWritable,
    EmbeddingFailed,
    EmbeddingRefused,
    StorageUnavailable,
    StorageBusy,
    TokenUnusable,
    AddressUnusable,
    AlreadyRunning,
    OwnershipLost,
}
