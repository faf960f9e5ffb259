using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace TalkBot.Storage.Migrations;

/// <summary>On what a confirmed action is done, and by which message it was confirmed; where an answer was given.</summary>
[DbContext(typeof(StorageContext))]
[Migration("20250904000000_Library")]
internal sealed class Library : Migration
{
    private static readonly (string Table, string Column)[] Columns = [("confirmations", "subject"), ("confirmations", "taken_by"), ("answers", "space_id")];

    protected override void Up(MigrationBuilder migrationBuilder)
    {
        foreach (var (table, column) in Columns)
            migrationBuilder.AddColumn<string>(column, table, nullable: true);
    }

    protected override void Down(MigrationBuilder migrationBuilder)
    {
        foreach (var (table, column) in Columns)
            migrationBuilder.DropColumn(column, table);
    }
}
