using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace TalkBot.Storage.Migrations;

/// <summary>Who of several processes is on the chat platforms.</summary>
[DbContext(typeof(StorageContext))]
[Migration("20250601000000_Leases")]
internal sealed class Leases : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder) => migrationBuilder.CreateTable(
        "leases",
        table => new { name = table.Column<string>(), token = table.Column<long>(), expires_at = table.Column<long>() },
        constraints: table => table.PrimaryKey("PK_leases", row => row.name));

    protected override void Down(MigrationBuilder migrationBuilder) => migrationBuilder.DropTable("leases");
}
