using Consultations.Organising;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Storage.Books.Shapes;

internal sealed class ConsultationShape : IEntityTypeConfiguration<Consultation>
{
    public void Configure(EntityTypeBuilder<Consultation> builder)
    {
        builder.ToTable("Consultations");
        builder.HasIndex(c => c.Key).IsUnique();
        builder.HasIndex(c => c.JoinCode).IsUnique();
        builder.HasIndex(c => new { c.SeriesId, c.Ordinal }).IsUnique();
    }
}
