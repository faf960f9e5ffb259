using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace TalkBot.Storage.Migrations;

/// <summary>Whose the rows are, so that they can be deleted for them; questions that were not answered; and what waits to be confirmed.</summary>
[DbContext(typeof(StorageContext))]
[Migration("20250901000000_People")]
internal sealed class People : Migration
{
    private static readonly (string Table, string Column)[] Columns =
        [("inbox", "author_id"), ("outbox", "author_id"), ("answers", "platform"), ("answers", "author_id"), ("feedback", "space_id")];

    protected override void Up(MigrationBuilder migrationBuilder)
    {
        foreach (var (table, column) in Columns)
            migrationBuilder.AddColumn<string>(column, table, nullable: true);
        migrationBuilder.CreateIndex("IX_inbox_platform_author_id", "inbox", ["platform", "author_id"]);
        migrationBuilder.CreateIndex("IX_outbox_platform_author_id", "outbox", ["platform", "author_id"]);
        migrationBuilder.CreateIndex("IX_answers_platform_author_id", "answers", ["platform", "author_id"]);
        migrationBuilder.CreateIndex("IX_feedback_platform_author_id", "feedback", ["platform", "author_id"]);

        migrationBuilder.CreateTable(
            "unanswered",
            table => new
            {
                answer_id = table.Column<string>(),
                platform = table.Column<string>(),
                space_id = table.Column<string>(nullable: true),
                author_id = table.Column<string>(),
                asked_at = table.Column<long>(),
                question = table.Column<string>(),
            },
            constraints: table => table.PrimaryKey("PK_unanswered", row => row.answer_id));
        migrationBuilder.CreateIndex("IX_unanswered_asked_at", "unanswered", "asked_at");
        migrationBuilder.CreateIndex("IX_unanswered_platform_author_id", "unanswered", ["platform", "author_id"]);

        migrationBuilder.CreateTable(
            "participants",
            table => new
            {
                platform = table.Column<string>(),
                space = table.Column<string>(),
                place = table.Column<string>(),
                author_id = table.Column<string>(),
            },
            constraints: table => table.PrimaryKey("PK_participants", row => new { row.platform, row.space, row.place, row.author_id }));
        migrationBuilder.CreateIndex("IX_participants_platform_author_id", "participants", ["platform", "author_id"]);

        migrationBuilder.CreateTable(
            "confirmations",
            table => new
            {
                id = table.Column<string>(),
                platform = table.Column<string>(),
                author_id = table.Column<string>(),
                action = table.Column<string>(),
                requested_at = table.Column<long>(),
            },
            constraints: table => table.PrimaryKey("PK_confirmations", row => row.id));
        migrationBuilder.CreateIndex("IX_confirmations_requested_at", "confirmations", "requested_at");
    }

    protected override void Down(MigrationBuilder migrationBuilder)
    {
        foreach (var table in (string[])["confirmations", "participants", "unanswered"])
            migrationBuilder.DropTable(table);
        foreach (var table in (string[])["feedback", "answers", "outbox", "inbox"])
            migrationBuilder.DropIndex($"IX_{table}_platform_author_id", table);
        foreach (var (table, column) in Columns)
            migrationBuilder.DropColumn(column, table);
    }
}
