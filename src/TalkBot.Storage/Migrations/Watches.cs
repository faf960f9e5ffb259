using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace TalkBot.Storage.Migrations;

/// <summary>What channels watch.</summary>
[DbContext(typeof(StorageContext))]
[Migration("20250903000000_Watches")]
internal sealed class Watches : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder) => migrationBuilder.CreateTable(
        "watches",
        table => new { platform = table.Column<string>(), channel_id = table.Column<string>(), number = table.Column<int>(), watch = table.Column<string>() },
        constraints: table => table.PrimaryKey("PK_watches", row => new { row.platform, row.channel_id, row.number }));

    protected override void Down(MigrationBuilder migrationBuilder) => migrationBuilder.DropTable("watches");
}
