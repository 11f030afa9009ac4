using Consultations.Scheduling;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Storage.Books.Shapes;

internal sealed class AgendaItemShape : IEntityTypeConfiguration<AgendaItem>
{
    public void Configure(EntityTypeBuilder<AgendaItem> builder)
    {
        builder.ToTable("AgendaItems");
        builder.HasIndex(i => i.Key).IsUnique();
        builder.HasIndex(i => new { i.ConsultationId, i.Number }).IsUnique();
    }
}
