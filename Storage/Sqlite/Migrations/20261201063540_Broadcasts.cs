using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Storage.Sqlite.Migrations
{
    /// <inheritdoc />
    public partial class Broadcasts : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<Guid>(
                name: "BroadcastId",
                table: "Outbox",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<long>(
                name: "Due",
                table: "Outbox",
                type: "INTEGER",
                nullable: false,
                defaultValue: 0L);

            migrationBuilder.AddColumn<bool>(
                name: "IsUncertain",
                table: "Outbox",
                type: "INTEGER",
                nullable: false,
                defaultValue: false);

            migrationBuilder.AddColumn<int>(
                name: "Reach",
                table: "Outbox",
                type: "INTEGER",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.AddColumn<int>(
                name: "Refusals",
                table: "Outbox",
                type: "INTEGER",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.AddColumn<Guid>(
                name: "Sender",
                table: "Outbox",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Language",
                table: "Doors",
                type: "TEXT",
                nullable: false,
                defaultValue: "");

            migrationBuilder.CreateTable(
                name: "Broadcasts",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    ConsultationId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Number = table.Column<int>(type: "INTEGER", nullable: false),
                    Key = table.Column<string>(type: "TEXT", nullable: false),
                    Kind = table.Column<int>(type: "INTEGER", nullable: false),
                    Subject = table.Column<int>(type: "INTEGER", nullable: false),
                    Text = table.Column<string>(type: "TEXT", nullable: false),
                    StartedBy = table.Column<Guid>(type: "TEXT", nullable: false),
                    At = table.Column<long>(type: "INTEGER", nullable: false),
                    EndedAt = table.Column<long>(type: "INTEGER", nullable: true),
                    IsStopped = table.Column<bool>(type: "INTEGER", nullable: false),
                    IsForgotten = table.Column<bool>(type: "INTEGER", nullable: false),
                    CardId = table.Column<string>(type: "TEXT", nullable: false),
                    CardChannel = table.Column<string>(type: "TEXT", nullable: false),
                    CardReference = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Broadcasts", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "PersonalChats",
                columns: table => new
                {
                    Channel = table.Column<string>(type: "TEXT", nullable: false),
                    UserId = table.Column<string>(type: "TEXT", nullable: false),
                    ServiceUrl = table.Column<string>(type: "TEXT", nullable: false),
                    TenantId = table.Column<string>(type: "TEXT", nullable: false),
                    ObjectId = table.Column<string>(type: "TEXT", nullable: false),
                    BotId = table.Column<string>(type: "TEXT", nullable: false),
                    ConversationId = table.Column<string>(type: "TEXT", nullable: true),
                    Standing = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_PersonalChats", x => new { x.Channel, x.UserId });
                });

            migrationBuilder.CreateIndex(
                name: "IX_Outbox_BroadcastId_Reach",
                table: "Outbox",
                columns: new[] { "BroadcastId", "Reach" });

            migrationBuilder.CreateIndex(
                name: "IX_Outbox_Reach_At",
                table: "Outbox",
                columns: new[] { "Reach", "At" });

            migrationBuilder.CreateIndex(
                name: "IX_Broadcasts_ConsultationId_Key",
                table: "Broadcasts",
                columns: new[] { "ConsultationId", "Key" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Broadcasts_ConsultationId_Number",
                table: "Broadcasts",
                columns: new[] { "ConsultationId", "Number" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Broadcasts_StartedBy",
                table: "Broadcasts",
                column: "StartedBy");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "Broadcasts");

            migrationBuilder.DropTable(
                name: "PersonalChats");

            migrationBuilder.DropIndex(
                name: "IX_Outbox_BroadcastId_Reach",
                table: "Outbox");

            migrationBuilder.DropIndex(
                name: "IX_Outbox_Reach_At",
                table: "Outbox");

            migrationBuilder.DropColumn(
                name: "BroadcastId",
                table: "Outbox");

            migrationBuilder.DropColumn(
                name: "Due",
                table: "Outbox");

            migrationBuilder.DropColumn(
                name: "IsUncertain",
                table: "Outbox");

            migrationBuilder.DropColumn(
                name: "Reach",
                table: "Outbox");

            migrationBuilder.DropColumn(
                name: "Refusals",
                table: "Outbox");

            migrationBuilder.DropColumn(
                name: "Sender",
                table: "Outbox");

            migrationBuilder.DropColumn(
                name: "Language",
                table: "Doors");
        }
    }
}
