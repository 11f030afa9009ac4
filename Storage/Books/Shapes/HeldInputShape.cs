using Consultations.Moderating;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Storage.Books.Shapes;

internal sealed class HeldInputShape : IEntityTypeConfiguration<HeldInput>
{
    public void Configure(EntityTypeBuilder<HeldInput> builder)
    {
        builder.ToTable("HeldInputs");
        builder.HasIndex(h => h.Key).IsUnique();
        builder.HasIndex(h => new { h.ConsultationId, h.Number }).IsUnique();
        builder.HasIndex(h => h.AuthorId);
    }
}
