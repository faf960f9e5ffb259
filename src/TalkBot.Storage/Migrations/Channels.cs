using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace TalkBot.Storage.Migrations;

/// <summary>What moderators set for channels.</summary>
[DbContext(typeof(StorageContext))]
[Migration("20250902000000_Channels")]
internal sealed class Channels : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder) => migrationBuilder.CreateTable(
        "channels",
        table => new { platform = table.Column<string>(), channel_id = table.Column<string>(), settings = table.Column<string>() },
        constraints: table => table.PrimaryKey("PK_channels", row => new { row.platform, row.channel_id }));

    protected override void Down(MigrationBuilder migrationBuilder) => migrationBuilder.DropTable("channels");
}
