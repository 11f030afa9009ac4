using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Storage.Sqlite.Migrations
{
    /// <inheritdoc />
    public partial class OutboxOrder : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "IX_Outbox_PersonId",
                table: "Outbox");

            migrationBuilder.DropIndex(
                name: "IX_Outbox_Reach_At",
                table: "Outbox");

            migrationBuilder.CreateIndex(
                name: "IX_Outbox_PersonId_Reach",
                table: "Outbox",
                columns: new[] { "PersonId", "Reach" });

            migrationBuilder.CreateIndex(
                name: "IX_Outbox_Reach_At_Id",
                table: "Outbox",
                columns: new[] { "Reach", "At", "Id" });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "IX_Outbox_PersonId_Reach",
                table: "Outbox");

            migrationBuilder.DropIndex(
                name: "IX_Outbox_Reach_At_Id",
                table: "Outbox");

            migrationBuilder.CreateIndex(
                name: "IX_Outbox_PersonId",
                table: "Outbox",
                column: "PersonId");

            migrationBuilder.CreateIndex(
                name: "IX_Outbox_Reach_At",
                table: "Outbox",
                columns: new[] { "Reach", "At" });
        }
    }
}
