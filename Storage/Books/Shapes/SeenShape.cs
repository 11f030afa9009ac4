using Consultations.Summarising;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Storage.Books.Shapes;

internal sealed class SeenShape : IEntityTypeConfiguration<Seen>
{
    public void Configure(EntityTypeBuilder<Seen> builder)
    {
        builder.ToTable("Seen");
        builder.HasKey(s => new { s.PersonId, s.ConsultationId });
    }
}
