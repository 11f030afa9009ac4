using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Storage.Sqlite.Migrations
{
    /// <inheritdoc />
    public partial class Polling : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<bool>(
                name: "IsOnWall",
                table: "Contributions",
                type: "INTEGER",
                nullable: false,
                defaultValue: false);

            migrationBuilder.AddColumn<int>(
                name: "LastPoll",
                table: "Consultations",
                type: "INTEGER",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.AddColumn<string>(
                name: "OnWall",
                table: "Consultations",
                type: "TEXT",
                nullable: false,
                defaultValue: "");

            // By hand: without a rowid nothing tells which row came first.
            migrationBuilder.Sql(
                """
                CREATE TABLE "Ballots" (
                    "PollId" TEXT NOT NULL,
                    "DelegateId" TEXT NOT NULL,
                    "Choice" TEXT NOT NULL,
                    "IsShown" INTEGER NOT NULL,
                    "Salt" BLOB NOT NULL,
                    CONSTRAINT "PK_Ballots" PRIMARY KEY ("PollId", "DelegateId")
                ) WITHOUT ROWID;
                """);

            migrationBuilder.CreateTable(
                name: "LiveCards",
                columns: table => new
                {
                    Channel = table.Column<string>(type: "TEXT", nullable: false),
                    ConversationId = table.Column<string>(type: "TEXT", nullable: false),
                    PollId = table.Column<Guid>(type: "TEXT", nullable: false),
                    ActivityId = table.Column<string>(type: "TEXT", nullable: false),
                    Reference = table.Column<string>(type: "TEXT", nullable: false),
                    PersonId = table.Column<Guid>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_LiveCards", x => new { x.Channel, x.ConversationId });
                });

            migrationBuilder.CreateTable(
                name: "Polls",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    ConsultationId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Number = table.Column<int>(type: "INTEGER", nullable: false),
                    Key = table.Column<string>(type: "TEXT", nullable: false),
                    Kind = table.Column<string>(type: "TEXT", nullable: false),
                    Question = table.Column<string>(type: "TEXT", nullable: false),
                    Options = table.Column<string>(type: "TEXT", nullable: false),
                    AtMost = table.Column<int>(type: "INTEGER", nullable: false),
                    LowEnd = table.Column<string>(type: "TEXT", nullable: false),
                    HighEnd = table.Column<string>(type: "TEXT", nullable: false),
                    IsSecret = table.Column<bool>(type: "INTEGER", nullable: false),
                    IsLive = table.Column<bool>(type: "INTEGER", nullable: false),
                    State = table.Column<int>(type: "INTEGER", nullable: false),
                    Item = table.Column<int>(type: "INTEGER", nullable: true),
                    Again = table.Column<int>(type: "INTEGER", nullable: true),
                    OpenedAt = table.Column<long>(type: "INTEGER", nullable: true),
                    ClosesAt = table.Column<long>(type: "INTEGER", nullable: true),
                    SecondsLeft = table.Column<int>(type: "INTEGER", nullable: false),
                    ClosedAt = table.Column<long>(type: "INTEGER", nullable: true),
                    IsNudged = table.Column<bool>(type: "INTEGER", nullable: false),
                    IsRevealed = table.Column<bool>(type: "INTEGER", nullable: false),
                    Shown = table.Column<string>(type: "TEXT", nullable: false),
                    Result = table.Column<string>(type: "TEXT", nullable: false),
                    IsSealed = table.Column<bool>(type: "INTEGER", nullable: false),
                    Salt = table.Column<byte[]>(type: "BLOB", nullable: false),
                    CreatedAt = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Polls", x => x.Id);
                });

            // By hand: without a rowid nothing tells which row came first.
            migrationBuilder.Sql(
                """
                CREATE TABLE "SecretBallots" (
                    "PollId" TEXT NOT NULL,
                    "Key" TEXT NOT NULL,
                    "Choice" TEXT NOT NULL,
                    CONSTRAINT "PK_SecretBallots" PRIMARY KEY ("PollId", "Key")
                ) WITHOUT ROWID;
                """);

            // By hand: without a rowid nothing tells which row came first.
            migrationBuilder.Sql(
                """
                CREATE TABLE "Voted" (
                    "PollId" TEXT NOT NULL,
                    "DelegateId" TEXT NOT NULL,
                    "IsShown" INTEGER NOT NULL,
                    CONSTRAINT "PK_Voted" PRIMARY KEY ("PollId", "DelegateId")
                ) WITHOUT ROWID;
                """);

            migrationBuilder.CreateTable(
                name: "WallKeys",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    ConsultationId = table.Column<Guid>(type: "TEXT", nullable: false),
                    KeyHash = table.Column<string>(type: "TEXT", nullable: false),
                    RevokedAt = table.Column<long>(type: "INTEGER", nullable: true),
                    MadeAt = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_WallKeys", x => x.Id);
                });

            migrationBuilder.CreateIndex(
                name: "IX_Ballots_PollId_IsShown",
                table: "Ballots",
                columns: new[] { "PollId", "IsShown" });

            migrationBuilder.CreateIndex(
                name: "IX_LiveCards_PollId",
                table: "LiveCards",
                column: "PollId");

            migrationBuilder.CreateIndex(
                name: "IX_Polls_ConsultationId_Number",
                table: "Polls",
                columns: new[] { "ConsultationId", "Number" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Polls_Key",
                table: "Polls",
                column: "Key",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Voted_PollId_IsShown",
                table: "Voted",
                columns: new[] { "PollId", "IsShown" });

            migrationBuilder.CreateIndex(
                name: "IX_WallKeys_ConsultationId",
                table: "WallKeys",
                column: "ConsultationId");

            migrationBuilder.CreateIndex(
                name: "IX_WallKeys_KeyHash",
                table: "WallKeys",
                column: "KeyHash",
                unique: true);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "Ballots");

            migrationBuilder.DropTable(
                name: "LiveCards");

            migrationBuilder.DropTable(
                name: "Polls");

            migrationBuilder.DropTable(
                name: "SecretBallots");

            migrationBuilder.DropTable(
                name: "Voted");

            migrationBuilder.DropTable(
                name: "WallKeys");

            migrationBuilder.DropColumn(
                name: "IsOnWall",
                table: "Contributions");

            migrationBuilder.DropColumn(
                name: "LastPoll",
                table: "Consultations");

            migrationBuilder.DropColumn(
                name: "OnWall",
                table: "Consultations");
        }
    }
}
