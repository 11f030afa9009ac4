using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Storage.Sqlite.Migrations
{
    /// <inheritdoc />
    public partial class ExportsOutOfDate : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<bool>(
                name: "IsOutdated",
                table: "Exports",
                type: "INTEGER",
                nullable: false,
                defaultValue: false);

            migrationBuilder.AddColumn<long>(
                name: "MadeAt",
                table: "Exports",
                type: "INTEGER",
                nullable: false,
                defaultValue: 0L);

            migrationBuilder.AddColumn<string>(
                name: "Others",
                table: "Exports",
                type: "TEXT",
                nullable: false,
                defaultValue: "");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropColumn(
                name: "IsOutdated",
                table: "Exports");

            migrationBuilder.DropColumn(
                name: "MadeAt",
                table: "Exports");

            migrationBuilder.DropColumn(
                name: "Others",
                table: "Exports");
        }
    }
}
