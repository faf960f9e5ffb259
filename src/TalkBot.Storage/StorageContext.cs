using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;
using TalkBot.Core.Chat;
using TalkBot.Core.Moderation;
using TalkBot.Storage.Rows;

namespace TalkBot.Storage;

/// <summary>
/// The tables, the same in SQLite and PostgreSQL: times are UTC ticks, enums their names, and what people wrote is JSON in
/// ASCII. A change here needs a migration; a test holds the two against each other.
/// </summary>
internal sealed class StorageContext(DbContextOptions<StorageContext> options) : DbContext(options)
{
    public DbSet<InboxRow> Inbox => Set<InboxRow>();

    public DbSet<OutboxRow> Outbox => Set<OutboxRow>();

    public DbSet<ConversationRow> Conversations => Set<ConversationRow>();

    public DbSet<AnswerRow> Answers => Set<AnswerRow>();

    public DbSet<FeedbackRow> Feedback => Set<FeedbackRow>();

    public DbSet<AuditRow> Audit => Set<AuditRow>();

    public DbSet<UnansweredRow> Unanswered => Set<UnansweredRow>();

    public DbSet<ParticipantRow> Participants => Set<ParticipantRow>();

    public DbSet<ConfirmationRow> Confirmations => Set<ConfirmationRow>();

    public DbSet<ChannelRow> Channels => Set<ChannelRow>();

    public DbSet<WatchRow> Watches => Set<WatchRow>();

    public DbSet<SessionRow> Sessions => Set<SessionRow>();

    public DbSet<LeaseRow> Leases => Set<LeaseRow>();

    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder)
    {
        configurationBuilder.Properties<DateTimeOffset>().HaveConversion<UtcTicksConverter>();
        configurationBuilder.Properties<Platform>().HaveConversion<string>();
        configurationBuilder.Properties<BotAction>().HaveConversion<string>();
        configurationBuilder.Properties<InboxState>().HaveConversion<string>();
        configurationBuilder.Properties<OutboxState>().HaveConversion<string>();
    }

    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        modelBuilder.Entity<InboxRow>(row =>
        {
            row.ToTable("inbox").HasKey(inbox => inbox.Number);
            row.HasIndex(inbox => new { inbox.Platform, inbox.Place, inbox.MessageId }).IsUnique();
            row.HasIndex(inbox => new { inbox.State, inbox.Number });
            row.HasIndex(inbox => inbox.ReceivedAt);
            row.HasIndex(inbox => new { inbox.Platform, inbox.AuthorId });
        });
        modelBuilder.Entity<OutboxRow>(row =>
        {
            row.ToTable("outbox").HasKey(outbox => outbox.Number);
            row.HasIndex(outbox => outbox.OutgoingId).IsUnique();
            row.HasIndex(outbox => new { outbox.State, outbox.Number });
            row.HasIndex(outbox => new { outbox.Platform, outbox.SentPlace, outbox.SentMessageId });
            row.HasIndex(outbox => outbox.CreatedAt);
            row.HasIndex(outbox => new { outbox.Platform, outbox.AuthorId });
        });
        modelBuilder.Entity<ConversationRow>(row =>
        {
            row.ToTable("conversations").HasKey(conversation => new { conversation.Platform, conversation.Space, conversation.Place });
            row.HasIndex(conversation => conversation.LastActiveAt);
        });
        modelBuilder.Entity<AnswerRow>(row =>
        {
            row.ToTable("answers").HasKey(answer => answer.Id);
            row.HasIndex(answer => answer.AnsweredAt);
            row.HasIndex(answer => new { answer.Platform, answer.AuthorId });
        });
        modelBuilder.Entity<FeedbackRow>(row =>
        {
            row.ToTable("feedback").HasKey(feedback => new { feedback.AnswerId, feedback.Platform, feedback.AuthorId });
            row.HasIndex(feedback => feedback.GivenAt);
            row.HasIndex(feedback => new { feedback.Platform, feedback.AuthorId });
        });
        modelBuilder.Entity<AuditRow>(row =>
        {
            row.ToTable("audit").HasKey(audit => audit.Number);
            row.Property(audit => audit.Number).ValueGeneratedNever();
            row.HasIndex(audit => audit.At);
        });
        modelBuilder.Entity<UnansweredRow>(row =>
        {
            row.ToTable("unanswered").HasKey(question => question.AnswerId);
            row.HasIndex(question => question.AskedAt);
            row.HasIndex(question => new { question.Platform, question.AuthorId });
        });
        modelBuilder.Entity<ParticipantRow>(row =>
        {
            row.ToTable("participants").HasKey(participant => new { participant.Platform, participant.Space, participant.Place, participant.AuthorId });
            row.HasIndex(participant => new { participant.Platform, participant.AuthorId });
        });
        modelBuilder.Entity<ConfirmationRow>(row =>
        {
            row.ToTable("confirmations").HasKey(confirmation => confirmation.Id);
            row.HasIndex(confirmation => confirmation.RequestedAt);
        });
        modelBuilder.Entity<ChannelRow>().ToTable("channels").HasKey(channel => new { channel.Platform, channel.ChannelId });
        modelBuilder.Entity<WatchRow>().ToTable("watches").HasKey(watch => new { watch.Platform, watch.ChannelId, watch.Number });
        modelBuilder.Entity<SessionRow>().ToTable("sessions").HasKey(session => session.Name);
        modelBuilder.Entity<LeaseRow>().ToTable("leases").HasKey(lease => lease.Name);

        foreach (var property in modelBuilder.Model.GetEntityTypes().SelectMany(type => type.GetProperties()))
            property.SetColumnName(JsonNamingPolicy.SnakeCaseLower.ConvertName(property.Name));
    }

    private sealed class UtcTicksConverter() : ValueConverter<DateTimeOffset, long>(
        time => time.UtcTicks, ticks => new DateTimeOffset(ticks, TimeSpan.Zero));
}
