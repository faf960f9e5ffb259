using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using Microsoft.EntityFrameworkCore.Migrations.Operations;
using Microsoft.EntityFrameworkCore.Migrations.Operations.Builders;
using Npgsql.EntityFrameworkCore.PostgreSQL.Metadata;

namespace TalkBot.Storage.Migrations;

/// <summary>The first tables. No column names a type, so that each database takes its own for a .NET type.</summary>
[DbContext(typeof(StorageContext))]
[Migration("20250301000000_Initial")]
internal sealed class Initial : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.CreateTable(
            "inbox",
            table => new
            {
                number = CountingUp(table),
                platform = table.Column<string>(),
                place = table.Column<string>(),
                message_id = table.Column<string>(),
                state = table.Column<string>(),
                message = table.Column<string>(nullable: true),
                received_at = table.Column<long>(),
            },
            constraints: table => table.PrimaryKey("PK_inbox", row => row.number));
        migrationBuilder.CreateIndex("IX_inbox_platform_place_message_id", "inbox", ["platform", "place", "message_id"], unique: true);
        migrationBuilder.CreateIndex("IX_inbox_state_number", "inbox", ["state", "number"]);
        migrationBuilder.CreateIndex("IX_inbox_received_at", "inbox", "received_at");

        migrationBuilder.CreateTable(
            "outbox",
            table => new
            {
                number = CountingUp(table),
                outgoing_id = table.Column<string>(),
                platform = table.Column<string>(),
                state = table.Column<string>(),
                message = table.Column<string>(nullable: true),
                conversation_space = table.Column<string>(),
                conversation_place = table.Column<string>(),
                created_at = table.Column<long>(),
                not_before = table.Column<long>(nullable: true),
                sent_place = table.Column<string>(nullable: true),
                sent_message_id = table.Column<string>(nullable: true),
                refused_reason = table.Column<string>(nullable: true),
            },
            constraints: table => table.PrimaryKey("PK_outbox", row => row.number));
        migrationBuilder.CreateIndex("IX_outbox_outgoing_id", "outbox", "outgoing_id", unique: true);
        migrationBuilder.CreateIndex("IX_outbox_state_number", "outbox", ["state", "number"]);
        migrationBuilder.CreateIndex("IX_outbox_platform_sent_place_sent_message_id", "outbox", ["platform", "sent_place", "sent_message_id"]);
        migrationBuilder.CreateIndex("IX_outbox_created_at", "outbox", "created_at");

        migrationBuilder.CreateTable(
            "conversations",
            table => new
            {
                platform = table.Column<string>(),
                space = table.Column<string>(),
                place = table.Column<string>(),
                last_active_at = table.Column<long>(),
                turns = table.Column<string>(),
            },
            constraints: table => table.PrimaryKey("PK_conversations", row => new { row.platform, row.space, row.place }));
        migrationBuilder.CreateIndex("IX_conversations_last_active_at", "conversations", "last_active_at");

        migrationBuilder.CreateTable(
            "answers",
            table => new
            {
                id = table.Column<string>(),
                answered_at = table.Column<long>(),
                answer = table.Column<string>(),
            },
            constraints: table => table.PrimaryKey("PK_answers", row => row.id));
        migrationBuilder.CreateIndex("IX_answers_answered_at", "answers", "answered_at");

        migrationBuilder.CreateTable(
            "feedback",
            table => new
            {
                answer_id = table.Column<string>(),
                platform = table.Column<string>(),
                author_id = table.Column<string>(),
                is_helpful = table.Column<bool>(),
                reason = table.Column<string>(nullable: true),
                given_at = table.Column<long>(),
            },
            constraints: table => table.PrimaryKey("PK_feedback", row => new { row.answer_id, row.platform, row.author_id }));
        migrationBuilder.CreateIndex("IX_feedback_given_at", "feedback", "given_at");

        migrationBuilder.CreateTable(
            "audit",
            table => new
            {
                number = table.Column<long>(),
                at = table.Column<long>(),
                entry = table.Column<string>(),
                previous_hash = table.Column<string>(),
                hash = table.Column<string>(),
            },
            constraints: table => table.PrimaryKey("PK_audit", row => row.number));
        migrationBuilder.CreateIndex("IX_audit_at", "audit", "at");

        migrationBuilder.CreateTable(
            "sessions",
            table => new { name = table.Column<string>(), json = table.Column<string>() },
            constraints: table => table.PrimaryKey("PK_sessions", row => row.name));
    }

    protected override void Down(MigrationBuilder migrationBuilder)
    {
        foreach (var table in (string[])["sessions", "audit", "feedback", "answers", "conversations", "outbox", "inbox"])
            migrationBuilder.DropTable(table);
    }

    // Each database reads the annotation that is its own.
    private static OperationBuilder<AddColumnOperation> CountingUp(ColumnsBuilder table) => table.Column<long>()
        .Annotation("Sqlite:Autoincrement", true)
        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn);
}
