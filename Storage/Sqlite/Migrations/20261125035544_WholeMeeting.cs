using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Storage.Sqlite.Migrations
{
    /// <inheritdoc />
    public partial class WholeMeeting : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string>(
                name: "Language",
                table: "People",
                type: "TEXT",
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<string>(
                name: "Group",
                table: "Invitations",
                type: "TEXT",
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<string>(
                name: "Jurisdiction",
                table: "Invitations",
                type: "TEXT",
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<string>(
                name: "Organisation",
                table: "Invitations",
                type: "TEXT",
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<int>(
                name: "ProposedAs",
                table: "Delegates",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "Item",
                table: "Contributions",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Language",
                table: "Contributions",
                type: "TEXT",
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<string>(
                name: "Spoken_Group",
                table: "Contributions",
                type: "TEXT",
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<string>(
                name: "Spoken_Jurisdiction",
                table: "Contributions",
                type: "TEXT",
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<string>(
                name: "Spoken_Name",
                table: "Contributions",
                type: "TEXT",
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<string>(
                name: "Spoken_Organisation",
                table: "Contributions",
                type: "TEXT",
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<string>(
                name: "Spoken_Role",
                table: "Contributions",
                type: "TEXT",
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<string>(
                name: "Language",
                table: "Consultations",
                type: "TEXT",
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<int>(
                name: "LastItem",
                table: "Consultations",
                type: "INTEGER",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.AddColumn<string>(
                name: "Lines",
                table: "Consultations",
                type: "TEXT",
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<string>(
                name: "OpenItems",
                table: "Consultations",
                type: "TEXT",
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<int>(
                name: "Ordinal",
                table: "Consultations",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Regions",
                table: "Consultations",
                type: "TEXT",
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<Guid>(
                name: "SeriesId",
                table: "Consultations",
                type: "TEXT",
                nullable: true);

            migrationBuilder.CreateTable(
                name: "AgendaItems",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    ConsultationId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Number = table.Column<int>(type: "INTEGER", nullable: false),
                    Key = table.Column<string>(type: "TEXT", nullable: false),
                    Kind = table.Column<string>(type: "TEXT", nullable: false),
                    Title = table.Column<string>(type: "TEXT", nullable: false),
                    DealtWith = table.Column<string>(type: "TEXT", nullable: false),
                    Day = table.Column<int>(type: "INTEGER", nullable: true),
                    Moderator = table.Column<string>(type: "TEXT", nullable: false),
                    Panellists = table.Column<string>(type: "TEXT", nullable: false),
                    IsOpen = table.Column<bool>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_AgendaItems", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "DoorCodes",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    CodeHash = table.Column<string>(type: "TEXT", nullable: false),
                    PersonId = table.Column<Guid>(type: "TEXT", nullable: false),
                    ExpiresAt = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_DoorCodes", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "HeldInputs",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    ConsultationId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Number = table.Column<int>(type: "INTEGER", nullable: false),
                    Key = table.Column<string>(type: "TEXT", nullable: false),
                    AuthorId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Line = table.Column<string>(type: "TEXT", nullable: false),
                    At = table.Column<long>(type: "INTEGER", nullable: false),
                    IsDecided = table.Column<bool>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_HeldInputs", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "Series",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    Key = table.Column<string>(type: "TEXT", nullable: false),
                    Number = table.Column<int>(type: "INTEGER", nullable: false),
                    Title = table.Column<string>(type: "TEXT", nullable: false),
                    Planned = table.Column<int>(type: "INTEGER", nullable: true),
                    Convenors = table.Column<string>(type: "TEXT", nullable: false),
                    Partners = table.Column<string>(type: "TEXT", nullable: false),
                    Funders = table.Column<string>(type: "TEXT", nullable: false),
                    Project = table.Column<string>(type: "TEXT", nullable: false),
                    Lines = table.Column<string>(type: "TEXT", nullable: false),
                    CreatedAt = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Series", x => x.Id);
                });

            migrationBuilder.CreateIndex(
                name: "IX_Consultations_SeriesId_Ordinal",
                table: "Consultations",
                columns: new[] { "SeriesId", "Ordinal" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_AgendaItems_ConsultationId_Number",
                table: "AgendaItems",
                columns: new[] { "ConsultationId", "Number" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_AgendaItems_Key",
                table: "AgendaItems",
                column: "Key",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_DoorCodes_CodeHash",
                table: "DoorCodes",
                column: "CodeHash",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_DoorCodes_PersonId",
                table: "DoorCodes",
                column: "PersonId");

            migrationBuilder.CreateIndex(
                name: "IX_HeldInputs_AuthorId",
                table: "HeldInputs",
                column: "AuthorId");

            migrationBuilder.CreateIndex(
                name: "IX_HeldInputs_ConsultationId_Number",
                table: "HeldInputs",
                columns: new[] { "ConsultationId", "Number" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_HeldInputs_Key",
                table: "HeldInputs",
                column: "Key",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Series_Key",
                table: "Series",
                column: "Key",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Series_Number",
                table: "Series",
                column: "Number",
                unique: true);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "AgendaItems");

            migrationBuilder.DropTable(
                name: "DoorCodes");

            migrationBuilder.DropTable(
                name: "HeldInputs");

            migrationBuilder.DropTable(
                name: "Series");

            migrationBuilder.DropIndex(
                name: "IX_Consultations_SeriesId_Ordinal",
                table: "Consultations");

            migrationBuilder.DropColumn(
                name: "Language",
                table: "People");

            migrationBuilder.DropColumn(
                name: "Group",
                table: "Invitations");

            migrationBuilder.DropColumn(
                name: "Jurisdiction",
                table: "Invitations");

            migrationBuilder.DropColumn(
                name: "Organisation",
                table: "Invitations");

            migrationBuilder.DropColumn(
                name: "ProposedAs",
                table: "Delegates");

            migrationBuilder.DropColumn(
                name: "Item",
                table: "Contributions");

            migrationBuilder.DropColumn(
                name: "Language",
                table: "Contributions");

            migrationBuilder.DropColumn(
                name: "Spoken_Group",
                table: "Contributions");

            migrationBuilder.DropColumn(
                name: "Spoken_Jurisdiction",
                table: "Contributions");

            migrationBuilder.DropColumn(
                name: "Spoken_Name",
                table: "Contributions");

            migrationBuilder.DropColumn(
                name: "Spoken_Organisation",
                table: "Contributions");

            migrationBuilder.DropColumn(
                name: "Spoken_Role",
                table: "Contributions");

            migrationBuilder.DropColumn(
                name: "Language",
                table: "Consultations");

            migrationBuilder.DropColumn(
                name: "LastItem",
                table: "Consultations");

            migrationBuilder.DropColumn(
                name: "Lines",
                table: "Consultations");

            migrationBuilder.DropColumn(
                name: "OpenItems",
                table: "Consultations");

            migrationBuilder.DropColumn(
                name: "Ordinal",
                table: "Consultations");

            migrationBuilder.DropColumn(
                name: "Regions",
                table: "Consultations");

            migrationBuilder.DropColumn(
                name: "SeriesId",
                table: "Consultations");
        }
    }
}
